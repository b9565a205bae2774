/**
 * Rows of MIDI and MIDIP (incidents and their participants), version 5 of the Correlates of War project's Militarized
 * Interstate Disputes: the columns, and what may stand in each (MID 5 codebook). -9 means missing.
 */
import { z } from "zod";
import { hostilityOf } from "../scales/mid.ts";
import { cowAbbreviations } from "./cow-states.ts";

export const MISSING = -9;

type Check = readonly [fits: (value: number) => boolean, reason: string, wanted: string];

/** A cell holding a whole number that fits. */
function whole([fits, reason, wanted]: Check = [() => true, "", ""]): z.ZodType<number, string> {
  return z.string().transform((text, context) => {
    const value = /^-?\d{1,9}$/.test(text.trim()) ? Number(text) : undefined;
    if (value !== undefined && fits(value)) return value;
    const [why, what] = value === undefined ? ["not-a-number", "a whole number"] : [reason, wanted];
    context.issues.push({ code: "custom", input: text, params: { reason: why }, message: `${JSON.stringify(text)} is not ${what}` });
    return z.NEVER;
  });
}

const between = (low: number, high: number) => (value: number) => value >= low && value <= high;
const orMissing = (low: number, high: number) => (value: number) => value === MISSING || between(low, high)(value);

const id = whole([(value) => value > 0, "impossible-value", "an id: a number above 0"]);
const day = whole([orMissing(1, 31), "impossible-date", "a day from 1 to 31, or -9"]);
const month = whole([orMissing(1, 12), "impossible-date", "a month from 1 to 12, or -9"]);
const year = whole([between(1816, 9999), "impossible-date", "a year from 1816 on"]);
const bin = whole([orMissing(0, 6), "unknown-fatality", "a fatality category from 0 to 6, or -9"]);
const count = whole([orMissing(0, 999_999_999), "impossible-value", "a count, or -9"]);
const action = whole([(value) => hostilityOf(value) !== undefined, "unknown-action", "a militarized action from 0 to 21"]);
const level = whole([between(1, 5), "unknown-level", "a hostility level from 1 to 5"]);
const side = whole([between(0, 1), "impossible-value", "0 or 1"]);
const version = whole([(value) => value === 5, "other-version", "version 5, the only one read here"]);
const anything = whole();

const dated = { stday: day, stmon: month, styear: year, endday: day, endmon: month, endyear: year };

/** Action and level say the same, in every row of version 5: a row where they do not is damaged. */
function levelOfAction(context: z.core.ParsePayload<{ action: number; hostlev: number }>): void {
  const { action, hostlev } = context.value;
  const due = hostilityOf(action);
  if (due !== hostlev) context.issues.push({ code: "custom", path: ["hostlev"], input: hostlev, params: { reason: "level-mismatch" }, message: `action ${action} is of level ${due}, not ${hostlev}` });
}

/** MIDI: one incident. */
export const MidIncident = z
  .object({ dispnum: id, incidnum: id, ...dated, duration: anything, tbi: anything, fatality: bin, fatalpre: count, action, hostlev: level, numa: count, version })
  .check(levelOfAction);
export type MidIncident = z.infer<typeof MidIncident>;

/** MIDIP: one state in an incident. `insidea`: on side A, the initiators', of the incident; `sidea`: on side A of the dispute. */
export const MidParticipant = z
  .object({
    dispnum: id, incidnum: id, stabb: z.string().trim(), ccode: id, ...dated, insidea: side, sidea: side,
    fatality: bin, fatalpre: count, action, hostlev: level, revtype1: anything, revtype2: anything, version,
  })
  .check(levelOfAction)
  .check(stateOfNumber);
export type MidParticipant = z.infer<typeof MidParticipant>;

function stateOfNumber(context: z.core.ParsePayload<{ ccode: number; stabb: string }>): void {
  const { ccode, stabb } = context.value;
  const known = cowAbbreviations(ccode);
  if (known?.includes(stabb)) return;
  const message = known === undefined ? `no state of the COW system has the number ${ccode}` : `COW number ${ccode} is ${known.join(" or ")}, not ${stabb}`;
  context.issues.push({ code: "custom", path: ["ccode"], input: ccode, params: { reason: "unknown-state" }, message });
}

export const incidentColumns: readonly string[] = Object.keys(MidIncident.shape);
export const participantColumns: readonly string[] = Object.keys(MidParticipant.shape);

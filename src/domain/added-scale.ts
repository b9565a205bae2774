/**
 * A scale of the user's own: a table of scores kept in the log, so that every node knows it and every result can name it.
 * WARNING: stream name, event names and shapes are stored for ever. Add a type or an upcaster; never change one.
 */
import { z } from "zod";
import { sameJson } from "./canonical.ts";
import { CameoCode, PloverCoding } from "./coding.ts";
import { Id, Words } from "./vocabulary.ts";
import { worded } from "./worded.ts";

export const scaleStream = (scaleId: string): string => `scale-${scaleId}`;

// Events

/** A score says how far towards conflict (below 0) or cooperation (above 0) an act goes; farther than this none may. */
const FARTHEST = 1_000;
const MOST_CODES = 5_000;

export const ScaleVersion = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,49}$/, "a version has 1 to 50 letters, digits, . _ or -, and begins with a letter or digit, such as 2");
const Score = z.number(`a score is a number from -${FARTHEST} (conflict) to ${FARTHEST} (cooperation)`).min(-FARTHEST, `a score is not below -${FARTHEST}`).max(FARTHEST, `a score is not above ${FARTHEST}`);

const fields = {
  scaleId: Id,
  name: z.string().min(1).max(500),
  citation: Words,
  note: Words.optional(),
  codes: z.enum(["cameo", "plover"]).meta({ description: "the ontology of the codes" }),
  scores: z.record(z.string(), Score).meta({ description: "by code: a CAMEO code such as 195, or a PLOVER type such as ASSAULT, alone or with a mode (ASSAULT airstrike); below 0 conflict, above 0 cooperation" }),
} as const;

interface Coded {
  readonly codes: "cameo" | "plover";
  readonly scores: Readonly<Record<string, number>>;
}

/** Every code is one of its ontology, and there is at least one. */
function checkCodes({ codes, scores }: Coded, context: z.RefinementCtx): void {
  const given = Object.keys(scores);
  const add = (path: string[], message: string): void => { context.addIssue({ code: "custom", path: ["scores", ...path], message }); };
  if (given.length === 0) add([], 'give at least one score, such as {"195": -9}');
  if (given.length > MOST_CODES) add([], `a table holds at most ${MOST_CODES} codes, not ${given.length}: neither ontology has as many`);
  for (const code of given) {
    const problem = codeProblem(codes, code);
    if (problem !== undefined) add([code], problem);
  }
}

/** Why a text is no code of an ontology; undefined where it is one. */
export function codeProblem(codes: Coded["codes"], code: string): string | undefined {
  if (codes === "cameo") return CameoCode.safeParse(code, worded).error?.issues[0].message;
  const [type, mode, ...more] = code.split(" ");
  if (more.length > 0 || mode === "") return `${JSON.stringify(code)} is not a PLOVER code; write a type, or a type, one space and a mode: ASSAULT airstrike`;
  return PloverCoding.shape.type.safeParse(type, worded).error?.issues[0].message;
}

export const scaleEvents = {
  ScaleAdded: z.strictObject({ ...fields, version: ScaleVersion }).superRefine(checkCodes),
} as const;

/** A table as it is added; its version is "1" where none is named. */
export const NewScale = z.strictObject({ ...fields, version: ScaleVersion.default("1") }).superRefine(checkCodes).meta({ id: "NewScale" });

export type ScaleTable = z.infer<(typeof scaleEvents)["ScaleAdded"]>;
export interface ScaleEvent {
  readonly type: "ScaleAdded";
  readonly data: ScaleTable;
}

// State

/** The versions of a scale, in the order in which they were added: the last is what its id means. */
export type ScaleState = readonly ScaleTable[];

export const unknownScale: ScaleState = [];

// Evolve

/** The state after an event. Never throws, never mutates; a version that is there stays as it is. */
export function evolveScale(state: ScaleState, { data }: ScaleEvent): ScaleState {
  return state.some(({ version }) => version === data.version) ? state : [...state, data];
}

// Decide

export interface ScaleCommand {
  readonly type: "AddScale";
  readonly table: ScaleTable;
  /** The id is that of a scale that ships with the program. */
  readonly isShipped: boolean;
}

export interface ScaleRejection {
  readonly reason: "shipped-scale" | "version-taken";
  readonly detail: string;
}

export type ScaleDecision = { readonly ok: true; readonly events: readonly ScaleEvent[] } | { readonly ok: false; readonly rejection: ScaleRejection };

/** What adding a table does. The same table again changes nothing; a version, once added, never becomes another table. */
export function decideScale({ table, isShipped }: ScaleCommand, state: ScaleState): ScaleDecision {
  if (isShipped) return refuse("shipped-scale", `${table.scaleId} is a scale that ships with Brinkline, and results name it: choose another id`);
  const there = state.find(({ version }) => version === table.version);
  if (there === undefined) return { ok: true, events: [{ type: "ScaleAdded", data: table }] };
  if (sameJson(there, table)) return { ok: true, events: [] };
  return refuse("version-taken", `version ${table.version} of ${table.scaleId} is another table, and results name it: add this one as a new version, such as ${nextVersion(state)}`);
}

const refuse = (reason: ScaleRejection["reason"], detail: string): ScaleDecision => ({ ok: false, rejection: { reason, detail } });

/** The first whole number that no version has. */
function nextVersion(state: ScaleState): string {
  const taken = new Set(state.map(({ version }) => version));
  for (let number = 2; ; number++) if (!taken.has(String(number))) return String(number);
}

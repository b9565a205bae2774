/** Random histories of one long conflict: many acts over three years, in clusters and silences, with deaths of every kind. */
import fc from "fast-check";
import { canonicalJson } from "../../src/domain/canonical.ts";
import { MS_PER_DAY, formatMs } from "../../src/domain/instant.ts";
import type { ReportedFacts } from "../../src/domain/report.ts";
import type { StoredEvent } from "../../src/domain/stored.ts";

const START = Date.UTC(2021, 0, 1);

const sides = [
  { name: "North", actors: [{ id: "NOR" }, { id: "north-militia" }] },
  { name: "South", actors: [{ id: "SOU" }] },
];

const north = fc.constantFrom({ id: "NOR" }, { id: "north-militia", kind: "armed-group" as const });
const south = fc.constantFrom({ id: "SOU" }, { id: "SOU", kind: "armed-group" as const });
const coding = fc.constantFrom({ cameo: "195" }, { cameo: "112" }, { cameo: "138" }, { cameo: "0871" }, { cameo: "040" }, { mid: 20 }, { cameo: "195", ucdp: { typeOfViolence: 2 as const } }, { cameo: "190", ucdp: { typeOfViolence: 3 as const } }, { acled: { type: "Battles", subType: "Armed clash" } });
const count = fc.integer({ min: 0, max: 400 });
const fatalities = fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, fc.record({ best: count }), fc.record({ low: count, best: count, high: count }), fc.record({ high: count }), fc.record({ low: count }));

/** Mostly whole days, so that acts meet at one instant and stand on the edges of each other's windows. */
const gapMs = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(0, 1, 2, 3, 5, 7, 14, 30, 60, 90, 183, 184, 365).map((days) => days * MS_PER_DAY) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 40 * MS_PER_DAY }) },
);

const act = fc.record({ gapMs, coding, fatalities, north, south, swapped: fc.boolean(), spellDays: fc.option(fc.constantFrom(0, 1, 40, 200, Infinity), { nil: undefined, freq: 8 }), country: fc.constantFrom(undefined, "NOR", "SOU") });

/** A log of one conflict, "north-south", and instants worth asking about: the onsets, and the edges of windows that begin at them. */
export const denseHistory: fc.Arbitrary<{ log: StoredEvent[]; instants: readonly number[] }> = fc
  .record({ acts: fc.array(act, { minLength: 1, maxLength: 40, size: "max" }), watchedSince: fc.constantFrom(undefined, "2018-01-01", "2020-12-01", "2021-03-01") })
  .map(({ acts, watchedSince }) => {
    let onset = START;
    const instants: number[] = [];
    const log = [stored(0, "ConflictOpened", "conflict-north-south", { name: "North and South", sides, ...(watchedSince && { watchedSince }) })];
    for (const [index, { gapMs, coding, fatalities, north, south, swapped, spellDays, country }] of acts.entries()) {
      onset += gapMs;
      instants.push(onset, ...[7, 30, 35, 90, 365, 1_095].flatMap((days) => [onset + days * MS_PER_DAY - 1, onset + days * MS_PER_DAY]));
      const facts: ReportedFacts = {
        conflicts: ["north-south"], occurred: occurredAt(onset, spellDays), coding, initiators: [swapped ? south : north], targets: [swapped ? north : south],
        ...(fatalities && { magnitudes: { fatalities } }), ...(country && { place: { country } }),
      };
      log.push(stored(index + 1, "IncidentReported", `incident-i${index}`, { incidentId: `i${index}`, facts, sources: [], claims: [] }));
    }
    return { log, instants };
  });

function occurredAt(onset: number, spellDays: number | undefined): string {
  if (spellDays === undefined) return formatMs(onset);
  const day = formatMs(onset).slice(0, 10);
  return spellDays === Infinity ? `${day}/..` : `${day}/${formatMs(onset + spellDays * MS_PER_DAY).slice(0, 10)}`;
}

function stored(index: number, type: string, stream: string, body: unknown): StoredEvent {
  return { eventId: `e${index}`, type, schemaVersion: 1, stream, revision: 0, position: String(index + 1), recordedAt: 1_800_000_000_000_000 + index, body: canonicalJson(body) };
}

/** Random histories as they are told: clusters of acts, each reported after a while, some taken back, redated or reinstated later, in the order in which the log took them in. */
import fc from "fast-check";
import { canonicalJson } from "../../src/domain/canonical.ts";
import { MS_PER_DAY, formatMs } from "../../src/domain/instant.ts";
import type { StoredEvent } from "../../src/domain/stored.ts";

const START = Date.UTC(2023, 0, 1);
const HOUR = 3_600_000;

const lagMs = fc.constantFrom(0, HOUR, 6 * HOUR, 2 * MS_PER_DAY, 20 * MS_PER_DAY, -3 * MS_PER_DAY);
const laterMs = fc.constantFrom(HOUR, 3 * MS_PER_DAY, 35 * MS_PER_DAY, 120 * MS_PER_DAY);
const gapMs = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(0, 1, 2, 6, 24, 48).map((hours) => hours * HOUR) }, { weight: 2, arbitrary: fc.constantFrom(8, 29, 31, 60, 95, 366).map((days) => days * MS_PER_DAY) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 30 * MS_PER_DAY }) });
const coding = fc.constantFrom({ cameo: "195", mid: 16 }, { cameo: "190" }, { cameo: "112" }, { cameo: "138" }, { cameo: "046" }, { mid: 20 }, { mid: 7 });
const deaths = fc.option(fc.integer({ min: 0, max: 300 }), { nil: undefined });
const disputed = fc.boolean();
const change = fc.option(
  fc.record({ laterMs, what: fc.constantFrom("retracted", "retracted and reinstated", "redated", "recoded", "denied"), againMs: laterMs }),
  { nil: undefined, freq: 2 },
);
const act = fc.record({ gapMs, lagMs, coding, deaths, disputed, spellDays: fc.option(fc.constantFrom(1, 45), { nil: undefined, freq: 8 }), change });

interface Told {
  readonly ms: number;
  readonly stream: string;
  readonly type: string;
  readonly data: unknown;
}

/** Events of the conflict "north-south". */
export const toldHistory: fc.Arbitrary<StoredEvent[]> = fc
  .record({ acts: fc.array(act, { minLength: 3, maxLength: 30, size: "max" }), watched: fc.boolean(), revisedMs: fc.option(laterMs, { nil: undefined, freq: 4 }) })
  .map(({ acts, watched, revisedMs }) => {
    const told: Told[] = [opening(watched)];
    let onset = START;
    for (const [index, each] of acts.entries()) {
      onset += each.gapMs;
      told.push(...tellings(`i${index}`, onset, each));
    }
    if (revisedMs !== undefined) told.push({ ms: onset + revisedMs, stream: "conflict-north-south", type: "ConflictRevised", data: { set: { sides: [{ name: "North", actors: [{ id: "NOR" }] }, { name: "South", actors: [{ id: "SOU" }] }] }, reason: "r" } });
    return logged(told);
  });

function opening(watched: boolean): Told {
  return { ms: START - 10 * MS_PER_DAY, stream: "conflict-north-south", type: "ConflictOpened", data: { name: "North and South", ...(watched && { watchedSince: "2022-01-01" }) } };
}

type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

function tellings(incidentId: string, onset: number, { lagMs, coding, deaths, disputed, spellDays, change }: Act): Told[] {
  const stream = `incident-${incidentId}`;
  const occurred = spellDays === undefined ? formatMs(onset) : `${formatMs(onset).slice(0, 10)}/${formatMs(onset + spellDays * MS_PER_DAY).slice(0, 10)}`;
  const facts = { conflicts: ["north-south"], occurred, coding, initiators: [{ id: "NOR" }], targets: [{ id: "SOU" }], ...(deaths !== undefined && { magnitudes: { fatalities: { best: deaths } } }) };
  const claims = disputed ? [claim("c1", "confirms", "NOR"), claim("c2", "denies", "SOU")] : [];
  const first = { ms: onset + lagMs, stream, type: "IncidentReported", data: { incidentId, facts, sources: [{ sourceId: "s", name: "s" }], claims } };
  return change === undefined ? [first] : [first, ...changes(stream, first.ms, onset, change)];
}

const claim = (claimId: string, value: string, claimant: string): object => ({ claimId, about: "occurrence", value, claimant, sourceId: "s" });

function changes(stream: string, reportedMs: number, onset: number, { laterMs, what, againMs }: NonNullable<Act["change"]>): Told[] {
  const at = (ms: number, type: string, data: unknown): Told => ({ ms, stream, type, data });
  const ms = reportedMs + laterMs;
  const corrected = (set: unknown): Told[] => [at(ms, "IncidentCorrected", { set, reason: "r", basis: "new-information" })];
  const retracted = at(ms, "IncidentRetracted", { basis: "false-report", reason: "r" });
  if (what === "retracted") return [retracted];
  if (what === "retracted and reinstated") return [retracted, at(ms + againMs, "IncidentReinstated", { reason: "r" })];
  if (what === "redated") return corrected({ occurred: formatMs(onset - 40 * MS_PER_DAY) });
  if (what === "recoded") return corrected({ coding: { cameo: "046" } });
  return [at(ms, "ClaimMade", { claim: claim("c3", "denies", "SOU") }), at(ms + againMs, "ClaimMade", { claim: claim("c4", "confirms", "NOR") })];
}

/** In the order of time; a clock that stands still takes several in at once. */
function logged(told: readonly Told[]): StoredEvent[] {
  const revisions = new Map<string, number>();
  return told
    .map((event, index) => ({ ...event, index }))
    .sort((a, b) => a.ms - b.ms || a.index - b.index)
    .map(({ ms, stream, type, data }, index) => {
      const revision = revisions.get(stream) ?? 0;
      revisions.set(stream, revision + 1);
      return { eventId: `e${index}`, type, schemaVersion: 1, stream, revision, position: String(index + 1), recordedAt: ms * 1_000, body: canonicalJson(data) };
    });
}

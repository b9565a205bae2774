/** Random histories: commands decided by the domain itself, so that every log is one that could have come about. */
import fc from "fast-check";
import type { ClaimInput } from "../../src/domain/claim.ts";
import { type ConflictCommand, conflictStream, decideConflict, evolveConflict, unknownConflict } from "../../src/domain/conflict.ts";
import { uuidV5 } from "../../src/domain/event-id.ts";
import { type IncidentCommand, type IncidentState, decideIncident, evolveIncident, incidentStream, unreported } from "../../src/domain/incident.ts";
import type { IncidentReport } from "../../src/domain/report.ts";
import type { Source } from "../../src/domain/source.ts";
import { type DomainEvent, type StoredEvent, storedBody } from "../../src/domain/stored.ts";

/** An event on its way into a log: everything but its place and time there. */
export type Draft = Omit<StoredEvent, "position" | "recordedAt">;

const INCIDENTS = ["a1", "a2", "b1", "b2", "c1", "d1"];
const CONFLICTS = ["left-right", "open-field"];
const LOG_BEGAN_US = Date.parse("2024-07-01T00:00:00Z") * 1_000;

const sides = [
  { name: "Left", actors: [{ id: "LEF" }, { id: "LAL", role: "supporter" as const }] },
  { name: "Right", actors: [{ id: "RIG" }, { id: "militia" }] },
];

const day = fc.integer({ min: 1, max: 180 }).map((n) => new Date(Date.UTC(2024, 0, n)).toISOString().slice(0, 10));
const occurred = fc.oneof(
  { weight: 5, arbitrary: day },
  { weight: 2, arbitrary: fc.tuple(day, fc.integer({ min: 0, max: 23 })).map(([date, hour]) => `${date}T${String(hour).padStart(2, "0")}:30Z`) },
  { weight: 1, arbitrary: fc.constantFrom("2024-02", "2024-04", "2024-03~") },
  { weight: 1, arbitrary: fc.tuple(day, day).map(([a, b]) => (a <= b ? `${a}/${b}` : `${b}/${a}`)) },
  { weight: 1, arbitrary: day.map((date) => `${date}/..`) },
);
const actor = fc.constantFrom({ id: "LEF" }, { id: "RIG" }, { id: "LAL" }, { id: "militia", kind: "armed-group" as const }, { id: "OUT" });
const actors = fc.array(actor, { maxLength: 2 });
const coding = fc.constantFrom({ cameo: "195", mid: 16 }, { cameo: "190" }, { cameo: "1213" }, { cameo: "112" }, { cameo: "046" }, { cameo: "072" }, { cameo: "0871" }, { mid: 7 }, { plover: { type: "ASSAULT" } }, { cameo: "138" });
const publishedAt = fc.option(fc.integer({ min: 0, max: 240 }).map((n) => new Date(Date.UTC(2024, 0, 1 + n, 6)).toISOString()), { nil: undefined });
const reliability = fc.option(fc.constantFrom("A" as const, "C" as const, "E" as const), { nil: undefined });
const source: fc.Arbitrary<Source> = fc
  .record({ sourceId: fc.constantFrom("s1", "s2", "s3"), publishedAt, reliability })
  .map(({ sourceId, publishedAt, reliability }) => ({ sourceId, name: sourceId, ...(publishedAt && { publishedAt }), ...(reliability && { reliability }) }));
const deaths = fc.option(fc.record({ best: fc.integer({ min: 0, max: 900 }) }), { nil: undefined });
const talks = fc.option(fc.constant({ channel: "hotel", format: "proximity" as const, parties: ["LEF", "RIG"] }), { nil: undefined, freq: 5 });
const incidentId = fc.constantFrom(...INCIDENTS);

const claim = fc.oneof(
  fc.record({ about: fc.constant("occurrence" as const), value: fc.constantFrom("confirms" as const, "denies" as const, "declines-to-comment" as const), claimant: fc.constantFrom("LEF", "RIG", "OUT"), source }),
  fc.record({ about: fc.constant("responsibility" as const), value: fc.constantFrom({ stance: "attributes" as const, to: ["LEF"] }, { stance: "claims" as const }, { stance: "denies" as const }), claimant: fc.constantFrom("LEF", "RIG", "OUT"), source }),
  fc.record({ about: fc.constant("fatalities" as const), value: fc.constantFrom(3, "~40", ">=100", "<=7"), claimant: fc.constantFrom("LEF", "RIG", "OUT"), source }),
) as fc.Arbitrary<ClaimInput>;

const reportArb = fc
  .record({
    conflicts: fc.constantFrom(["left-right"], ["left-right"], ["open-field"], ["left-right", "open-field"]),
    occurred, initiators: actors, targets: actors, coding, deaths, talks,
    concerns: fc.option(fc.constant(["open-field"]), { nil: undefined, freq: 4 }),
    status: fc.option(fc.constantFrom("announced" as const, "planned" as const), { nil: undefined, freq: 8 }),
    inResponseTo: fc.option(fc.array(incidentId, { minLength: 1, maxLength: 1 }), { nil: undefined, freq: 3 }),
    sources: fc.uniqueArray(source, { selector: (s) => s.sourceId, maxLength: 2 }),
  })
  .map(({ deaths, talks, concerns, status, inResponseTo, ...report }) => ({
    ...report, ...(deaths && { magnitudes: { fatalities: deaths } }), ...(talks && { talks }), ...(concerns && { concerns }), ...(status && { status }), ...(inResponseTo && { inResponseTo }),
  })) as unknown as fc.Arbitrary<IncidentReport>;

const reason = "because";
const set = fc.oneof(
  occurred.map((text) => ({ occurred: text })),
  coding.map((value) => ({ coding: value })),
  actors.map((initiators) => ({ initiators })),
  fc.constantFrom({ conflicts: ["left-right"] }, { conflicts: ["open-field"] }, { conflicts: ["left-right", "open-field"], deathsConflict: "open-field" }),
  fc.constant({ magnitudes: null }),
  fc.constantFrom({ status: "planned" as const }, { status: null }),
);

const later = fc.oneof(
  { weight: 2, arbitrary: source.map((value) => ({ type: "CorroborateIncident" as const, source: value })) },
  { weight: 4, arbitrary: fc.tuple(claim, fc.constantFrom("k1", "k2", "k3", "k4")).map(([value, claimId]) => ({ type: "MakeClaim" as const, claim: value, claimId })) },
  { weight: 1, arbitrary: fc.constantFrom("k1", "k2").map((claimId) => ({ type: "WithdrawClaim" as const, claimId, reason })) },
  { weight: 1, arbitrary: fc.constantFrom({ sourceId: "s1", reliability: "E" as const }, { claimId: "k1", credibility: 5 }).map((grade) => ({ type: "ReviseGrade" as const, grade, reason })) },
  { weight: 3, arbitrary: fc.tuple(set, fc.constantFrom("new-information" as const, "coding-error" as const), fc.option(source, { nil: undefined })).map(([value, basis, from]) => ({ type: "CorrectIncident" as const, set: value, basis, reason, ...(from && { source: from }) })) },
  { weight: 2, arbitrary: fc.constantFrom("false-report" as const, "entered-in-error" as const, "duplicate" as const).map((basis) => ({ type: "RetractIncident" as const, basis, reason })) },
  { weight: 3, arbitrary: fc.constant({ type: "ReinstateIncident" as const, reason }) },
  { weight: 4, arbitrary: incidentId.map((into) => ({ type: "MergeIncident" as const, into, reason })) },
) as unknown as fc.Arbitrary<IncidentCommand>;

const conflictLater = fc.constantFrom<ConflictCommand[]>(
  { type: "ReviseConflict" as const, set: { watchedSince: "2023-06-01" }, reason },
  { type: "ReviseConflict" as const, set: { sides: [...sides, { name: "Out", actors: [{ id: "OUT" }] }] }, reason },
  { type: "ReviseConflict" as const, set: { sides: [{ name: "Left", actors: [{ id: "LEF", from: "2024-03-01" }] }, { name: "Right", actors: [{ id: "RIG", to: "2024-05-01" }] }] }, reason },
  { type: "CloseConflict" as const, reason: "ceasefire" as const },
  { type: "ReopenConflict" as const, reason },
);

type Step = { readonly on: string; readonly incident: IncidentCommand } | { readonly on: string; readonly conflict: ConflictCommand };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(incidentId, reportArb).map(([on, report]) => ({ on, incident: { type: "ReportIncident" as const, report, incidentId: on } })) },
  { weight: 12, arbitrary: fc.tuple(incidentId, later).map(([on, incident]) => ({ on, incident })) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...CONFLICTS), conflictLater).map(([on, conflict]) => ({ on, conflict })) },
);

/** The events that a list of steps really gives: what is refused leaves nothing. */
function decided(steps: readonly Step[]): Draft[] {
  const drafts: Draft[] = [];
  const add = (stream: string, event: DomainEvent): void => {
    const revision = drafts.filter((draft) => draft.stream === stream).length;
    drafts.push({ eventId: uuidV5(`${stream}/${revision}`), type: event.type, schemaVersion: 1, stream, revision, body: storedBody(event) });
  };
  const incidents = new Map<string, IncidentState>();
  const conflicts = new Map(CONFLICTS.map((id) => [id, unknownConflict]));
  const opening: Step[] = [
    { on: "left-right", conflict: { type: "OpenConflict", definition: { name: "Left and Right", sides } } },
    { on: "open-field", conflict: { type: "OpenConflict", definition: { name: "Open field" } } },
  ];
  for (const next of [...opening, ...steps]) {
    if ("conflict" in next) {
      const decision = decideConflict(next.conflict, conflicts.get(next.on) ?? unknownConflict);
      for (const event of decision.ok ? decision.events : []) {
        conflicts.set(next.on, evolveConflict(conflicts.get(next.on) ?? unknownConflict, event));
        add(conflictStream(next.on), event);
      }
    } else {
      const decision = decideIncident(next.incident, incidents.get(next.on) ?? unreported);
      for (const event of decision.ok ? decision.events : []) {
        incidents.set(next.on, evolveIncident(incidents.get(next.on) ?? unreported, event));
        add(incidentStream(next.on), event);
      }
    }
  }
  return drafts;
}

/** Random events of a few incidents and conflicts, in the order in which they were decided. */
export const someHistory: fc.Arbitrary<readonly Draft[]> = fc.array(step, { minLength: 4, maxLength: 28 }).map(decided);

/** Drafts put into a log: places, and times that mostly rise and sometimes stand still, as clocks do. */
export function logged(drafts: readonly Draft[]): StoredEvent[] {
  return drafts.map((draft, index) => ({ ...draft, position: String(index + 1), recordedAt: LOG_BEGAN_US + Math.floor(index / 2) * 3_600_000_000 }));
}

/** Another order of the same events that keeps each stream's own; `weights` choose whose turn it is. */
export function interleaved(drafts: readonly Draft[], weights: readonly number[]): Draft[] {
  const streams = new Map<string, Draft[]>();
  for (const draft of drafts) streams.set(draft.stream, [...(streams.get(draft.stream) ?? []), draft]);
  const queues = [...streams.values()];
  const order: Draft[] = [];
  for (let turn = 0; order.length < drafts.length; turn++) {
    const waiting = queues.filter((queue) => queue.length > 0);
    const next = waiting[(weights[turn % weights.length] ?? 0) % waiting.length].shift();
    if (next) order.push(next);
  }
  return order;
}

export const turns = fc.array(fc.nat({ max: 50 }), { minLength: 1, maxLength: 40 });

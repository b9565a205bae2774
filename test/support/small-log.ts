/** Small logs written by hand, for tests of one rule: a conflict between A and B, and incidents that state only what the test is about. */
import { asked, type Asked } from "../../projections/escalation.ts";
import { Ledger } from "../../projections/ledger/ledger.ts";
import { SegmentView } from "../../projections/ledger/segment-view.ts";
import { canonicalJson } from "../../src/domain/canonical.ts";
import type { ConflictDefinition, ConflictEvent } from "../../src/domain/conflict.ts";
import { uuidV5 } from "../../src/domain/event-id.ts";
import type { IncidentEvent } from "../../src/domain/incident.ts";
import { type Lens, defaultLens } from "../../src/domain/lens.ts";
import type { ReportedFacts } from "../../src/domain/report.ts";
import type { Source } from "../../src/domain/source.ts";
import type { StoredEvent } from "../../src/domain/stored.ts";

/** An event before it has a place in a log. `recordedAt`: RFC 3339, an hour after the event before it when absent. */
export interface Drafted {
  readonly stream: string;
  readonly type: string;
  readonly data: unknown;
  readonly recordedAt?: string | undefined;
  readonly eventId?: string | undefined;
}

type Data<Type extends string> = Extract<IncidentEvent | ConflictEvent, { type: Type }>["data"];
type Claims = Data<"IncidentReported">["claims"];

export const sides: NonNullable<ConflictDefinition["sides"]> = [
  { name: "A", actors: [{ id: "AAA" }] },
  { name: "B", actors: [{ id: "BBB" }] },
];
export const watchedSince = "2000-01-01";
export const [AAA, BBB] = [{ id: "AAA" }, { id: "BBB" }];

/** A conflict is opened: between A and B unless the definition says otherwise. */
export function opened(conflictId = "a-b", definition: Partial<ConflictDefinition> = { sides, watchedSince }): Drafted {
  return { stream: `conflict-${conflictId}`, type: "ConflictOpened", data: { name: conflictId, ...definition } };
}

/** An incident is reported: AAA assaults BBB (CAMEO 190) in the conflict a-b unless the facts say otherwise. */
export function reported(incidentId: string, facts: Partial<ReportedFacts> & { occurred: string }, more: { sources?: Source[]; claims?: Claims; recordedAt?: string } = {}): Drafted {
  const whole = { conflicts: ["a-b"], initiators: [AAA], targets: [BBB], coding: { cameo: "190" }, ...facts };
  return { stream: `incident-${incidentId}`, type: "IncidentReported", data: { incidentId, facts: whole, sources: more.sources ?? [], claims: more.claims ?? [] }, recordedAt: more.recordedAt };
}

/** A later event of an incident or a conflict. */
export function later<Type extends (IncidentEvent | ConflictEvent)["type"]>(id: string, type: Type, data: Data<Type>, at: { recordedAt?: string; eventId?: string } = {}): Drafted {
  return { stream: `${type.startsWith("Conflict") ? "conflict" : "incident"}-${id}`, type, data, ...at };
}

const FIRST_US = Date.parse("2024-07-01T00:00:00Z") * 1_000;
const HOUR_US = 3_600_000_000;

/** The drafts as a log holds them. */
export function logOf(...drafts: readonly Drafted[]): StoredEvent[] {
  const revisions = new Map<string, number>();
  let clockUs = FIRST_US - HOUR_US;
  return drafts.map(({ stream, type, data, recordedAt, eventId }, index) => {
    const revision = revisions.get(stream) ?? 0;
    revisions.set(stream, revision + 1);
    clockUs = recordedAt === undefined ? clockUs + HOUR_US : Date.parse(recordedAt) * 1_000;
    return { eventId: eventId ?? uuidV5(`${stream}/${revision}`), type, schemaVersion: 1, stream, revision, position: String(index + 1), recordedAt: clockUs, body: canonicalJson(data) };
  });
}

/** A ledger that has folded the drafts in one batch. */
export function ledgerOf(...drafts: readonly Drafted[]): Ledger {
  const ledger = new Ledger();
  ledger.fold(logOf(...drafts));
  if (ledger.parked) throw new RangeError(`${ledger.parked.type} was parked: ${ledger.parked.reason}`);
  return ledger;
}

/** A lens at an instant, with everything known unless said otherwise. */
export function lensAt(at: string, more: Partial<Lens> & { knownAt?: string } = {}): Lens {
  const { knownAt, ...lens } = more;
  return { ...defaultLens, atMs: Date.parse(at), ...(knownAt !== undefined && { knownUs: Date.parse(knownAt) * 1_000 }), ...lens };
}

/** A conflict of the ledger seen through a lens. */
export function viewOf(ledger: Ledger, lens: Lens, conflictId = "a-b"): SegmentView {
  const segment = ledger.segments.get(conflictId);
  if (segment === undefined) throw new RangeError(`the ledger has no conflict ${conflictId}`);
  return new SegmentView(ledger, segment, lens);
}

/** A view with its sums, ready to be asked for a state. */
export function askedOf(ledger: Ledger, lens: Lens, conflictId?: string): Asked {
  return asked(viewOf(ledger, lens, conflictId), lens);
}

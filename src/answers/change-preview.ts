/** What a change to an incident on record would do to its conflicts; nothing is appended. */
import { type IncidentCommand, type IncidentEvent, type IncidentState, decideIncident, evolveIncident, incidentStream } from "../domain/incident.ts";
import { type Lens, defaultLens } from "../domain/lens.ts";
import { type OnRecord, missingReference } from "../domain/missing-reference.ts";
import { parseOccurrence } from "../domain/occurrence.ts";
import { SCHEMA_VERSION, type StoredEvent, storedBody } from "../domain/stored.ts";
import { excerpt } from "../../projections/ledger/excerpt.ts";
import type { Ledger } from "../../projections/ledger/ledger.ts";
import { accountAt } from "./account.ts";
import { briefOf } from "./conflicts.ts";
import { type Answer, type Ground, answered, noAnswer } from "./ground.ts";
import type { Preview } from "./preview.ts";

export type ChangePreview = Pick<Preview, "refused" | "effects">;

/**
 * Each conflict of the incident, and of those that merges join it to, before and after the change: with everything known, at the later of the
 * lens's `at` and the onset the account would have. A change that would append nothing has the same before and after. `eventId` gives the ids
 * that its events would be recorded under: in a cycle of merges they decide which one is ignored.
 */
export async function changePreviewOf(ground: Ground, incidentId: string, command: IncidentCommand, lens: Lens, eventId: (index: number) => string): Promise<Answer<ChangePreview>> {
  const everything = { ...defaultLens, ...lens, knownUs: Infinity };
  const { state, events } = await accountAt(ground, incidentId, everything);
  if (events.length === 0) return noAnswer("unknown-incident", `there is no incident ${incidentId}`);
  const missing = await missingReference(command, onRecord(ground));
  if (missing) return answered({ refused: missing, effects: [] });
  const decision = decideIncident(command, state);
  if (!decision.ok) return answered({ refused: decision.rejection, effects: [] });
  const after = decision.events.reduce(evolveIncident, state);
  const group = groupOf(ground.ledger, [incidentId, ...(command.type === "MergeIncident" ? [command.into] : [])]);
  const streams = await Promise.all(group.map(async (id) => ({ id, ...(await accountAt(ground, id, everything)) })));
  const conflicts = definedIn(ground.ledger, [after, ...streams.map((told) => told.state)]);
  const trial = excerpt(ground.ledger, conflicts, new Set(group.map((id) => ground.ledger.ids.find(id))));
  for (const told of streams) refold(trial, ground.ledger, [...told.events, ...(told.id === incidentId ? asStored(incidentId, told.events.length, decision.events, eventId) : [])]);
  const at = { ...everything, atMs: Math.max(lens.atMs, onsetOf(after)) };
  return answered({ refused: null, effects: conflicts.map((conflictId) => ({ conflictId, before: briefOf(ground, conflictId, at), after: briefOf({ ...ground, ledger: trial }, conflictId, at) })) });
}

const onRecord = ({ ledger }: Ground): OnRecord => ({
  conflict: (conflictId) => isDefined(ledger, conflictId),
  incident: (incidentId) => ledger.moments(incidentId, "recorded").length > 0,
});

const isDefined = (ledger: Ledger, conflictId: string): boolean => (ledger.segments.get(conflictId)?.definitions.length ?? 0) > 0;

/** Every incident that merges have ever joined to one of these. */
function groupOf({ ids, incidents }: Ledger, incidentIds: readonly string[]): string[] {
  const found = incidentIds.map((id) => ids.find(id)).filter((incident) => incident !== undefined);
  return [...new Set(found.flatMap((incident) => [incident, ...incidents.group(incident)]))].map((incident) => ids.id(incident));
}

function definedIn(ledger: Ledger, states: readonly IncidentState[]): string[] {
  const named = states.flatMap((state) => (state.situation === "unreported" ? [] : state.record.facts.conflicts));
  return [...new Set(named)].filter((id) => isDefined(ledger, id)).sort();
}

/** The events as the store would keep them. */
function asStored(incidentId: string, revision: number, events: readonly IncidentEvent[], eventId: (index: number) => string): StoredEvent[] {
  return events.map((event, index) => ({ eventId: eventId(index), type: event.type, schemaVersion: SCHEMA_VERSION, stream: incidentStream(incidentId), revision: revision + index, position: "0", recordedAt: 0, body: storedBody(event) }));
}

/** Folds a stream anew, as if it were recorded now: with everything known, when makes no difference. */
function refold(trial: Ledger, { head }: Ledger, events: readonly StoredEvent[]): void {
  trial.fold(events.map((event) => ({ ...event, position: head.position, recordedAt: head.known + 1 })));
}

function onsetOf(state: IncidentState): number {
  const when = state.situation === "unreported" ? undefined : parseOccurrence(state.record.facts.occurred);
  return when?.ok ? when.occurrence.onsetMs : -Infinity;
}

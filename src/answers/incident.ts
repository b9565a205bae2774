/** One incident: its account as known under the lens, and its whole history. */
import type { Claim } from "../domain/claim.ts";
import { contestedAbouts, standing } from "../domain/contested.ts";
import { formatUs } from "../domain/instant.ts";
import type { Lens } from "../domain/lens.ts";
import type { ReportedFacts } from "../domain/report.ts";
import type { Source } from "../domain/source.ts";
import type { IncidentRecord, IncidentState } from "../domain/incident.ts";
import { FLAG } from "../measures/columns.ts";
import { placeOf } from "../../projections/ledger/locate.ts";
import { type Told, accountAt } from "./account.ts";
import { type Answer, type Ground, type Heading, answered, headingOf, noAnswer } from "./ground.ts";

export interface HistoryEntry {
  readonly revision: number;
  readonly eventId: string;
  readonly position: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly recordedAt: string;
  readonly recordedBy: string | null;
  /** on the lens's clock */
  readonly knownAt: string;
  readonly data: unknown;
}

export interface IncidentAccount {
  readonly incidentId: string;
  readonly situation: IncidentState["situation"] | "not-yet-known";
  readonly into: string | null;
  readonly facts: ReportedFacts | null;
  readonly sources: readonly Source[];
  readonly claims: readonly (Claim & { readonly standing: boolean })[];
  readonly contested: readonly string[];
}

export interface IncidentAnswer extends Heading, IncidentAccount {
  /** incidents merged into this one, as known under the lens */
  readonly merged: readonly string[];
  /** of the whole stream, for If-Match */
  readonly revision: number;
  readonly history: readonly HistoryEntry[];
}

export async function incidentAnswer(ground: Ground, incidentId: string, lens: Lens): Promise<Answer<IncidentAnswer>> {
  const told = await accountAt(ground, incidentId, lens);
  if (told.events.length === 0) return noAnswer("unknown-incident", `there is no incident ${incidentId}`);
  const merged = mergedInto(ground, incidentId, lens);
  return answered({
    ...headingOf(ground.ledger, lens),
    ...accountOf(incidentId, told.state, await recordsOf(ground, merged, lens)),
    merged,
    revision: told.events.length - 1,
    history: historyOf(told),
  });
}

/** An incident's account as known under the lens, with what was said of the incidents merged into it. */
export async function accountUnder(ground: Ground, incidentId: string, lens: Lens): Promise<IncidentAccount> {
  const { state } = await accountAt(ground, incidentId, lens);
  return accountOf(incidentId, state, await recordsOf(ground, mergedInto(ground, incidentId, lens), lens));
}

/** The records of incidents, in the order given. */
async function recordsOf(ground: Ground, incidentIds: readonly string[], lens: Lens): Promise<IncidentRecord[]> {
  const told = await Promise.all(incidentIds.map((id) => accountAt(ground, id, lens)));
  return told.flatMap(({ state }) => (state.situation === "unreported" ? [] : [state.record]));
}

/** An incident's state as it is shown. The sources and claims of `merged`, by id, stand under it: older than its own (domain.md section 3). */
export function accountOf(incidentId: string, state: IncidentState, merged: readonly IncidentRecord[] = []): IncidentAccount {
  if (state.situation === "unreported") return { incidentId, situation: "not-yet-known", into: null, facts: null, sources: [], claims: [], contested: [] };
  const { record } = state;
  const told = [...merged, record].flatMap((each) => each.claims.map((claim) => ({ claim, reliability: reliabilityOf(each, claim) })));
  const stand = standing(told);
  const initiators = (record.facts.initiators ?? []).map((actor) => actor.id);
  return {
    incidentId,
    situation: state.situation,
    into: state.situation === "merged" ? state.into : null,
    facts: record.facts,
    sources: [record, ...merged].flatMap(({ sources }) => sources),
    claims: told.map(({ claim }) => ({ ...claim, standing: stand.some((entry) => entry.claim === claim) })),
    contested: [...contestedAbouts(stand, initiators)].sort(),
  };
}

function reliabilityOf(record: IncidentRecord, claim: Claim): Source["reliability"] {
  return record.sources.find((source) => source.sourceId === claim.sourceId)?.reliability;
}

function mergedInto(ground: Ground, incidentId: string, lens: Lens): readonly string[] {
  const place = placeOf(ground.ledger, ground.ledger.ids.find(incidentId), lens);
  if (place === undefined || (place.view.columns.flags[place.row] & FLAG.SITUATION) !== 0) return [];
  return place.view.extra(place.row)?.merged ?? [];
}

function historyOf({ events, moments }: Told): HistoryEntry[] {
  return events.map((event, index) => ({
    revision: event.revision,
    eventId: event.eventId,
    position: event.position,
    type: event.type,
    schemaVersion: event.schemaVersion,
    recordedAt: formatUs(event.recordedAt),
    recordedBy: event.recordedBy ?? null,
    knownAt: formatUs(moments[index]),
    data: JSON.parse(event.body) as unknown,
  }));
}

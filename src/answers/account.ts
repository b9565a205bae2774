/** An incident's account in words: its stream folded to what was known under a lens. */
import { type IncidentState, evolveIncident, incidentStream, unreported } from "../domain/incident.ts";
import type { Lens } from "../domain/lens.ts";
import { type StoredEvent, parseStored } from "../domain/stored.ts";
import type { IncidentEvent } from "../domain/incident.ts";
import type { Ground } from "./ground.ts";

/** An incident's stream with the knowledge time of each event. */
export interface Told {
  readonly state: IncidentState;
  readonly events: readonly StoredEvent[];
  /** µs, by revision, on the lens's clock */
  readonly moments: readonly number[];
}

/** The account of an incident as known under the lens; `unreported` where nothing was. */
export async function accountAt(ground: Ground, incidentId: string, lens: Pick<Lens, "clock" | "knownUs">): Promise<Told> {
  const moments = ground.ledger.moments(incidentId, lens.clock);
  const events = moments.length === 0 ? [] : (await ground.readStream(incidentStream(incidentId))).slice(0, moments.length);
  let state: IncidentState = unreported;
  for (const [index, event] of events.entries()) {
    if (moments[index] > lens.knownUs) continue;
    const parsed = parseStored(event);
    if (parsed.ok) state = evolveIncident(state, parsed.event as IncidentEvent);
  }
  return { state, events, moments };
}

/** The summary of an incident as known under the lens; null where it has none. */
export async function summaryAt(ground: Ground, incidentId: string, lens: Lens): Promise<string | null> {
  const { state } = await accountAt(ground, incidentId, lens);
  return state.situation === "unreported" ? null : (state.record.facts.summary ?? null);
}

/** Each item with the summary of its incident. */
export async function withSummaries<T extends { readonly incidentId: string }>(ground: Ground, lens: Lens, items: readonly T[]): Promise<(T & { summary: string | null })[]> {
  return Promise.all(items.map(async (item) => ({ ...item, summary: await summaryAt(ground, item.incidentId, lens) })));
}

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

/** How many streams are read at once: on a cluster each is a question over the network. */
const AT_ONCE = 64;

/** The accounts of incidents as known under the lens, by their ids, each read once. */
export async function accountsAt(ground: Ground, incidentIds: Iterable<string>, lens: Lens): Promise<ReadonlyMap<string, Told>> {
  const wanted = [...new Set(incidentIds)];
  const accounts = new Map<string, Told>();
  for (let from = 0; from < wanted.length; from += AT_ONCE) {
    await Promise.all(wanted.slice(from, from + AT_ONCE).map(async (id) => accounts.set(id, await accountAt(ground, id, lens))));
  }
  return accounts;
}

/** What an incident is called; null where it has no summary, or is not known. */
export function summaryIn(accounts: ReadonlyMap<string, Told>, incidentId: string): string | null {
  const state = accounts.get(incidentId)?.state;
  return state === undefined || state.situation === "unreported" ? null : (state.record.facts.summary ?? null);
}

/** Each item with the summary of its incident. */
export async function withSummaries<T extends { readonly incidentId: string }>(ground: Ground, lens: Lens, items: readonly T[]): Promise<(T & { summary: string | null })[]> {
  const accounts = await accountsAt(ground, items.map(({ incidentId }) => incidentId), lens);
  return items.map((item) => ({ ...item, summary: summaryIn(accounts, item.incidentId) }));
}

/** What is exported of a tracker, item by item: only as much is read as the writer takes. */
import type { Lens } from "./domain/lens.ts";
import { type StoredEvent, isBefore } from "./domain/stored.ts";
import type { IncidentAccount } from "./answers/incident.ts";
import type { IncidentFilter, Incidents } from "./answers/incidents.ts";
import { decodeCursor } from "./answers/conflicts.ts";
import type { Answer, Figures, Log, Tracker } from "./tracker.ts";
import { type EventFilter, isPast, suits } from "./tracker-event-filter.ts";

const EVENTS_A_PAGE = 1_000;

/** Events in order, as far as the head. From the beginning the log is read in one go: a cluster opens one read for it, not one a page. */
export async function* eventsOf(log: Log, filter: EventFilter): AsyncGenerator<StoredEvent> {
  const batches = filter.after === undefined ? log.all() : pagesAfter(log, filter.after);
  for await (const batch of batches) {
    const end = batch.findIndex((event) => isPast(event, filter));
    yield* (end < 0 ? batch : batch.slice(0, end)).filter((event) => suits(event, filter));
    if (end >= 0) return;
  }
}

async function* pagesAfter(log: Log, after: string): AsyncGenerator<readonly StoredEvent[]> {
  // A position beyond the head may be one that the store cannot even read from.
  for (let next: string | undefined = isBefore(await log.head(), after) ? undefined : after; next !== undefined;) {
    const page = await log.read({ after: next, limit: EVENTS_A_PAGE });
    yield page.items;
    next = page.next;
  }
}

/** Every account, or those of incidents that belong to one of the conflicts or concern it. */
export async function* accountsOf({ ask }: Tracker, lens: Lens, conflicts?: readonly string[]): AsyncGenerator<IncidentAccount> {
  for await (const account of ask.accounts(lens)) {
    const named = [...(account.facts?.conflicts ?? []), ...(account.facts?.concerns ?? [])];
    if (conflicts === undefined || named.some((id) => conflicts.includes(id))) yield account;
  }
}

/** Every state, or those of the conflicts, by id. */
export function* statesOf({ ask }: Tracker, lens: Lens, conflicts?: readonly string[]): Generator<Figures> {
  for (const state of ask.states(lens)) if (conflicts?.includes(state.conflictId) !== false) yield state;
}

/** A page of the list of incidents is found anew each time: the larger, the fewer. */
const INCIDENTS_A_PAGE = 2_000;

/** The list of incidents from its first page to its last. No answer where the list has none. */
export async function listedIncidents({ ask }: Tracker, lens: Lens, filter: Omit<IncidentFilter, "cursor" | "limit">): Promise<Answer<AsyncGenerator<IncidentAccount>>> {
  const first = await ask.incidents(lens, { ...filter, limit: INCIDENTS_A_PAGE });
  return first.ok ? { ok: true, value: pages(first.value) } : first;

  async function* pages(page: Incidents): AsyncGenerator<IncidentAccount> {
    yield* page.items;
    if (page.next === undefined) return;
    const next = await ask.incidents(lens, { ...filter, fromMs: laterOf(filter.fromMs, page.next), cursor: page.next, limit: INCIDENTS_A_PAGE });
    if (next.ok) yield* pages(next.value);
  }
}

/** Nothing before the cursor's onset needs to be looked at again. */
function laterOf(fromMs: number | undefined, cursor: string): number | undefined {
  const onset = decodeCursor(cursor)?.[0];
  return typeof onset === "number" ? Math.max(fromMs ?? -Infinity, onset) : fromMs;
}

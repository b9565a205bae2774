/** A page of the log under filters that no store has an index of: events are looked through, as many as a reader waits for, and no more. */
import { type StoredEvent, isBefore } from "./domain/stored.ts";
import type { Tracker } from "./tracker.ts";
import { type EventFilter, isPast, suits } from "./tracker-event-filter.ts";

export interface EventPage {
  readonly items: readonly StoredEvent[];
  /** where to go on: `after` it, or `before` it when the newest come first; undefined: there is no more */
  readonly next?: string | undefined;
  /** how many events were looked at */
  readonly lookedAt: number;
}

/** Events a read, and reads a page: 10,000 events are looked at for one answer. */
const A_READ = 1_000;
const MOST_READS = 10;

interface Looked {
  readonly items: StoredEvent[];
  lookedAt: number;
}

/** Up to `limit` events after `filter.after`, the oldest first. */
export async function oldestFirst(log: Tracker["log"], filter: EventFilter, limit: number): Promise<EventPage> {
  const looked: Looked = { items: [], lookedAt: 0 };
  let next: string | undefined = filter.after ?? "0";
  for (let reads = 0; next !== undefined && reads < MOST_READS; reads++) {
    const read: Awaited<ReturnType<typeof log.read>> = await log.read({ after: next, limit: A_READ });
    const stopped = lookThrough(looked, read.items, filter, limit);
    if (stopped !== undefined) return { ...looked, next: isPast(stopped, filter) ? undefined : stopped.position };
    next = read.next;
  }
  return { ...looked, next };
}

/** Takes what suits; answers the event at which the page is full, or which stands past its end. */
function lookThrough(looked: Looked, events: readonly StoredEvent[], filter: EventFilter, limit: number): StoredEvent | undefined {
  for (const event of events) {
    if (isPast(event, filter)) return event;
    looked.lookedAt++;
    if (suits(event, filter) && looked.items.push(event) === limit) return event;
  }
  return undefined;
}

/** Up to `limit` events before `filter.before`, the newest first. Only for a log whose positions count its events: others cannot be read backwards. */
export async function newestFirst(log: Tracker["log"], filter: EventFilter, limit: number): Promise<EventPage> {
  const looked: Looked = { items: [], lookedAt: 0 };
  const first = BigInt(filter.after ?? "0");
  const within = { ...filter, before: undefined, knownUs: undefined };
  let end = await endOf(log, filter);
  for (let reads = 0; end > first + 1n && reads < MOST_READS; reads++) {
    const from: bigint = end - 1n - BigInt(A_READ) > first ? end - 1n - BigInt(A_READ) : first;
    const { items } = await log.read({ after: String(from), limit: Number(end - 1n - from) });
    const stopped = lookThrough(looked, items.toReversed(), within, limit);
    if (stopped !== undefined) return { ...looked, next: BigInt(stopped.position) > first + 1n ? stopped.position : undefined };
    end = from + 1n;
  }
  return { ...looked, next: end > first + 1n ? String(end) : undefined };
}

/** The position before which a page ends that goes backwards. What was recorded by a time is found by halves: it stands before what was recorded later. */
async function endOf(log: Tracker["log"], { before, knownUs }: EventFilter): Promise<bigint> {
  const past = BigInt(await log.head()) + 1n;
  const end = before === undefined || isBefore(String(past), before) ? past : BigInt(before);
  if (knownUs === undefined) return end;
  let [low, high] = [0n, end > 0n ? end - 1n : 0n];
  while (low < high) {
    const middle = (low + high + 1n) / 2n;
    const { items: [event] } = await log.read({ after: String(middle - 1n), limit: 1 });
    if (event.recordedAt <= knownUs) low = middle;
    else high = middle - 1n;
  }
  return low + 1n;
}

/** What stands in a log. */
import type { EventStore, RecordedEvent } from "../../src/store/event-store.ts";

export async function eventsIn(store: EventStore): Promise<RecordedEvent[]> {
  const all: RecordedEvent[] = [];
  for await (const batch of store.readAll()) all.push(...batch);
  return all;
}

/** How many events of each type. */
export async function typesIn(store: EventStore): Promise<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const { type } of await eventsIn(store)) counts.set(type, (counts.get(type) ?? 0) + 1);
  return Object.fromEntries(counts);
}

/** The bodies of a stream's events. */
export async function bodiesIn(store: EventStore, stream: string): Promise<unknown[]> {
  return (await store.readStream(stream)).map(({ body }) => JSON.parse(body) as unknown);
}

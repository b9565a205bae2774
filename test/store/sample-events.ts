import { type EventStore, type NewEvent, type RecordedEvent } from "../../src/store/event-store.ts";

/** The UUID number n. */
export function uuid(n: number): string {
  return `00000000-0000-4000-8000-${n.toString(16).padStart(12, "0")}`;
}

/** The event number n, of a kind no store knows. */
export function sampleEvent(n: number, changes: Partial<NewEvent> = {}): NewEvent {
  return { eventId: uuid(n), type: "TeapotFilled", schemaVersion: 1, body: `{"cups":${n}}`, ...changes };
}

/** The events from `first` up to `last`, both included. */
export function sampleEvents(first: number, last: number): NewEvent[] {
  return Array.from({ length: last - first + 1 }, (_, i) => sampleEvent(first + i));
}

/** The log in the batches it was read in. */
export async function allBatches(store: EventStore, after?: string, batchSize?: number): Promise<RecordedEvent[][]> {
  const batches: RecordedEvent[][] = [];
  for await (const batch of store.readAll(after, batchSize)) batches.push(batch);
  return batches;
}

/** The whole log in one array. */
export async function wholeLog(store: EventStore, after?: string, batchSize?: number): Promise<RecordedEvent[]> {
  return (await allBatches(store, after, batchSize)).flat();
}

export function idsOf(events: readonly { readonly eventId: string }[]): string[] {
  return events.map((event) => event.eventId);
}

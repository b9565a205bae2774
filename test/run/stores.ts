/** Stores for the tests of what runs over them: a real one in memory, and the same with one thing wrong. */
import { NEVER } from "rxjs";
import type { EventStore, RecordedEvent } from "../../src/store/event-store.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { type Drafted, logOf } from "../support/small-log.ts";

/** A store in memory that holds the drafts. */
export async function storeOf(...drafts: readonly Drafted[]): Promise<EventStore> {
  const store = memoryStore();
  await add(store, ...drafts);
  return store;
}

/** Appends drafts behind what the store holds, as they were recorded. */
export async function add(store: EventStore, ...drafts: readonly Drafted[]): Promise<void> {
  const revisions = new Map<string, number>();
  for (const { stream } of drafts) if (!revisions.has(stream)) revisions.set(stream, (await store.readStream(stream)).length);
  const seen = new Map<string, number>();
  const events = logOf(...drafts).map((event) => {
    const revision = (revisions.get(event.stream) ?? 0) + (seen.get(event.stream) ?? 0);
    seen.set(event.stream, (seen.get(event.stream) ?? 0) + 1);
    return { ...event, revision, eventId: logOf({ stream: `${event.stream}/${revision}`, type: "", data: 0 })[0].eventId };
  });
  await store.appendAsRecorded(events);
}

/** Its bell never rings: only a poll finds what is new. */
export const withoutBell = (store: EventStore): EventStore => ({ ...store, bell: NEVER });

/** Reads each event as `doctor` gives it back; an event it gives undefined for is not there. */
export function doctored(store: EventStore, doctor: (event: RecordedEvent) => RecordedEvent | undefined): EventStore {
  return {
    ...store,
    async *readAll(after, batchSize) {
      for await (const batch of store.readAll(after, batchSize)) yield batch.flatMap((event) => doctor(event) ?? []);
    },
  };
}

/** Fails a number of reads before it works, after so many batches of each. */
export function failing(store: EventStore, times: number, afterBatches = 0): EventStore & { reads: number } {
  let left = times;
  const failed = {
    ...store,
    reads: 0,
    async *readAll(after?: string, batchSize?: number) {
      failed.reads++;
      let batches = 0;
      for await (const batch of store.readAll(after, batchSize)) {
        if (left > 0 && batches >= afterBatches) {
          left--;
          throw new Error("the store is not there");
        }
        batches++;
        yield batch;
      }
    },
  };
  return failed;
}

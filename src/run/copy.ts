/** Log to log: every event as it was recorded, in the log's order; what is there already is passed over, so a cut copy goes on. */
import type { EventStore } from "../store/event-store.ts";

export interface Copied {
  readonly events: number;
  readonly head: string;
}

/** Copies the whole of `from` into `to`. Throws a StoreFault where `to` holds other events in the place of these. */
export async function copyLog(from: EventStore, to: EventStore, onProgress: (events: number) => void = () => undefined): Promise<Copied> {
  let events = 0;
  for await (const batch of from.readAll()) {
    await to.appendAsRecorded(batch);
    events += batch.length;
    onProgress(events);
  }
  return { events, head: await to.head() };
}

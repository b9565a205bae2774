import { type EventStore } from "../../src/store/event-store.ts";

/** Opens a new, empty log of the kind under test. `clock` answers microseconds since 1970. */
export type MakeStore = (given?: { readonly clock?: () => number }) => Promise<EventStore>;

/** One thing every event store promises; `says` completes the sentence "an event store ...". */
export interface StorePromise {
  readonly says: string;
  readonly check: (make: MakeStore) => Promise<void>;
}

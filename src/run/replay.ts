/** A whole log folded from where a ledger stands: the speed, and the ledger to ask. */
import type { Ledger } from "../../projections/ledger/ledger.ts";
import type { EventStore } from "../store/event-store.ts";

export interface Replayed {
  readonly ledger: Ledger;
  readonly events: number;
  readonly seconds: number;
}

/** Folds what comes after the ledger's head, a batch at a time. `now` gives milliseconds. */
export async function replayInto(ledger: Ledger, store: EventStore, now: () => number, onProgress: (events: number) => void = () => undefined): Promise<Replayed> {
  const start = now();
  const before = ledger.head.events;
  for await (const batch of store.readAll(ledger.head.position)) {
    ledger.fold(batch);
    if (ledger.parked) break;
    onProgress(ledger.head.events - before);
  }
  return { ledger, events: ledger.head.events - before, seconds: (now() - start) / 1_000 };
}

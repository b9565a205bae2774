import { type Position, StoreFault } from "./event-store.ts";

/** The number behind a position of a store that counts 1, 2, 3, ...; "0" stands before the first event. Throws a `fatal` StoreFault. */
export function ordinalOf(position: Position): number {
  const ordinal = /^\d+$/.test(position) ? Number(position) : NaN;
  if (Number.isSafeInteger(ordinal)) return ordinal;
  const hint = "Give a position this log has answered, or leave it out to read from the beginning.";
  throw new StoreFault("fatal", `"${position}" is no position of this log.`, hint);
}

/** Refuses a batch size that would never reach the head. */
export function checkBatchSize(batchSize: number): void {
  if (Number.isSafeInteger(batchSize) && batchSize > 0) return;
  throw new StoreFault("fatal", `The batch size ${batchSize} is not a whole number above 0.`, "Leave it out for batches of 1,000.");
}

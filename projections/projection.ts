/** What a projection is: a named, versioned fold over batches of events. Items are batches, never single events: see docs/decisions. */
import { type Observable, type OperatorFunction, map } from "rxjs";
import type { StoredEvent } from "../src/domain/stored.ts";

export type Batch = readonly StoredEvent[];

export interface Projection<Update> {
  readonly name: string;
  /** Raised when the same log would give other state: a kept state of another version is rebuilt from zero. */
  readonly version: number;
  /** Declares that a new version answers as the old one did: a rebuild that differs is then not switched to. */
  readonly sameAnswers: boolean;
  /** Takes in the next events in log order. Never throws. */
  fold(batch: Batch): Update;
}

/** A fold as an operator: one update a batch. */
export function project<Update>(fold: (batch: Batch) => Update): OperatorFunction<Batch, Update> {
  return (batches: Observable<Batch>) => batches.pipe(map(fold));
}

/** The ledger as a projection: events to rows. */
import type { Projection } from "../projection.ts";
import type { Head, Parked } from "./head.ts";
import type { Ledger } from "./ledger.ts";

/** What a batch did to the ledger. */
export interface LedgerUpdate {
  readonly head: Head;
  readonly touched: ReadonlySet<string>;
  readonly parked: Parked | undefined;
}

export const LEDGER_VERSION = 1;

export function ledgerProjection(ledger: Ledger): Projection<LedgerUpdate> {
  return {
    name: "ledger",
    version: LEDGER_VERSION,
    sameAnswers: false,
    fold(batch) {
      const touched = ledger.fold(batch);
      return { head: { ...ledger.head }, touched, parked: ledger.parked };
    },
  };
}

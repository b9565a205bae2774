/** Where a ledger stands, and where it stands still. */

/** Where the fold stands. `known`: µs, k of domain.md section 4. */
export interface Head {
  position: string;
  eventId: string;
  stream: string;
  revision: number;
  known: number;
  events: number;
  /** µs; undefined: the log is empty */
  logBegan: number | undefined;
}

/** An event nobody here understands: the ledger stands still before it. */
export interface Parked {
  readonly position: string;
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly reason: string;
}

export const emptyHead = (): Head => ({ position: "0", eventId: "", stream: "", revision: -1, known: 0, events: 0, logBegan: undefined });

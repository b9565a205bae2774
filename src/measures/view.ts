/** What measures see: rows in the order of (onset, incidentId), chosen by a lens, with what an act means looked up by its coding. */
import type { About, Claim } from "../domain/claim.ts";
import type { Clock } from "../domain/lens.ts";
import type { Reliability } from "../domain/source.ts";
import type { Commitment, Talks, Threshold } from "../domain/talks.ts";
import type { Actor, Magnitude } from "../domain/vocabulary.ts";
import type { Columns } from "./columns.ts";

/** Where an act stands towards a conflict's sides (domain.md section 2). Only `counts` enters a sum. */
export const STANDING = { counts: 0, withinSides: 1, thirdParty: 2, unknownParties: 3, concerns: 4 } as const;

/** A standing claim as the ledger keeps it. */
export interface LedgerClaim {
  readonly claim: Claim;
  readonly reliability: Reliability | undefined;
}

/** The sparse side row: what few incidents have. */
export interface Extra {
  readonly talks?: Talks;
  readonly commitment?: Commitment;
  readonly ends?: readonly string[];
  readonly violates?: readonly { readonly commitment: string; readonly claimant?: string | undefined }[];
  readonly inResponseTo?: readonly string[];
  readonly thresholds?: readonly Threshold[];
  readonly injuries?: Magnitude;
  readonly munitions?: Magnitude;
  readonly intercepted?: Magnitude;
  /** deaths among civilians, where stated */
  readonly civilians?: number;
  /** standing claims, those of merged incidents included; oldest first */
  readonly claims?: readonly LedgerClaim[];
  /** ids of the incidents merged into this one */
  readonly merged?: readonly string[];
  /** µs: since when the incident is known, where that is not the row's own `from` */
  readonly knownRecorded?: number;
  readonly knownPublished?: number;
}

/** Tables over the ledger's codings: index = the coding column. */
export interface CodingTables {
  /** NaN: unscored */
  readonly scores: Float64Array;
  /** the greatest |score| of any coding; 0 where nothing is scored */
  readonly greatest: number;
  /** 1: taken from an ancestor */
  readonly inherited: Uint8Array;
  /** 0 verbal, 1 material, 2 unclassified */
  readonly tracks: Uint8Array;
  /** GDELT and PLOVER quad classes 1-4; 0 none */
  readonly quadsGdelt: Uint8Array;
  readonly quadsPlover: Uint8Array;
  /** MID hostility level 1-5; 0 none */
  readonly levels: Uint8Array;
}

/** The parties of an act, as interned. */
export interface ActorReference {
  readonly id: string;
  readonly kind?: Actor["kind"];
  readonly state: boolean;
}

export interface ActorTuple {
  readonly initiators: readonly ActorReference[];
  readonly targets: readonly ActorReference[];
  /** of talks, where stated */
  readonly parties?: readonly string[];
}

export interface View {
  readonly columns: Columns;
  /** rows, in the order of (onset, incidentId) */
  readonly size: number;
  readonly clock: Clock;
  readonly tables: CodingTables;
  readonly sideNames: readonly string[];
  readonly sidesUnknown: boolean;
  /** ms; undefined: the earliest onset among the incidents in view */
  readonly watchedSinceMs: number | undefined;
  /** µs: a row is the version that stands under the lens when from[row] <= known < to[row]. */
  readonly known: number;
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** How many rows have an onset at or before the instant (ms). */
  countUntil(ms: number): number;
  /** One of STANDING. */
  standing(row: number): number;
  /** Whether an initiator stands on the side, given by its index in `sideNames`. */
  isInitiatedBy(row: number, side: number): boolean;
  actors(row: number): ActorTuple;
  extra(row: number): Extra | undefined;
  incidentId(row: number): string;
  country(row: number): string | undefined;
  /** A value kept while nothing changes; computed anew for any lens but the current one. */
  memo<T>(key: string, make: () => T): T;
  /** Rows that are spells, and rows that carry talks, commitments or responses: ascending. */
  readonly spells: Uint32Array;
  readonly marked: Uint32Array;
}

/** The range of accepted and standing numeric claims about one quantity; undefined parts are unknown. */
export function claimedRange(claims: readonly LedgerClaim[] | undefined, about: About, range: (value: unknown) => { low: number; high: number }): { low: number; high: number } | undefined {
  let found: { low: number; high: number } | undefined;
  for (const { claim } of claims ?? []) {
    if (claim.about !== about) continue;
    const { low, high } = range(claim.value);
    const top = Number.isFinite(high) ? high : low;
    found = found === undefined ? { low, high: top } : { low: Math.min(found.low, low), high: Math.max(found.high, top) };
  }
  return found;
}

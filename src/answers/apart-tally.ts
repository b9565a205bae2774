/** What two scales score apart over several conflicts, each incident once. */
import type { Ledger } from "../../projections/ledger/ledger.ts";
import type { SegmentView } from "../../projections/ledger/segment-view.ts";
import { type CodeApart, type ScoredApart, Strongest } from "./scored-apart.ts";

export interface ApartAnswer {
  /** distinct incidents, and those of them that count to a conflict asked for */
  readonly incidents: number;
  readonly counted: number;
  /** by act, most incidents first */
  readonly codes: readonly Readonly<CodeApart>[];
  /** the strongest first, whether they count or not; at most 100 */
  readonly strongest: readonly ScoredApart[];
}

const MOST_LISTED = 100;
const SEEN = 1;
const COUNTED = 2;

export class ApartTally {
  /** by incident: SEEN, and COUNTED where it counts somewhere */
  readonly #known: Uint8Array;
  readonly #codes = new Map<string, CodeApart>();
  /** by coding: several codings may be one act */
  readonly #byCoding: CodeApart[] = [];
  readonly #strongest = new Strongest(MOST_LISTED);
  #incidents = 0;
  #counted = 0;

  constructor({ ids }: Ledger) {
    this.#known = new Uint8Array(ids.size);
  }

  add(view: SegmentView, row: number, item: ScoredApart): void {
    const incident = view.columns.incident[row];
    const isNew = this.#known[incident] === 0;
    const countsNow = item.counts && this.#known[incident] !== COUNTED;
    if (!isNew && !countsNow) return;
    const code = (this.#byCoding[view.columns.coding[row]] ??= this.#code(item));
    if (isNew) {
      this.#incidents++;
      code.incidents++;
    }
    if (countsNow) {
      this.#counted++;
      code.counted++;
    }
    this.#known[incident] = countsNow ? COUNTED : SEEN;
    this.#strongest.offer(item);
  }

  #code({ cameo, plover, score, against }: ScoredApart): CodeApart {
    const key = JSON.stringify([cameo, plover, score, against]);
    let code = this.#codes.get(key);
    if (!code) this.#codes.set(key, (code = { cameo, plover, score, against, incidents: 0, counted: 0 }));
    return code;
  }

  answer(): ApartAnswer {
    const codes = [...this.#codes.values()].sort((a, b) => b.incidents - a.incidents || (nameOf(a) < nameOf(b) ? -1 : 1));
    return { incidents: this.#incidents, counted: this.#counted, codes, strongest: this.#strongest.items };
  }
}

const nameOf = ({ cameo, plover }: CodeApart): string => `${cameo ?? ""} ${plover ?? ""}`;

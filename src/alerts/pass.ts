/** The pass over a conflict's rows as time and knowledge go on: taken further where it stands, taken back only as far as a change reaches. */
import type { Lens } from "../domain/lens.ts";
import { leavesOutContested } from "../measures/intensity.ts";
import { Tally } from "../measures/tally.ts";
import type { SegmentView } from "../../projections/ledger/segment-view.ts";
import { talliesAt } from "../../projections/ledger/tallies.ts";

const ROWS_PER_CHECKPOINT = 64;

export class Pass {
  #tally: Tally | undefined;
  #checkpoints: Tally[] = [];
  readonly #lens: Lens;
  readonly #without: boolean;

  constructor(lens: Lens) {
    this.#lens = lens;
    this.#without = leavesOutContested(lens.reading);
  }

  /** Everything up to an instant (ms), which never lies before the last one asked for. */
  at(view: SegmentView, atMs: number): Tally {
    const tally = (this.#tally ??= this.#start(view, atMs));
    const until = view.countUntil(atMs);
    for (let stop = nextStop(tally.rows); stop <= until; stop += ROWS_PER_CHECKPOINT) {
      tally.run(view, atMs, this.#without, stop);
      this.#checkpoints.push(tally.copy());
    }
    tally.run(view, atMs, this.#without);
    return tally;
  }

  /** Everything up to an earlier instant; the pass stays where it is. */
  earlier(view: SegmentView, atMs: number): Tally {
    const until = view.countUntil(atMs);
    const tally = this.#checkpoints.findLast(({ rows }) => rows <= until)?.copy() ?? this.#fresh(view);
    tally.run(view, atMs, this.#without);
    return tally;
  }

  /** A row changed: what was summed from it on is forgotten. */
  back(row: number): void {
    while (this.#checkpoints.length > 0 && this.#checkpoints[this.#checkpoints.length - 1].rows > row) this.#checkpoints.pop();
    if (this.#tally !== undefined && this.#tally.rows > row) this.#tally = this.#checkpoints.at(-1)?.copy();
  }

  /** Rows were moved, or count otherwise. */
  reset(): void {
    this.#tally = undefined;
    this.#checkpoints = [];
  }

  /** With everything known the ledger's own checkpoints serve; any other pass begins with the first row. */
  #start(view: SegmentView, atMs: number): Tally {
    if (this.#checkpoints.length > 0 || !view.current) return this.#fresh(view);
    const { all, without } = talliesAt(view, { ...this.#lens, knownUs: Infinity, atMs });
    return this.#without ? without : all;
  }

  #fresh(view: SegmentView): Tally {
    return new Tally(this.#lens.halfLifeDays, view.watchedSinceMs);
  }
}

const nextStop = (rows: number): number => (Math.floor(rows / ROWS_PER_CHECKPOINT) + 1) * ROWS_PER_CHECKPOINT;

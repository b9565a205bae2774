/** A rule that waits for changes of the past, over one conflict: what the past was before a change, and what it became. */
import { leavesOutContested } from "../measures/intensity.ts";
import type { SegmentView } from "../../projections/ledger/segment-view.ts";
import type { Look } from "./condition.ts";
import type { Moment } from "./moments.ts";
import type { Pass } from "./pass.ts";
import { type Past, type PastCondition, greatestChange, pastAt, pastInstants } from "./past-change.ts";

/** A change of the past is told at most once in so long a conflict: an import of old reports would otherwise tell each of them. */
const AT_MOST_EVERY_US = 3_600_000_000;

export class PastWatch {
  readonly on: PastCondition;
  readonly #withoutContested: boolean;
  #toldUs = -Infinity;

  constructor(on: PastCondition, reading: Look["reading"]) {
    this.on = on;
    this.#withoutContested = leavesOutContested(reading);
  }

  reset(): void {
    this.#toldUs = -Infinity;
  }

  /** The past before a moment (at `nowMs`) is taken in, at the instants where it may change. */
  before(view: SegmentView, pass: Pass, { us, rows, definition }: Moment, nowMs: number): readonly Past[] {
    if (us - this.#toldUs < AT_MOST_EVERY_US) return [];
    return pastInstants(this.on, view, rows, definition !== undefined, nowMs).map((atMs) => this.at(view, pass, atMs));
  }

  /** What changed most once the moment is taken in, if anything did. */
  changed(before: readonly Past[], view: SegmentView, pass: Pass, us: number): readonly [before: Past, after: Past] | undefined {
    const found = greatestChange(this.on, before, before.map(({ atMs }) => this.at(view, pass, atMs)));
    if (found) this.#toldUs = us;
    return found;
  }

  at(view: SegmentView, pass: Pass, atMs: number): Past {
    return pastAt(view, pass.earlier(view, atMs), atMs, this.#withoutContested);
  }
}

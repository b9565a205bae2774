/** Knowledge lag (ours): how long after its onset an incident was known; occurrences coarser than a day are left out. */
import { MS_PER_DAY } from "../domain/instant.ts";
import { FLAG } from "./columns.ts";
import { nearestRank } from "./rank.ts";
import { isCounted } from "./select.ts";
import type { View } from "./view.ts";

const US_PER_DAY = MS_PER_DAY * 1_000;

export interface Lag {
  /** days */
  readonly median: number;
  readonly p90: number;
}

/** Median and 90th percentile, by nearest rank, over counted incidents with onset <= at; null where there are none. */
export function knowledgeLag(view: View, atMs: number, withoutContested: boolean): Lag | null {
  const until = view.countUntil(atMs);
  return view.memo(`lag ${until} ${withoutContested}`, () => lagOf(lags(view, until, withoutContested)));
}

function lagOf(values: Float64Array): Lag | null {
  return values.length === 0 ? null : { median: nearestRank(values, 0.5) / US_PER_DAY, p90: nearestRank(values, 0.9) / US_PER_DAY };
}

/** In µs. */
function lags(view: View, until: number, withoutContested: boolean): Float64Array {
  const { onset, flags } = view.columns;
  const values = new Float64Array(until);
  let count = 0;
  for (let row = 0; row < until; row++) {
    if ((flags[row] & FLAG.IMPRECISE) === 0 && isCounted(view, row, withoutContested)) values[count++] = knownSince(view, row) - onset[row] * 1_000;
  }
  return values.subarray(0, count);
}

/** µs: since when the incident of a row is known on the view's clock. */
export function knownSince(view: View, row: number): number {
  const first = view.clock === "recorded" ? FLAG.FIRST_RECORDED : FLAG.FIRST_PUBLISHED;
  if ((view.columns.flags[row] & first) !== 0) return view.from[row];
  const extra = view.extra(row);
  return (view.clock === "recorded" ? extra?.knownRecorded : extra?.knownPublished) ?? view.from[row];
}

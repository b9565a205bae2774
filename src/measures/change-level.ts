/** Change level (after ACLED's early-warning and Trendfinder categories): conflict-scored onsets of the last week against the four weeks before. */
import { MS_PER_DAY } from "../domain/instant.ts";
import { countedOnsets } from "./select.ts";
import type { View } from "./view.ts";

const WEEK_MS = 7 * MS_PER_DAY;
const BASE_WEEKS = 4;

export interface ChangeLevel {
  readonly value: "large-increase" | "moderate-increase" | "limited" | "large-decrease";
  /** null: the four weeks before had none */
  readonly percent: number | null;
}

/** Week k is (at - 7k d, at - 7(k-1) d]; week 1 is compared with the mean of weeks 2 to 5. */
export function changeLevelAt(view: View, atMs: number, withoutContested: boolean): ChangeLevel {
  const week = conflictOnsets(view, atMs - WEEK_MS, atMs, withoutContested);
  const mean = conflictOnsets(view, atMs - (1 + BASE_WEEKS) * WEEK_MS, atMs - WEEK_MS, withoutContested) / BASE_WEEKS;
  return changeLevel(week, mean);
}

/** The category of a week's count against a mean. */
export function changeLevel(week: number, mean: number): ChangeLevel {
  if (mean === 0) return { value: week > 5 ? "large-increase" : "limited", percent: null };
  const percent = ((week - mean) / mean) * 100;
  if (mean <= 2 && week <= 5) return { value: "limited", percent };
  if (percent > 25) return { value: "large-increase", percent };
  if (percent > 10) return { value: "moderate-increase", percent };
  return { value: percent < -25 ? "large-decrease" : "limited", percent };
}

/** How many conflict-scored incidents began in (from, to]. */
export function conflictOnsets(view: View, from: number, to: number, withoutContested: boolean): number {
  let count = 0;
  for (const row of countedOnsets(view, from, to, withoutContested)) if (view.tables.scores[view.columns.coding[row]] < 0) count++;
  return count;
}

/**
 * Battle-related deaths of a calendar year and their UCDP band: below 25, minor 25-999, war 1,000 and more. One-sided and non-state
 * violence stand apart. What a log sums is a floor: "at least".
 */
import { MS_PER_DAY, daysFromCivil } from "../domain/instant.ts";
import type { Reading } from "../domain/lens.ts";
import { bandOf } from "../scales/ucdp.ts";
import { FLAG, VIOLENCE_MASK, VIOLENCE_SHIFT } from "./columns.ts";
import { type Deaths, deathsUnder, isStated } from "./deaths.ts";
import { countedOnsets } from "./select.ts";
import type { View } from "./view.ts";

/** Sums over the incidents that state deaths; null: none does. */
export interface DeathSum {
  low: number | null;
  best: number | null;
  high: number | null;
  incidents: number;
}

export interface Intensity extends Readonly<DeathSum> {
  readonly year: number;
  readonly band: ReturnType<typeof bandOf> | "unknown";
  /** UCDP type of violence 2 and 3, in no band */
  readonly nonState: Readonly<DeathSum>;
  readonly oneSided: Readonly<DeathSum>;
}

export const leavesOutContested = (reading: Reading): boolean => reading === "uncontested" || reading === "low";

/** The intensity of the UTC year up to `at`. `keep` narrows it, say to a dyad. */
export function intensityOf(view: View, atMs: number, reading: Reading, keep: (row: number) => boolean = () => true): Intensity {
  const year = new Date(atMs).getUTCFullYear();
  const byType = [noDeaths(), noDeaths(), noDeaths(), noDeaths()];
  for (const row of countedOnsets(view, daysFromCivil(year, 1, 1) * MS_PER_DAY - 1, atMs, leavesOutContested(reading))) {
    if ((view.columns.flags[row] & FLAG.DEATHS_HERE) !== 0 && keep(row)) addDeaths(byType[violenceOf(view, row)], deathsUnder(view, row, reading));
  }
  const [, stateBased, nonState, oneSided] = byType;
  return { year, ...stateBased, band: stateBased.best === null ? "unknown" : bandOf(stateBased.best), nonState, oneSided };
}

/** UCDP type of violence of a row, 1-3. */
export function violenceOf(view: View, row: number): number {
  return (view.columns.flags[row] & VIOLENCE_MASK) >> VIOLENCE_SHIFT;
}

export const noDeaths = (): DeathSum => ({ low: null, best: null, high: null, incidents: 0 });

export function addDeaths(sum: DeathSum, deaths: Deaths): void {
  if (!isStated(deaths)) return;
  sum.incidents++;
  if (deaths.low >= 0) sum.low = (sum.low ?? 0) + deaths.low;
  if (deaths.best >= 0) sum.best = (sum.best ?? 0) + deaths.best;
  if (deaths.high >= 0) sum.high = (sum.high ?? 0) + deaths.high;
}

/** Deaths outcome of a month (after VIEWS): ln(1 + state-based best deaths); null where no incident of the month states them. */
export function deathsOutcome(view: View, monthStartMs: number, untilMs: number, reading: Reading): number | null {
  const sum = noDeaths();
  for (const row of countedOnsets(view, monthStartMs - 1, untilMs, leavesOutContested(reading))) {
    if ((view.columns.flags[row] & FLAG.DEATHS_HERE) !== 0 && violenceOf(view, row) === 1) addDeaths(sum, deathsUnder(view, row, reading));
  }
  return sum.best === null ? null : Math.log1p(sum.best);
}

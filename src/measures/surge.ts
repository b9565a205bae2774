/** Surge (after OCHA HDX Signals): 30-day deaths above every earlier rolling 30-day sum of the past one or three years, and at least 100. */
import { MS_PER_DAY } from "../domain/instant.ts";
import type { Reading } from "../domain/lens.ts";
import { FLAG } from "./columns.ts";
import { deathsUnder, mayStateDeaths } from "./deaths.ts";
import { leavesOutContested } from "./intensity.ts";
import { isCounted } from "./select.ts";
import type { View } from "./view.ts";

const WINDOW_MS = 30 * MS_PER_DAY;
const YEAR_MS = 365 * MS_PER_DAY;
const THREE_YEARS_MS = 1_095 * MS_PER_DAY;
const LEAST = 100;

export interface Surge {
  readonly level: "none" | "one-year" | "three-year";
  readonly deaths30: number;
}

/** All stated best deaths count, whatever the type of violence. Null with less than 365 days of history or no stated deaths. */
export function surgeAt(view: View, atMs: number, historySinceMs: number | undefined, reading: Reading): Surge | null {
  if (historySinceMs === undefined || atMs - historySinceMs < YEAR_MS) return null;
  const deaths = datedDeaths(view, atMs, reading);
  if (deaths.length === 0) return null;
  const deaths30 = sumWithin(deaths, atMs - WINDOW_MS, atMs);
  if (deaths30 < LEAST || deaths30 <= highestBefore(deaths, atMs, YEAR_MS)) return { level: "none", deaths30 };
  const longEnough = atMs - historySinceMs >= THREE_YEARS_MS;
  return { level: longEnough && deaths30 > highestBefore(deaths, atMs, THREE_YEARS_MS) ? "three-year" : "one-year", deaths30 };
}

interface Dated {
  readonly ms: number;
  readonly best: number;
}

function datedDeaths(view: View, atMs: number, reading: Reading): Dated[] {
  const { onset, flags } = view.columns;
  const without = leavesOutContested(reading);
  const deaths: Dated[] = [];
  const last = view.countUntil(atMs);
  for (let row = view.countUntil(atMs - THREE_YEARS_MS - WINDOW_MS); row < last; row++) {
    if ((flags[row] & FLAG.DEATHS_HERE) === 0 || !mayStateDeaths(view, row)) continue;
    const best = isCounted(view, row, without) ? deathsUnder(view, row, reading).best : -1;
    if (best >= 0) deaths.push({ ms: onset[row], best });
  }
  return deaths;
}

function sumWithin(deaths: readonly Dated[], from: number, to: number): number {
  return deaths.reduce((sum, { ms, best }) => (ms > from && ms <= to ? sum + best : sum), 0);
}

/** The highest rolling sum among windows that end in (at - past, at - 30 d]: none of them overlaps the present one. */
function highestBefore(deaths: readonly Dated[], atMs: number, pastMs: number): number {
  let [highest, sum, tail] = [0, 0, 0];
  for (let head = 0; head < deaths.length && deaths[head].ms <= atMs - WINDOW_MS; head++) {
    sum += deaths[head].best;
    while (deaths[tail].ms <= deaths[head].ms - WINDOW_MS) sum -= deaths[tail++].best;
    if (deaths[head].ms > atMs - pastMs) highest = Math.max(highest, sum);
  }
  return Math.max(highest, sumWithin(deaths, atMs - pastMs - WINDOW_MS, atMs - pastMs));
}

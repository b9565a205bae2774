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
  const since = atMs - THREE_YEARS_MS - WINDOW_MS;
  const recent = datedDeaths(view, atMs - WINDOW_MS, atMs, reading);
  const deaths30 = sumWithin(recent, atMs - WINDOW_MS, atMs);
  // Most of the time the last 30 days alone decide: the years before are then looked at only for whether deaths are stated at all.
  if (deaths30 < LEAST) return recent.length > 0 || datedDeaths(view, since, atMs, reading, 1).length > 0 ? { level: "none", deaths30 } : null;
  const deaths = datedDeaths(view, since, atMs, reading);
  if (deaths30 <= highestBefore(deaths, atMs, YEAR_MS)) return { level: "none", deaths30 };
  const longEnough = atMs - historySinceMs >= THREE_YEARS_MS;
  return { level: longEnough && deaths30 > highestBefore(deaths, atMs, THREE_YEARS_MS) ? "three-year" : "one-year", deaths30 };
}

interface Dated {
  readonly ms: number;
  readonly best: number;
}

/** The stated deaths of onsets in (from, to], the first `most` of them. */
function datedDeaths(view: View, from: number, to: number, reading: Reading, most = Infinity): Dated[] {
  const { onset, flags } = view.columns;
  const without = leavesOutContested(reading);
  const deaths: Dated[] = [];
  const last = view.countUntil(to);
  for (let row = view.countUntil(from); row < last && deaths.length < most; row++) {
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

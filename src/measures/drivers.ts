/** Drivers: what each incident contributes to tension. They sum to it within 1e-9 relative (law L4). */
import { FLAG } from "./columns.ts";
import { halved, spellFactor } from "./decay.ts";
import { isCounted } from "./select.ts";
import type { View } from "./view.ts";

export interface Driver {
  readonly row: number;
  readonly score: number;
  readonly contribution: number;
}

/** Every incident with a part in tension at the instant, greatest first; equal ones in row order. */
export function driversOf(view: View, atMs: number, halfLifeDays: number, withoutContested: boolean): Driver[] {
  const drivers: Driver[] = [];
  const until = view.countUntil(atMs);
  for (let row = 0; row < until; row++) pushDriver(drivers, view, row, atMs, halfLifeDays, withoutContested);
  return drivers.sort(greatestFirst);
}

/** The `count` greatest drivers, without a look at what is too old to be among them. `greatestScore`: the scale's greatest |score|. */
export function topDrivers(view: View, atMs: number, halfLifeDays: number, withoutContested: boolean, count: number, greatestScore: number): Driver[] {
  const drivers: Driver[] = [];
  const least = (): number => (drivers.length < count ? 0 : drivers[count - 1].contribution);
  const { onset, end, flags, coding } = view.columns;
  const offer = (row: number, factor: number): void => {
    const contribution = -view.tables.scores[coding[row]] * factor;
    if (!(contribution >= least()) || !pushDriver(drivers, view, row, atMs, halfLifeDays, withoutContested)) return;
    drivers.sort(greatestFirst).splice(count);
  };
  // Latest first: what is older is then mostly too small to be looked at closely.
  for (let at = view.spells.length - 1; at >= 0; at--) {
    const row = view.spells[at];
    if (onset[row] <= atMs) offer(row, spellFactor(end[row], atMs, halfLifeDays));
  }
  for (let row = view.countUntil(atMs) - 1; row >= 0; row--) {
    if ((flags[row] & FLAG.SPELL) !== 0) continue;
    const factor = halved(atMs - onset[row], halfLifeDays);
    if (least() > greatestScore * factor) break;
    offer(row, factor);
  }
  return drivers;
}

function pushDriver(drivers: Driver[], view: View, row: number, atMs: number, halfLifeDays: number, withoutContested: boolean): boolean {
  const { onset, end, flags, coding } = view.columns;
  const score = view.tables.scores[coding[row]];
  if (!(score < 0) || !isCounted(view, row, withoutContested)) return false;
  const factor = (flags[row] & FLAG.SPELL) !== 0 ? spellFactor(end[row], atMs, halfLifeDays) : halved(atMs - onset[row], halfLifeDays);
  drivers.push({ row, score, contribution: -score * factor });
  return true;
}

function greatestFirst(a: Driver, b: Driver): number {
  return b.contribution - a.contribution || a.row - b.row;
}

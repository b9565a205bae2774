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
  for (const row of view.spells) {
    if (view.columns.onset[row] > atMs) break;
    pushDriver(drivers, view, row, atMs, halfLifeDays, withoutContested);
  }
  drivers.sort(greatestFirst).splice(count);
  for (let row = view.countUntil(atMs) - 1; row >= 0; row--) {
    if ((view.columns.flags[row] & FLAG.SPELL) !== 0) continue;
    const least = drivers.length >= count ? drivers[count - 1].contribution : 0;
    const decay = halved(atMs - view.columns.onset[row], halfLifeDays);
    if (least > greatestScore * decay) break;
    if (-view.tables.scores[view.columns.coding[row]] * decay < least) continue;
    if (pushDriver(drivers, view, row, atMs, halfLifeDays, withoutContested)) drivers.sort(greatestFirst).splice(count);
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

/**
 * MID hostility level (Jones, Bremer and Singer 1996; Palmer et al., MID 5): 1 none, 2 threat, 3 display, 4 use of force, 5 war.
 * Levels are ordinal: they are compared, never added. The 30-day window of `current` is ours; 183 days is COW's dispute rule.
 */
import { MS_PER_DAY } from "../domain/instant.ts";
import { countedWithin } from "./select.ts";
import type { View } from "./view.ts";

const CURRENT_MS = 30 * MS_PER_DAY;
const EPISODE_MS = 183 * MS_PER_DAY;
/** An act coded "none" is no militarised incident: it neither begins nor prolongs an episode. */
const MILITARISED = 2;

export interface Episode {
  readonly sinceMs: number;
  readonly lastMs: number;
  readonly level: number;
}

/** The recurrence over counted rows with a level. */
export class HostilityFold {
  peak = 0;
  peakRow = -1;
  /** by index of side */
  peakBySide: number[] = [];
  /** No side's peak is below it: an act at or below it raises none. */
  #leastPeak = 0;
  #since = NaN;
  #last = -Infinity;
  #level = 0;

  copy(): HostilityFold {
    const copy = new HostilityFold();
    copy.peak = this.peak;
    copy.peakRow = this.peakRow;
    copy.peakBySide = [...this.peakBySide];
    copy.#leastPeak = this.#leastPeak;
    copy.#since = this.#since;
    copy.#last = this.#last;
    copy.#level = this.#level;
    return copy;
  }

  add(view: View, row: number, level: number): void {
    if (level > this.peak) {
      this.peak = level;
      this.peakRow = row;
    }
    if (level > this.#leastPeak) this.#raise(view, row, level);
    if (level >= MILITARISED) this.#extend(view.columns.onset[row], view.columns.end[row], level);
  }

  #raise(view: View, row: number, level: number): void {
    let least = Infinity;
    for (let side = 0; side < view.sideNames.length; side++) {
      if (level > (this.peakBySide[side] ?? 0) && view.isInitiatedBy(row, side)) this.peakBySide[side] = level;
      least = Math.min(least, this.peakBySide[side] ?? 0);
    }
    this.#leastPeak = least;
  }

  #extend(onset: number, end: number, level: number): void {
    if (onset - this.#last > EPISODE_MS) {
      this.#since = onset;
      this.#level = level;
    } else if (level > this.#level) this.#level = level;
    if (end > this.#last) this.#last = end;
  }

  /** The last episode begun by the instant; null where there is none. A spell that still runs reaches to the instant. */
  episode(atMs: number): Episode | null {
    return this.#level === 0 ? null : { sinceMs: this.#since, lastMs: Math.min(this.#last, atMs), level: this.#level };
  }
}

/** The highest level with any part in the last 30 days, and the row it comes from (the latest of equals); null: none. */
export function currentHostility(view: View, atMs: number, withoutContested: boolean): { level: number; row: number } | null {
  let found: { level: number; row: number } | null = null;
  for (const row of countedWithin(view, atMs - CURRENT_MS, atMs, withoutContested)) {
    const level = view.tables.levels[view.columns.coding[row]];
    if (level > 0 && level >= (found?.level ?? 0)) found = { level, row };
  }
  return found;
}

/** Whether a level is borrowed from the interstate scale: both parties are known and they are not states on both sides. */
export function isByAnalogy(view: View, row: number): boolean {
  const { initiators, targets } = view.actors(row);
  if (initiators.length === 0 || targets.length === 0) return false;
  return !(initiators.some((actor) => actor.state) && targets.some((actor) => actor.state));
}

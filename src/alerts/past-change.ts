/**
 * What a correction, a retraction or a late report did to the past: the state at an earlier instant as it was known before, and after.
 * Compared at the onsets of the acts whose account changed, where a change of tension is greatest, and at the end of the settled past.
 */
import type { AlertFigures } from "../domain/alert.ts";
import type { AlertCondition } from "../domain/alert-rule.ts";
import { MS_PER_DAY } from "../domain/instant.ts";
import { sumOf } from "../measures/decay.ts";
import type { Tally } from "../measures/tally.ts";
import type { View } from "../measures/view.ts";

export type PastCondition = Extract<AlertCondition, { kind: "past-changed" }>;

/** The state at an instant (ms), as far as such a rule asks. tension null: nothing was known. */
export interface Past {
  readonly atMs: number;
  readonly tension: number | null;
  readonly direction: string;
}

export function pastAt(view: View, tally: Tally, atMs: number, withoutContested: boolean): Past {
  const isKnown = tally.n - tally.unscored > 0;
  return { atMs, tension: isKnown ? sumOf(tally.sums.at(view, atMs, withoutContested).tension) : null, direction: tally.direction.at(atMs).value };
}

/** The instants (ms) at which the past is compared when, at `nowMs`, rows changed; none where all of it is too young. `rows` empty: the whole conflict did. */
export function pastInstants({ settledDays }: PastCondition, view: View, rows: readonly number[], isWhole: boolean, nowMs: number): number[] {
  const settled = nowMs - settledDays * MS_PER_DAY;
  const onsets = rows.map((row) => view.columns.onset[row]).filter((onset) => onset <= settled);
  return onsets.length > 0 || isWhole ? [...new Set([...onsets, settled])].sort((a, b) => a - b) : [];
}

/** Whether what was known became another state. Where nothing was known before, nothing changed: it became known. */
export function hasChanged({ by }: PastCondition, before: Past, after: Past): boolean {
  if (before.tension === null) return false;
  return (by.tension !== undefined && movedBy(before, after) >= by.tension) || (by.direction === true && before.direction !== after.direction);
}

const movedBy = (before: Past, after: Past): number => Math.abs((after.tension ?? 0) - (before.tension ?? 0));

/** Of the instants at which it changed, that at which it moved most, the earliest of equals. */
export function greatestChange(on: PastCondition, before: readonly Past[], after: readonly Past[]): readonly [before: Past, after: Past] | undefined {
  const changed = before.map((past, index) => [past, after[index]] as const).filter(([old, now]) => hasChanged(on, old, now));
  return changed.reduce<readonly [Past, Past] | undefined>((most, pair) => (most === undefined || movedBy(...pair) > movedBy(...most) ? pair : most), undefined);
}

export function changeFigures(before: Past, after: Past): AlertFigures {
  return { tensionBefore: before.tension, tensionAfter: after.tension, directionBefore: before.direction, directionAfter: after.direction };
}

export function changeThreshold({ by, settledDays }: PastCondition): AlertFigures {
  return { ...(by.tension !== undefined && { tension: by.tension }), ...(by.direction && { direction: "another" }), settledDays };
}

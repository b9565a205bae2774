/** Which rows enter a sum. */
import { ACTIVE_MASK, FLAG } from "./columns.ts";
import { STANDING, type View } from "./view.ts";

/** Whether a row is the version that stands under the view's lens. */
export function isVisible(view: View, row: number): boolean {
  return view.from[row] <= view.known && view.known < view.to[row];
}

/** Visible, occurred, neither retracted nor merged, and counting to the conflict (domain.md section 2). */
export function isCounted(view: View, row: number, withoutContested: boolean): boolean {
  const flags = view.columns.flags[row];
  return (
    (flags & ACTIVE_MASK) === 0 && isVisible(view, row) && view.standing(row) === STANDING.counts && !(withoutContested && (flags & FLAG.CONTESTED_OCCURRENCE) !== 0)
  );
}

/** Counted rows with any part in (from, to] ms: onsets in the window, and spells that reach into it. Ascending. */
export function* countedWithin(view: View, from: number, to: number, withoutContested: boolean): Generator<number> {
  const first = view.countUntil(from);
  for (const row of view.spells) {
    if (row >= first) break;
    if (view.columns.end[row] > from && isCounted(view, row, withoutContested)) yield row;
  }
  const last = view.countUntil(to);
  for (let row = first; row < last; row++) if (isCounted(view, row, withoutContested)) yield row;
}

/** Counted rows with an onset in (from, to] ms. Ascending. */
export function* countedOnsets(view: View, from: number, to: number, withoutContested: boolean): Generator<number> {
  const last = view.countUntil(to);
  for (let row = view.countUntil(from); row < last; row++) if (isCounted(view, row, withoutContested)) yield row;
}

/** The incident that ended last, or still goes on. */
import { formatMs } from "../domain/instant.ts";
import { ACTIVE_MASK, FLAG } from "./columns.ts";
import { isVisible } from "./select.ts";
import type { View } from "./view.ts";

export interface LastIncident {
  readonly incidentId: string;
  readonly onset: string;
  /** null while it goes on at the instant asked for */
  readonly end: string | null;
}

/** Of all that occurred by the instant, whether it counts or only concerns the conflict; null where nothing is known. */
export function lastIncidentAt(view: View, atMs: number, withoutContested: boolean): LastIncident | null {
  const { onset, end } = view.columns;
  let last = -1;
  const endAt = (row: number): number => Math.min(end[row], atMs);
  const later = (row: number): boolean => isShown(view, row, withoutContested) && (last < 0 || endAt(row) > endAt(last));
  const until = view.countUntil(atMs);
  for (let row = until - 1; row >= 0 && last < 0; row--) if (isShown(view, row, withoutContested)) last = row;
  for (const row of view.spells) if (row < until && later(row)) last = row;
  return last < 0 ? null : { incidentId: view.incidentId(last), onset: formatMs(onset[last]), end: end[last] > atMs ? null : formatMs(end[last]) };
}

function isShown(view: View, row: number, withoutContested: boolean): boolean {
  const flags = view.columns.flags[row];
  return (flags & ACTIVE_MASK) === 0 && isVisible(view, row) && !(withoutContested && (flags & FLAG.CONTESTED_OCCURRENCE) !== 0);
}

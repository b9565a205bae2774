/** How long material conflict (GDELT roots 15-20) has been over. */
import { MS_PER_DAY } from "../domain/instant.ts";
import { isCounted } from "./select.ts";
import type { View } from "./view.ts";

const MATERIAL_CONFLICT = 4;

/** Days from the end of the last act; 0 while a spell runs; null where there was none. `lastPointMs`: the last point's onset. */
export function daysSinceMaterialConflict(view: View, atMs: number, lastPointMs: number, withoutContested: boolean): number | null {
  let last = lastPointMs;
  for (const row of view.spells) {
    if (view.columns.onset[row] > atMs) break;
    if (view.tables.quadsGdelt[view.columns.coding[row]] === MATERIAL_CONFLICT && isCounted(view, row, withoutContested)) last = Math.max(last, Math.min(view.columns.end[row], atMs));
  }
  return last === -Infinity ? null : (atMs - last) / MS_PER_DAY;
}

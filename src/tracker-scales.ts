/** A user's own scale on its way into a tracker: the table read from a file, and the hash that will name it. */
import type { ScaleTable } from "./domain/added-scale.ts";
import { addedScale } from "./scales/added.ts";

export { type ScaleTableProblem, readScaleTable } from "./intake/scale-table.ts";

/** SHA-256 (hex) under which results will name a table. */
export function hashOf(table: ScaleTable): string {
  return addedScale(table).sha256;
}

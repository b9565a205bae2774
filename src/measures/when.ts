/** The date of a row in words: as precise as it was reported, no more. */
import { formatMs } from "../domain/instant.ts";
import { PRECISIONS } from "../domain/occurrence.ts";
import { PRECISION_MASK, PRECISION_SHIFT } from "./columns.ts";
import type { View } from "./view.ts";

/** The onset as EDTF: 2024-04-01T14:00:00Z, 2024-04-13, 2024-01, 2024, 201X or 20XX. */
export function onsetText(view: View, row: number): string {
  const text = formatMs(view.columns.onset[row]);
  switch (PRECISIONS[(view.columns.flags[row] & PRECISION_MASK) >> PRECISION_SHIFT]) {
    case "time":
      return text;
    case "day":
      return text.slice(0, 10);
    case "month":
      return text.slice(0, 7);
    case "year":
      return text.slice(0, 4);
    case "decade":
      return `${text.slice(0, 3)}X`;
    case "century":
      return `${text.slice(0, 2)}XX`;
  }
}

/** The series of a conflict as JSON lines, a line a point, each at its own time and with its own n. */
import { citationOf } from "./citation.ts";
import { listLine } from "./conflict-list.ts";
import { asLines } from "./lines.ts";
import { NDJSON, type Outlet } from "./outlet.ts";
import type { ExportedPoint, SeriesReading } from "./timeline-csv.ts";

export const timelineJsonl: Outlet<ExportedPoint, SeriesReading> = { ...NDJSON, kind: "timeline", write: (points, from) => asLines(points, (point) => pointLine(point, from)) };

function pointLine(point: ExportedPoint, series: SeriesReading): string {
  const from = { ...series, at: point.at, n: point.n };
  return listLine(point, from, citationOf(`timeline of ${from.conflictId}`, from, point.n));
}

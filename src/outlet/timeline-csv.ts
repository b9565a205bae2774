/** The series of a conflict as CSV, a row a point. */
import { citationOf } from "./citation.ts";
import type { ConflictReading } from "./conflict-list.ts";
import { CSV, type Outlet } from "./outlet.ts";
import { type Read, readingColumns } from "./reading-columns.ts";
import { type Column, type Table, csvOf } from "./table.ts";

/** A point of the series as it is answered. */
export interface ExportedPoint {
  readonly at: string;
  readonly n: number;
  readonly tension: number | null;
  readonly verbal: number | null;
  readonly material: number | null;
  readonly unclassified: number | null;
  readonly cooperation: number | null;
  readonly rate7: number | null;
  readonly rate30: number | null;
  readonly q: number | null;
  readonly direction: string;
  readonly support: string | null;
  readonly hostility: number | null;
  readonly deathsOutcome: number | null;
  readonly net: { readonly sum: number | null; readonly mean: number | null; readonly n: number; readonly unscored: number; readonly inherited: number } | null;
}

/** How the series of one conflict was read: each point has a time and an n of its own. */
export type SeriesReading = Omit<ConflictReading, "n">;

interface PointRow extends Read {
  readonly point: ExportedPoint;
  readonly conflictId: string;
}

const FIGURES = ["at", "n", "tension", "verbal", "material", "unclassified", "cooperation", "rate7", "rate30", "q", "direction", "support", "hostility", "deathsOutcome"] as const;
const NET = [["netSum", "sum"], ["netMean", "mean"], ["netN", "n"], ["netUnscored", "unscored"], ["netInherited", "inherited"]] as const;

const columns: readonly Column<PointRow>[] = [
  ...FIGURES.map((name): Column<PointRow> => ({ name, value: ({ point }) => point[name] })),
  ...NET.map(([name, part]): Column<PointRow> => ({ name, value: ({ point }) => point.net?.[part] })),
  { name: "conflictId", value: ({ conflictId }) => conflictId },
  ...readingColumns.filter(({ name }) => name !== "at" && name !== "n"),
];

const table: Table<ExportedPoint, SeriesReading, PointRow> = {
  row: (point, { conflictId, ...reading }) => {
    const from = { ...reading, at: point.at };
    return { point, conflictId, from, n: point.n, cite: citationOf(`timeline of ${conflictId}`, from, point.n) };
  },
  columns,
};

export const timelineCsv: Outlet<ExportedPoint, SeriesReading> = { ...CSV, kind: "timeline", write: (points, from) => csvOf(table, points, from) };

/** From what a row says to a whole report, checked against its schema. */
import { IncidentReport } from "../domain/report.ts";
import { worded } from "../domain/worded.ts";
import { type IntakeRow, type ReportRow, type RowPlace, refused } from "./format.ts";
import type { Opening } from "./membership.ts";
import { misfitOf } from "./misfit.ts";

/** How many conflicts a report may open itself. */
const MOST_OPENED = 10;

/** A report without its conflicts. */
export type Draft = Omit<IncidentReport, "conflicts" | "opens">;

/** Openings that fit their schema: most rows of a file open a conflict that one before them opened. */
const fitting = new WeakSet<Opening>();

/** The row with its report, which belongs to the conflicts it opens; refused where the report does not fit its schema. */
export function reportRow({ file, row, raw }: RowPlace, draft: Draft, opens: readonly Opening[], coded: ReportRow["coded"]): IntakeRow {
  const whole = { ...draft, conflicts: opens.map((one) => one.conflictId), opens: opens.slice(0, MOST_OPENED).filter((one) => !fitting.has(one)) };
  const parsed = IncidentReport.safeParse(whole, worded);
  if (!parsed.success) return refused({ file, row, raw }, misfitOf(parsed.error, whole));
  for (const opening of whole.opens) fitting.add(opening);
  const further = opens.slice(MOST_OPENED);
  return { ok: true, file, row, raw, report: { ...parsed.data, opens: opens.slice(0, MOST_OPENED) }, ...(further.length > 0 && { further }), coded };
}

/**
 * UCDP Georeferenced Event Dataset (Sundberg and Melander 2013, Journal of Peace Research 50(4): 523-532; codebook of version 23.1),
 * from version 17.1 on, candidate releases included. Releases differ in columns: a few are needed, others are taken where there.
 */
import { type Intake, type IntakeFile, type IntakeFiles, type IntakeOptions, type IntakeRow, refused } from "./format.ts";
import type { ConflictBy } from "./conflict-by.ts";
import { unfitHeader, unfitRule } from "./header.ts";
import { openTable } from "./table.ts";
import { ucdpGedReport } from "./ucdp-ged-report.ts";

export const ucdpGed: Intake = {
  id: "ucdp-ged",
  title: "UCDP Georeferenced Event Dataset, 17.1 and later: events of organized violence, with deaths",
  conflictBy: ["column", "dyad", "id"],
  releasedBy: "occurred",
  read: readUcdpGed,
};

/** UCDP's own number of a conflict, unless another rule is given. */
const byConflict = { by: "column", column: "conflict_new_id" } as const satisfies ConflictBy;

const needed = ["id", "type_of_violence", "side_a", "side_b", "date_start", "date_end"];

async function* readUcdpGed(files: IntakeFiles, options: IntakeOptions): AsyncGenerator<IntakeRow> {
  for await (const file of files) yield* readFile(file, options.conflictBy ?? byConflict);
}

async function* readFile(file: IntakeFile, by: ConflictBy): AsyncGenerator<IntakeRow> {
  const table = await openTable(file);
  try {
    const best = table.columns.includes("best_est") ? "best_est" : "best";
    const unfit = unfitHeader(table, [...needed, best], "is this a file of UCDP GED?") ?? unfitRule(table, by);
    if (unfit !== undefined) return void (yield refused(table.header, unfit));
    for await (const row of table.rows()) yield row.ok ? ucdpGedReport(row, by) : row;
  } finally {
    await table.close();
  }
}

/**
 * ICEWS Coded Event Data (Boschee, Lautenschlager, O'Brien, Shellman, Starz and Ward 2015, Harvard Dataverse), coded by machine from
 * the news: the yearly and daily releases, and comma-separated copies of them.
 */
import { type Intake, type IntakeFile, type IntakeFiles, type IntakeOptions, type IntakeRow, refused } from "./format.ts";
import type { ConflictBy } from "./conflict-by.ts";
import { unfitHeader, unfitRule } from "./header.ts";
import { icewsColumns, icewsReport } from "./icews-report.ts";
import { icewsColumn, openIcewsTable } from "./icews-table.ts";

export const icews: Intake = {
  id: "icews",
  title: "ICEWS Coded Event Data, tab-separated as released, or comma-separated",
  conflictBy: ["dyad", "column", "id"],
  releasedBy: "occurred",
  read: readIcews,
};

async function* readIcews(files: IntakeFiles, { conflictBy = { by: "dyad" } }: IntakeOptions): AsyncGenerator<IntakeRow> {
  const by: ConflictBy = conflictBy.by === "column" ? { by: "column", column: icewsColumn(conflictBy.column) } : conflictBy;
  for await (const file of files) yield* readFile(file, by);
}

async function* readFile(file: IntakeFile, by: ConflictBy): AsyncGenerator<IntakeRow> {
  const table = await openIcewsTable(file);
  try {
    const unfit = unfitHeader(table, icewsColumns, "is this a file of ICEWS Coded Event Data?") ?? unfitRule(table, by);
    if (unfit !== undefined) return void (yield refused(table.header, unfit));
    for await (const row of table.rows()) yield row.ok ? icewsReport(row, by) : row;
  } finally {
    await table.close();
  }
}

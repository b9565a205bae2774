/**
 * Event exports of the GDELT Project (Leetaru and Schrodt 2013), coded by machine from the news: 2.0 as `gdelt`, 1.0 as `gdelt1`.
 * Raw exports are tab-separated, without header or quoting. A copy with a header is read by it, with tabs or commas.
 */
import { type Intake, type IntakeFile, type IntakeOptions, type IntakeFiles, type IntakeRow, type RefusedRow, refused } from "./format.ts";
import { type GdeltLayout, columnsOf, gdelt1Layout, gdelt2Layout, reading } from "./gdelt-columns.ts";
import { type GdeltEdition, gdeltReport, reportColumns } from "./gdelt-report.ts";
import { unfitHeader, unfitRule } from "./header.ts";
import { starting } from "./peeked.ts";
import type { Layout } from "./records.ts";
import { textOf } from "./row-bytes.ts";
import { type Table, type TableRow, openTable, tableWithoutHeader } from "./table.ts";

interface Edition extends GdeltEdition {
  readonly layout: GdeltLayout;
}

export const gdelt = intakeOf({ id: "gdelt", name: "GDELT 2.0", layout: gdelt2Layout }, "GDELT 2.0 event exports: YYYYMMDDHHMMSS.export.CSV");
export const gdelt1 = intakeOf({ id: "gdelt1", name: "GDELT 1.0", layout: gdelt1Layout }, "GDELT 1.0 event exports: YYYYMMDD.export.CSV, and the yearly and monthly files before April 2013");

function intakeOf(edition: Edition, title: string): Intake {
  return {
    id: edition.id,
    title,
    conflictBy: ["dyad", "column", "id"],
    releasedBy: "published",
    problem: ({ conflictBy: by }) => (by === undefined ? undefined : unfitRule({ columns: edition.layout.names }, by)?.detail),
    read: (files, options) => readGdelt(edition, files, options),
  };
}

async function* readGdelt(edition: Edition, files: IntakeFiles, { conflictBy: by = { by: "dyad" } }: IntakeOptions): AsyncGenerator<IntakeRow> {
  const layout = reading(edition.layout, new Set([...reportColumns, ...(by.by === "column" ? [by.column.toLowerCase()] : [])]));
  for await (const file of files) {
    for await (const row of await rowsOf(layout, file)) yield row.ok ? gdeltReport(row, edition, by) : row;
  }
}

const tabs: Layout = { delimiter: "\t", quoted: false };

async function rowsOf(layout: GdeltLayout, { name, stream }: IntakeFile): Promise<AsyncGenerator<TableRow | RefusedRow>> {
  const { head, stream: whole } = await starting(stream, HEADER_BEGINS);
  const headed = headedLayout(textOf(Buffer.from(head, "hex")));
  if (headed !== undefined) return rowsBelow(await openTable({ name, stream: whole }, headed));
  return tableWithoutHeader({ name, stream: whole }, tabs, (_count, cells) => columnsOf(layout, cells));
}

/** Bytes that tell a header: its first column, perhaps quoted or after a byte order mark, and what parts it from the next. */
const HEADER_BEGINS = 20;

function headedLayout(head: string): Layout | undefined {
  const delimiter = /^"?globaleventid"?([\t,;])/i.exec(head)?.[1];
  return delimiter === undefined ? undefined : { delimiter, quoted: delimiter !== "\t" || head.startsWith('"') };
}

async function* rowsBelow(table: Table): AsyncGenerator<TableRow | RefusedRow> {
  try {
    const unfit = unfitHeader(table, ["globaleventid", "sqldate", "eventcode"], "are the columns named as in GDELT's codebook?");
    if (unfit !== undefined) yield refused(table.header, unfit);
    else yield* table.rows();
  } finally {
    await table.close();
  }
}

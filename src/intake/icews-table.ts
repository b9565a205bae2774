/**
 * ICEWS files as tables under one set of column names: releases are tab-separated under names such as "Event ID", copies are
 * comma-separated under names such as event_id.
 */
import type { IntakeFile, RefusedRow } from "./format.ts";
import { starting } from "./peeked.ts";
import type { Layout } from "./records.ts";
import { type Table, type TableRow, openTable } from "./table.ts";

const commas: Layout = { delimiter: ",", quoted: true };
/** No cell holds a tab, so quotes part nothing: some copies quote texts and some do not, and names may begin with a quote. */
const tabs: Layout = { delimiter: "\t", quoted: false };

/** Bytes that reach beyond the first column's name. */
const FIRST_COLUMN = 40;

/** Opens the file; its columns are known as in event_id, whichever way it writes them. */
export async function openIcewsTable({ name, stream }: IntakeFile): Promise<Table> {
  const { head, stream: whole } = await starting(stream, FIRST_COLUMN);
  const layout = Buffer.from(head, "hex").toString("latin1").includes("\t") ? tabs : commas;
  const table = await openTable({ name, stream: whole }, layout);
  const columns = table.columns.map(icewsColumn);
  const asWritten = layout === commas && columns.every((column, index) => column === table.columns[index]);
  return asWritten ? table : { ...table, columns, rows: () => renamed(table, columns) };
}

/** The name of a column, as in event_id. */
export function icewsColumn(name: string): string {
  return unquoted(name).trim().toLowerCase().replaceAll(" ", "_");
}

async function* renamed(table: Table, columns: readonly string[]): AsyncGenerator<TableRow | RefusedRow> {
  for await (const row of table.rows()) yield row.ok ? { ...row, cells: underNames(columns, table.columns, row.cells) } : row;
}

function underNames(columns: readonly string[], written: readonly string[], cells: TableRow["cells"]): TableRow["cells"] {
  const named: Record<string, string> = {};
  for (let index = 0; index < columns.length; index++) named[columns[index]] = unquoted(cells[written[index]]);
  return named;
}

function unquoted(text: string): string {
  return text.length > 1 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text;
}

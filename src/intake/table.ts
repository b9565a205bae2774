/** A delimited file: its columns, from its header or from its documentation, then its rows one by one. */
import { type IntakeFile, type Misfit, type RefusedRow, type RowPlace, refused } from "./format.ts";
import { overlong } from "./misfit.ts";
import { type FileRecord, type Layout, records } from "./records.ts";

/** A row with as many cells as there are columns; cells by column, in lower case. */
export interface TableRow extends RowPlace {
  readonly ok: true;
  readonly cells: Readonly<Record<string, string>>;
}

/** `header` is where the header stands. `rows` reads on from it; `close` lets go of the stream. */
export interface Table {
  readonly columns: readonly string[];
  readonly header: RowPlace;
  rows(): AsyncGenerator<TableRow | RefusedRow>;
  close(): Promise<void>;
}

const commas: Layout = { delimiter: ",", quoted: true };

/** Reads the header; an empty file has no columns. Blank lines are passed over. */
export async function openTable(file: IntakeFile, layout: Layout = commas): Promise<Table> {
  const all = records(file.stream, layout);
  const first = (await all.next()).value;
  const columns = (first?.cells ?? []).map((name) => name.trim().toLowerCase());
  const tabled = (record: FileRecord): TableRow | RefusedRow => tableRow(file.name, columns, record);
  return {
    columns,
    header: { file: file.name, row: 1, raw: first?.text ?? "" },
    rows: () => rowsOf(all, tabled),
    close: async () => void (await all.return(undefined)),
  };
}

/**
 * The rows of a file without a header, whose columns are documented. `columnsFor(count, cells)` gives the names, in lower case, for a
 * row of `count` cells, or says what a row should have; a column without a name is not read.
 */
export function tableWithoutHeader(file: IntakeFile, layout: Layout, columnsFor: (count: number, cells: readonly string[]) => readonly string[] | Misfit): AsyncGenerator<TableRow | RefusedRow> {
  const tabled = (record: FileRecord): TableRow | RefusedRow => {
    const columns = columnsFor(record.cells?.length ?? 0, record.cells ?? []);
    return "reason" in columns ? refused(placeOf(file.name, record), record.overlong ? overlong : columns) : tableRow(file.name, columns, record);
  };
  return rowsOf(records(file.stream, layout), tabled);
}

async function* rowsOf(all: AsyncIterable<FileRecord>, tabled: (record: FileRecord) => TableRow | RefusedRow): AsyncGenerator<TableRow | RefusedRow> {
  for await (const record of all) if (record.text.trim() !== "") yield tabled(record);
}

const placeOf = (file: string, { row, text }: FileRecord): RowPlace => ({ file, row, raw: text });

function tableRow(file: string, columns: readonly string[], record: FileRecord): TableRow | RefusedRow {
  const { cells: values } = record;
  if (record.overlong) return refused(placeOf(file, record), overlong);
  if (values === undefined) return refused(placeOf(file, record), brokenQuotes);
  if (values.length !== columns.length) return refused(placeOf(file, record), wrongCount(columns.length, values.length));
  const cells: Record<string, string> = {};
  for (let index = 0; index < columns.length; index++) if (columns[index] !== "") cells[columns[index]] = values[index];
  return { ok: true, file, row: record.row, raw: record.text, cells };
}

const brokenQuotes: Misfit = { reason: "broken-quotes", detail: 'a quoted cell is not closed, or text follows its closing quote: double the quotes inside it ("")' };

/** The refusal of a row with another number of cells than there are columns. */
export function wrongCount(wanted: number, found: number): Misfit {
  return { reason: "wrong-column-count", detail: `there are ${wanted} columns, this row has ${found}${found < wanted ? ": it may be cut off" : ": a cell with the delimiter in it needs quotes"}` };
}

/** A delimited file with a header: its columns, then its rows one by one. */
import { parse } from "csv-parse/sync";
import { type IntakeFile, type Misfit, type RefusedRow, type RowPlace, refused } from "./format.ts";
import { type Line, lines } from "./lines.ts";
import { overlong } from "./misfit.ts";

/** A row with as many cells as the header has columns; cells by column, in the header's lower case. */
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

/** Reads the header; an empty file has no columns. Each line is a row: a quoted cell never reaches over a line's end. */
export async function openTable(file: IntakeFile, delimiter = ","): Promise<Table> {
  const all = lines(file.stream);
  const first = (await all.next()).value;
  const columns = first === undefined || first.overlong ? [] : (cellsOf(first.text, delimiter) ?? []).map((name) => name.trim().toLowerCase());
  return {
    columns,
    header: { file: file.name, row: 1, raw: first?.text ?? "" },
    rows: () => tableRows(file.name, all, columns, delimiter),
    close: async () => void (await all.return(undefined)),
  };
}

async function* tableRows(file: string, all: AsyncIterable<Line>, columns: readonly string[], delimiter: string): AsyncGenerator<TableRow | RefusedRow> {
  for await (const line of all) {
    const place = { file, row: line.row, raw: line.text };
    if (line.overlong) yield refused(place, overlong);
    else if (line.text.trim() !== "") yield tableRow(place, columns, cellsOf(line.text, delimiter));
  }
}

function tableRow(place: RowPlace, columns: readonly string[], cells: readonly string[] | undefined): TableRow | RefusedRow {
  if (cells === undefined) return refused(place, brokenQuotes);
  if (cells.length !== columns.length) return refused(place, wrongCount(columns.length, cells.length));
  return { ok: true, ...place, cells: Object.fromEntries(columns.map((column, index) => [column, cells[index]])) };
}

const brokenQuotes: Misfit = { reason: "broken-quotes", detail: 'a quoted cell is not closed, or text follows its closing quote: double the quotes inside it ("")' };

function wrongCount(wanted: number, found: number): Misfit {
  return { reason: "wrong-column-count", detail: `the header has ${wanted} columns, this row ${found}${found < wanted ? ": it may be cut off" : ": a cell with the delimiter in it needs quotes"}` };
}

/** The cells of one line, or undefined where its quotes do not match. */
function cellsOf(text: string, delimiter: string): readonly string[] | undefined {
  if (!text.includes('"')) return text.split(delimiter);
  try {
    return parse(text, { delimiter, record_delimiter: "\n", relax_column_count: true }).at(0);
  } catch {
    return undefined;
  }
}

/** What is listed of one conflict, as files: the same items as CSV and as JSON lines, each with how it was read and a line to cite. */
import { type Reading, citationOf } from "./citation.ts";
import { asLines, jsonLine } from "./lines.ts";
import { CSV, NDJSON, type Outlet } from "./outlet.ts";
import { type Read, headingOf, readingColumns } from "./reading-columns.ts";
import { type Column, type Table, csvOf } from "./table.ts";

/** How a list of one conflict was read; `n` is how many incidents count there. */
export interface ConflictReading extends Reading {
  readonly conflictId: string;
  readonly n: number;
}

export interface ListRow<Item, From extends ConflictReading = ConflictReading> extends Read {
  readonly item: Item;
  readonly from: From;
}

interface ConflictList<Item, From extends ConflictReading> {
  readonly kind: string;
  /** what the line to cite says that it is of: "<what> of <conflict>" */
  readonly what: (from: From) => string;
  /** beside the conflict and how it was read */
  readonly columns: readonly Column<ListRow<Item, From>>[];
  /** what a line of JSON says of the whole list, beside how it was read */
  readonly told?: (from: From) => object;
}

/** The outlets of a list, JSON lines first. */
export function conflictList<Item extends object, From extends ConflictReading = ConflictReading>({ kind, what, columns, told }: ConflictList<Item, From>): readonly Outlet<Item, From>[] {
  const table: Table<Item, From, ListRow<Item, From>> = {
    row: (item, from) => ({ item, from, n: from.n, cite: citationOf(what(from), from, from.n) }),
    columns: [...columns, { name: "conflictId", value: ({ from }) => from.conflictId }, ...readingColumns],
  };
  return [
    { ...NDJSON, kind, write: (items, from) => asLines(items, (item) => listLine({ ...item, ...told?.(from) }, from, citationOf(what(from), from, from.n))) },
    { ...CSV, kind, write: (items, from) => csvOf(table, items, from) },
  ];
}

/** One item as a line of JSON, with how it was read. */
export function listLine(item: object, from: ConflictReading, cite: string): string {
  return jsonLine({ ...item, conflictId: from.conflictId, n: from.n, ...headingOf(from), cite });
}

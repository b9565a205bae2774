/** Items as rows of named columns: one table makes the CSV file, the HXL file and the properties of a map. */
import type { Origin } from "./citation.ts";
import { type Value, csvLine } from "./csv.ts";

export interface Column<Row> {
  readonly name: string;
  /** of the Humanitarian Exchange Language 1.1; none: the column has no hashtag there */
  readonly hashtag?: string;
  readonly value: (row: Row) => Value;
}

export interface Table<Item, From extends Origin, Row> {
  /** What the columns look at, found once an item. */
  readonly row: (item: Item, from: From) => Row;
  readonly columns: readonly Column<Row>[];
}

type Items<Item> = AsyncIterable<Item> | Iterable<Item>;

/** A header, then a row an item. */
export async function* csvOf<Item, From extends Origin, Row>(table: Table<Item, From, Row>, items: Items<Item>, from: From): AsyncGenerator<string> {
  yield csvLine(table.columns.map(({ name }) => name));
  yield* rowsOf(table, items, from);
}

/** The same with the row of hashtags between them, by which HXL tools know the columns. */
export async function* hxlOf<Item, From extends Origin, Row>(table: Table<Item, From, Row>, items: Items<Item>, from: From): AsyncGenerator<string> {
  yield csvLine(table.columns.map(({ name }) => name));
  yield csvLine(table.columns.map(({ hashtag }) => hashtag));
  yield* rowsOf(table, items, from);
}

async function* rowsOf<Item, From extends Origin, Row>({ row, columns }: Table<Item, From, Row>, items: Items<Item>, from: From): AsyncGenerator<string> {
  for await (const item of items) {
    const found = row(item, from);
    yield csvLine(columns.map(({ value }) => value(found)));
  }
}

/** A row as JSON: unknown is null, lists are arrays. */
export function propertiesOf<Row>(columns: readonly Column<Row>[], row: Row): Record<string, Value> {
  return Object.fromEntries(columns.map(({ name, value }) => [name, value(row) ?? null]));
}

import type { ComponentChildren } from "preact";

export interface Column<Row> {
  readonly head: ComponentChildren;
  readonly cell: (row: Row) => ComponentChildren;
  /** numbers stand to the right, digit under digit */
  readonly number?: boolean;
}

interface TableProps<Row> {
  /** what the table is of; read aloud, and shown unless `quietly` */
  readonly caption: string;
  readonly quietly?: boolean;
  /** the first names its row */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row, index: number) => string;
  /** said instead of an empty table */
  readonly none?: string;
}

/** A table that scrolls by itself where it is too wide, by keyboard too. */
export function Table<Row>({ caption, quietly = false, columns, rows, keyOf, none = "None." }: TableProps<Row>) {
  if (rows.length === 0) return <p class="quiet">{caption}: {none}</p>;
  return (
    <div class="table-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption class={quietly ? "unseen" : undefined}>{caption}</caption>
        <thead><tr>{columns.map(({ head, number }, index) => <th key={index} scope="col" class={number ? "number" : undefined}>{head}</th>)}</tr></thead>
        <tbody>{rows.map((row, index) => <tr key={keyOf(row, index)}>{columns.map((column, place) => cellOf(column, row, place))}</tr>)}</tbody>
      </table>
    </div>
  );
}

function cellOf<Row>({ cell, number }: Column<Row>, row: Row, place: number) {
  const look = number ? "number" : undefined;
  return place === 0 ? <th key={place} scope="row" class={look}>{cell(row)}</th> : <td key={place} class={look}>{cell(row)}</td>;
}

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

/** A table that scrolls by itself where it is too wide, by keyboard too; on a narrow screen each row stands as a block, every cell under its head. */
export function Table<Row>({ caption, quietly = false, columns, rows, keyOf, none = "None." }: TableProps<Row>) {
  if (rows.length === 0) return <p class="quiet">{caption}: {none}</p>;
  return (
    <div class="table-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table role="table" class="stacks">
        <caption class={quietly ? "unseen" : undefined}>{caption}</caption>
        <thead role="rowgroup"><tr role="row">{columns.map(({ head, number }, index) => <th key={index} role="columnheader" scope="col" class={number ? "number" : undefined}>{head}</th>)}</tr></thead>
        <tbody role="rowgroup">{rows.map((row, index) => <tr role="row" key={keyOf(row, index)}>{columns.map((column, place) => cellOf(column, row, place))}</tr>)}</tbody>
      </table>
    </div>
  );
}

function cellOf<Row>({ head, cell, number }: Column<Row>, row: Row, place: number) {
  const look = number ? "number" : undefined;
  if (place === 0) return <th key={place} role="rowheader" scope="row" class={look}>{cell(row)}</th>;
  return <td key={place} role="cell" class={look} data-head={typeof head === "string" ? head : undefined}>{cell(row)}</td>;
}

/**
 * Moving rows within a column. One function a width: a loop that meets arrays of many kinds runs many times slower. Columns of
 * four bytes are moved as whole numbers whatever they hold, so no bit of them changes.
 */
import type { Columns } from "../../src/measures/columns.ts";

type Column = Columns[keyof Columns];

/** Puts at `from`, from + 1, ... the rows that `order` names, none of them before `from`; rows up to `size` are read. */
export function reorder(column: Column, from: number, size: number, order: Uint32Array): void {
  if (column instanceof Float64Array) reorder8(column, from, size, order);
  else if (column instanceof Uint16Array) reorder2(column, from, size, order);
  else reorder4(new Uint32Array(column.buffer, column.byteOffset, column.length), from, size, order);
}

function reorder8(column: Float64Array, from: number, size: number, order: Uint32Array): void {
  const old = column.slice(from, size);
  for (let at = 0; at < order.length; at++) column[from + at] = old[order[at] - from];
}

function reorder4(column: Uint32Array, from: number, size: number, order: Uint32Array): void {
  const old = column.slice(from, size);
  for (let at = 0; at < order.length; at++) column[from + at] = old[order[at] - from];
}

function reorder2(column: Uint16Array, from: number, size: number, order: Uint32Array): void {
  const old = column.slice(from, size);
  for (let at = 0; at < order.length; at++) column[from + at] = old[order[at] - from];
}

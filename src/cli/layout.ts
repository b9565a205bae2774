/** How figures and words stand on a page of text. Unknown is a word, never 0. */

export const UNKNOWN = "unknown";

/** A figure to six decimals. */
export function figure(value: number | null | undefined, decimals = 6): string {
  return value === null || value === undefined ? UNKNOWN : value.toFixed(decimals);
}

/** A count, level or word. */
export function known(value: string | number | null | undefined): string {
  return value === null || value === undefined ? UNKNOWN : plain(String(value));
}

/** Words of others, without the control characters that would act on a terminal. */
export function plain(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, " ").replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, "");
}

/** A list in words; `none` where it is empty. */
export function listed(items: readonly string[], none = "nobody"): string {
  return items.length === 0 ? none : items.map(plain).join(", ");
}

export type Cell = string | { readonly right: string };

const textOf = (cell: Cell): string => (typeof cell === "string" ? cell : cell.right);

/** Rows with their columns aligned, each line indented; the last column is not padded. */
export function table(rows: readonly (readonly Cell[])[], indent = "  "): string[] {
  const widths: number[] = [];
  for (const row of rows) for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, textOf(cell).length);
  return rows.map((row) => `${indent}${row.map((cell, index) => padded(cell, widths[index], index === row.length - 1)).join("  ")}`.trimEnd());
}

function padded(cell: Cell, width: number, isLast: boolean): string {
  if (typeof cell !== "string") return cell.right.padStart(width);
  return isLast ? cell : cell.padEnd(width);
}

/** A figure as a cell: decimals stand below each other. */
export const figureCell = (value: number | null | undefined): Cell => ({ right: figure(value) });

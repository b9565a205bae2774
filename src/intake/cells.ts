/**
 * The cells of one delimited record (RFC 4180): our own, for a general parser takes 4 to 9 times as long a row, and loses the
 * rest of a file to one open quote (docs/decisions/0009).
 */

/** `open`: a quoted cell is not closed, so that the next line may belong to it. `broken`: text stands after a closing quote. */
export type Cells = readonly string[] | "open" | "broken";

/** A quote opens a cell only at its beginning; inside it `""` means one. Without `quoted`, quotes are text. */
export function cellsOf(text: string, delimiter: string, quoted = true): Cells {
  if (!quoted || !text.includes('"')) return text.split(delimiter);
  const cells: string[] = [];
  for (let from = 0; ; ) {
    const cell = text.startsWith('"', from) ? quotedCell(text, from + 1) : plainCell(text, from, delimiter);
    if (cell === undefined) return "open";
    cells.push(cell.value);
    if (cell.end === text.length) return cells;
    if (!text.startsWith(delimiter, cell.end)) return "broken";
    from = cell.end + delimiter.length;
  }
}

interface Cell {
  readonly value: string;
  /** where the text after it begins */
  readonly end: number;
}

function plainCell(text: string, from: number, delimiter: string): Cell {
  const found = text.indexOf(delimiter, from);
  const end = found < 0 ? text.length : found;
  return { value: text.slice(from, end), end };
}

function quotedCell(text: string, from: number): Cell | undefined {
  let value = "";
  for (let start = from; ; ) {
    const end = text.indexOf('"', start);
    if (end < 0) return undefined;
    if (!text.startsWith('"', end + 1)) return { value: value + text.slice(start, end), end: end + 1 };
    value += text.slice(start, end + 1);
    start = end + 2;
  }
}

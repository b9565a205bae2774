/** Comma-separated values as RFC 4180 has them: CRLF, quotes where needed, UTF-8 without a byte order mark. */

export type Value = string | number | boolean | null | undefined | readonly string[];

/** The cells of a row as one line with its end. Unknown (null, undefined) is an empty cell, a list is joined by "; ". Throws a TypeError on NaN and infinities. */
export function csvLine(values: readonly Value[]): string {
  return `${values.map(cell).join(",")}\r\n`;
}

function cell(value: Value): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return figure(value);
  if (typeof value === "boolean") return String(value);
  return quoted(neutralised(typeof value === "string" ? value : value.join("; ")));
}

function figure(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`${value} has no CSV form`);
  return String(value);
}

/** What a spreadsheet takes for the beginning of a formula (OWASP, CSV Injection), full-width forms included. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * Words of others never begin a formula: an apostrophe goes before them, which a spreadsheet hides and any other reader sees.
 * Only words: a figure is one of ours and stays the number it is, its minus sign too.
 */
export function neutralised(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n;\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

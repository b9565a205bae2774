/** The cells of a row as values. What does not fit is kept as the row's misfit, the first of them. */
import type { Misfit } from "./format.ts";
import { shown } from "./misfit.ts";

/** Where a value stands: in a column, its words translated where `values` are given (null: left out); or one value for every row. */
export type CellSource = { readonly column: string; readonly values?: ReadonlyMap<string, string | null> | undefined } | { readonly value: string };

const blank: ReadonlySet<string> = new Set([""]);
/** Spreadsheets and data frames write 12 as 12.0 where a column has gaps. */
const WHOLE = /^\d{1,10}(\.0+)?$/;
const DECIMAL = /^[+-]?\d{1,12}([.,]\d{1,20})?$/;

export class CellReader {
  readonly #cells: Readonly<Record<string, string>>;
  readonly #missing: ReadonlySet<string>;
  #misfit: Misfit | undefined;

  /** `missing`: what stands in a cell of which nothing is known. */
  constructor(cells: Readonly<Record<string, string>>, missing: ReadonlySet<string> = blank) {
    this.#cells = cells;
    this.#missing = missing;
  }

  /** The first thing that did not fit. */
  get misfit(): Misfit | undefined {
    return this.#misfit;
  }

  /** The cell's text without white space about it; undefined where nothing is known, or no such column is there. */
  text(from: string | CellSource | undefined): string | undefined {
    if (from === undefined) return undefined;
    if (typeof from === "string") return this.#cell(from);
    if ("value" in from) return from.value;
    const text = this.#cell(from.column);
    return text === undefined || from.values === undefined ? text : this.#translated(from.column, text, from.values);
  }

  /** A whole number of 0 or more. */
  whole(from: string | CellSource | undefined): number | undefined {
    const text = this.text(from);
    if (text === undefined || WHOLE.test(text)) return text === undefined ? undefined : Number(text);
    return this.fail(from, text, "not-a-number", "a whole number such as 12 stands here, without signs or separators");
  }

  /** A decimal number between the bounds, its point also written as a comma. */
  decimal(from: string | CellSource | undefined, low: number, high: number): number | undefined {
    const text = this.text(from);
    if (text === undefined) return undefined;
    const value = DECIMAL.test(text) ? Number(text.replace(",", ".")) : NaN;
    return value >= low && value <= high ? value : this.fail(from, text, "not-a-number", `a number from ${low} to ${high} stands here, such as 31.25`);
  }

  /** Notes that a value does not fit. */
  fail(from: string | CellSource | undefined, value: string, reason: string, detail: string): undefined {
    const column = typeof from === "string" ? from : from && "column" in from ? from.column : undefined;
    this.#misfit ??= { ...(column !== undefined && { column }), value: shown(value), reason, detail };
    return undefined;
  }

  #cell(column: string): string | undefined {
    if (!Object.hasOwn(this.#cells, column)) return undefined;
    const text = this.#cells[column].trim();
    return this.#missing.has(text) ? undefined : text;
  }

  #translated(column: string, text: string, values: ReadonlyMap<string, string | null>): string | undefined {
    const value = values.get(text);
    if (value === undefined) return this.fail(column, text, "unknown-word", `the mapping's values for ${column} do not say what this means: add it there (null leaves it out), or to missing`);
    return value ?? undefined;
  }
}

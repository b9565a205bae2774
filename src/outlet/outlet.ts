/** What an export format is: answers or events in, text out. */
import type { Origin } from "./citation.ts";

export interface Outlet<Item, From extends Origin = Origin> {
  readonly kind: string;
  /** how it is asked for: an argument of `export`, a suffix of a path */
  readonly format: string;
  readonly mediaType: string;
  /** what a file of it is called, behind the dot */
  readonly suffix: string;
  /** The text of a whole file, in parts: as they come, whatever their number. */
  write(items: AsyncIterable<Item> | Iterable<Item>, from: From): AsyncIterable<string>;
}

export const NDJSON = { format: "jsonl", mediaType: "application/x-ndjson", suffix: "jsonl" } as const;
export const CSV = { format: "csv", mediaType: "text/csv", suffix: "csv" } as const;
export const HXL = { format: "hxl", mediaType: "text/csv", suffix: "hxl.csv" } as const;

/** An item that cannot be written, and what to do about it. */
export class UnwritableItem extends Error {
  override readonly name = "UnwritableItem";
  readonly item: string;

  constructor(item: string, problem: string, options?: ErrorOptions) {
    super(`${item} cannot be exported: ${problem}`, options);
    this.item = item;
  }
}

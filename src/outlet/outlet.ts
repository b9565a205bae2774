/** What an export format is: answers or events in, text out. */

export interface Outlet<Item> {
  readonly kind: "events" | "incidents" | "states";
  readonly format: string;
  readonly mediaType: string;
  /** The text of a whole file, in parts: as they come, whatever their number. */
  write(items: AsyncIterable<Item> | Iterable<Item>): AsyncIterable<string>;
}

/** An item that cannot be written, and what to do about it. */
export class UnwritableItem extends Error {
  override readonly name = "UnwritableItem";
  readonly item: string;

  constructor(item: string, problem: string, options?: ErrorOptions) {
    super(`${item} cannot be exported: ${problem}`, options);
    this.item = item;
  }
}

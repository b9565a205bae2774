/** JSON lines, and JSON lists with an item a line: canonical JSON, so that two exports of the same facts are the same bytes. */
import { canonicalJson } from "../domain/canonical.ts";

/** The value as RFC 8785 JSON, which has no line end in it. Throws a TypeError on what JSON cannot say: NaN, infinities, bigint. */
export function jsonLine(value: unknown): string {
  return canonicalJson(value);
}

/** The lines of a file, each with its end. */
export async function* asLines<Item>(items: AsyncIterable<Item> | Iterable<Item>, line: (item: Item) => string): AsyncGenerator<string> {
  for await (const item of items) yield `${line(item)}\n`;
}

/** The items of a list, a line each, between what stands before and after them. `close` is asked when all items have been written. */
export async function* asList<Item>(open: string, items: AsyncIterable<Item> | Iterable<Item>, line: (item: Item) => string, close: () => string): AsyncGenerator<string> {
  yield open;
  let between = "\n";
  for await (const item of items) {
    yield `${between}${line(item)}`;
    between = ",\n";
  }
  yield `\n${close()}\n`;
}

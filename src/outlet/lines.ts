/** JSON lines: one value a line, in the canonical form, so that two exports of the same facts are the same bytes. */
import { canonicalJson } from "../domain/canonical.ts";

/** The value as RFC 8785 JSON, which has no line end in it. Throws a TypeError on what JSON cannot say: NaN, infinities, bigint. */
export function jsonLine(value: unknown): string {
  return canonicalJson(value);
}

/** The lines of a file, each with its end. */
export async function* asLines<Item>(items: AsyncIterable<Item> | Iterable<Item>, line: (item: Item) => string): AsyncGenerator<string> {
  for await (const item of items) yield `${line(item)}\n`;
}

/** The lines of a stream of bytes, in constant memory. */
import { RowBytes, type RowText } from "./row-bytes.ts";

const NEWLINE = 10;

/** A line without its end (LF or CR LF), counted from 1. */
export interface Line extends RowText {
  readonly row: number;
}

export async function* lines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Line, undefined> {
  const gathered = new RowBytes();
  let row = 0;
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      gathered.keep(chunk.subarray(start, end));
      yield lineOf(gathered, ++row);
      start = end + 1;
    }
    gathered.keep(chunk.subarray(start));
  }
  if (gathered.length > 0) yield lineOf(gathered, ++row);
  return undefined;
}

function lineOf(gathered: RowBytes, row: number): Line {
  const { text, overlong } = gathered.take();
  return { row, text: text.endsWith("\r") ? text.slice(0, -1) : text, overlong };
}

/** The elements of a JSON array as texts, one by one: structure only, JSON.parse judges each. */
import { RowBytes, type RowText } from "./row-bytes.ts";

/** `closed` is false for what stands where the array should have ended: the file is cut off, or goes on after it. */
export interface Element extends RowText {
  /** Counted from 1. */
  readonly row: number;
  readonly closed: boolean;
}

const [QUOTE, COMMA, BACKSLASH, OPEN, CLOSE, OPEN_OBJECT, CLOSE_OBJECT] = Buffer.from('",\\[]{}');

/** Bytes suffice: all that structures JSON is ASCII, and no byte of a longer UTF-8 character is. */
export async function* jsonElements(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Element> {
  const scan = new ElementScan();
  for await (const chunk of stream) yield* scan.elements(chunk);
  yield* scan.rest();
}

/** What a byte means for the outermost array. */
type Mark = "opens" | "separates" | "closes" | undefined;

class ElementScan {
  #gathered = new RowBytes();
  #depth = 0;
  #closed = false;
  #inString = false;
  #escaped = false;
  #row = 0;

  *elements(chunk: Uint8Array): Generator<Element> {
    let start = 0;
    for (let at = 0; at < chunk.length; at++) {
      const mark = this.#mark(chunk[at]);
      if (mark === undefined) continue;
      this.#gathered.keep(chunk.subarray(start, at));
      const row = this.#gathered.take();
      const empty = mark === "opens" || (mark === "closes" && isBlank(row));
      if (!empty) yield { row: ++this.#row, ...row, closed: true };
      start = at + 1;
    }
    this.#gathered.keep(chunk.subarray(start));
  }

  *rest(): Generator<Element> {
    const row = this.#gathered.take();
    if (!this.#closed || !isBlank(row)) yield { row: ++this.#row, ...row, closed: false };
  }

  #mark(byte: number): Mark {
    if (this.#closed) return undefined;
    if (this.#inString) return this.#insideString(byte);
    if (byte === QUOTE) this.#inString = true;
    if (byte === COMMA) return this.#depth === 1 ? "separates" : undefined;
    if (byte === OPEN || byte === OPEN_OBJECT) return ++this.#depth === 1 ? "opens" : undefined;
    if (byte !== CLOSE && byte !== CLOSE_OBJECT) return undefined;
    this.#closed = --this.#depth === 0;
    return this.#closed ? "closes" : undefined;
  }

  #insideString(byte: number): undefined {
    if (this.#escaped) this.#escaped = false;
    else if (byte === BACKSLASH) this.#escaped = true;
    else if (byte === QUOTE) this.#inString = false;
  }
}

const isBlank = ({ text, overlong }: RowText): boolean => !overlong && text.trim() === "";

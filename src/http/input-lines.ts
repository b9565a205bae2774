/** A request body as lines, never more than one of them in memory. */
import { isUtf8 } from "node:buffer";

export interface InputLine {
  /** from 1; empty lines are counted and passed over */
  readonly number: number;
  readonly text: string;
  /** the limit in bytes, where the line is longer; its text is then left out */
  readonly tooLongBy: number | undefined;
  /** whether it holds bytes that are no UTF-8; its text is then left out */
  readonly isGarbled: boolean;
}

const NEWLINE = 0x0a;
const UNITS: Readonly<Record<string, number>> = { b: 1, kb: 1_024, mb: 1_048_576 };

/** Bytes of a size such as 1mb. Throws a RangeError for a text that is none. */
export function bytesOf(size: string): number {
  const match = /^(\d+)(b|kb|mb)$/i.exec(size);
  if (!match) throw new RangeError(`bodyLimit ${JSON.stringify(size)} is no size: write one such as 1mb`);
  return Number(match[1]) * UNITS[match[2].toLowerCase()];
}

/** The lines of a UTF-8 body, without a byte order mark. A line over the limit, or not in UTF-8, is passed over and said to be so. */
export async function* inputLines(body: AsyncIterable<unknown>, limit: string): AsyncGenerator<InputLine> {
  const line = new GrowingLine(bytesOf(limit));
  let number = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      line.push(chunk.subarray(from, at));
      from = at + 1;
      const taken = line.take(++number);
      if (taken) yield taken;
    }
    line.push(chunk.subarray(from));
  }
  const last = line.take(++number);
  if (last) yield last;
}

class GrowingLine {
  readonly #limit: number;
  #parts: Buffer[] = [];
  #bytes = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  push(part: Buffer): void {
    this.#bytes += part.length;
    if (this.#bytes <= this.#limit) this.#parts.push(part);
    else this.#parts = [];
  }

  /** The line so far, and a new beginning; undefined for an empty one. */
  take(number: number): InputLine | undefined {
    const [bytes, isTooLong] = [Buffer.concat(this.#parts), this.#bytes > this.#limit];
    this.#parts = [];
    this.#bytes = 0;
    if (isTooLong) return { number, text: "", tooLongBy: this.#limit, isGarbled: false };
    if (!isUtf8(bytes)) return { number, text: "", tooLongBy: undefined, isGarbled: true };
    const text = number === 1 ? bytes.toString("utf8").replace(/^\uFEFF/, "") : bytes.toString("utf8");
    return text.trim() === "" ? undefined : { number, text, tooLongBy: undefined, isGarbled: false };
  }
}


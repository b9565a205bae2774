/** A request body as lines, never more than one of them in memory. */

export interface InputLine {
  /** from 1; empty lines are counted and passed over */
  readonly number: number;
  readonly text: string;
  /** the limit in bytes, where the line is longer; its text is then left out */
  readonly tooLongBy: number | undefined;
}

const NEWLINE = 0x0a;
const UNITS: Readonly<Record<string, number>> = { b: 1, kb: 1_024, mb: 1_048_576 };

/** Bytes of a size such as 1mb. Throws a RangeError for a text that is none. */
export function bytesOf(size: string): number {
  const match = /^(\d+)(b|kb|mb)$/i.exec(size);
  if (!match) throw new RangeError(`bodyLimit ${JSON.stringify(size)} is no size: write one such as 1mb`);
  return Number(match[1]) * UNITS[match[2].toLowerCase()];
}

/** The lines of a UTF-8 body. A line over the limit is passed over and said to be too long. */
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
    const [text, isTooLong] = [Buffer.concat(this.#parts).toString("utf8"), this.#bytes > this.#limit];
    this.#parts = [];
    this.#bytes = 0;
    if (isTooLong) return { number, text: "", tooLongBy: this.#limit };
    return text.trim() === "" ? undefined : { number, text, tooLongBy: undefined };
  }
}


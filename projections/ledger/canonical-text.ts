/**
 * Reading RFC 8785 JSON as UTF-8 bytes, without building it. Canonical text has its members in order and is its own key: two
 * equal values have equal bytes, so what many events share need not be parsed again to be recognised. Bytes, because looking
 * at one costs a fraction of looking at a letter of a string.
 */

const QUOTE = 34;
const COMMA = 44;
const BACKSLASH = 92;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Room for one text at a time, reused: what it holds is gone with the next text written. */
export class Page {
  bytes = new Uint8Array(4_096);
  #text = "";
  #ascii = true;

  /** Writes a text from the start of `bytes`; answers how many bytes it takes. */
  write(text: string): number {
    if (text.length * 3 > this.bytes.length) this.bytes = new Uint8Array(text.length * 3);
    const { written } = encoder.encodeInto(text, this.bytes);
    this.#text = text;
    this.#ascii = written === text.length;
    return written;
  }

  /** The text between two places. Where every letter is one byte it is cut from the text written: decoding costs ten times that. */
  text(from: number, to: number): string {
    return this.#ascii ? this.#text.slice(from, to) : decoder.decode(this.bytes.subarray(from, to));
  }
}

/** The bytes of a text that is looked for. */
export const bytesOf = (text: string): Uint8Array => encoder.encode(text);

/** Whether `part` stands at a place. */
export function standsAt(bytes: Uint8Array, at: number, part: Uint8Array): boolean {
  for (let n = 0; n < part.length; n++) if (bytes[at + n] !== part[n]) return false;
  return true;
}

/** A text that is looked for in many others, after Horspool (1980): most bytes of a long stretch are never looked at. */
export class Needle {
  readonly length: number;
  readonly #part: Uint8Array;
  readonly #last: number;
  /** by byte: how far to go on where it stands under the last byte of the part */
  readonly #skips: Uint8Array;

  constructor(part: string) {
    this.#part = bytesOf(part);
    this.length = this.#part.length;
    this.#last = this.#part[this.length - 1];
    this.#skips = new Uint8Array(256).fill(this.length);
    for (let at = 0; at < this.length - 1; at++) this.#skips[this.#part[at]] = this.length - 1 - at;
  }

  /** Where it stands first in [from, to); -1 nowhere. */
  find(bytes: Uint8Array, from: number, to: number): number {
    const [skips, last] = [this.#skips, this.#last];
    for (let end = from + this.length - 1; end < to; end += skips[bytes[end]]) {
      if (bytes[end] === last && standsAt(bytes, end + 1 - this.length, this.#part)) return end + 1 - this.length;
    }
    return -1;
  }
}

/** Where the value of a member that begins with `opening`, such as `,"occurred":`, ends; `at` itself where another member stands there, -1 where the text ends first. */
export function behindMember(bytes: Uint8Array, at: number, opening: Uint8Array): number {
  return standsAt(bytes, at, opening) ? behindValue(bytes, at + opening.length) : at;
}

/** The index behind the value that begins at `at`; -1 where the bytes end first. */
export function behindValue(bytes: Uint8Array, at: number): number {
  const first = bytes[at];
  if (first === QUOTE) return behindString(bytes, at);
  if (first === OPEN_BRACE || first === OPEN_BRACKET) return behindNested(bytes, at);
  for (let end = at; end < bytes.length; end++) {
    const byte = bytes[end];
    if (byte === COMMA || byte === CLOSE_BRACE || byte === CLOSE_BRACKET) return end;
  }
  return -1;
}

/** Most strings are short; the end of a long one is found several times faster by indexOf. */
const SHORT = 24;

function behindString(bytes: Uint8Array, at: number): number {
  for (let end = at + 1; end < at + SHORT; end++) {
    if (bytes[end] === QUOTE) return end + 1;
    if (bytes[end] === BACKSLASH) break;
  }
  for (let end = bytes.indexOf(QUOTE, at + 1); end >= 0; end = bytes.indexOf(QUOTE, end + 1)) {
    let slashes = 0;
    while (bytes[end - 1 - slashes] === BACKSLASH) slashes++;
    if (slashes % 2 === 0) return end + 1;
  }
  return -1;
}

function behindNested(bytes: Uint8Array, at: number): number {
  let depth = 0;
  for (let end = at; end < bytes.length; end++) {
    const byte = bytes[end];
    if (byte === QUOTE) {
      end = behindString(bytes, end) - 1;
      if (end < 0) return -1;
    } else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) depth++;
    else if ((byte === CLOSE_BRACE || byte === CLOSE_BRACKET) && --depth === 0) return end + 1;
  }
  return -1;
}

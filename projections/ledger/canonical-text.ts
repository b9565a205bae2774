/**
 * Reading RFC 8785 JSON without building it. Canonical text has its members in order and is its own key: two equal values
 * have equal texts, so what many events share need not be parsed again to be recognised.
 */

const QUOTE = 34;
const COMMA = 44;
const BACKSLASH = 92;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

/** A reader that goes from member to member; `from` and `to` are where the last value taken stands. */
export class Cursor {
  readonly #text: string;
  /** the index behind what was read; -1 once the text was not as expected */
  at: number;
  from = 0;
  to = 0;

  constructor(text: string, at: number) {
    this.#text = text;
    this.at = at;
  }

  /** Takes a member whose text begins with `opening`, such as `,"occurred":`; false, and nothing moved, where another one stands here. */
  take(opening: string): boolean {
    if (this.at < 0 || !this.#text.startsWith(opening, this.at)) return false;
    this.from = this.at + opening.length;
    this.to = behindValue(this.#text, this.from);
    this.at = this.to;
    return this.to >= 0;
  }

  /** Takes a member's text; "" where another one stands here. */
  text(opening: string): string {
    return this.take(opening) ? this.#text.slice(this.from, this.to) : "";
  }
}

/** The index behind the value that begins at `at`; -1 where the text ends first. */
export function behindValue(text: string, at: number): number {
  const first = text.charCodeAt(at);
  if (first === QUOTE) return behindString(text, at);
  if (first === OPEN_BRACE || first === OPEN_BRACKET) return behindNested(text, at);
  for (let end = at; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === COMMA || code === CLOSE_BRACE || code === CLOSE_BRACKET) return end;
  }
  return -1;
}

function behindString(text: string, at: number): number {
  for (let end = text.indexOf('"', at + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === BACKSLASH) slashes++;
    if (slashes % 2 === 0) return end + 1;
  }
  return -1;
}

function behindNested(text: string, at: number): number {
  let depth = 0;
  for (let end = at; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === QUOTE) {
      end = behindString(text, end) - 1;
      if (end < 0) return -1;
    } else if (code === OPEN_BRACE || code === OPEN_BRACKET) depth++;
    else if ((code === CLOSE_BRACE || code === CLOSE_BRACKET) && --depth === 0) return end + 1;
  }
  return -1;
}

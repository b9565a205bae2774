/** The bytes of one row, gathered over chunks and bounded, so that a file without line ends cannot fill the memory. */

/** Longest row taken in, bytes: no more than an event may hold. */
export const LONGEST_ROW = 1_048_576;

const utf8 = new TextDecoder("utf-8", { fatal: true });
const latin1 = new TextDecoder("latin1");

/** The text of a row: UTF-8, a byte order mark left out; what is not UTF-8 is taken as Latin-1 (as browsers do: Windows-1252). */
export function textOf(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return latin1.decode(bytes);
  }
}

/** A row taken out; `overlong` when bytes beyond the bound were left out. */
export interface RowText {
  readonly text: string;
  readonly overlong: boolean;
}

export class RowBytes {
  #parts: Uint8Array[] = [];
  #kept = 0;
  #given = 0;

  /** Bytes given since the last take. */
  get length(): number {
    return this.#given;
  }

  keep(bytes: Uint8Array): void {
    const part = bytes.subarray(0, LONGEST_ROW - this.#kept);
    if (part.length > 0) this.#parts.push(part);
    this.#kept += part.length;
    this.#given += bytes.length;
  }

  /** The text gathered; the next row begins. */
  take(): RowText {
    const row = { text: textOf(this.#parts.length === 1 ? this.#parts[0] : Buffer.concat(this.#parts)), overlong: this.#given > this.#kept };
    this.#parts = [];
    this.#kept = this.#given = 0;
    return row;
  }
}

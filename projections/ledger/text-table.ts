/** Values by canonical text, looked up by its bytes in place: no text is cut out of the body it stands in. */
import { Dictionary } from "./dictionary.ts";

export class TextTable {
  readonly #texts = new Dictionary();
  readonly #values: number[] = [];

  /** The value of the text in [from, to); -1 for a new one. */
  find(bytes: Uint8Array, from: number, to: number): number {
    const index = this.#texts.findBytes(bytes, from, to);
    return index < 0 ? -1 : this.#values[index];
  }

  /** Keeps the value of a new text, and answers it. */
  keep(bytes: Uint8Array, from: number, to: number, value: number): number {
    this.#values[this.#texts.internBytes(bytes, from, to)] = value;
    return value;
  }
}

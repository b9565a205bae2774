/** Values by canonical text, looked up by its bytes in place: no text is cut out of the body it stands in. */
import { Dictionary } from "./dictionary.ts";

export class TextTable {
  readonly #texts = new Dictionary();
  readonly #values: number[] = [];

  /** The value of the text in [from, to); `make` gives that of a new one. */
  get(bytes: Uint8Array, from: number, to: number, make: () => number): number {
    const index = this.#texts.findBytes(bytes, from, to);
    if (index >= 0) return this.#values[index];
    const value = make();
    this.#values[this.#texts.internBytes(bytes, from, to)] = value;
    return value;
  }
}

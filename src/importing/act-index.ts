/** Which incident an act was first told as: 24 to 36 MB for a million acts. */
import { Fingerprints } from "./fingerprints.ts";

export class ActIndex {
  readonly #acts = new Fingerprints({ numbered: true });
  /** Ids that are not the prefix and a number; negative numbers stand for them. */
  readonly #others: string[] = [];
  readonly #prefix: string;

  /** Ids are `<prefix><number>`; others are kept too, at more cost. */
  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  /** The id kept for an act, undefined where there is none. */
  get(act: string): string | undefined {
    const number = this.#acts.get(act);
    if (number === undefined || Number.isNaN(number)) return undefined;
    return number < 0 ? this.#others[-number - 1] : `${this.#prefix}${number}`;
  }

  /** Keeps an id for an act; one that has an id keeps it. */
  add(act: string, id: string): void {
    if (this.get(act) === undefined) this.#acts.set(act, this.#numberOf(id));
  }

  /** Forgets which id was kept for an act; its place stays taken. */
  drop(act: string): void {
    if (this.#acts.has(act)) this.#acts.set(act, NaN);
  }

  #numberOf(id: string): number {
    const digits = id.slice(this.#prefix.length);
    if (id.startsWith(this.#prefix) && /^(0|[1-9]\d{0,14})$/.test(digits)) return Number(digits);
    return -this.#others.push(id);
  }
}

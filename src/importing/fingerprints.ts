/** Texts remembered by a fingerprint of 53 bits, each with a number if wanted: 8 bytes a place, or 16, and no text kept. */

/** Share of the places that may be taken before there are more. */
const FULLEST = 0.7;
const FEWEST = 1_024;
/** Half as many again at a time: with twice as many, up to two thirds of the places would stand empty. */
const GROWTH = 1.5;

export class Fingerprints {
  #size = 0;
  #prints = new Float64Array(FEWEST);
  #numbers: Float64Array | undefined;

  constructor(options: { readonly numbered: boolean }) {
    this.#numbers = options.numbered ? new Float64Array(FEWEST) : undefined;
  }

  has(text: string): boolean {
    return this.#prints[this.#placeOf(fingerprint(text))] !== 0;
  }

  /** The number kept with a text (0 where none are kept), undefined where the text is not. */
  get(text: string): number | undefined {
    const place = this.#placeOf(fingerprint(text));
    return this.#prints[place] === 0 ? undefined : (this.#numbers?.[place] ?? 0);
  }

  /** Keeps a text; answers whether it was not kept before. A text kept already keeps its number. */
  add(text: string, number = 0): boolean {
    if (this.#size >= FULLEST * this.#prints.length) this.#grow();
    const print = fingerprint(text);
    const place = this.#placeOf(print);
    if (this.#prints[place] !== 0) return false;
    this.#put(place, print, number);
    this.#size += 1;
    return true;
  }

  /** Keeps a number with a text, whatever was kept with it before. */
  set(text: string, number: number): void {
    if (!this.add(text, number)) this.#put(this.#placeOf(fingerprint(text)), fingerprint(text), number);
  }

  #placeOf(print: number): number {
    const places = this.#prints.length;
    let place = (print >>> 0) % places;
    while (this.#prints[place] !== 0 && this.#prints[place] !== print) place = place + 1 === places ? 0 : place + 1;
    return place;
  }

  #put(place: number, print: number, number: number): void {
    this.#prints[place] = print;
    if (this.#numbers) this.#numbers[place] = number;
  }

  #grow(): void {
    const [prints, numbers] = [this.#prints, this.#numbers];
    this.#prints = new Float64Array(GROWTH * prints.length);
    this.#numbers = numbers && new Float64Array(GROWTH * numbers.length);
    for (let place = 0; place < prints.length; place++) if (prints[place] !== 0) this.#put(this.#placeOf(prints[place]), prints[place], numbers?.[place] ?? 0);
  }
}

/** 53 bits of two multiplicative hashes, never 0. Of a million texts, two share one in about 20,000 cases. */
export function fingerprint(text: string): number {
  let [low, high] = [0x9e3779b1, 0x85ebca77];
  for (let place = 0; place < text.length; place++) {
    const unit = text.charCodeAt(place);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x5bd1e995);
    high ^= high >>> 13;
  }
  low ^= low >>> 16;
  return ((high ^ low) & 0x1fffff) * 0x1_0000_0000 + (Math.imul(low, 0xc2b2ae35) >>> 0) + 1;
}

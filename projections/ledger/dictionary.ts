/** Texts as bytes: one growing buffer, offsets, and an open-addressing table. A text's index never changes. */
import { Page } from "./canonical-text.ts";

/** What a snapshot keeps of a dictionary, as it is. */
export interface DictionaryParts {
  readonly bytes: Uint8Array;
  readonly offsets: Uint32Array;
  readonly table: Uint32Array;
}

const page = new Page();
const decoder = new TextDecoder();

export class Dictionary {
  #bytes: Uint8Array;
  /** offsets[i] .. offsets[i + 1] are the bytes of text i */
  #offsets: Uint32Array;
  /** index + 1 of a text; 0 free */
  #table: Uint32Array;
  #size: number;

  constructor(parts?: DictionaryParts) {
    this.#bytes = parts?.bytes ?? new Uint8Array(1_024);
    this.#offsets = parts?.offsets ?? new Uint32Array(64);
    this.#table = parts?.table ?? new Uint32Array(128);
    this.#size = parts ? parts.offsets.length - 1 : 0;
  }

  get size(): number {
    return this.#size;
  }

  /** Bytes held, with their slack. */
  get byteLength(): number {
    return this.#bytes.byteLength + this.#offsets.byteLength + this.#table.byteLength;
  }

  /** Whether there may be no room for what one event brings: offsets are of 32 bits, and so are lengths in a snapshot's arrays. */
  get isFull(): boolean {
    return this.#size > MOST_TEXTS || this.#offsets[this.#size] > MOST_BYTES;
  }

  /** The index of a text, or -1. */
  find(text: string): number {
    const length = page.write(text);
    return this.findBytes(page.bytes, 0, length);
  }

  /** The index of a text, which is added when it is new. */
  intern(text: string): number {
    const length = page.write(text);
    return this.internBytes(page.bytes, 0, length);
  }

  /** The index of the text that the bytes in [from, to) spell, or -1. */
  findBytes(bytes: Uint8Array, from: number, to: number): number {
    return this.#table[this.#slot(bytes, from, to)] - 1;
  }

  /** The index of the text that the bytes in [from, to) spell; it is added when it is new. */
  internBytes(bytes: Uint8Array, from: number, to: number): number {
    const slot = this.#slot(bytes, from, to);
    if (this.#table[slot] !== 0) return this.#table[slot] - 1;
    const index = this.#append(bytes, from, to);
    this.#table[slot] = index + 1;
    if (this.#size * 2 > this.#table.length) this.#rehash();
    return index;
  }

  id(index: number): string {
    return decoder.decode(this.#bytes.subarray(this.#offsets[index], this.#offsets[index + 1]));
  }

  /** Order of two texts by their bytes: below, at or above 0. */
  compare(a: number, b: number): number {
    if (a === b) return 0;
    const [bytes, endA, endB] = [this.#bytes, this.#offsets[a + 1], this.#offsets[b + 1]];
    let [i, j] = [this.#offsets[a], this.#offsets[b]];
    for (; i < endA && j < endB; i++, j++) {
      if (bytes[i] !== bytes[j]) return bytes[i] - bytes[j];
    }
    return endA - i - (endB - j);
  }

  /** The parts without slack, for a snapshot. */
  parts(): DictionaryParts {
    return { bytes: this.#bytes.slice(0, this.#offsets[this.#size]), offsets: this.#offsets.slice(0, this.#size + 1), table: this.#table.slice() };
  }

  #slot(bytes: Uint8Array, from: number, to: number): number {
    const table = this.#table;
    const mask = table.length - 1;
    let slot = hashOf(bytes, from, to) & mask;
    while (table[slot] !== 0 && !this.#equals(table[slot] - 1, bytes, from, to)) slot = (slot + 1) & mask;
    return slot;
  }

  #equals(index: number, bytes: Uint8Array, from: number, to: number): boolean {
    const own = this.#bytes;
    let at = this.#offsets[index];
    if (this.#offsets[index + 1] - at !== to - from) return false;
    for (let place = from; place < to; place++) if (own[at++] !== bytes[place]) return false;
    return true;
  }

  #append(bytes: Uint8Array, from: number, to: number): number {
    const index = this.#size++;
    if (index + 2 > this.#offsets.length) this.#offsets = grown(this.#offsets, index + 2);
    const at = this.#offsets[index];
    const end = at + to - from;
    if (end > this.#bytes.length) this.#bytes = grown(this.#bytes, end);
    copy(bytes, from, to, this.#bytes, at);
    this.#offsets[index + 1] = end;
    return index;
  }

  #rehash(): void {
    const table = new Uint32Array(this.#table.length * 2);
    const mask = table.length - 1;
    for (let index = 0; index < this.#size; index++) {
      let slot = hashOf(this.#bytes, this.#offsets[index], this.#offsets[index + 1]) & mask;
      while (table[slot] !== 0) slot = (slot + 1) & mask;
      table[slot] = index + 1;
    }
    this.#table = table;
  }
}

/** With one text more the table would take 4 GiB. */
const MOST_TEXTS = 2 ** 28 - 2 ** 10;
const MOST_BYTES = 2 ** 32 - 2 ** 20;

const FNV_BASIS = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a, 32 bits, with a final mix: ids often differ in their last digits only. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = FNV_BASIS;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ bytes[at], FNV_PRIME);
  return hash ^ (hash >>> 15);
}

/** Ids are short: cutting out a view of their bytes would cost more than copying them. */
function copy(bytes: Uint8Array, from: number, to: number, target: Uint8Array, at: number): void {
  for (let place = from; place < to; place++) target[at++] = bytes[place];
}

function grown<A extends Uint8Array | Uint32Array>(array: A, least: number): A {
  const larger = new (array.constructor as new (length: number) => A)(Math.max(least, Math.ceil(array.length * 1.25)));
  larger.set(array);
  return larger;
}

/** Ids as bytes: one growing buffer, offsets, and an open-addressing table. An id's index never changes. */

/** What a snapshot keeps of a dictionary, as it is. */
export interface DictionaryParts {
  readonly bytes: Uint8Array;
  readonly offsets: Uint32Array;
  readonly table: Uint32Array;
}

export class Dictionary {
  #bytes: Uint8Array;
  /** offsets[i] .. offsets[i + 1] are the bytes of id i */
  #offsets: Uint32Array;
  /** index + 1 of an id; 0 free */
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

  /** The index of an id, or -1. Ids are ASCII (domain/vocabulary: Id). */
  find(id: string): number {
    const entry = this.#table[this.#slot(id)];
    return entry - 1;
  }

  /** The index of an id, which is added when it is new. */
  intern(id: string): number {
    const slot = this.#slot(id);
    if (this.#table[slot] !== 0) return this.#table[slot] - 1;
    const index = this.#append(id);
    this.#table[slot] = index + 1;
    if (this.#size * 2 > this.#table.length) this.#rehash();
    return index;
  }

  id(index: number): string {
    let text = "";
    for (let at = this.#offsets[index]; at < this.#offsets[index + 1]; at++) text += String.fromCharCode(this.#bytes[at]);
    return text;
  }

  /** Order of two ids by their bytes: below, at or above 0. */
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

  #slot(id: string): number {
    const mask = this.#table.length - 1;
    let slot = hashOf(id) & mask;
    while (this.#table[slot] !== 0 && !this.#equals(this.#table[slot] - 1, id)) slot = (slot + 1) & mask;
    return slot;
  }

  #equals(index: number, id: string): boolean {
    const start = this.#offsets[index];
    if (this.#offsets[index + 1] - start !== id.length) return false;
    for (let at = 0; at < id.length; at++) {
      if (this.#bytes[start + at] !== id.charCodeAt(at)) return false;
    }
    return true;
  }

  #append(id: string): number {
    const index = this.#size++;
    if (index + 2 > this.#offsets.length) this.#offsets = grown(this.#offsets, index + 2);
    const start = this.#offsets[index];
    if (start + id.length > this.#bytes.length) this.#bytes = grown(this.#bytes, start + id.length);
    for (let at = 0; at < id.length; at++) this.#bytes[start + at] = id.charCodeAt(at);
    this.#offsets[index + 1] = start + id.length;
    return index;
  }

  #rehash(): void {
    this.#table = new Uint32Array(this.#table.length * 2);
    const mask = this.#table.length - 1;
    for (let index = 0; index < this.#size; index++) {
      let slot = this.#hashAt(index) & mask;
      while (this.#table[slot] !== 0) slot = (slot + 1) & mask;
      this.#table[slot] = index + 1;
    }
  }

  #hashAt(index: number): number {
    let hash = FNV_BASIS;
    for (let at = this.#offsets[index]; at < this.#offsets[index + 1]; at++) hash = Math.imul(hash ^ this.#bytes[at], FNV_PRIME);
    return mixed(hash);
  }
}

const FNV_BASIS = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a, 32 bits, with a final mix: ids often differ in their last digits only. */
function hashOf(id: string): number {
  let hash = FNV_BASIS;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), FNV_PRIME);
  return mixed(hash);
}

function mixed(hash: number): number {
  return hash ^ (hash >>> 15);
}

function grown<A extends Uint8Array | Uint32Array>(array: A, least: number): A {
  const larger = new (array.constructor as new (length: number) => A)(Math.max(least, Math.ceil(array.length * 1.5)));
  larger.set(array);
  return larger;
}

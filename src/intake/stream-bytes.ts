/** The bytes of a stream, so many at a time. */

/** What is wrong with an archive. Faults of its stream pass as they are. */
export class ArchiveDamage extends Error {
  override readonly name = "ArchiveDamage";
}

export class StreamBytes {
  readonly #source: AsyncIterator<Uint8Array>;
  #ahead: Buffer = Buffer.alloc(0);
  /** Bytes taken so far, without those given back. */
  taken = 0;

  constructor(stream: AsyncIterable<Uint8Array>) {
    this.#source = stream[Symbol.asyncIterator]();
  }

  /** What comes next, however much that is, but never nothing; undefined at the end. */
  async next(): Promise<Buffer | undefined> {
    if (this.#ahead.length === 0) await this.#read();
    const chunk = this.#ahead;
    this.#ahead = Buffer.alloc(0);
    this.taken += chunk.length;
    return chunk.length === 0 ? undefined : chunk;
  }

  /** At least one byte and at most so many. Throws ArchiveDamage at the end. */
  async some(most: number): Promise<Buffer> {
    const chunk = await this.next();
    if (chunk === undefined) throw new ArchiveDamage("it ends too early");
    if (chunk.length > most) this.giveBack(chunk.subarray(most));
    return chunk.subarray(0, most);
  }

  /** So many bytes. Throws ArchiveDamage where there are fewer. */
  async take(count: number): Promise<Buffer> {
    const found = await this.peek(count);
    if (found.length < count) throw new ArchiveDamage("it ends too early");
    this.#ahead = this.#ahead.subarray(count);
    this.taken += count;
    return found;
  }

  /** So many bytes, or as many as there are, to be taken yet. */
  async peek(count: number): Promise<Buffer> {
    while (this.#ahead.length < count && (await this.#read()));
    return this.#ahead.subarray(0, count);
  }

  /** Bytes that were taken last. */
  giveBack(bytes: Buffer): void {
    this.#ahead = this.#ahead.length === 0 ? bytes : Buffer.concat([bytes, this.#ahead]);
    this.taken -= bytes.length;
  }

  async close(): Promise<void> {
    await this.#source.return?.();
  }

  /** False at the end. */
  async #read(): Promise<boolean> {
    for (let next = await this.#source.next(); next.done !== true; next = await this.#source.next()) {
      const { buffer, byteOffset, length } = next.value;
      if (length === 0) continue;
      const chunk = Buffer.from(buffer, byteOffset, length);
      this.#ahead = this.#ahead.length === 0 ? chunk : Buffer.concat([this.#ahead, chunk]);
      return true;
    }
    return false;
  }
}

/** The first bytes of a stream, and the first that says something, without losing what was read to find it. */

const BLANK = new Set(Buffer.from(" \t\r\n\uFEFF"));

export interface Peeked {
  /** The first byte that is neither white space nor a byte order mark; undefined when there is none. */
  readonly first: number | undefined;
  /** All the bytes, from the beginning. */
  readonly stream: AsyncIterable<Uint8Array>;
}

export async function peeked(stream: AsyncIterable<Uint8Array>): Promise<Peeked> {
  const iterator = stream[Symbol.asyncIterator]();
  const read: Uint8Array[] = [];
  for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) {
    read.push(next.value);
    const first = next.value.find((byte) => !BLANK.has(byte));
    if (first !== undefined) return { first, stream: resumed(read, iterator) };
  }
  return { first: undefined, stream: resumed(read, iterator) };
}

export interface Started {
  /** The first bytes, in hexadecimal. */
  readonly head: string;
  /** All the bytes, from the beginning. */
  readonly stream: AsyncIterable<Uint8Array>;
}

/** The first `count` bytes, or as many as there are. */
export async function starting(stream: AsyncIterable<Uint8Array>, count: number): Promise<Started> {
  const iterator = stream[Symbol.asyncIterator]();
  const read: Uint8Array[] = [];
  const head = (): string => Buffer.concat(read).subarray(0, count).toString("hex");
  for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) {
    read.push(next.value);
    if (head().length === 2 * count) break;
  }
  return { head: head(), stream: resumed(read, iterator) };
}

async function* resumed(read: readonly Uint8Array[], iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* read;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}

/** The first byte that says something, without losing what was read to find it. */

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

async function* resumed(read: readonly Uint8Array[], iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* read;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}

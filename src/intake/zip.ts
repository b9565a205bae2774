/** The files in a zip archive, as its bytes come: no seeking, so that stdin will do. */
import type { IntakeFile } from "./format.ts";
import { ArchiveDamage, StreamBytes } from "./stream-bytes.ts";
import { type ZipPiece, zipPieces } from "./zip-pieces.ts";

/** Names in an archive that are not data: folders, and what desktop systems leave behind. */
const NOT_DATA = /\/$|^__MACOSX\/|(^|\/)\.[^/]*$|\.(pdf|docx?|html?|md)$/i;

/** Throws what `broken` makes of a problem, also from the streams of the entries. */
export async function* zipEntries(archive: string, stream: AsyncIterable<Uint8Array>, broken: (problem: Error) => Error): AsyncGenerator<IntakeFile> {
  const reader = new ZipReader(stream, broken);
  try {
    for (let entry = await reader.next(); entry !== undefined; entry = await reader.next()) {
      if (!NOT_DATA.test(entry.name)) yield { name: `${archive}/${entry.name}`, stream: reader.bytesOf(entry) };
    }
  } finally {
    await reader.close();
  }
}

interface Entry {
  readonly name: string;
  readonly chunks: Uint8Array[];
  done: boolean;
}

/** Whoever asks for more, of whichever entry, reads the archive on. */
class ZipReader {
  readonly #bytes: StreamBytes;
  readonly #pieces: AsyncGenerator<ZipPiece, undefined>;
  readonly #broken: (problem: Error) => Error;
  readonly #met: Entry[] = [];
  #given = 0;
  #ended = false;

  constructor(stream: AsyncIterable<Uint8Array>, broken: (problem: Error) => Error) {
    this.#bytes = new StreamBytes(stream);
    this.#pieces = zipPieces(this.#bytes);
    this.#broken = broken;
  }

  /** The entry after those given; undefined at the archive's end. */
  async next(): Promise<Entry | undefined> {
    while (this.#given === this.#met.length && !this.#ended) await this.#read();
    return this.#given < this.#met.length ? this.#met[this.#given++] : undefined;
  }

  async *bytesOf(entry: Entry): AsyncGenerator<Uint8Array> {
    for (;;) {
      for (let chunk = entry.chunks.shift(); chunk !== undefined; chunk = entry.chunks.shift()) yield chunk;
      if (entry.done) return;
      await this.#read();
    }
  }

  async close(): Promise<void> {
    await this.#pieces.return(undefined);
    await this.#bytes.close();
  }

  async #read(): Promise<void> {
    const piece = await this.#next();
    if (piece === undefined) this.#ended = true;
    else if (piece === "end") this.#met[this.#met.length - 1].done = true;
    else if ("name" in piece) this.#met.push({ name: piece.name, chunks: [], done: false });
    else this.#kept(this.#met[this.#met.length - 1], piece.chunk);
  }

  #kept({ name, chunks }: Entry, chunk: Uint8Array): void {
    if (!NOT_DATA.test(name)) chunks.push(chunk);
  }

  async #next(): Promise<ZipPiece | undefined> {
    try {
      return (await this.#pieces.next()).value;
    } catch (error) {
      throw error instanceof ArchiveDamage ? this.#broken(error) : error;
    }
  }
}

/** The files in a zip archive, as its bytes come: no seeking, so that stdin will do. */
import { Unzip, type UnzipFile, UnzipInflate } from "fflate";
import type { IntakeFile } from "./format.ts";

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
  readonly #source: AsyncIterator<Uint8Array>;
  readonly #unzip: Unzip;
  readonly #broken: (problem: Error) => Error;
  readonly #met: Entry[] = [];
  #given = 0;
  #ended = false;
  #problem: Error | undefined;

  constructor(stream: AsyncIterable<Uint8Array>, broken: (problem: Error) => Error) {
    this.#source = stream[Symbol.asyncIterator]();
    this.#broken = broken;
    this.#unzip = new Unzip((file) => { this.#meet(file); });
    this.#unzip.register(UnzipInflate);
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
      if (this.#ended) throw this.#broken(new Error("it ends too early"));
      await this.#read();
    }
  }

  async close(): Promise<void> {
    await this.#source.return?.();
  }

  #meet(file: UnzipFile): void {
    const entry: Entry = { name: file.name, chunks: [], done: false };
    this.#met.push(entry);
    file.ondata = (error, chunk, final) => {
      if (error) this.#problem = error;
      if (chunk?.length > 0) entry.chunks.push(chunk);
      if (final) entry.done = true;
    };
    file.start();
  }

  async #read(): Promise<void> {
    const next = await this.#source.next();
    this.#ended = next.done === true;
    try {
      this.#unzip.push(next.done === true ? new Uint8Array() : next.value, this.#ended);
    } catch (error) {
      this.#problem ??= error as Error;
    }
    if (this.#problem !== undefined) throw this.#broken(this.#problem);
  }
}

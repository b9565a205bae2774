/** Files as they are published: plain, gzipped, or zipped with one or more files in them; told apart by their first bytes. */
import { createGunzip } from "node:zlib";
import { Readable } from "node:stream";
import type { IntakeFile } from "./format.ts";
import { starting } from "./peeked.ts";
import { zipEntries } from "./zip.ts";

/** An archive that cannot be read to its end. What was read of it stands. */
export class BrokenArchive extends Error {
  override readonly name = "BrokenArchive";
  readonly file: string;

  constructor(file: string, cause: Error) {
    super(`${file} is damaged or cut off (${cause.message}): fetch it again`, { cause });
    this.file = file;
  }
}

/**
 * The files inside the files, in their order; a file in a zip is named `archive.zip/inner.csv`. Streams are to be read one after
 * another: of a zip, what is passed over is kept in memory. Throws BrokenArchive, also from the streams.
 */
export async function* unpacked(files: Iterable<IntakeFile> | AsyncIterable<IntakeFile>): AsyncGenerator<IntakeFile> {
  for await (const { name, stream } of files) {
    const { head, stream: whole } = await starting(stream, 4);
    if (head.startsWith("1f8b")) yield { name, stream: guarded(name, Readable.from(whole).pipe(createGunzip())) };
    else if (head === "504b0304") yield* zipEntries(name, whole, (problem) => new BrokenArchive(name, problem));
    else yield { name, stream: whole };
  }
}

async function* guarded(name: string, stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* stream;
  } catch (error) {
    throw new BrokenArchive(name, error as Error);
  }
}

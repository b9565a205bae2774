/** Files as they are published: plain, gzipped, or zipped with one or more files in them; told apart by their first bytes. */
import { Readable, pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
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
    if (head.startsWith("1f8b")) yield { name, stream: gunzipped(name, whole) };
    else if (head === "504b0304") yield* zipEntries(name, whole, (problem) => new BrokenArchive(name, problem));
    else yield { name, stream: whole };
  }
}

async function* gunzipped(name: string, stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const [packed, plain] = [Readable.from(stream), createGunzip()];
  let fault: Error | undefined;
  packed.once("error", (error) => { fault = error; });
  // Whichever ends first ends the other; what went wrong is told below.
  pipeline(packed, plain, () => undefined);
  try {
    yield* plain as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw fault ?? new BrokenArchive(name, error as Error);
  }
}

/** A file written whole or not at all. */
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { CommandEnded, EXIT } from "./exit-code.ts";

/** Where the text grows until it is whole. */
export const partialOf = (path: string): string => `${path}.partial`;

/** Writes beside the file and renames at the end: whoever reads it finds the old text or the new. Answers the bytes written. */
export async function writeWhole(path: string, text: AsyncIterable<string>): Promise<number> {
  const partial = partialOf(path);
  const file = createWriteStream(partial);
  try {
    await pipeline(Readable.from(text), file);
    await rename(partial, path);
    return file.bytesWritten;
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined);
    if (isFromDisk(error)) throw new CommandEnded(EXIT.failed, "unwritable", `${path} cannot be written (${error.message}): name a file in a folder that exists and may be written`, { cause: error });
    throw error;
  }
}

function isFromDisk(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error;
}

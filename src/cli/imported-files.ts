/** The files of an import, and how much of them has been read. */
import { existsSync, globSync } from "node:fs";
import { notFound } from "./exit-code.ts";
import { STDIN, inputSize, inputStream, nameOf } from "./input.ts";
import type { Terminal } from "./terminal.ts";

export interface ImportedFiles {
  /** What was named, patterns as the files they match. */
  readonly paths: readonly string[];
  readonly files: readonly { readonly name: string; readonly stream: AsyncIterable<Uint8Array> }[];
  /** Bytes of all of them, undefined where stdin is among them. */
  readonly total: number | undefined;
}

/** Opens the files as they are read; `onBytes` is told how many bytes were read in all. Ends the command where one is missing. */
export function importedFiles(terminal: Terminal, named: readonly string[], onBytes: (read: number) => void): ImportedFiles {
  const paths = named.flatMap(matching);
  const sizes = paths.map(inputSize);
  let read = 0;
  const files = paths.map((path) => ({ name: nameOf(path), stream: counted(lazily(() => inputStream(terminal, path)), (bytes) => { onBytes(read += bytes); }) }));
  return { paths, files, total: sizes.includes(undefined) ? undefined : sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0) };
}

/** A name that is no file but a pattern stands for the files it matches, by name. */
function matching(path: string): string[] {
  if (path === STDIN || existsSync(path) || !/[*?[{]/.test(path)) return [path];
  const found = globSync(path).sort();
  if (found.length === 0) throw notFound("unknown-file", `no file matches ${path}`);
  return found;
}

/** A file is opened when its turn comes: a pattern may match more than may be open. */
async function* lazily(open: () => AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* open();
}

async function* counted(stream: AsyncIterable<Uint8Array>, onBytes: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) {
    onBytes(chunk.length);
    yield chunk;
  }
}

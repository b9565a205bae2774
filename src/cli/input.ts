/** Files named on the command line; `-` is stdin. */
import { isUtf8 } from "node:buffer";
import { constants, createReadStream, openSync, statSync } from "node:fs";
import { Socket } from "node:net";
import { badUsage, notFound } from "./exit-code.ts";
import type { Terminal } from "./terminal.ts";

export const STDIN = "-";

/** A file as it is named in messages. */
export const nameOf = (file: string): string => (file === STDIN ? "stdin" : file);

/** The bytes of a file or of stdin. */
export function inputStream({ stdin }: Terminal, file: string): AsyncIterable<Uint8Array> {
  if (file === STDIN) return bytes(stdin);
  return statSync(file, { throwIfNoEntry: false })?.isFIFO() === true ? pipeStream(file) : createReadStream(file);
}

/** A named pipe read as stdin is: one that is silent, or that nobody has opened to write, must not keep the process from ending. */
function pipeStream(file: string): AsyncIterable<Uint8Array> {
  return new Socket({ fd: openSync(file, constants.O_RDONLY | constants.O_NONBLOCK), writable: false });
}

async function* bytes(stream: NodeJS.ReadableStream): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) yield typeof chunk === "string" ? Buffer.from(chunk) : chunk;
}

/** The size of a file in bytes, undefined where it is not known, as for stdin. Ends the command where the file is missing or is a folder. */
export function inputSize(file: string): number | undefined {
  if (file === STDIN) return undefined;
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) throw notFound("unknown-file", `there is no file ${file}`);
  if (found.isDirectory()) throw badUsage(`${file} is a folder: name a file in it`);
  return found.isFile() ? found.size : undefined;
}

/** The whole text of a file or of stdin. Ends the command where it is not in UTF-8. */
export async function inputText(terminal: Terminal, file: string): Promise<string> {
  inputSize(file);
  const chunks: Uint8Array[] = [];
  for await (const chunk of inputStream(terminal, file)) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  if (!isUtf8(bytes)) throw badUsage(`${nameOf(file)} is not in UTF-8: save it in that encoding`);
  return bytes.toString("utf8").replace(/^\uFEFF/, "");
}

/** The JSON value in a file or in stdin. */
export async function inputJson(terminal: Terminal, file: string): Promise<unknown> {
  const text = await inputText(terminal, file);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw badUsage(`${nameOf(file)} is not JSON (${(error as SyntaxError).message}): give one JSON document`);
  }
}

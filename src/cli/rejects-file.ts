/** The file that refused rows are written to. */
import { appendFileSync, closeSync, openSync } from "node:fs";
import { CommandEnded, EXIT, badUsage } from "./exit-code.ts";
import { STDIN } from "./input.ts";
import { mustBeApart } from "./same-file.ts";

export interface RejectsFile {
  /** Ends the command where the line cannot be written whole. */
  readonly line: (text: string) => void;
  readonly close: () => void;
}

/** Opens it anew; ends the command where it is one of the files in use or cannot be written. */
export function rejectsFile(path: string | undefined, inUse: readonly string[]): RejectsFile | undefined {
  if (path === undefined) return undefined;
  if (path === STDIN) throw badUsage("option '--rejects <file>' argument '-' is invalid. Name a file of its own.");
  mustBeApart("option '--rejects <file>'", [path], inUse);
  const file = opened(path);
  return { line: (text) => { written(file, path, text); }, close: () => { closeSync(file); } };
}

function opened(path: string): number {
  try {
    return openSync(path, "w");
  } catch (error) {
    throw badUsage(`option '--rejects <file>' argument '${path}' cannot be written (${(error as Error).message}): name a file in a folder that exists`);
  }
}

function written(file: number, path: string, text: string): void {
  try {
    appendFileSync(file, `${text}\n`);
  } catch (error) {
    const why = `refused rows cannot be written to ${path} (${(error as Error).message})`;
    throw new CommandEnded(EXIT.failed, "unwritable", `${why}: make room or name another file, and import again; what was imported before that stands`, { cause: error });
  }
}

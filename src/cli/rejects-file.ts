/** The file that refused rows are written to. */
import { closeSync, openSync, writeSync } from "node:fs";
import { badUsage } from "./exit-code.ts";
import { STDIN } from "./input.ts";

export interface RejectsFile {
  readonly line: (text: string) => void;
  readonly close: () => void;
}

/** Opens it anew; ends the command where it is one of the inputs or cannot be written. */
export function rejectsFile(path: string | undefined, inputs: readonly string[]): RejectsFile | undefined {
  if (path === undefined) return undefined;
  if (path === STDIN || inputs.includes(path)) throw badUsage(`option '--rejects <file>' argument '${path}' is invalid. Name a file of its own.`);
  const file = opened(path);
  return { line: (text) => void writeSync(file, `${text}\n`), close: () => { closeSync(file); } };
}

function opened(path: string): number {
  try {
    return openSync(path, "w");
  } catch (error) {
    throw badUsage(`option '--rejects <file>' argument '${path}' cannot be written (${(error as Error).message}): name a file in a folder that exists`);
  }
}

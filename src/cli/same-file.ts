/** Whether paths lead to one file, however they are written: nothing that a command reads or keeps may be written over. */
import { fstatSync, readlinkSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { badUsage } from "./exit-code.ts";
import { STDIN } from "./input.ts";
import { storePath } from "./tracker-call.ts";

/** Ends the command where one of the paths that it is about to write is in use. The first of them is what the user named, by `named`. */
export function mustBeApart(named: string, paths: readonly string[], inUse: readonly string[]): void {
  const used = new Set(inUse.map(identityOf));
  used.delete(undefined);
  const taken = paths.find((path) => used.has(identityOf(path)));
  if (taken !== undefined) throw badUsage(`${named} argument '${paths[0]}' is invalid: it would write over ${taken}, which this command reads or keeps. Name a file of its own.`);
}

/** A log's file and what SQLite keeps beside it, the newest events among them. */
export function storeFiles(url: string): string[] {
  const path = storePath(url);
  return path === undefined ? [] : withJournals(whereItStands(path));
}

/** What a copy of a log passes through until it is whole. */
export const filesOfCopy = (path: string): string[] => [path, ...withJournals(`${path}.partial`)];

const withJournals = (path: string): string[] => ["", "-wal", "-shm", "-journal"].map((suffix) => `${path}${suffix}`);

/** The same for two paths to one file, links of both kinds included; undefined where nothing can be lost. */
function identityOf(path: string): string | undefined {
  const found = where(() => (path === STDIN ? fstatSync(0) : statSync(path)));
  if (found === undefined) return path === STDIN ? undefined : whereItStands(path);
  // A device, such as /dev/null, takes everything and keeps nothing.
  return found.isCharacterDevice() ? undefined : `${found.dev}:${found.ino}`;
}

/** The path without links, also of a file that is yet to be made. */
function whereItStands(path: string, links = 0): string {
  const target = links > MOST_LINKS ? undefined : where(() => readlinkSync(path));
  if (target !== undefined) return whereItStands(resolve(dirname(path), target), links + 1);
  return join(where(() => realpathSync(dirname(path))) ?? resolve(dirname(path)), basename(path));
}

/** Links that lead back to themselves are opened by nobody. */
const MOST_LINKS = 40;

/** undefined where the system does not say */
function where<Value>(ask: () => Value): Value | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}

import { type Database } from "better-sqlite3";
import { copyFileSync, existsSync, fsyncSync, openSync, closeSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { type Position, StoreFault } from "./event-store.ts";
import { faulting, faultOf } from "./sqlite-faults.ts";
import { logIdOf, openFile } from "./sqlite-file.ts";

/** What a log that passed `checkLog` holds. */
export interface CheckedLog {
  readonly logId: string;
  readonly events: number;
  readonly head: Position;
}

/** Copies an open log to a new file; the copy is checked before it takes its name. Throws a StoreFault. */
export async function backupLog(db: Database, target: string): Promise<CheckedLog> {
  const partial = unfinished(target);
  try {
    await db.backup(partial);
    return settle(partial, target);
  } catch (error) {
    removeFile(partial);
    throw faultOf(error, target);
  }
}

/** Makes a log from a backup, never over an existing file; a backup that does not pass `checkLog` is not restored. Throws a StoreFault. */
export function restoreLog(backup: string, target: string): CheckedLog {
  const partial = unfinished(target);
  try {
    copyWithJournal(backup, partial);
    return settle(partial, target);
  } catch (error) {
    removeFile(partial);
    throw faultOf(error, backup);
  }
}

/** Reads a whole log in a file: pages and indexes sound, positions and revisions without a gap. Throws a StoreFault, `corrupt` where they are not. */
export function checkLog(path: string): CheckedLog {
  const db = openFile(path, { busyTimeoutMs: 5_000, mustExist: true });
  try {
    return faulting(path, () => checked(db, path));
  } finally {
    db.close();
  }
}

function checked(db: Database, path: string): CheckedLog {
  const sound = db.pragma("integrity_check(1)", { simple: true });
  if (sound !== "ok") throw broken(path, String(sound));
  const count = db.prepare<[], [number, number]>("SELECT count(*), coalesce(max(position), 0) FROM events").raw();
  const [events, head] = count.get() ?? [0, 0];
  if (events !== head) throw broken(path, `${events} events, but the last position is ${head}`);
  const gaps = db.prepare<[], string>("SELECT stream FROM events GROUP BY stream_start HAVING max(revision) + 1 <> count(*) LIMIT 1");
  const gap = gaps.pluck().get();
  if (gap !== undefined) throw broken(path, `stream "${gap}" has a gap`);
  return { logId: logIdOf(db, path), events, head: String(head) };
}

function broken(path: string, why: string): StoreFault {
  return new StoreFault("corrupt", `${path} is not a whole log (${why}).`, "Use another backup.");
}

/** Where the copy grows until it is whole. */
function unfinished(target: string): string {
  const partial = `${target}.partial`;
  if (!existsSync(target)) {
    removeFile(partial);
    return partial;
  }
  throw new StoreFault("denied", `${target} exists.`, "Name a new file, or move this one away: nothing is ever overwritten.");
}

/** Checks the copy, makes it durable and gives it its name. */
function settle(partial: string, target: string): CheckedLog {
  const log = checkLog(partial);
  sync(partial);
  renameSync(partial, target);
  sync(dirname(target));
  return log;
}

/** A copy made by hand may have its write-ahead log beside it, with events the file itself lacks. */
function copyWithJournal(from: string, to: string): void {
  copyFileSync(from, to);
  if (existsSync(`${from}-wal`)) copyFileSync(`${from}-wal`, `${to}-wal`);
}

function removeFile(path: string): void {
  for (const suffix of ["", "-wal", "-shm"]) rmSync(`${path}${suffix}`, { force: true });
}

function sync(path: string): void {
  const file = openSync(path, "r");
  fsyncSync(file);
  closeSync(file);
}

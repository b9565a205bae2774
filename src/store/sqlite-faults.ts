import Database from "better-sqlite3";
import { StoreFault, type StoreFaultCode } from "./event-store.ts";

type Kind = readonly [code: StoreFaultCode, what: string, hint: string];

const notADatabase: Kind = ["not-a-database", "is not an event log", "Name another file, or move this one away and let a new log be made."];
const readOnly: Kind = ["read-only", "cannot be written", "Give this user the right to write the file and its folder: the write-ahead log lies beside it."];
const unreachable: Kind = ["unavailable", "cannot be opened", "Check that the path names a file in a folder that exists."];
const full: Kind = ["full", "has no room to grow; nothing was written", "Make room on the disk, then try again."];

/** Result codes of SQLite and of the operating system, by their beginning. */
const kinds: readonly (readonly [start: string, kind: Kind])[] = [
  ["SQLITE_NOTADB", notADatabase],
  ["SQLITE_CORRUPT", ["corrupt", "is damaged", "Stop writing to it, keep a copy, and restore the last backup."]],
  ["SQLITE_READONLY", readOnly],
  ["SQLITE_BUSY", ["locked", "is held by another process", "Let that process finish, or raise busyTimeoutMs."]],
  ["SQLITE_LOCKED", ["locked", "is held by another connection", "Let it finish, then try again."]],
  ["SQLITE_FULL", full],
  ["SQLITE_TOOBIG", ["too-large", "was given more than one row can hold", "Record less in one event."]],
  ["SQLITE_CANTOPEN", unreachable],
  ["SQLITE_IOERR", ["unavailable", "could not be read or written", "Check the disk; a network folder does not do."]],
  ["EACCES", readOnly], ["EPERM", readOnly], ["EROFS", readOnly],
  ["ENOSPC", full], ["EDQUOT", full],
  ["ENOENT", unreachable], ["ENOTDIR", unreachable], ["EISDIR", unreachable], ["EEXIST", unreachable],
];

const unforeseen: Kind = ["fatal", "met an error nobody foresaw", "Stop, keep the file, and report the error with its cause."];

/** The fault behind an error met while working on the file at `path`; a StoreFault stays as it is. */
export function faultOf(error: unknown, path: string): StoreFault {
  if (error instanceof StoreFault) return error;
  const [code, what, hint] = kinds.find(([start]) => codeOf(error).startsWith(start))?.[1] ?? unforeseen;
  return new StoreFault(code, `${path} ${what} (${messageOf(error)}).`, hint, error);
}

/** The fault of a COMMIT that failed: on a full disk nothing was written, after anything else nobody can tell. */
export function commitFault(error: unknown, path: string): StoreFault {
  if (codeOf(error).startsWith("SQLITE_FULL")) return faultOf(error, path);
  const message = `${path} did not confirm the last write (${messageOf(error)}).`;
  return new StoreFault("unknown-outcome", message, "Send the same events again with the same ids: they are kept once.", error);
}

/** A fault of our own finding, by the words used for SQLite's. */
export function notALog(path: string, why: string): StoreFault {
  const [code, what, hint] = notADatabase;
  return new StoreFault(code, `${path} ${what} (${why}).`, hint);
}

/** Whether the database refused this one statement and kept the transaction. */
export function isRefusal(error: unknown): error is Error {
  return codeOf(error).startsWith("SQLITE_CONSTRAINT");
}

/** Does the work; an error leaves as the StoreFault it means. */
export function faulting<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw faultOf(error, path);
  }
}

function codeOf(error: unknown): string {
  if (error instanceof Database.SqliteError) return error.code;
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

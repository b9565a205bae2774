import Database from "better-sqlite3";
import { randomUUID } from "node:crypto";
import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { StoreFault } from "./event-store.ts";
import { faulting, notALog } from "./sqlite-faults.ts";
import { applicationId, schema, schemaVersion } from "./sqlite-schema.ts";

export interface FileOptions {
  /** How long to wait for another process's write before the fault `locked`. */
  readonly busyTimeoutMs: number;
  /** Refuse a file that is missing or empty instead of making a new log. */
  readonly mustExist?: boolean;
}

/**
 * Opens the log in a file, and makes the file where there is none. A file that is not a log is refused before
 * anything in it is touched. Throws a StoreFault: `not-a-database`, `newer-version`, `corrupt`, `read-only`, `locked`, `unavailable`.
 */
export function openFile(path: string, options: FileOptions): Database.Database {
  return faulting(path, () => {
    prepareFolder(path, options);
    const db = new Database(path, { timeout: options.busyTimeoutMs, fileMustExist: options.mustExist ?? false });
    try {
      const isNew = admit(db, path);
      if (isNew && options.mustExist === true) throw notALog(path, "it is empty");
      // Before anything is written: a replay reads a quarter as many pages as at SQLite's 4 KiB, in a tenth less time.
      if (isNew) db.pragma("page_size = 16384");
      makeDurable(db, path, options.busyTimeoutMs);
      if (isNew) db.transaction(create).immediate(db, path);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

/** The id the log was given when it was made. */
export function logIdOf(db: Database.Database, path: string): string {
  const id: unknown = db.prepare("SELECT value FROM meta WHERE key = 'log_id'").pluck().get();
  if (typeof id === "string") return id;
  throw new StoreFault("corrupt", `${path} has lost its log id.`, "Restore the last backup.");
}

/** SQLite opens a file it may not write without a word, and says so at the first write only: ask before. */
function prepareFolder(path: string, options: FileOptions): void {
  if (options.mustExist !== true) mkdirSync(dirname(path), { recursive: true });
  accessSync(dirname(path), constants.W_OK);
  if (existsSync(path)) accessSync(path, constants.W_OK);
}

/** Whether the file is new and empty; throws where it is neither that nor a log this code can read. */
function admit(db: Database.Database, path: string): boolean {
  const owner = db.pragma("application_id", { simple: true });
  const version = Number(db.pragma("user_version", { simple: true }));
  if (owner === applicationId && version <= schemaVersion) return false;
  if (owner === applicationId) throw newerVersion(path, version);
  const tables: unknown = db.prepare("SELECT count(*) FROM sqlite_schema").pluck().get();
  if (owner === 0 && tables === 0) return true;
  throw notALog(path, "it is another program's database");
}

function newerVersion(path: string, version: number): StoreFault {
  const message = `${path} was written by a newer version (its schema is ${version}, this program knows ${schemaVersion}).`;
  return new StoreFault("newer-version", message, "Run the newer version; it leaves the file as it is for you.");
}

const WAL_BYTES = 16 * 1_024 * 1_024;

/** Reopening a file in WAL mode silently falls back to synchronous=NORMAL, which acknowledges what a power cut can lose. */
function makeDurable(db: Database.Database, path: string, timeoutMs: number): void {
  enterWal(db, Date.now() + timeoutMs);
  db.pragma("synchronous = FULL");
  db.pragma("fullfsync = ON");
  // What a statement would take back if the insert trigger refused it is kept in memory: in a file it cost as much as the insert.
  db.pragma("temp_store = MEMORY");
  // Index pages written in many commits reach the file once: a quarter more appends per second than at SQLite's 4 MiB.
  const pageSize = Number(db.pragma("page_size", { simple: true }));
  db.pragma(`wal_autocheckpoint = ${WAL_BYTES / pageSize}`);
  const journal = db.pragma("journal_mode", { simple: true });
  const synchronous = db.pragma("synchronous", { simple: true });
  if (journal === "wal" && synchronous === 2) return;
  const message = `${path} cannot be kept durable (journal_mode ${String(journal)}, synchronous ${String(synchronous)}).`;
  throw new StoreFault("unavailable", message, "Put the file on a local disk: a network folder has no write-ahead log.");
}

/** SQLite does not wait while two connections turn a new file to WAL at once: it answers busy at once. */
function enterWal(db: Database.Database, until: number): void {
  for (;;) {
    try {
      db.pragma("journal_mode = WAL");
      return;
    } catch (error) {
      if (!(error instanceof Database.SqliteError) || error.code !== "SQLITE_BUSY" || Date.now() >= until) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

/** Runs inside a transaction that holds the write lock: another process may have made the log a moment before. */
function create(db: Database.Database, path: string): void {
  if (!admit(db, path)) return;
  db.exec(schema);
  db.prepare("INSERT INTO meta VALUES ('log_id', ?)").run(randomUUID());
  db.pragma(`application_id = ${applicationId}`);
  db.pragma(`user_version = ${schemaVersion}`);
}

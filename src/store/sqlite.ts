import { type EventStore, StoreFault } from "./event-store.ts";
import { groupCommit } from "./group-commit.ts";
import { backupLog, type CheckedLog } from "./sqlite-backup.ts";
import { sqliteBell } from "./sqlite-bell.ts";
import { faulting } from "./sqlite-faults.ts";
import { logIdOf, openFile } from "./sqlite-file.ts";
import { sqliteReader } from "./sqlite-reader.ts";
import { sqliteWriter } from "./sqlite-writer.ts";

export interface SqliteOptions {
  /** Microseconds since 1970. */
  readonly clock?: () => number;
  /** How long a write waits for another process's; default 5,000. The whole process waits with it. */
  readonly busyTimeoutMs?: number;
  /** How often the bell looks for other processes' writes; default 500. */
  readonly bellPollMs?: number;
}

export interface SqliteStore extends EventStore {
  /** Writes a consistent copy to a new file while appends go on. Throws a StoreFault: `denied` where the file exists, `full`, `read-only`. */
  backup(path: string): Promise<CheckedLog>;
  /** Reads or sets a PRAGMA on the store's own connection, for diagnosis: `pragma("synchronous")` is 2. */
  pragma(text: string): unknown;
}

/**
 * A log in one SQLite file, made where there is none. Several processes may have it open; one writes at a time.
 * Event ids are unique within their stream, as on the cluster, so that every log can be copied into every store.
 * Throws a StoreFault: see `openFile`.
 */
export function sqliteStore(path: string, options: SqliteOptions = {}): SqliteStore {
  const db = openFile(path, { busyTimeoutMs: options.busyTimeoutMs ?? 5_000 });
  const logId = faulting(path, () => logIdOf(db, path));
  const bell = sqliteBell(db, options.bellPollMs ?? 500);
  const writer = sqliteWriter(db, path, options.clock ?? (() => Date.now() * 1000));
  const reader = sqliteReader(db, path, checkOpen);
  const group = groupCommit((appends) => {
    const settled = writer.commit(appends);
    if (settled.some((outcome) => "kind" in outcome && outcome.kind === "appended")) bell.ring();
    return settled;
  });
  let closed = false;

  function checkOpen(): void {
    if (closed) throw new StoreFault("closed", `The store on ${path} is closed.`, "Open it again.");
  }

  return {
    logId,
    bell: bell.bell,
    async append(append) {
      checkOpen();
      return group.add(append);
    },
    async appendAsRecorded(events) {
      checkOpen();
      const position = writer.copy(events);
      if (events.length > 0) bell.ring();
      return position;
    },
    async readStream(stream, fromRevision = 0) {
      return reader.stream(stream, fromRevision);
    },
    readAll: (after = "0", batchSize = 1000) => reader.pages(after, batchSize),
    head: async () => reader.head(),
    async backup(target) {
      checkOpen();
      return backupLog(db, target);
    },
    pragma(text) {
      checkOpen();
      return faulting(path, () => db.pragma(text, { simple: true }));
    },
    async close() {
      if (closed) return;
      group.drain();
      closed = true;
      bell.close();
      db.close();
    },
  };
}

import { type Database, type Statement } from "better-sqlite3";

type Nullable = string | null;

/** What a writer asks of the database, prepared once. */
export interface WriterStatements {
  readonly begin: Statement<[]>;
  readonly commit: Statement<[]>;
  readonly rollback: Statement<[]>;
  readonly savepoint: Statement<[]>;
  readonly release: Statement<[]>;
  readonly rollbackTo: Statement<[]>;
  /** Position and time of the last event. */
  readonly head: Statement<[], [position: number, recordedAt: number]>;
  /** First position and last revision of a stream, by its name. */
  readonly stream: Statement<[string], [start: number, revision: number]>;
  /** The events of a stream after a revision, at most so many. */
  readonly after: Statement<[start: number, revision: number, limit: number], [eventId: string, revision: number, position: number]>;
  readonly insert: Statement<[number, string, number, number, string, string, number, number, Nullable, Nullable, Nullable, string]>;
}

/** Prepares the writer's statements on an open log. */
export function writerStatements(db: Database): WriterStatements {
  return {
    begin: db.prepare<[]>("BEGIN IMMEDIATE"),
    commit: db.prepare<[]>("COMMIT"),
    rollback: db.prepare<[]>("ROLLBACK"),
    savepoint: db.prepare<[]>("SAVEPOINT one_append"),
    release: db.prepare<[]>("RELEASE one_append"),
    rollbackTo: db.prepare<[]>("ROLLBACK TO one_append"),
    head: db.prepare<[], [number, number]>("SELECT position, recorded_at FROM events ORDER BY position DESC LIMIT 1").raw(),
    stream: db.prepare<[string], [number, number]>(
      `SELECT first.position, (SELECT max(revision) FROM events WHERE stream_start = first.position)
       FROM events AS first WHERE first.stream = ? AND first.revision = 0`,
    ).raw(),
    after: db.prepare<[number, number, number], [string, number, number]>(
      "SELECT event_id, revision, position FROM events WHERE stream_start = ? AND revision > ? ORDER BY revision LIMIT ?",
    ).raw(),
    insert: db.prepare(
      `INSERT INTO events (position, stream, stream_start, revision, event_id, type, schema_version, recorded_at,
         recorded_by, correlation_id, causation_id, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
  };
}

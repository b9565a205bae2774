import { type Database } from "better-sqlite3";
import { setImmediate as nextTurn } from "node:timers/promises";
import { type Position, type RecordedEvent } from "./event-store.ts";
import { checkBatchSize, ordinalOf } from "./ordinal.ts";
import { faulting } from "./sqlite-faults.ts";

const columns = `position, stream, revision, event_id, type, schema_version, recorded_at,
  recorded_by, correlation_id, causation_id, body`;

type Row = [
  position: number, stream: string, revision: number, eventId: string, type: string, schemaVersion: number, recordedAt: number,
  recordedBy: string | null, correlationId: string | null, causationId: string | null, body: string,
];

export interface SqliteReader {
  stream(name: string, fromRevision: number): RecordedEvent[];
  /** One page by position at a time, so that no read stays open while the caller works. */
  pages(after: Position, batchSize: number): AsyncGenerator<RecordedEvent[]>;
  head(): Position;
}

/** Reads a log over an open connection; `guard` runs before every read and throws when the store is closed. */
export function sqliteReader(db: Database, path: string, guard: () => void): SqliteReader {
  const streamRows = db.prepare<[string, number], Row>(
    `SELECT ${columns} FROM events
     WHERE stream_start = (SELECT position FROM events WHERE stream = ? AND revision = 0) AND revision >= ? ORDER BY revision`,
  ).raw();
  const pageRows = db.prepare<[number, number], Row>(`SELECT ${columns} FROM events WHERE position > ? ORDER BY position LIMIT ?`).raw();
  const lastPosition = db.prepare<[], number | null>("SELECT max(position) FROM events").pluck();

  function read<T>(work: () => T): T {
    guard();
    return faulting(path, work);
  }

  async function* pages(after: Position, batchSize: number): AsyncGenerator<RecordedEvent[]> {
    checkBatchSize(batchSize);
    for (let from = ordinalOf(after); ;) {
      const rows = read(() => pageRows.all(from, batchSize));
      const last = rows.at(-1);
      if (last === undefined) return;
      yield rows.map(eventOf);
      if (rows.length < batchSize) return;
      from = last[0];
      // Appends and requests get their turn between the pages of a long replay.
      await nextTurn();
    }
  }

  return {
    stream: (name, fromRevision) => read(() => streamRows.all(name, fromRevision)).map(eventOf),
    pages,
    head: () => String(read(() => lastPosition.get()) ?? 0),
  };
}

/** Every event has the same shape, absent fields included: a replay reads millions of them. */
function eventOf(row: Row): RecordedEvent {
  return {
    eventId: row[3],
    type: row[4],
    schemaVersion: row[5],
    body: row[10],
    recordedBy: row[7] ?? undefined,
    correlationId: row[8] ?? undefined,
    causationId: row[9] ?? undefined,
    stream: row[1],
    revision: row[2],
    position: String(row[0]),
    recordedAt: row[6],
  };
}

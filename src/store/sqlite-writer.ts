import { type Database } from "better-sqlite3";
import { checkEvent, copyFault } from "./append-check.ts";
import { type Append, type AppendOutcome, type CopiedEvent, type NewEvent, type Position, type StoreFault } from "./event-store.ts";
import { commitFault, faultOf, isRefusal } from "./sqlite-faults.ts";
import { refusal } from "./sqlite-schema.ts";
import { writerStatements } from "./sqlite-statements.ts";

/** What became of each append of a group, in its order. */
export type Settled = AppendOutcome | StoreFault;

export interface SqliteWriter {
  /** Writes a group in one transaction, each append whole or not at all. Never throws. */
  commit(appends: readonly Append[]): readonly Settled[];
  /** See `appendAsRecorded`. Throws a StoreFault. */
  copy(events: readonly CopiedEvent[]): Position;
}

/** Where the next event goes: its stream's first position, and its revision. */
interface Place {
  readonly start: number;
  readonly revision: number;
}

/** Writes a log over an open connection. `clock` answers microseconds since 1970. */
export function sqliteWriter(db: Database, path: string, clock: () => number): SqliteWriter {
  const sql = writerStatements(db);
  let position = 0;
  let latest = 0;

  /** Positions and times are read anew in every transaction: another process may have written in between. */
  function begin(): void {
    sql.begin.run();
    const last = sql.head.get();
    position = last?.[0] ?? 0;
    latest = Math.max(latest, last?.[1] ?? 0);
  }

  /** After some errors SQLite has already rolled back by itself. */
  function rollback(): void {
    if (db.inTransaction) sql.rollback.run();
  }

  function transaction<T>(work: () => T): T {
    let result: T;
    try {
      begin();
      result = work();
    } catch (error) {
      rollback();
      throw faultOf(error, path);
    }
    try {
      sql.commit.run();
    } catch (error) {
      rollback();
      throw commitFault(error, path);
    }
    return result;
  }

  function insert(stream: string, event: NewEvent, place: Place, recordedAt: number): void {
    const { eventId, type, schemaVersion, recordedBy, correlationId, causationId, body } = event;
    sql.insert.run(
      position + 1, stream, place.start, place.revision, eventId, type, schemaVersion, recordedAt,
      recordedBy ?? null, correlationId ?? null, causationId ?? null, body,
    );
    position += 1;
    latest = Math.max(latest, recordedAt);
  }

  function append({ stream, expected, events }: Append): AppendOutcome {
    const found = sql.stream.get(stream);
    const actual = found?.[1] ?? "none";
    if (expected !== actual) return repetition(found?.[0], expected, events) ?? { kind: "conflict", actual };
    const start = found?.[0] ?? position + 1;
    let revision = found?.[1] ?? -1;
    for (const event of events) insert(stream, event, { start, revision: (revision += 1) }, Math.max(Math.floor(clock()), latest + 1));
    return { kind: "appended", revision, position: String(position) };
  }

  function repetition(start: number | undefined, expected: number | "none", events: readonly NewEvent[]): AppendOutcome | undefined {
    if (start === undefined) return undefined;
    const there = sql.after.all(start, expected === "none" ? -1 : expected, events.length);
    const last = there.at(-1);
    const same = events.every((event, i) => event.eventId === there[i]?.[0]);
    return same && last !== undefined ? { kind: "repeated", revision: last[1], position: String(last[2]) } : undefined;
  }

  /** All of an append or none: one event is whole by itself, for SQLite takes a refused statement back alone. */
  function settle(given: Append): Settled {
    const before = { position, latest };
    const isMany = given.events.length > 1;
    if (isMany) sql.savepoint.run();
    try {
      const outcome = append(given);
      if (isMany) sql.release.run();
      return outcome;
    } catch (error) {
      if (!db.inTransaction || !isRefusal(error)) throw error;
      if (isMany) {
        sql.rollbackTo.run();
        sql.release.run();
      }
      ({ position, latest } = before);
      return refused(given, error);
    }
  }

  function refused({ stream, expected, events }: Append, error: Error): Settled {
    if (error.message !== refusal.eventId) return faultOf(error, path);
    return repetition(sql.stream.get(stream)?.[0], expected, events) ?? { kind: "conflict", actual: expected };
  }

  function copyOne(event: CopiedEvent): Position {
    checkEvent(event.stream, event);
    const [start, last] = sql.stream.get(event.stream) ?? [position + 1, -1];
    if (event.revision <= last) return passOver(start, event);
    if (event.revision !== last + 1) throw copyFault(event, `whose next revision is ${last + 1}`);
    try {
      insert(event.stream, event, { start, revision: event.revision }, event.recordedAt);
    } catch (error) {
      if (isRefusal(error) && error.message === refusal.eventId) throw copyFault(event, "where this id stands already");
      throw error;
    }
    return String(position);
  }

  function passOver(start: number, event: CopiedEvent): Position {
    const there = sql.after.get(start, event.revision - 1, 1);
    if (there?.[0] === event.eventId) return String(there[2]);
    throw copyFault(event, `where event ${there?.[0] ?? "?"} stands`);
  }

  return {
    commit(appends) {
      try {
        return transaction(() => appends.map(settle));
      } catch (error) {
        const fault = faultOf(error, path);
        return appends.map(() => fault);
      }
    },
    copy: (events) => transaction(() => events.reduce((_, event) => copyOne(event), String(position))),
  };
}

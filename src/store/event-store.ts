/**
 * The port every event store implements. It knows streams, revisions and bytes;
 * it does not know an incident from a teapot.
 */
import type { Observable } from "rxjs";

/** Place in the log: an opaque decimal string. Strictly increasing; compare with `comparePositions`. */
export type Position = string;

/** Sorts positions of one log: below 0 when `a` stands before `b`, 0 when they are equal. */
export function comparePositions(a: Position, b: Position): number {
  if (a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** An event on its way into a stream. `body` is RFC 8785 (JCS) JSON text, made by the caller, of at most 1 MiB in UTF-8. */
export interface NewEvent {
  /** UUID in lower case; the idempotency key of the event, unique within its stream. */
  readonly eventId: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly body: string;
  readonly recordedBy?: string | undefined;
  readonly correlationId?: string | undefined;
  readonly causationId?: string | undefined;
}

/** An event as the log keeps it. `recordedAt` is integer microseconds since 1970, set by the store alone. */
export interface RecordedEvent extends NewEvent {
  readonly stream: string;
  /** Place in the stream: 0, 1, 2, ... */
  readonly revision: number;
  readonly position: Position;
  readonly recordedAt: number;
}

/** One append: all its events or none. `expected` is the revision of the last event read, or "none" for a new stream. */
export interface Append {
  readonly stream: string;
  readonly expected: number | "none";
  readonly events: readonly NewEvent[];
}

/** What became of an append. A lost race is a value, not an exception. */
export type AppendOutcome =
  | { readonly kind: "appended"; readonly revision: number; readonly position: Position }
  /** The very same event ids already stand at the expected place: nothing was appended. */
  | { readonly kind: "repeated"; readonly revision: number; readonly position: Position }
  /**
   * Somebody else was first, or one of the ids already stands elsewhere in the stream.
   * `actual` is the stream's last revision, "none" where it does not exist.
   */
  | { readonly kind: "conflict"; readonly actual: number | "none" };

/** An event copied from another log, with the time that log recorded it. */
export interface CopiedEvent extends NewEvent {
  readonly stream: string;
  readonly revision: number;
  readonly recordedAt: number;
}

export interface EventStore {
  /** Names this log for ever: made once, when the log is made. */
  readonly logId: string;
  /**
   * Resolves after the events are durable. Rejects with a StoreFault only: `unknown-outcome` says that the
   * events may or may not be there (retry with the same ids); after any other fault nothing was written.
   */
  append(append: Append): Promise<AppendOutcome>;
  /**
   * Appends events as another log recorded them, in the order given; for `copy` only. Events already there are
   * passed over. Answers the position of the last event given, the head when none was given. An event whose
   * place is taken by another, or that leaves a gap in its stream, is a `fatal` fault and nothing is written.
   */
  appendAsRecorded(events: readonly CopiedEvent[]): Promise<Position>;
  /** The stream's events in order from `fromRevision` (default 0); an unknown stream is empty. */
  readStream(stream: string, fromRevision?: number): Promise<RecordedEvent[]>;
  /** Every event after the position exactly once, in order, in batches of at most `batchSize` (default 1,000), up to the head at the time of the last read. */
  readAll(after?: Position, batchSize?: number): AsyncIterable<RecordedEvent[]>;
  /** Position of the last event; "0" when the log is empty. */
  head(): Promise<Position>;
  /** Rings after something was appended: a hint to look again, never the event itself. Rings may be merged or missed; poll as well. */
  readonly bell: Observable<void>;
  close(): Promise<void>;
}

/** Why a store could not do its work. Each fault says what to do. */
export type StoreFaultCode =
  | "unknown-outcome" | "too-large" | "full" | "not-a-database" | "newer-version" | "read-only" | "locked" | "corrupt" | "closed"
  | "denied" | "unavailable" | "fatal";

export class StoreFault extends Error {
  readonly code: StoreFaultCode;
  readonly hint: string;
  constructor(code: StoreFaultCode, message: string, hint: string, cause?: unknown) {
    super(`${message} ${hint}`, { cause });
    this.name = "StoreFault";
    this.code = code;
    this.hint = hint;
  }
}

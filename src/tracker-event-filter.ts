/** What is picked from the log beside its place. */
import { type StoredEvent, isBefore } from "./domain/stored.ts";

export interface EventFilter {
  /** only events after this position */
  readonly after?: string | undefined;
  /** only events before this position */
  readonly before?: string | undefined;
  /** µs: only events recorded by then; the log ends before the first that was recorded later */
  readonly knownUs?: number | undefined;
  readonly types?: readonly string[] | undefined;
  /** a part of the stream's name, in either case of letters */
  readonly stream?: string | undefined;
  /** a part of who recorded it, or of the request or import it came with, in either case of letters */
  readonly recordedBy?: string | undefined;
}

/** Whether an event is picked, its place apart. */
export function suits(event: StoredEvent, { types, stream = "", recordedBy = "", knownUs = Infinity }: EventFilter): boolean {
  const has = (text: string | undefined, part: string): boolean => (text ?? "").toLowerCase().includes(part.toLowerCase());
  return event.recordedAt <= knownUs && types?.includes(event.type) !== false && has(event.stream, stream) && (has(event.recordedBy, recordedBy) || has(event.correlationId, recordedBy));
}

/** Whether nothing more is picked from this event on. */
export function isPast({ position, recordedAt }: StoredEvent, { before, knownUs = Infinity }: EventFilter): boolean {
  return recordedAt > knownUs || (before !== undefined && !isBefore(position, before));
}

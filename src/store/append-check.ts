import { type Append, type CopiedEvent, type NewEvent, StoreFault } from "./event-store.ts";

/** Largest body of one event, in bytes of UTF-8. */
export const maxBodyBytes = 1_048_576;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Refuses an append no store could keep; answers the bytes of its bodies. Throws a StoreFault: `too-large` or `fatal`. */
export function checkAppend(append: Append): number {
  if (append.expected !== "none") checkRevision(append.stream, append.expected);
  if (append.events.length === 0) throw wrong(append.stream, "an append without events", "Append at least one event.");
  if (append.events.length > 1) checkDistinct(append);
  return append.events.reduce((bytes, event) => bytes + checkEvent(append.stream, event), 0);
}

/** Refuses an event no store could keep; answers the bytes of its body. */
export function checkEvent(stream: string, event: NewEvent): number {
  if (!uuid.test(event.eventId)) throw wrong(stream, `the event id "${event.eventId}"`, "Give a UUID in lower case.");
  const bytes = Buffer.byteLength(event.body);
  if (bytes > maxBodyBytes) throw tooLarge(stream, event.eventId, bytes);
  return bytes;
}

/** The fault of a copied event that has no place in its stream. */
export function copyFault(event: CopiedEvent, why: string): StoreFault {
  const message = `Event ${event.eventId} was to be copied to revision ${event.revision} of stream "${event.stream}", ${why}.`;
  return new StoreFault("fatal", message, "Copy a whole log, in its order, into an empty log or into its own earlier copy.");
}

function checkRevision(stream: string, expected: number): void {
  if (Number.isSafeInteger(expected) && expected >= 0) return;
  throw wrong(stream, `the expected revision ${expected}`, 'Give the revision of the last event read, or "none" for a new stream.');
}

function checkDistinct({ stream, events }: Append): void {
  const ids = new Set(events.map((event) => event.eventId));
  if (ids.size !== events.length) throw wrong(stream, "one event id twice in one append", "Give every event an id of its own.");
}

function wrong(stream: string, what: string, hint: string): StoreFault {
  return new StoreFault("fatal", `Stream "${stream}" was given ${what}.`, hint);
}

function tooLarge(stream: string, eventId: string, bytes: number): StoreFault {
  const message = `The body of event ${eventId} for stream "${stream}" has ${bytes} bytes; the limit is ${maxBodyBytes}.`;
  return new StoreFault("too-large", message, "Shorten its text, or keep the document elsewhere and record its address.");
}

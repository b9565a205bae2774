/** The raw log as JSON lines: the envelope, with the body as `data`. */
import { formatUs } from "../domain/instant.ts";
import type { StoredEvent } from "../domain/stored.ts";
import { asLines, jsonLine } from "./lines.ts";
import { NDJSON, type Outlet, UnwritableItem } from "./outlet.ts";

export const eventsJsonl: Outlet<StoredEvent> = {
  ...NDJSON,
  kind: "events",
  write: (events) => asLines(events, eventLine),
};

/** One event; `recordedAt` as RFC 3339 to the microsecond, `position` an opaque string. Throws UnwritableItem where the body is not JSON. */
export function eventLine(stored: StoredEvent): string {
  const { eventId, type, schemaVersion, stream, revision, position, recordedBy, correlationId, causationId } = stored;
  return jsonLine({ eventId, type, schemaVersion, stream, revision, position, recordedAt: formatUs(stored.recordedAt), recordedBy, correlationId, causationId, data: dataOf(stored) });
}

/** The body of an event. Throws UnwritableItem where it is not JSON. */
export function dataOf({ body, stream, revision }: StoredEvent): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch (cause) {
    throw new UnwritableItem(`event ${revision} of ${stream}`, "its body is not JSON: verify the log, then restore it from a backup", { cause });
  }
}

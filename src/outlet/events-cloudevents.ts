/**
 * The raw log as CloudEvents 1.0. A file is one batch (application/cloudevents-batch+json), an event a line: the batch has a
 * registered media type, lines of CloudEvents have none.
 */
import { formatUs } from "../domain/instant.ts";
import type { StoredEvent } from "../domain/stored.ts";
import type { Origin } from "./citation.ts";
import { dataOf } from "./events-jsonl.ts";
import { asList, jsonLine } from "./lines.ts";
import type { Outlet } from "./outlet.ts";

export const eventsCloudevents: Outlet<StoredEvent> = {
  kind: "events",
  format: "cloudevents",
  mediaType: "application/cloudevents-batch+json",
  suffix: "cloudevents.json",
  write: (events, from) => asList("[", events, (event) => jsonLine(cloudEvent(event, from)), () => "]"),
};

/**
 * One event in the JSON event format. `source` names the log, so that source and id are unique together; what the envelope
 * has beside the standard's attributes are extensions, which are named in lower case. Throws UnwritableItem where the body is not JSON.
 */
export function cloudEvent(stored: StoredEvent, { logId }: Origin): Record<string, unknown> {
  const { eventId, type, schemaVersion, stream, revision, position, recordedAt, recordedBy, correlationId, causationId } = stored;
  return {
    specversion: "1.0",
    id: eventId,
    source: `/logs/${encodeURIComponent(logId)}`,
    type: `org.brinkline.${type}.v${schemaVersion}`,
    subject: stream,
    time: formatUs(recordedAt),
    datacontenttype: "application/json",
    data: dataOf(stored),
    position,
    revision,
    schemaversion: schemaVersion,
    recordedby: recordedBy,
    correlationid: correlationId,
    causationid: causationId,
  };
}

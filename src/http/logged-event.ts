/** An event of the log as JSON: the envelope, and the body as `data`. */
import type { z } from "zod";
import { formatUs } from "../domain/instant.ts";
import type { StoredEvent } from "../domain/stored.ts";
import type { LoggedEvent } from "./shapes/record.ts";

export function loggedEvent({ body, recordedAt, ...envelope }: StoredEvent): z.infer<typeof LoggedEvent> {
  const { eventId, type, schemaVersion, stream, revision, position, recordedBy, correlationId, causationId } = envelope;
  return { eventId, type, schemaVersion, stream, revision, position, recordedAt: formatUs(recordedAt), recordedBy, correlationId, causationId, data: dataOf(body) };
}

/** A body that is no JSON is shown as the text it is: `verify` tells what to do with such a log. */
function dataOf(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return body;
  }
}

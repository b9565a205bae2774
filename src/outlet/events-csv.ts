/** The raw log as CSV: a row an event, its body as JSON in one cell. */
import { formatUs } from "../domain/instant.ts";
import type { StoredEvent } from "../domain/stored.ts";
import type { Origin } from "./citation.ts";
import { dataOf } from "./events-jsonl.ts";
import { jsonLine } from "./lines.ts";
import { CSV, type Outlet } from "./outlet.ts";
import { type Table, csvOf } from "./table.ts";

interface EventRow {
  readonly event: StoredEvent;
  readonly from: Origin;
}

const table: Table<StoredEvent, Origin, EventRow> = {
  row: (event, from) => ({ event, from }),
  columns: [
    { name: "position", value: ({ event }) => event.position },
    { name: "eventId", value: ({ event }) => event.eventId },
    { name: "type", value: ({ event }) => event.type },
    { name: "schemaVersion", value: ({ event }) => event.schemaVersion },
    { name: "stream", value: ({ event }) => event.stream },
    { name: "revision", value: ({ event }) => event.revision },
    { name: "recordedAt", value: ({ event }) => formatUs(event.recordedAt) },
    { name: "recordedBy", value: ({ event }) => event.recordedBy },
    { name: "correlationId", value: ({ event }) => event.correlationId },
    { name: "causationId", value: ({ event }) => event.causationId },
    { name: "data", value: ({ event }) => jsonLine(dataOf(event)) },
    { name: "logId", value: ({ from }) => from.logId },
  ],
};

export const eventsCsv: Outlet<StoredEvent> = { ...CSV, kind: "events", write: (events, from) => csvOf(table, events, from) };

/** The raw log: read in pages, and live. */
import { z } from "zod";
import { eventTypes, isBefore } from "../domain/stored.ts";
import { Id } from "../domain/vocabulary.ts";
import { eventsExport, offers } from "../tracker-export.ts";
import { exportable } from "./exports.ts";
import { live } from "./live.ts";
import { loggedEvent } from "./logged-event.ts";
import { limitField, nextLink } from "./paging.ts";
import { type Reply, type Route, route } from "./route.ts";
import { Position } from "./shapes/heading.ts";
import { Events } from "./shapes/record.ts";

const Types = z
  .string()
  .refine((text) => text.split(",").every((type) => eventTypes.includes(type)), `name one or more, with commas between them: ${eventTypes.join(", ")}`)
  .optional()
  .meta({ description: "event types, with commas between them; default all", example: "IncidentReported,IncidentCorrected" });

const EventsQuery = z.strictObject({ after: Position.optional().meta({ description: "only events after this position; default all" }), limit: limitField(1_000), type: Types });

const events = route({
  method: "get",
  path: "/v1/events",
  operationId: "listEvents",
  tag: "log",
  summary: "The raw log, in order",
  query: EventsQuery,
  replies: { 200: { description: "events, oldest first; as far as the head when there is no `next`", schema: Events } },
  problems: [503],
  async handle({ tracker, query, request }): Promise<Reply> {
    const after = query.after ?? "0";
    // A position beyond the head may be one that this store cannot even read from.
    if (isBefore(await tracker.log.head(), after)) return { status: 200, body: { items: [] } };
    const { items, next } = await tracker.log.read({ after, limit: query.limit, types: query.type?.split(",") });
    return { status: 200, body: { items: items.map(loggedEvent), ...(next !== undefined && { next }) }, headers: nextLink(request, "after", next) };
  },
});

const lists = exportable(events, {
  operationId: "exportEvents",
  summary: "The raw log as a file, as far as the head: lines of JSON, a table, CloudEvents",
  offers: offers.events,
  name: () => "events",
  export({ tracker, query }, format) {
    const { after, type } = query as Omit<z.infer<typeof EventsQuery>, "limit">;
    return { ok: true, value: eventsExport(tracker, format, { after, types: type?.split(",") }) };
  },
});

const stream = route({
  method: "get",
  path: "/v1/stream",
  operationId: "streamEvents",
  tag: "log",
  summary: "The log as it grows, as server-sent events",
  description:
    "Each event has its position as id, its type as event and the event of /v1/events as data. It goes on after Last-Event-ID, else after `after`, else from now. " +
    "With `conflict`: the conflict's own events, alerts that fired in it or were undone, and every event of an incident that has, up to that event, named the conflict among its conflicts or concerns.",
  live: true,
  query: z.strictObject({ conflict: Id.optional(), after: Position.optional() }),
  headers: z.object({ "Last-Event-ID": Position.optional() }),
  replies: { 200: { description: "events, until you close it", type: "text/event-stream", schema: z.string() } },
  problems: [404, 503],
  handle: live,
});

export const logRoutes: readonly Route[] = [...lists, stream];

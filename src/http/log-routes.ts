/** The raw log: read in pages, and live. */
import { z } from "zod";
import { type StoredEvent, eventTypes, isBefore } from "../domain/stored.ts";
import { LensQuery } from "../domain/lens.ts";
import { Id } from "../domain/vocabulary.ts";
import { eventsExport, offers } from "../tracker-export.ts";
import type { EventFilter } from "../tracker-event-filter.ts";
import { newestFirst, oldestFirst } from "../tracker-event-page.ts";
import { exportable } from "./exports.ts";
import { live } from "./live.ts";
import { loggedEvent } from "./logged-event.ts";
import { limitField, nextLink } from "./paging.ts";
import { badRequest } from "./problem.ts";
import { knownUs } from "./reading.ts";
import { type Asked, type Reply, type Route, route } from "./route.ts";
import { Position } from "./shapes/heading.ts";
import { Events } from "./shapes/record.ts";

const Types = z
  .string()
  .refine((text) => text.split(",").every((type) => eventTypes.includes(type)), `name one or more, with commas between them: ${eventTypes.join(", ")}`)
  .optional()
  .meta({ description: "event types, with commas between them; default all", example: "IncidentReported,IncidentCorrected" });

const part = (description: string): z.ZodOptional<z.ZodString> => z.string().trim().min(1).max(500).optional().meta({ description });

const EventsQuery = z.strictObject({
  after: Position.optional().meta({ description: "only events after this position; default all" }),
  before: Position.optional().meta({ description: "only events before this position" }),
  knownAt: LensQuery.shape.knownAt.meta({ description: "only what was recorded by this date (its end, UTC) or time; default all", example: "2024-05-18T00:00:00Z" }),
  limit: limitField(1_000),
  type: Types,
  stream: part("a part of the stream's name, in either case of letters: incident-, an id"),
  recordedBy: part("a part of who recorded it, or of the correlation id that it came with (a request, an import)"),
  order: z.enum(["oldest", "newest"]).optional().meta({ description: "which come first; default oldest. Newest first is for a log in SQLite or memory: a cluster's positions do not count its events" }),
});
type EventsQuery = z.infer<typeof EventsQuery>;

const A_PAGE = 100;

/** How the whole file is filtered: a page's size and order are not a file's. */
function filterOf({ query: { after, before, knownAt, type, stream, recordedBy }, ...asked }: Asked<unknown, EventsQuery>): EventFilter {
  return { after, before, ...(knownAt !== undefined && { knownUs: knownUs(asked, knownAt, "knownAt") }), types: type?.split(","), stream, recordedBy };
}

/** Whether the store itself finds what is asked for. */
const isPlain = ({ before, knownAt, stream, recordedBy, order }: EventsQuery): boolean => before === undefined && knownAt === undefined && stream === undefined && recordedBy === undefined && order !== "newest";

/** Throws a 400 where a log cannot be read backwards. */
async function checkCounted({ tracker }: Pick<Asked, "tracker">): Promise<void> {
  const { head } = await tracker.health();
  if (head.position !== String(head.events)) throw badRequest([{ path: "order", message: "newest is not for this log: its positions do not count its events; read it oldest first" }], "query");
}

function replyOf({ query, request }: Asked<unknown, EventsQuery>, { items, next, lookedAt }: { readonly items: readonly StoredEvent[]; readonly next?: string | undefined; readonly lookedAt?: number }): Reply {
  const body = { items: items.map(loggedEvent), ...(next !== undefined && { next }), lookedAt: lookedAt ?? items.length };
  return { status: 200, body, headers: nextLink(request, query.order === "newest" ? "before" : "after", next) };
}

const events = route({
  method: "get",
  path: "/v1/events",
  operationId: "listEvents",
  tag: "log",
  summary: "The raw log, in order",
  query: EventsQuery,
  description:
    "With `stream`, `recordedBy`, `before`, `knownAt` or `order=newest` the log is looked through for the page, at most 10,000 events of it: there may be fewer items than `limit`, or none, and yet a `next`, " +
    "which says where it stopped. `lookedAt` counts the events looked at. There is no more when there is no `next`.",
  replies: { 200: { description: "events, oldest first unless asked otherwise; as far as there are any when there is no `next`", schema: Events } },
  problems: [503],
  async handle(asked): Promise<Reply> {
    const { tracker: { log }, query } = asked;
    const [filter, after] = [filterOf(asked), query.after ?? "0"];
    // A position beyond the head may be one that this store cannot even read from.
    if (isBefore(await log.head(), after)) return replyOf(asked, { items: [] });
    if (isPlain(query)) return replyOf(asked, await log.read({ after, limit: query.limit, types: filter.types }));
    if (query.order !== "newest") return replyOf(asked, await oldestFirst(log, filter, query.limit ?? A_PAGE));
    await checkCounted(asked);
    return replyOf(asked, await newestFirst(log, filter, query.limit ?? A_PAGE));
  },
});

const lists = exportable(events, {
  operationId: "exportEvents",
  summary: "The raw log as a file, as far as the head: lines of JSON, a table, CloudEvents",
  offers: offers.events,
  name: () => "events",
  export(asked, format) {
    return { ok: true, value: eventsExport(asked.tracker, format, filterOf(asked as Asked<unknown, EventsQuery>)) };
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

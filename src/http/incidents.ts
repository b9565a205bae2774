/** Incidents: reported one by one or by the line, previewed, listed, and told with their whole history. */
import { z } from "zod";
import { IncidentReport } from "../domain/report.ts";
import { Id } from "../domain/vocabulary.ts";
import { listExport, offers } from "../tracker-export.ts";
import { entityTag } from "./etag.ts";
import { exportable, underLens } from "./exports.ts";
import { incidentLines } from "./incident-lines.ts";
import { isGone } from "./gone.ts";
import { nextLink, pageFields } from "./paging.ts";
import { badRequest } from "./problem.ts";
import { folded, lensFields, lensFrom, lensed, waitField } from "./reading.ts";
import { type Asked, type Reply, type Route, route } from "./route.ts";
import { IncidentAnswer, Incidents, Preview } from "./shapes/incident.ts";
import { IncidentRecorded } from "./shapes/record.ts";
import { fromField, fromMs, toField, toMs } from "./when.ts";
import { WRITE_PROBLEMS, WriteHeaders, recorded, recordedReply, requestIdOf, requestOf } from "./writing.ts";

export const IncidentPath = z.strictObject({ incidentId: Id.meta({ description: "the incident's id", example: "iran-attack-2024-04-13" }) });

/** A write that can be previewed. */
export const PreviewQuery = z.strictObject({
  preview: z.enum(["1", "true"]).optional().meta({ description: "answer the effect it would have; append nothing" }),
  ...lensFields,
  ...waitField,
});

type ReportAsked = Asked<unknown, z.infer<typeof PreviewQuery>, WriteHeaders, IncidentReport>;

/** The lens of a report is that of its preview: a report itself has none. */
export function refuseLens({ preview: _preview, ...lens }: z.infer<typeof PreviewQuery>): void {
  const errors = Object.keys(lens).map((path) => ({ path, message: "belongs to a preview: add preview=1, or leave it out" }));
  if (errors.length > 0) throw badRequest(errors, "query");
}

async function preview(asked: ReportAsked): Promise<Reply | undefined> {
  await folded(asked, asked.query, {});
  if (await isGone(asked)) return undefined;
  return { status: 200, body: await asked.tracker.ask.preview(asked.body, lensFrom(asked, asked.query)) };
}

async function report(asked: ReportAsked): Promise<Reply> {
  refuseLens(asked.query);
  const done = await recorded(asked, { type: "ReportIncident", report: asked.body }, requestOf(asked.headers, requestIdOf(asked)));
  return recordedReply(done.outcome === "appended" ? 201 : 200, { incidentId: done.id }, done, `/v1/incidents/${done.id}`);
}

const post = route({
  method: "post",
  path: "/v1/incidents",
  operationId: "reportIncident",
  tag: "incidents",
  summary: "Report an incident, or many as NDJSON",
  description:
    "As application/x-ndjson, one report a line: each line is recorded by itself and answered with one line {line, status, ...}, while you send; a bad line does not stop the rest. " +
    "With an Idempotency-Key, that of a line is the key, a colon and the line's number. The lens parameters belong to preview=1.",
  query: PreviewQuery,
  headers: WriteHeaders,
  body: IncidentReport,
  lines: incidentLines,
  replies: {
    201: { description: "reported", schema: IncidentRecorded },
    200: { description: "it stands already; with preview=1, the effect it would have", schema: z.union([IncidentRecorded, Preview]) },
  },
  problems: WRITE_PROBLEMS,
  handle: (asked) => (asked.query.preview === undefined ? report(asked) : preview(asked)),
});

const LISTED = ["occurred", "announced", "planned", "retracted", "merged"] as const;

const Bbox = z
  .string()
  .regex(/^-?\d{1,3}(\.\d{1,9})?(,-?\d{1,3}(\.\d{1,9})?){3}$/, "give west,south,east,north in degrees")
  .refine(isOnEarth, "longitudes are -180 to 180, latitudes -90 to 90, and south lies not north of north")
  .optional()
  .meta({ description: "west,south,east,north in degrees; west > east crosses the date line", example: "34,29,36,34" });

const degrees = (text: string): [number, number, number, number] => text.split(",").map(Number) as [number, number, number, number];

function isOnEarth(text: string): boolean {
  const [west, south, east, north] = degrees(text);
  return [west, east].every((lon) => Math.abs(lon) <= 180) && [south, north].every((lat) => Math.abs(lat) <= 90) && south <= north;
}

const Order = z.enum(["onset", "known"]).optional().meta({ description: "onset, the default: the earliest first. known: by when something of it became known last on the lens's clock, the latest first" });

const filterFields = {
  conflict: Id.optional(),
  from: fromField,
  to: toField,
  status: z.enum(LISTED).optional().meta({ description: "default: whatever is neither retracted nor merged" }),
  act: z.string().regex(/^(\d{1,4}|[A-Za-z_]{1,40})$/, "give a CAMEO code or its beginning, or a PLOVER type").optional().meta({ description: "a CAMEO code or its beginning, or a PLOVER type" }),
  actor: Id.optional(),
  q: z.string().trim().min(1).max(200).optional().meta({ description: "words that must all occur" }),
  bbox: Bbox,
} as const;
type Filter = z.infer<z.ZodObject<typeof filterFields>>;
type ListFilter = Parameters<typeof listExport>[3];

/** What the query asks for, once words can be searched where it names some. */
async function filterOf(tracker: Asked["tracker"], { conflict, from, to, status, act, actor, q, bbox }: Filter): Promise<ListFilter> {
  if (q !== undefined) await tracker.searchable();
  return { conflict, fromMs: fromMs(from), toMs: toMs(to), status, act, actor, q, bbox: bbox === undefined ? undefined : degrees(bbox) };
}

const list = lensed({
  path: "/v1/incidents",
  operationId: "listIncidents",
  tag: "incidents",
  summary: "List incidents, in the order of their onset",
  query: { ...filterFields, ...pageFields, order: Order },
  answers: Incidents,
  problems: [404],
  async ask({ tracker, lens, query }) {
    const { cursor, limit, order } = query;
    return tracker.ask.incidents(lens, { ...(await filterOf(tracker, query)), cursor, limit, order });
  },
  headers: ({ next }, { request }) => nextLink(request, "cursor", next),
});

const lists = exportable(list, {
  operationId: "exportIncidents",
  summary: "Incidents as a file: a table, a map, lines of JSON",
  offers: offers.incidents,
  name: () => "incidents",
  export: underLens(async ({ tracker, query }, lens, format) => listExport(tracker, format, lens, await filterOf(tracker, query as Filter))),
});

const one = lensed({
  path: "/v1/incidents/{incidentId}",
  operationId: "getIncident",
  tag: "incidents",
  summary: "An incident as known under the lens, with its whole history",
  params: IncidentPath,
  answers: IncidentAnswer,
  problems: [404],
  ask: ({ tracker, lens, params }) => tracker.ask.incident(params.incidentId, lens),
  headers: ({ revision, merged }) => ({ ETag: entityTag(revision, merged) }),
});

export const incidentRoutes: readonly Route[] = [post, ...lists, one];

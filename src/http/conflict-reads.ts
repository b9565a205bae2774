/** What can be asked of one conflict: its state and all that stands behind it. */
import { z } from "zod";
import { driversExport, offers, timelineExport } from "../tracker-export.ts";
import { ConflictPath } from "./conflicts.ts";
import { exportable, underLens } from "./exports.ts";
import { limitField } from "./paging.ts";
import { noAnswer } from "./problem.ts";
import { knownBetween, knownFields, lensWithoutKnown } from "./known-between.ts";
import { folded, lensFields, lensFrom, lensed, waitField, WaitHeaders } from "./reading.ts";
import { type Asked, type Frozen, type Reply, type Route, route } from "./route.ts";
import { Channels, Claims, Diff, Drivers, Exchanges, STEPS, Timeline } from "./shapes/reads.ts";
import { State } from "./shapes/state.ts";
import { fromField, fromMs, toField, toMs } from "./when.ts";
import { watchState } from "./state-stream.ts";

const about = { tag: "conflicts", params: ConflictPath, problems: [404] } as const;
const path = (noun: string): string => `/v1/conflicts/{conflictId}/${noun}`;

const state = route({
  ...about,
  method: "get",
  path: path("state"),
  operationId: "getState",
  summary: "Where a conflict stands, at any two times",
  description: "With `Accept: text/event-stream` it is sent again, as an event `state`, whenever an event touches the conflict.",
  query: z.strictObject({ ...lensFields, ...waitField }),
  headers: WaitHeaders,
  replies: { 200: { description: "the state, and how it was read", schema: State } },
  problems: [404, 503],
  async handle(asked): Promise<Reply | undefined> {
    await folded(asked, asked.query, asked.headers);
    const answer = await asked.tracker.ask.state(asked.params.conflictId, lensFrom(asked, asked.query));
    if (!answer.ok) throw noAnswer(answer);
    if (asked.request.accepts(["application/json", "text/event-stream"]) === "text/event-stream") return watchState(asked, asked.params.conflictId, asked.query);
    const body: Frozen<z.infer<typeof State>> = answer.value;
    return { status: 200, body, headers: { "Brinkline-Position": body.position, Vary: "Accept" } };
  },
});

const drivers = lensed({
  ...about,
  path: path("drivers"),
  operationId: "getDrivers",
  summary: "Why: the incidents behind its tension, which sum to it",
  query: { limit: limitField(100_000) },
  answers: Drivers,
  ask: ({ tracker, lens, params, query }) => tracker.ask.drivers(params.conflictId, lens, query.limit),
});

interface SpanQuery {
  readonly step?: (typeof STEPS)[number] | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}
const spanOf = ({ step, from, to }: SpanQuery): Parameters<typeof timelineExport>[4] => ({ step, fromMs: fromMs(from), toMs: toMs(to) });

const timeline = lensed({
  ...about,
  path: path("timeline"),
  operationId: "getTimeline",
  summary: "Its figures step by step, and every change of direction at its exact second",
  query: { step: z.enum(STEPS).optional().meta({ description: "default day" }), from: fromField, to: toField },
  answers: Timeline,
  ask: ({ tracker, lens, params, query }) => tracker.ask.timeline(params.conflictId, lens, spanOf(query)),
});

const conflictIn = ({ params }: Asked): string => (params as z.infer<typeof ConflictPath>).conflictId;
/** Ids may hold a colon, which names of files may not everywhere. */
const fileName = (noun: string) => (asked: Asked): string => `${conflictIn(asked).replaceAll(":", "-")}-${noun}`;

const timelines = exportable(timeline, {
  operationId: "exportTimeline",
  summary: "Its figures step by step, as a file",
  offers: offers.timeline,
  name: fileName("timeline"),
  export: underLens((asked, lens, format) => timelineExport(asked.tracker, format, conflictIn(asked), lens, spanOf(asked.query as SpanQuery))),
});

const driverLists = exportable(drivers, {
  operationId: "exportDrivers",
  summary: "The incidents behind its tension, as a file",
  offers: offers.drivers,
  name: fileName("drivers"),
  export: underLens((asked, lens, format) => driversExport(asked.tracker, format, conflictIn(asked), lens)),
});

const diff = route({
  ...about,
  method: "get",
  path: path("diff"),
  operationId: "getDiff",
  summary: "What changed between two states of knowledge, and which events did it",
  query: z.strictObject({ ...lensWithoutKnown, ...waitField, ...knownFields }),
  headers: WaitHeaders,
  replies: { 200: { description: "the figures and incidents that differ", schema: Diff } },
  problems: [404, 503],
  async handle(asked): Promise<Reply> {
    const { knownFrom, knownTo, ...query } = asked.query;
    await folded(asked, query, asked.headers);
    const answer = await asked.tracker.ask.diff(asked.params.conflictId, lensFrom(asked, query), knownBetween(asked, knownFrom, knownTo));
    if (!answer.ok) throw noAnswer(answer);
    const body: Frozen<z.infer<typeof Diff>> = answer.value;
    return { status: 200, body, headers: { "Brinkline-Position": body.position } };
  },
});

const exchanges = lensed({
  ...about, path: path("exchanges"), operationId: "getExchanges", summary: "Who answered what, and how soon", answers: Exchanges,
  ask: ({ tracker, lens, params }) => tracker.ask.exchanges(params.conflictId, lens),
});

const channels = lensed({
  ...about, path: path("channels"), operationId: "getChannels", summary: "Tracks of talks with their rounds, and commitments", answers: Channels,
  ask: ({ tracker, lens, params }) => tracker.ask.channels(params.conflictId, lens),
});

const claims = lensed({
  ...about, path: path("claims"), operationId: "getClaims", summary: "Who claims what, side by side", answers: Claims,
  ask: ({ tracker, lens, params }) => tracker.ask.claims(params.conflictId, lens),
});

export const conflictReadRoutes: readonly Route[] = [state, ...driverLists, ...timelines, diff, exchanges, channels, claims];

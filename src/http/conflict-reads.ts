/** What can be asked of one conflict: its state and all that stands behind it. */
import { z } from "zod";
import { channelsExport, claimsExport, diffExport, driversExport, exchangesExport, stateExport, timelineExport } from "../tracker-conflict-export.ts";
import { offers } from "../tracker-export.ts";
import { ConflictPath } from "./conflicts.ts";
import { type Exporting, exportable, filed, underLens } from "./exports.ts";
import { limitField } from "./paging.ts";
import { noAnswer } from "./problem.ts";
import { knownBetween, knownFields, lensWithoutKnown } from "./known-between.ts";
import { folded, lensFields, lensFrom, lensed, waitField, WaitHeaders } from "./reading.ts";
import { type Asked, type Frozen, type Reply, type Route, route } from "./route.ts";
import { Channels, Claims, Diff, Drivers, Exchanges, Onsets, STEPS, Timeline } from "./shapes/reads.ts";
import { State } from "./shapes/state.ts";
import { fromField, fromMs, toField, toMs } from "./when.ts";
import { watchState } from "./state-stream.ts";

const about = { tag: "conflicts", params: ConflictPath, problems: [404] } as const;
const path = (noun: string): string => `/v1/conflicts/{conflictId}/${noun}`;

const conflictIn = ({ params }: Asked): string => (params as z.infer<typeof ConflictPath>).conflictId;

type Named = Pick<Exporting, "operationId" | "summary" | "offers" | "export">;
/** What a list of one conflict is called as a file. Ids may hold a colon, which names of files may not everywhere. */
const fileOf = (noun: string, named: Named): Exporting => ({ ...named, name: (asked) => `${conflictIn(asked).replaceAll(":", "-")}-${noun}` });

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

const stateFile = filed(state, fileOf("state", {
  operationId: "exportState", summary: "Where it stands, as a file", offers: offers.states,
  export: underLens((asked, lens, format) => stateExport(asked.tracker, format, conflictIn(asked), lens)),
}));

const drivers = lensed({
  ...about,
  path: path("drivers"),
  operationId: "getDrivers",
  summary: "Why: the incidents behind its tension, which sum to it",
  query: { limit: limitField(100_000) },
  answers: Drivers,
  ask: ({ tracker, lens, params, query }) => tracker.ask.drivers(params.conflictId, lens, query.limit),
});

const driverLists = exportable(drivers, fileOf("drivers", {
  operationId: "exportDrivers", summary: "The incidents behind its tension, as a file", offers: offers.drivers,
  export: underLens((asked, lens, format) => driversExport(asked.tracker, format, conflictIn(asked), lens)),
}));

interface SpanQuery {
  readonly step?: (typeof STEPS)[number] | "auto" | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}
const spanOf = ({ step, from, to }: SpanQuery): Parameters<typeof timelineExport>[4] => ({ step, fromMs: fromMs(from), toMs: toMs(to) });

const timeline = lensed({
  ...about,
  path: path("timeline"),
  operationId: "getTimeline",
  summary: "Its figures step by step, and every change of direction at its exact second",
  query: { step: z.enum([...STEPS, "auto"]).optional().meta({ description: "default day; auto: hours for ten days or less, else the shortest of days to years that makes 750 points at most" }), from: fromField, to: toField },
  answers: Timeline,
  ask: ({ tracker, lens, params, query }) => tracker.ask.timeline(params.conflictId, lens, spanOf(query)),
});

const timelines = exportable(timeline, fileOf("timeline", {
  operationId: "exportTimeline", summary: "Its figures step by step, as a file", offers: offers.timeline,
  export: underLens((asked, lens, format) => timelineExport(asked.tracker, format, conflictIn(asked), lens, spanOf(asked.query as SpanQuery))),
}));

const onsets = lensed({
  ...about,
  path: path("onsets"),
  operationId: "getOnsets",
  summary: "When its incidents began, in columns: thousands, for a picture",
  query: { from: fromField, limit: limitField(10_000) },
  answers: Onsets,
  ask: ({ tracker, lens, params, query }) => tracker.ask.onsets(params.conflictId, lens, { fromMs: fromMs(query.from), limit: query.limit }),
});

const DiffQuery = z.strictObject({ ...lensWithoutKnown, ...waitField, ...knownFields });

const diff = route({
  ...about,
  method: "get",
  path: path("diff"),
  operationId: "getDiff",
  summary: "What changed between two states of knowledge, and which events did it",
  query: DiffQuery,
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

const differences = exportable(diff, fileOf("diff", {
  operationId: "exportDiff", summary: "What changed between two states of knowledge, as a file: each incident with its effect on tension, figures, events", offers: offers.differences,
  async export(asked, format) {
    const { knownFrom, knownTo, ...query } = asked.query as z.infer<typeof DiffQuery>;
    await folded(asked, query, asked.headers as z.infer<typeof WaitHeaders>);
    return diffExport(asked.tracker, format, conflictIn(asked), lensFrom(asked, query), knownBetween(asked, knownFrom, knownTo));
  },
}));

const exchanges = lensed({
  ...about, path: path("exchanges"), operationId: "getExchanges", summary: "Who answered what, and how soon", query: { limit: limitField(100_000) }, answers: Exchanges,
  ask: ({ tracker, lens, params, query }) => tracker.ask.exchanges(params.conflictId, lens, query.limit),
});

const exchangeLists = exportable(exchanges, fileOf("exchanges", {
  operationId: "exportExchanges", summary: "Who answered what, as a file", offers: offers.exchanges,
  export: underLens((asked, lens, format) => exchangesExport(asked.tracker, format, conflictIn(asked), lens)),
}));

const channels = lensed({
  ...about, path: path("channels"), operationId: "getChannels", summary: "Tracks of talks with their rounds, and commitments", answers: Channels,
  ask: ({ tracker, lens, params }) => tracker.ask.channels(params.conflictId, lens),
});

const channelLists = exportable(channels, fileOf("channels", {
  operationId: "exportChannels", summary: "Rounds of talks and commitments, as a file", offers: offers.channels,
  export: underLens((asked, lens, format) => channelsExport(asked.tracker, format, conflictIn(asked), lens)),
}));

const claims = lensed({
  ...about, path: path("claims"), operationId: "getClaims", summary: "Who claims what, side by side", answers: Claims,
  ask: ({ tracker, lens, params }) => tracker.ask.claims(params.conflictId, lens),
});

const claimLists = exportable(claims, fileOf("claims", {
  operationId: "exportClaims", summary: "Every claim, as a file", offers: offers.claims,
  export: underLens((asked, lens, format) => claimsExport(asked.tracker, format, conflictIn(asked), lens)),
}));

export const conflictReadRoutes: readonly Route[] = [state, stateFile, ...driverLists, ...timelines, onsets, ...differences, ...exchangeLists, ...channelLists, ...claimLists];

/** Questions across conflicts: directed dyads, two scales side by side, two states of knowledge. */
import { z } from "zod";
import { Id } from "../domain/vocabulary.ts";
import { Problem, noAnswer } from "./problem.ts";
import { WaitHeaders, checkScale, folded, lensFields, lensFrom, lensed, waitField } from "./reading.ts";
import { type Frozen, type Reply, type Route, route } from "./route.ts";
import { knownBetween, knownFields, lensWithoutKnown } from "./known-between.ts";
import { Dyads, Places, Rescore, Revisions } from "./shapes/comparison.ts";

const dyads = lensed({
  path: "/v1/dyads",
  operationId: "listDyads",
  tag: "comparison",
  summary: "Directed dyads: who does what to whom, and reciprocity",
  query: {
    initiator: Id.optional(),
    target: Id.optional(),
    roles: z.enum(["primary", "all"]).optional().meta({ description: "primary actors only (the default), or every role" }),
  },
  answers: Dyads,
  ask: ({ tracker, lens, query }) => tracker.ask.dyads(lens, { initiator: query.initiator, target: query.target, allRoles: query.roles === "all" }),
});

const places = lensed({
  path: "/v1/places",
  operationId: "listPlaces",
  tag: "comparison",
  summary: "Where incidents took place, counted by country and by place",
  description: "Everything that occurred by `at`, each incident once. Places are rounded to a tenth of a degree; `unplaced` names neither a country nor coordinates.",
  answers: Places,
  ask: ({ tracker, lens }) => tracker.ask.places(lens),
});

const { scale: _scale, halfLife: _halfLife, ...lensOfRescore } = lensFields;

const RescoreBody = z
  .strictObject({
    conflicts: z.array(Id).max(1_000).optional().meta({ description: "default: every conflict" }),
    scale: z.string().min(1),
    against: z.string().min(1).optional(),
    halfLife: z.number().positive().max(36_525).optional().meta({ description: "days; default 30" }),
  })
  .meta({ id: "RescoreQuestion" });

const rescore = route({
  method: "post",
  path: "/v1/rescore",
  operationId: "rescore",
  tag: "comparison",
  summary: "The same history under one scale, and against another: what differs, and the incidents behind it",
  description: "Nothing is appended: it is a question that needs a body.",
  query: z.strictObject({ ...lensOfRescore, ...waitField }),
  headers: WaitHeaders,
  body: RescoreBody,
  replies: { 200: { description: "each conflict under both scales", schema: Rescore } },
  problems: [413, 415, 422, 503],
  async handle(asked): Promise<Reply> {
    await folded(asked, asked.query, asked.headers);
    const { halfLife, ...question } = asked.body;
    checkScale(asked, question.scale, "scale");
    if (question.against !== undefined) checkScale(asked, question.against, "against");
    const lens = lensFrom(asked, { ...asked.query, scale: question.scale, ...(halfLife !== undefined && { halfLife: String(halfLife) }) });
    const answer = asked.tracker.ask.rescore(lens, question);
    if (!answer.ok) throw answer.reason === "unknown-conflict" ? new Problem(422, answer.reason, `${answer.detail}.`) : noAnswer(answer);
    const body: Frozen<z.infer<typeof Rescore>> = answer.value;
    return { status: 200, body, headers: { "Brinkline-Position": body.position } };
  },
});

const revisions = route({
  method: "get",
  path: "/v1/diff",
  operationId: "listRevisions",
  tag: "comparison",
  summary: "Every conflict that differs between two states of knowledge, in brief",
  query: z.strictObject({ ...lensWithoutKnown, ...waitField, ...knownFields }),
  headers: WaitHeaders,
  replies: { 200: { description: "the conflicts that differ, the greatest change of tension first", schema: Revisions } },
  problems: [503],
  async handle(asked): Promise<Reply> {
    const { knownFrom, knownTo, ...query } = asked.query;
    await folded(asked, query, asked.headers);
    const answer = asked.tracker.ask.revisions(lensFrom(asked, query), knownBetween(asked, knownFrom, knownTo));
    if (!answer.ok) throw noAnswer(answer);
    const body: Frozen<z.infer<typeof Revisions>> = answer.value;
    return { status: 200, body, headers: { "Brinkline-Position": body.position } };
  },
});

export const comparisonRoutes: readonly Route[] = [dyads, places, rescore, revisions];

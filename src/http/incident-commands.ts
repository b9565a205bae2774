/** What can be said of an incident on record: sources, claims, grades, corrections, and whether it stands at all. */
import { z } from "zod";
import { type Command, incidentBodies } from "../domain/command.ts";
import { incidentStream } from "../domain/incident.ts";
import { Id } from "../domain/vocabulary.ts";
import { isGone } from "./gone.ts";
import { IncidentPath, PreviewQuery, refuseLens } from "./incidents.ts";
import { noAnswer } from "./problem.ts";
import { folded, lensFrom } from "./reading.ts";
import { type Asked, type Reply, type Route, route } from "./route.ts";
import { ChangePreview } from "./shapes/incident.ts";
import { ClaimRecorded, IncidentRecorded } from "./shapes/record.ts";
import { WRITE_PROBLEMS, WriteHeaders, recorded, recordedReply, requestIdOf, requestOf } from "./writing.ts";

type IncidentCommand = Extract<Command, { incidentId: string }>["type"];

async function answered(asked: Asked<{ incidentId: string }, z.infer<typeof PreviewQuery>, WriteHeaders>, type: IncidentCommand, body: unknown): Promise<Reply | undefined> {
  const { incidentId } = asked.params;
  const command = { type, incidentId, body } as Extract<Command, { incidentId: string }>;
  if (asked.query.preview !== undefined) return previewed(asked, command);
  refuseLens(asked.query);
  const done = await recorded(asked, command, requestOf(asked.headers, requestIdOf(asked)), incidentStream(incidentId));
  return recordedReply(200, { incidentId, ...(done.claimId !== undefined && { claimId: done.claimId }) }, done);
}

/** What it would do, sent with this Idempotency-Key: the key decides the ids, and those which merge of a cycle is ignored. If-Match is of no use to it. */
async function previewed(asked: Asked<unknown, z.infer<typeof PreviewQuery>, WriteHeaders>, command: Extract<Command, { incidentId: string }>): Promise<Reply | undefined> {
  await folded(asked, asked.query, {});
  if (await isGone(asked)) return undefined;
  const answer = await asked.tracker.ask.changePreview(command, lensFrom(asked, asked.query), requestOf(asked.headers, requestIdOf(asked)));
  if (!answer.ok) throw noAnswer(answer);
  return { status: 200, body: answer.value };
}

const shared = { method: "post", tag: "incidents", query: PreviewQuery, headers: WriteHeaders, problems: [404, ...WRITE_PROBLEMS] } as const;
const reply = (schema: z.ZodType): Route["replies"] => ({ 200: { description: "recorded, or it stands already; with preview=1, the effect it would have", schema: z.union([schema, ChangePreview]) } });

function command(noun: string, type: Exclude<IncidentCommand, "WithdrawClaim">, operationId: string, summary: string, description?: string): Route {
  return route({
    ...shared,
    path: `/v1/incidents/{incidentId}/${noun}`,
    operationId,
    summary,
    ...(description !== undefined && { description }),
    params: IncidentPath,
    body: incidentBodies[type],
    replies: reply(type === "MakeClaim" ? ClaimRecorded : IncidentRecorded),
    handle: (asked) => answered(asked, type, asked.body),
  });
}

const withdrawal = route({
  ...shared,
  path: "/v1/incidents/{incidentId}/claims/{claimId}/withdrawal",
  operationId: "withdrawClaim",
  summary: "Withdraw a claim",
  params: IncidentPath.extend({ claimId: Id }),
  body: incidentBodies.WithdrawClaim.omit({ claimId: true }),
  replies: reply(IncidentRecorded),
  handle: (asked) => answered(asked, "WithdrawClaim", { ...asked.body, claimId: asked.params.claimId }),
});

export const incidentCommandRoutes: readonly Route[] = [
  command("sources", "CorroborateIncident", "corroborateIncident", "Add a source"),
  command("claims", "MakeClaim", "makeClaim", "Add a claim: who says what", "A claim never changes the accepted value; it may contest it."),
  withdrawal,
  command("grades", "ReviseGrade", "reviseGrade", "Grade a source (A-F) or a claim (1-6)"),
  command("corrections", "CorrectIncident", "correctIncident", "Correct what is accepted of it", "What `set` names replaces the value on record; null takes an optional one away."),
  command("retraction", "RetractIncident", "retractIncident", "Retract it: it no longer counts"),
  command("reinstatement", "ReinstateIncident", "reinstateIncident", "Undo a retraction or a merge"),
  command("merge", "MergeIncident", "mergeIncident", "Merge it into another: the two are one act"),
];

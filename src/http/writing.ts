/** Writes: a command in, what became of it out; refusals by their status. */
import { z } from "zod";
import type { Command, Recorded, Rejection, Request } from "../domain/command.ts";
import type { Tracker } from "../tracker.ts";
import { IfMatch, entityTag, revisionOf } from "./etag.ts";
import { IdempotencyKey } from "./idempotency.ts";
import { Problem } from "./problem.ts";
import type { Asked, Reply } from "./route.ts";

export const WriteHeaders = z.object({ "Idempotency-Key": IdempotencyKey.optional(), "If-Match": IfMatch.optional() });
export type WriteHeaders = z.infer<typeof WriteHeaders>;

/** Statuses of every write's problems, beside 400 and 500. */
export const WRITE_PROBLEMS = [409, 412, 413, 415, 422, 503] as const;

export type Done = Extract<Recorded, { ok: true }>;

/** What the record is told of a request. */
export function requestOf(headers: WriteHeaders, correlationId: string, key = headers["Idempotency-Key"]): Request {
  return { key, expectedRevision: revisionOf(headers["If-Match"]), correlationId };
}

/** Records a command. `stream` is that of the resource addressed, where one is. Throws a Problem for a refusal. */
export async function recorded({ tracker }: { tracker: Tracker }, command: Command, request: Request, stream?: string): Promise<Done> {
  const outcome = await tracker.record(command, request);
  if (outcome.ok) return outcome;
  const isMissing = ABSENCE.includes(outcome.rejection.reason) && stream !== undefined && (await tracker.log.stream(stream)).length === 0;
  throw isMissing ? missing(stream) : refusal(outcome.rejection);
}

const ABSENCE: readonly Rejection["reason"][] = ["unknown-incident", "unknown-conflict", "unknown-rule", "unknown-alert", "revision-mismatch"];
const STATUS: Partial<Record<Rejection["reason"], number>> = { "already-reported": 409, "already-open": 409, "version-taken": 409, "lost-race": 409, "revision-mismatch": 412 };

function refusal({ reason, detail }: Rejection): Problem {
  return new Problem(STATUS[reason] ?? 422, reason, `${detail}.`);
}

/** The stream of the resource addressed does not exist: its name says what it is. */
function missing(stream: string): Problem {
  const [kind] = stream.split("-", 1);
  if (kind === "alert") return new Problem(404, "unknown-rule", `There is no alert rule ${stream.slice(kind.length + 1)}: set it first with POST /v1/alerts/rules.`);
  const id = stream.slice(kind.length + 1);
  return new Problem(404, `unknown-${kind}`, `There is no ${kind} ${id}: ${kind === "incident" ? "report" : "open"} it first with POST /v1/${kind}s.`);
}

/** The answer of a write; `ids` name what was written. */
export function recordedReply(status: number, ids: Readonly<Record<string, string>>, { revision, position, outcome }: Done, location?: string): Reply {
  return {
    status,
    body: { ...ids, revision, position, outcome },
    headers: { ETag: entityTag(revision), "Brinkline-Position": position, ...(location !== undefined && { Location: location }) },
  };
}

/** The id under which a request is logged, and correlated in the log of events. */
export const requestIdOf = ({ response }: Pick<Asked, "response">): string => String(response.getHeader("X-Request-Id"));

/** What the record answers, as JSON: outcomes of writes, events of the log, and the one shape of every error. */
import { z } from "zod";
import { Id } from "../../domain/vocabulary.ts";
import { Count, Instant, Position } from "./heading.ts";

const outcomeFields = {
  revision: Count,
  position: Position,
  outcome: z.enum(["appended", "repeated", "unchanged"]).meta({ description: "repeated and unchanged: nothing was appended, as it stands already" }),
} as const;

export const IncidentRecorded = z.object({ incidentId: Id, ...outcomeFields }).meta({ id: "IncidentRecorded" });
export const ClaimRecorded = z.object({ incidentId: Id, claimId: Id, ...outcomeFields }).meta({ id: "ClaimRecorded" });
export const ConflictRecorded = z.object({ conflictId: Id, ...outcomeFields }).meta({ id: "ConflictRecorded" });
export const ScaleRecorded = z.object({ scaleId: Id, version: z.string(), sha256: z.string(), ...outcomeFields }).meta({ id: "ScaleRecorded" });

const FieldError = z.object({ path: z.string(), message: z.string() });

/** RFC 9457; `reason` is ours: the last part of `type`. */
export const ProblemBody = z
  .object({ type: z.string(), title: z.string(), status: z.int(), detail: z.string(), reason: z.string(), errors: z.array(FieldError).optional(), requestId: z.string().optional() })
  .meta({ id: "Problem" });
export type ProblemBody = z.infer<typeof ProblemBody>;

/** One line of the answer to NDJSON: the outcome of the line of that number, or its problem. */
export const LineResult = z
  .object({ line: z.int().min(1), status: z.int(), ...IncidentRecorded.partial().shape, ...ProblemBody.omit({ status: true }).partial().shape })
  .meta({ id: "LineResult" });
export type LineResult = z.infer<typeof LineResult>;

export const LoggedEvent = z
  .object({
    eventId: z.string(), type: z.string(), schemaVersion: Count, stream: z.string(), revision: Count, position: Position, recordedAt: Instant,
    recordedBy: z.string().optional(), correlationId: z.string().optional(), causationId: z.string().optional(), data: z.unknown(),
  })
  .meta({ id: "Event" });

export const Events = z.object({ items: z.array(LoggedEvent), next: Position.optional().meta({ description: "pass it as `after` for the next page, or as `before` where the newest come first" }), lookedAt: Count.meta({ description: "how many events were looked at for this page" }) }).meta({ id: "Events" });

export const Alive = z.object({ status: z.literal("alive") });
export const Ready = z
  .object({
    ready: z.boolean(), reasons: z.array(z.object({ reason: z.string(), detail: z.string() })),
    logId: z.string().nullable(), position: Position.nullable(), logHead: Position.nullable(), events: Count.nullable(), heartbeatAgeSeconds: z.number().nullable(), snapshot: z.string().nullable(),
  })
  .meta({ id: "Ready" });

/** Everything that can be asked of the record: one schema a command, used by HTTP, the command line and the library alike. */
import { z } from "zod";
import { type ScaleRejection, type ScaleTable } from "./added-scale.ts";
import { type AlertCommand, type AlertRejection } from "./alert.ts";
import { ClaimInput } from "./claim.ts";
import { type ConflictRejection, ConflictDefinition, conflictEvents } from "./conflict.ts";
import { type IncidentRejection, incidentEvents } from "./incident.ts";
import { type IncidentReport } from "./report.ts";
import { Source } from "./source.ts";

/** The body of each command on an incident that is already reported. */
export const incidentBodies = {
  CorroborateIncident: z.strictObject({ source: Source }),
  MakeClaim: ClaimInput,
  WithdrawClaim: incidentEvents.ClaimWithdrawn,
  ReviseGrade: incidentEvents.GradeRevised,
  CorrectIncident: incidentEvents.IncidentCorrected,
  RetractIncident: incidentEvents.IncidentRetracted,
  ReinstateIncident: incidentEvents.IncidentReinstated,
  MergeIncident: incidentEvents.IncidentMerged,
} as const;

/** The body of each command on a conflict. */
export const conflictBodies = {
  OpenConflict: ConflictDefinition,
  ReviseConflict: conflictEvents.ConflictRevised,
  CloseConflict: conflictEvents.ConflictClosed,
  ReopenConflict: conflictEvents.ConflictReopened,
} as const;

type IncidentBodies = typeof incidentBodies;
type ConflictBodies = typeof conflictBodies;

/** A command about what happened. `coded: "machine"` marks rows of machine-coded data. */
export type FactCommand =
  | { readonly type: "ReportIncident"; readonly report: IncidentReport; readonly coded?: "hand" | "machine" }
  | { [Type in keyof IncidentBodies]: { readonly type: Type; readonly incidentId: string; readonly body: z.infer<IncidentBodies[Type]> } }[keyof IncidentBodies]
  | { [Type in keyof ConflictBodies]: { readonly type: Type; readonly conflictId: string; readonly body: z.infer<ConflictBodies[Type]> } }[keyof ConflictBodies];

/** A command on its way to the record. */
export type Command = FactCommand | AlertCommand | { readonly type: "AddScale"; readonly table: ScaleTable };

/** Who asks, and how the request is told from a repeated one. */
export interface Request {
  /** An Idempotency-Key: the same key and content again changes nothing. */
  readonly key?: string | undefined;
  /** Names the caller; keys of different callers never meet. */
  readonly token?: string | undefined;
  /** If-Match: the revision the caller last saw. */
  readonly expectedRevision?: number | undefined;
  readonly recordedBy?: string | undefined;
  readonly correlationId?: string | undefined;
  readonly causationId?: string | undefined;
}

/** Why a command was refused, the log's reasons included. */
export interface Rejection {
  readonly reason: IncidentRejection["reason"] | ConflictRejection["reason"] | ScaleRejection["reason"] | AlertRejection["reason"] | "key-reused" | "lost-race" | "revision-mismatch";
  readonly detail: string;
}

/** What became of a command. `appended`: new events; `repeated` or `unchanged`: nothing was appended, as it stands already. */
export type Recorded =
  | {
      readonly ok: true;
      readonly outcome: "appended" | "repeated" | "unchanged";
      /** The incident's, conflict's, scale's or rule's id. */
      readonly id: string;
      readonly claimId?: string;
      readonly revision: number;
      readonly position: string;
    }
  | { readonly ok: false; readonly rejection: Rejection };


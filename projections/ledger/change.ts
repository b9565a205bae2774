/** From an event after the report to the change the ledger keeps. */
import type { IncidentEvent } from "../../src/domain/incident.ts";
import type { Change, History } from "./history.ts";

type LaterEvent = Exclude<IncidentEvent, { type: "IncidentReported" }>;

/** The change an event makes. `indexOf` gives the ledger's index of an incident id. */
export function changeOf(event: LaterEvent, eventId: string, indexOf: (incidentId: string) => number): Change {
  switch (event.type) {
    case "IncidentCorroborated":
      return { kind: "corroborated" };
    case "ClaimMade":
      return { kind: "claimed", claim: { claim: event.data.claim, reliability: event.data.source?.reliability } };
    case "ClaimWithdrawn":
      return { kind: "withdrawn", claimId: event.data.claimId };
    case "GradeRevised": {
      const { grade } = event.data;
      return "claimId" in grade ? { kind: "claim-graded", ...grade } : { kind: "source-graded", ...grade };
    }
    case "IncidentCorrected": {
      const { summary: _text, ...set } = event.data.set;
      return { kind: "corrected", set };
    }
    case "IncidentRetracted":
      return { kind: "retracted" };
    case "IncidentReinstated":
      return { kind: "reinstated" };
    case "IncidentMerged":
      return { kind: "merged", into: indexOf(event.data.into), eventId };
  }
}

/** Whether an event sets the record straight rather than telling news (domain.md section 4). Undoing something editorial is editorial. */
export function isEditorial(event: LaterEvent, history: History): boolean {
  switch (event.type) {
    case "GradeRevised":
    case "IncidentMerged":
      return true;
    case "IncidentCorrected":
      return event.data.basis === "coding-error";
    case "IncidentRetracted":
      return event.data.basis !== "false-report";
    case "IncidentReinstated":
      return history.changes.findLast(({ change }) => change.kind === "retracted" || change.kind === "merged")?.editorial ?? true;
    default:
      return false;
  }
}

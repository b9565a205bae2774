/** What a command on an incident names beside it must be on record: conflicts it belongs to or concerns, and the incident it merges into. */
import type { IncidentCommand } from "./incident.ts";

/** What is on record, as whoever asks finds it out. */
export interface OnRecord {
  readonly conflict: (conflictId: string) => boolean | Promise<boolean>;
  readonly incident: (incidentId: string) => boolean | Promise<boolean>;
}

export interface MissingReference {
  readonly reason: "unknown-conflict" | "unknown-incident";
  readonly detail: string;
}

/** The refusal of the first thing named that is not on record; undefined where all is. */
export async function missingReference(command: IncidentCommand, onRecord: OnRecord): Promise<MissingReference | undefined> {
  if (command.type === "MergeIncident" && !(await onRecord.incident(command.into))) {
    return { reason: "unknown-incident", detail: `there is no incident ${command.into} to merge into` };
  }
  const unknown = await firstUnknown(conflictsNamed(command), onRecord);
  return unknown === undefined ? undefined : { reason: "unknown-conflict", detail: `there is no conflict ${unknown}: open it first${command.type === "ReportIncident" ? ", or name it in opens" : ""}` };
}

/** The first of these conflicts that is not on record. */
export async function firstUnknown(conflictIds: readonly string[], onRecord: Pick<OnRecord, "conflict">): Promise<string | undefined> {
  for (const conflictId of conflictIds) if (!(await onRecord.conflict(conflictId))) return conflictId;
  return undefined;
}

function conflictsNamed(command: IncidentCommand): readonly string[] {
  if (command.type === "ReportIncident") return [...command.report.conflicts, ...(command.report.concerns ?? [])];
  return command.type === "CorrectIncident" ? [...(command.set.conflicts ?? []), ...(command.set.concerns ?? [])] : [];
}

/** The text under which a row's report is stored where nothing is on record of its incident: made by whoever reads, so that whoever writes need not. */
import { decideIncident, unreported } from "../domain/incident.ts";
import { storedBody } from "../domain/stored.ts";
import type { ReportRow } from "../intake/format.ts";

/** Undefined where the record would refuse the report. */
export function firstBodyOf({ report, coded }: ReportRow): string | undefined {
  const decision = decideIncident({ type: "ReportIncident", report, incidentId: report.incidentId ?? "", coded }, unreported);
  return decision.ok ? storedBody(decision.events[0]) : undefined;
}

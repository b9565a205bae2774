/** Incidents as JSON lines: what is on record of each, as the answer to a reader gives it, with its score and how that was read. */
import { citationOf } from "./citation.ts";
import { type ExportedIncident, type ScoringReading, scoreOf } from "./incident-table.ts";
import { asLines, jsonLine } from "./lines.ts";
import { NDJSON, type Outlet } from "./outlet.ts";
import { headingOf } from "./reading-columns.ts";

export const incidentsJsonl: Outlet<ExportedIncident, ScoringReading> = {
  ...NDJSON,
  kind: "incidents",
  write: (incidents, from) => asLines(incidents, (incident) => incidentLine(incident, from)),
};

/** One incident; `score` is null where the scale gives none. */
export function incidentLine(incident: ExportedIncident, from: ScoringReading): string {
  const score = scoreOf(incident, from) ?? null;
  const n = score ? 1 : 0;
  return jsonLine({ ...incident, score, n, ...headingOf(from), cite: citationOf(`incident ${incident.incidentId}`, from, n) });
}

/** Incidents as CSV, a row each. */
import { type ExportedIncident, type ScoringReading, incidentTable } from "./incident-table.ts";
import { CSV, type Outlet } from "./outlet.ts";
import { csvOf } from "./table.ts";

export const incidentsCsv: Outlet<ExportedIncident, ScoringReading> = { ...CSV, kind: "incidents", write: (incidents, from) => csvOf(incidentTable, incidents, from) };

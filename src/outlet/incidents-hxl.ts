/** Incidents in the Humanitarian Exchange Language 1.1: CSV with a row of hashtags. */
import { type ExportedIncident, type ScoringReading, incidentTable } from "./incident-table.ts";
import { HXL, type Outlet } from "./outlet.ts";
import { hxlOf } from "./table.ts";

export const incidentsHxl: Outlet<ExportedIncident, ScoringReading> = { ...HXL, kind: "incidents", write: (incidents, from) => hxlOf(incidentTable, incidents, from) };

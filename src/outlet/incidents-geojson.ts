/** Incidents as a GeoJSON FeatureCollection (RFC 7946), a feature a line. */
import { citationOf } from "./citation.ts";
import { type ExportedIncident, type IncidentRow, type ScoringReading, incidentTable } from "./incident-table.ts";
import { asList, jsonLine } from "./lines.ts";
import type { Outlet } from "./outlet.ts";
import { headingOf } from "./reading-columns.ts";
import { propertiesOf } from "./table.ts";

export const incidentsGeojson: Outlet<ExportedIncident, ScoringReading> = {
  kind: "incidents",
  format: "geojson",
  mediaType: "application/geo+json",
  suffix: "geojson",
  write: collection,
};

/** The collection says as foreign members how its figures were read; `n`, how many incidents the scale scores, is known at its end. */
function collection(incidents: AsyncIterable<ExportedIncident> | Iterable<ExportedIncident>, from: ScoringReading): AsyncGenerator<string> {
  let n = 0;
  const told = jsonLine({ type: "FeatureCollection", ...headingOf(from), cite: citationOf("incidents", from) });
  const line = (incident: ExportedIncident): string => {
    const row = incidentTable.row(incident, from);
    n += row.n;
    return jsonLine(feature(row));
  };
  return asList(`${told.slice(0, -1)},"features":[`, incidents, line, () => `],"n":${n}}`);
}

/** A point where coordinates are known, else no geometry. A position is longitude first. */
export function feature(row: IncidentRow): Record<string, unknown> {
  const { lat, lon } = row.facts.place ?? {};
  const geometry = lat === undefined || lon === undefined ? null : { type: "Point", coordinates: [lon, lat] };
  return { type: "Feature", id: row.incident.incidentId, geometry, properties: propertiesOf(incidentTable.columns, row) };
}

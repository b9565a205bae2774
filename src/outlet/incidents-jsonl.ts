/** Incidents as JSON lines: what is on record of each, as the answer to a reader gives it. */
import { asLines, jsonLine } from "./lines.ts";
import type { Outlet } from "./outlet.ts";

export const incidentsJsonl: Outlet<unknown> = {
  kind: "incidents",
  format: "jsonl",
  mediaType: "application/x-ndjson",
  write: (incidents) => asLines(incidents, incidentLine),
};

/** One incident. */
export function incidentLine(incident: unknown): string {
  return jsonLine(incident);
}

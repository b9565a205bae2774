/** The table of exports: a new format is a file of its own and a row here. */
import type { StoredEvent } from "../domain/stored.ts";
import { type ExportedStep, channelsOutlets } from "./channels.ts";
import type { Reading } from "./citation.ts";
import { type ExportedClaim, claimsOutlets } from "./claims.ts";
import type { ConflictReading } from "./conflict-list.ts";
import { type DifferenceReading, type ExportedDifference, differencesOutlets } from "./differences.ts";
import { type DriversReading, type ExportedDriver, driversCsv } from "./drivers-csv.ts";
import { driversJsonl } from "./drivers-jsonl.ts";
import { eventsCloudevents } from "./events-cloudevents.ts";
import { eventsCsv } from "./events-csv.ts";
import { eventsJsonl } from "./events-jsonl.ts";
import { type ExportedExchange, exchangesOutlets } from "./exchanges.ts";
import type { ExportedIncident, ScoringReading } from "./incident-table.ts";
import { incidentsCsv } from "./incidents-csv.ts";
import { incidentsGeojson } from "./incidents-geojson.ts";
import { incidentsHxl } from "./incidents-hxl.ts";
import { incidentsJsonl } from "./incidents-jsonl.ts";
import type { Outlet } from "./outlet.ts";
import { type ExportedEntry, type ScaleOrigin, scaleTableOutlets } from "./scale-table.ts";
import type { ExportedState } from "./state-table.ts";
import { statesCsv } from "./states-csv.ts";
import { statesHxl } from "./states-hxl.ts";
import { statesJsonl } from "./states-jsonl.ts";
import { type ExportedPoint, type SeriesReading, timelineCsv } from "./timeline-csv.ts";
import { timelineJsonl } from "./timeline-jsonl.ts";

/**
 * What can be exported, and in which formats; every format of a kind takes the same items. A state has no GeoJSON: it has no
 * place of its own, and one taken from its incidents would be invented. The log has none either: most events carry no place,
 * and a log without them is another log; the map is that of the incidents.
 */
export interface Outlets {
  readonly events: readonly Outlet<StoredEvent>[];
  readonly incidents: readonly Outlet<ExportedIncident, ScoringReading>[];
  readonly states: readonly Outlet<ExportedState, Reading>[];
  readonly timeline: readonly Outlet<ExportedPoint, SeriesReading>[];
  readonly drivers: readonly Outlet<ExportedDriver, DriversReading>[];
  readonly exchanges: readonly Outlet<ExportedExchange, ConflictReading>[];
  readonly channels: readonly Outlet<ExportedStep, ConflictReading>[];
  readonly claims: readonly Outlet<ExportedClaim, ConflictReading>[];
  readonly differences: readonly Outlet<ExportedDifference, DifferenceReading>[];
  readonly "scale-table": readonly Outlet<ExportedEntry, ScaleOrigin>[];
}

export const outlets: Outlets = {
  events: [eventsJsonl, eventsCsv, eventsCloudevents],
  incidents: [incidentsJsonl, incidentsCsv, incidentsGeojson, incidentsHxl],
  states: [statesJsonl, statesCsv, statesHxl],
  timeline: [timelineJsonl, timelineCsv],
  drivers: [driversJsonl, driversCsv],
  exchanges: exchangesOutlets,
  channels: channelsOutlets,
  claims: claimsOutlets,
  differences: differencesOutlets,
  "scale-table": scaleTableOutlets,
};

export type ExportKind = keyof Outlets;

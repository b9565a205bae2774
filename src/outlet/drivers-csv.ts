/** What is behind a conflict's tension as CSV, a row an incident; the contributions sum to it. */
import { citationOf } from "./citation.ts";
import type { ConflictReading } from "./conflict-list.ts";
import { CSV, type Outlet } from "./outlet.ts";
import { type Read, readingColumns } from "./reading-columns.ts";
import { type Table, csvOf } from "./table.ts";

/** A driver as it is answered. */
export interface ExportedDriver {
  readonly incidentId: string;
  readonly occurred: string;
  readonly score: number;
  readonly contribution: number;
  readonly flags: readonly string[];
  readonly summary: string | null;
}

/** How the drivers of one conflict were read, and what they sum to. */
export interface DriversReading extends ConflictReading {
  readonly tension: number | null;
}

interface DriverRow extends Read {
  readonly driver: ExportedDriver;
  readonly from: DriversReading;
}

const table: Table<ExportedDriver, DriversReading, DriverRow> = {
  row: (driver, from) => ({ driver, from, n: from.n, cite: citationOf(`drivers of ${from.conflictId}`, from, from.n) }),
  columns: [
    { name: "incidentId", value: ({ driver }) => driver.incidentId },
    { name: "occurred", value: ({ driver }) => driver.occurred },
    { name: "score", value: ({ driver }) => driver.score },
    { name: "contribution", value: ({ driver }) => driver.contribution },
    { name: "flags", value: ({ driver }) => driver.flags },
    { name: "summary", value: ({ driver }) => driver.summary },
    { name: "conflictId", value: ({ from }) => from.conflictId },
    { name: "tension", value: ({ from }) => from.tension },
    ...readingColumns,
  ],
};

export const driversCsv: Outlet<ExportedDriver, DriversReading> = { ...CSV, kind: "drivers", write: (drivers, from) => csvOf(table, drivers, from) };

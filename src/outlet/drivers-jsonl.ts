/** What is behind a conflict's tension as JSON lines, each with the tension that the contributions sum to. */
import { citationOf } from "./citation.ts";
import { listLine } from "./conflict-list.ts";
import type { DriversReading, ExportedDriver } from "./drivers-csv.ts";
import { asLines } from "./lines.ts";
import { NDJSON, type Outlet } from "./outlet.ts";

export const driversJsonl: Outlet<ExportedDriver, DriversReading> = {
  ...NDJSON,
  kind: "drivers",
  write: (drivers, from) => asLines(drivers, (driver) => listLine({ ...driver, tension: from.tension }, from, citationOf(`drivers of ${from.conflictId}`, from, from.n))),
};

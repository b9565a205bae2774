/** A row of a GDELT event export as a report: the codebooks are named in gdelt-columns.ts. */
import { CameoCode } from "../domain/coding.ts";
import type { Actor } from "../domain/vocabulary.ts";
import type { ConflictBy } from "./conflict-by.ts";
import { type IntakeRow, type Misfit, refused } from "./format.ts";
import { gdeltActor } from "./gdelt-actor.ts";
import { dayOf, timeOf } from "./gdelt-dates.ts";
import { gdeltPlace } from "./gdelt-place.ts";
import { gdeltSource } from "./gdelt-source.ts";
import { membershipOf } from "./membership.ts";
import { shown } from "./misfit.ts";
import { type Draft, reportRow } from "./report-row.ts";
import type { TableRow } from "./table.ts";

type Cells = TableRow["cells"];

/** The columns a report is made from. */
export const reportColumns: readonly string[] = [
  "globaleventid", "sqldate", "actor1code", "actor1name", "actor2code", "actor2name", "eventcode", "eventrootcode",
  ...["type", "fullname", "countrycode", "lat", "long"].map((part) => `actiongeo_${part}`), "dateadded", "sourceurl",
];

/** An edition of GDELT: its format's id, and its name where a row names no publisher. */
export interface GdeltEdition {
  readonly id: string;
  readonly name: string;
}

/** The report of a row, or why there is none. */
export function gdeltReport(row: TableRow, edition: GdeltEdition, by: ConflictBy): IntakeRow {
  const { cells } = row;
  const misfit = misfitIn(cells);
  if (misfit !== undefined) return refused(row, misfit);
  const parties = { initiators: actors(cells.actor1code, cells.actor1name), targets: actors(cells.actor2code, cells.actor2name) };
  const membership = membershipOf(by, { format: edition.id, cells, ...parties });
  if (!membership.ok) return refused(row, membership.misfit);
  return reportRow(row, draftOf(cells, edition, parties), membership.opens, "machine");
}

interface Parties {
  readonly initiators: Actor[];
  readonly targets: Actor[];
}

function actors(code = "", name = ""): Actor[] {
  const actor = gdeltActor(code.trim(), name.trim());
  return actor === undefined ? [] : [actor];
}

function draftOf(cells: Cells, { id, name }: GdeltEdition, { initiators, targets }: Parties): Draft {
  const incidentId = `${id}-${cells.globaleventid}`;
  const place = gdeltPlace(cells);
  return {
    incidentId,
    status: "occurred",
    occurred: dayOf(cells.sqldate) ?? "",
    ...(initiators.length > 0 && { initiators }),
    ...(targets.length > 0 && { targets }),
    coding: { cameo: cells.eventcode },
    ...(place && { place }),
    summary: summaryOf(cells),
    sources: [gdeltSource(cells, incidentId, name)],
  };
}

/** Who did what to whom, as the row has it. */
function summaryOf({ actor1name, actor1code, actor2name, actor2code, eventcode }: Cells): string {
  const party = (name = "", code = ""): string => (name || code || "unknown").slice(0, 500);
  return `${party(actor1name, actor1code)} - ${party(actor2name, actor2code)}: CAMEO ${eventcode}`;
}

function misfitIn({ globaleventid = "", sqldate = "", eventcode = "", eventrootcode = "", dateadded = "" }: Cells): Misfit | undefined {
  if (!/^\d{1,18}$/.test(globaleventid)) return unfit("globaleventid", globaleventid, "no-id", "an event's id is a number: the row may be cut off, or its tabs were changed");
  if (dayOf(sqldate) === undefined) return unfit("sqldate", sqldate, "impossible-date", "a day is written YYYYMMDD, such as 20201113");
  if (!CameoCode.safeParse(eventcode).success) return unfit("eventcode", eventcode, "not-a-cameo-code", 'a CAMEO code has 2 to 4 digits, such as 190: events without one ("---", "X") say nothing of an act');
  if (eventrootcode !== "" && !eventcode.startsWith(eventrootcode.padStart(2, "0"))) return unfit("eventcode", eventcode, "contradicts-root", `the act is not of its root, ${shown(eventrootcode)}: was a leading zero lost? Give the file as it was published`);
  return dateadded === "" || timeOf(dateadded) !== undefined ? undefined : unfit("dateadded", dateadded, "impossible-date", "a time is written YYYYMMDDHHMMSS, or YYYYMMDD, such as 20201113001500");
}

const unfit = (column: string, value: string, reason: string, detail: string): Misfit => ({ column, value: shown(value), reason, detail });

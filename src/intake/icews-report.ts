/** A row of ICEWS as a report. */
import { parseInstant } from "../domain/instant.ts";
import type { Actor, Place } from "../domain/vocabulary.ts";
import type { ConflictBy } from "./conflict-by.ts";
import { type IntakeRow, type Misfit, refused } from "./format.ts";
import { icewsActor } from "./icews-actor.ts";
import { icewsCode } from "./icews-code.ts";
import { icewsPlace } from "./icews-place.ts";
import { membershipOf } from "./membership.ts";
import { shown } from "./misfit.ts";
import { type Draft, reportRow } from "./report-row.ts";
import type { TableRow } from "./table.ts";

type Cells = TableRow["cells"];

/** Columns a row says nothing without. */
export const icewsColumns: readonly string[] = ["event_id", "event_date", "source_name", "cameo_code", "target_name"];

/** The report of a row, or why there is none. */
export function icewsReport(row: TableRow, by: ConflictBy): IntakeRow {
  const { cells } = row;
  const misfit = misfitIn(cells);
  if (misfit !== undefined) return refused(row, misfit);
  const code = icewsCode(cells.cameo_code.trim());
  if (!code.ok) return refused(row, code.misfit);
  const place = icewsPlace(cells);
  if (!place.ok) return refused(row, place.misfit);
  const act: Act = { initiators: actors(cells.source_name, cells.source_sectors, cells.source_country), targets: actors(cells.target_name, cells.target_sectors, cells.target_country), cameo: code.cameo, place: place.place };
  const membership = membershipOf(by, { format: "icews", cells, ...act });
  return membership.ok ? reportRow(row, draftOf(cells, act), membership.opens, "machine") : refused(row, membership.misfit);
}

interface Act {
  readonly initiators: Actor[];
  readonly targets: Actor[];
  readonly cameo: string;
  readonly place: Place | undefined;
}

function actors(name: string, sectors = "", country = ""): Actor[] {
  const actor = icewsActor(name.trim(), sectors.trim(), country.trim());
  return actor === undefined ? [] : [actor];
}

function draftOf(cells: Cells, { initiators, targets, cameo, place }: Act): Draft {
  const incidentId = `icews-${cells.event_id.trim()}`;
  const summary = summaryOf(cells);
  return {
    incidentId,
    occurred: cells.event_date.trim(),
    ...(initiators.length > 0 && { initiators }),
    ...(targets.length > 0 && { targets }),
    coding: { cameo },
    ...(place && { place }),
    ...(summary !== "" && { summary }),
    sources: [{ sourceId: incidentId, name: cells.publisher?.trim().slice(0, 500) || "ICEWS Coded Event Data", rowId: cells.event_id.trim() }],
  };
}

/** Who, ICEWS's words for the act, to whom. They are no quotation: ICEWS keeps no sentence of its source. */
function summaryOf({ source_name, event_text = "", target_name }: Cells): string {
  return [source_name, event_text, target_name].map((part) => part.trim().slice(0, 1_000)).filter((part) => part !== "").join(": ");
}

function misfitIn({ event_id, event_date }: Cells): Misfit | undefined {
  if (!/^\d{1,18}$/.test(event_id.trim())) return { column: "event_id", value: shown(event_id), reason: "no-id", detail: "an event's id is a number: the row may be cut off, or a spreadsheet rewrote it" };
  if (/^\d{4}-\d{2}-\d{2}$/.test(event_date.trim()) && parseInstant(event_date.trim()) !== undefined) return undefined;
  return { column: "event_date", value: shown(event_date), reason: "impossible-date", detail: "a day is written YYYY-MM-DD, such as 2018-06-01" };
}

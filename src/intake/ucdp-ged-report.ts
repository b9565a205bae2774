/** A row of UCDP GED as a report. */
import type { Magnitudes, Place } from "../domain/vocabulary.ts";
import { CellReader } from "./cell-reader.ts";
import type { ConflictBy } from "./conflict-by.ts";
import { countryNamed } from "./countries.ts";
import { type IntakeRow, refused } from "./format.ts";
import { membershipOf } from "./membership.ts";
import { type Draft, reportRow } from "./report-row.ts";
import type { TableRow } from "./table.ts";
import { type UcdpDates, dayOf, isWindow, occurredOf } from "./ucdp-ged-occurrence.ts";
import { partyOf } from "./ucdp-ged-parties.ts";
import { sourcesOf } from "./ucdp-ged-sources.ts";

type TypeOfViolence = 1 | 2 | 3;

/** The report of a row, or why there is none. */
export function ucdpGedReport(row: TableRow, by: ConflictBy): IntakeRow {
  const cells = new CellReader(row.cells);
  const draft = draftOf(cells);
  if (draft === undefined || cells.misfit !== undefined) return refused(row, cells.misfit ?? { reason: "does-not-fit", detail: "the row is not whole: compare it with the file as published" });
  const { initiators = [], targets = [] } = draft;
  const belonging = membershipOf(by, { format: "ucdp-ged", cells: row.cells, initiators, targets }, nameOf(by, cells));
  return belonging.ok ? reportRow(row, draft, belonging.opens, "hand") : refused(row, belonging.misfit);
}

/** UCDP's own name for the conflict or dyad that a column numbers. */
function nameOf(by: ConflictBy, cells: CellReader): string | undefined {
  const column = by.by === "column" ? by.column.toLowerCase() : "";
  return column === "conflict_new_id" || column === "dyad_new_id" ? cells.text(column.replace("new_id", "name")) : undefined;
}

function draftOf(cells: CellReader): Draft | undefined {
  const id = idOf(cells);
  const type = typeOf(cells);
  const dates = datesOf(cells);
  if (id === undefined || type === undefined || dates === undefined) return undefined;
  const event = { type, day: Number(dates.start.replaceAll("-", "")) };
  const [initiators, targets] = [partyOf(cells, "a", event), partyOf(cells, "b", event)];
  const magnitudes = magnitudesOf(cells);
  const place = placeOf(cells);
  return {
    incidentId: `ucdp-ged-${id}`,
    occurred: occurredOf(dates),
    ...(initiators.length > 0 && { initiators }),
    ...(targets.length > 0 && { targets }),
    coding: { ucdp: { typeOfViolence: type } },
    ...(magnitudes && { magnitudes }),
    ...(place && { place }),
    summary: summaryOf(cells, dates, magnitudes),
    sources: sourcesOf(cells, id, isWindow(dates) ? dates.start : dates.end),
  };
}

function idOf(cells: CellReader): string | undefined {
  const id = cells.text("id") ?? "";
  return /^\d{1,12}$/.test(id) ? id : cells.fail("id", id, "impossible-value", "an event's id is a number");
}

const types: Readonly<Record<string, TypeOfViolence>> = { 1: 1, 2: 2, 3: 3 };

function typeOf(cells: CellReader): TypeOfViolence | undefined {
  const text = cells.text("type_of_violence") ?? "";
  return Object.hasOwn(types, text) ? types[text] : cells.fail("type_of_violence", text, "unknown-type", "a type of violence is 1 state-based, 2 non-state or 3 one-sided");
}

function datesOf(cells: CellReader): UcdpDates | undefined {
  const [start, end] = [dayIn(cells, "date_start"), dayIn(cells, "date_end")];
  if (start === undefined || end === undefined) return undefined;
  if (end < start) return cells.fail("date_end", end, "impossible-date", `it ends before it begins, ${start}`);
  return { start, end, datePrec: cells.text("date_prec"), clarity: cells.text("event_clarity") };
}

function dayIn(cells: CellReader, column: string): string | undefined {
  const text = cells.text(column) ?? "";
  return dayOf(text) ?? cells.fail(column, text, "impossible-date", "a day such as 2013-01-03 stands here, with or without a time");
}

/** Columns of deaths; older releases have other names for the first three. */
const deaths = [
  ["low", "low"], ["best", "best"], ["high", "high"], ["low", "low_est"], ["best", "best_est"], ["high", "high_est"],
  ["civilians", "deaths_civilians"], ["sideA", "deaths_a"], ["sideB", "deaths_b"], ["unknown", "deaths_unknown"],
] as const;

/** As they stand: best need not lie between low and high. */
function magnitudesOf(cells: CellReader): Magnitudes | undefined {
  const fatalities: Magnitudes["fatalities"] = {};
  for (const [name, column] of deaths) {
    const count = cells.whole(column);
    if (count !== undefined) fatalities[name] = count;
  }
  return Object.keys(fatalities).length === 0 ? undefined : { fatalities };
}

/** where_prec: 1 the place itself, 2 within 25 km, 3 and 4 a district or province, 5 a stretch of land, 6 a country, 7 sea or air. */
const precisions: Readonly<Record<string, Place["precision"]>> = { 1: "exact", 2: "near", 3: "region", 4: "region", 5: "region", 6: "country", 7: "region" };

function placeOf(cells: CellReader): Place | undefined {
  const name = placeName(cells);
  const country = countryNamed(cells.text("country") ?? "")?.id;
  const [lat, lon] = [cells.decimal("latitude", -90, 90), cells.decimal("longitude", -180, 180)];
  const precision = precisions[cells.text("where_prec") ?? ""];
  const place = { ...(name && { name }), ...(country && { country }), ...(lat !== undefined && lon !== undefined && { lat, lon }) };
  return Object.keys(place).length === 0 ? undefined : { ...place, ...(precision && { precision }) };
}

/** The place and the district and province it lies in, each once. */
function placeName(cells: CellReader): string | undefined {
  const place = cells.text("where_coordinates") ?? cells.text("where_description") ?? "";
  const [district, province] = [cells.text("adm_2") ?? "", cells.text("adm_1") ?? ""];
  const inDistrict = district === place ? place : listed(place, district);
  return onOneLine(province === place || province === district ? inDistrict : listed(inDistrict, province)).slice(0, 500) || undefined;
}

const listed = (first: string, second: string): string => (first === "" || second === "" ? first + second : `${first}, ${second}`);
const onOneLine = (text: string): string => (/[\r\n\t]| {2}/.test(text) ? text.replaceAll(/\s+/g, " ") : text);

/** Who, how many deaths and where, in a sentence; and between which days, where one is not known. */
function summaryOf(cells: CellReader, dates: UcdpDates, magnitudes: Magnitudes | undefined): string {
  const dyad = cells.text("dyad_name") ?? `${cells.text("side_a") ?? "unknown"} - ${cells.text("side_b") ?? "unknown"}`;
  const best = magnitudes?.fatalities?.best;
  const deaths = best === undefined ? "an unknown number of deaths" : best === 1 ? "1 death" : `${best} deaths`;
  const where = listed(cells.text("where_coordinates") ?? "", cells.text("country") ?? "");
  const when = isWindow(dates) ? `on a day from ${dates.start} to ${dates.end}` : "";
  return onOneLine(listed(listed(`${dyad}: ${deaths}`, where), when)).slice(0, 4_000);
}

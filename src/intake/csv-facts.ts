/** When, where, what and how many: the facts of a row of somebody's own table, by the mapping of its columns. */
import type { Coding } from "../domain/coding.ts";
import { parseOccurrence } from "../domain/occurrence.ts";
import type { Magnitudes, Place } from "../domain/vocabulary.ts";
import type { CellReader, CellSource } from "./cell-reader.ts";
import { countryIdOf } from "./country-id.ts";
import type { CsvMapping } from "./csv-mapping.ts";
import { dateOf } from "./date-format.ts";

/** When it happened; the reader's misfit where that cannot be read. */
export function occurredIn(cells: CellReader, { occurred, dateFormat }: CsvMapping): string {
  if ("year" in occurred) return checked(cells, occurred.year, calendarDate(cells, occurred));
  if (!("start" in occurred)) return checked(cells, occurred, dateIn(cells, occurred, dateFormat));
  const [start, end] = [dateIn(cells, occurred.start, dateFormat), dateIn(cells, occurred.end, dateFormat)];
  return checked(cells, occurred.start, start !== undefined && end !== undefined && start !== end ? `${start}/${end}` : start);
}

function calendarDate(cells: CellReader, { year, month, day }: { year: CellSource; month?: CellSource | undefined; day?: CellSource | undefined }): string | undefined {
  const [y, m, d] = [cells.whole(year), cells.whole(month), cells.whole(day)];
  const digits = (value: number, length: number): string => String(value).padStart(length, "0");
  if (y === undefined || m === undefined) return y === undefined ? undefined : digits(y, 4);
  return `${digits(y, 4)}-${digits(m, 2)}${d === undefined ? "" : `-${digits(d, 2)}`}`;
}

/** A date as it stands, or by the format in ISO 8601. */
export function dateIn(cells: CellReader, from: CellSource | undefined, format: string | undefined): string | undefined {
  const text = cells.text(from);
  if (text === undefined || format === undefined) return text;
  return dateOf(text, format) ?? cells.fail(from, text, "impossible-date", `the mapping says that dates are written ${format}: mend the cell, or dateFormat`);
}

function checked(cells: CellReader, from: CellSource, date: string | undefined): string {
  if (date === undefined) cells.fail(from, "", "no-date", "a date stands here, or as much of one as is known: 2024-04 or 2024 will do");
  const parsed = parseOccurrence(date ?? "");
  if (!parsed.ok) cells.fail(from, date ?? "", "impossible-date", `${parsed.problem}, or give the mapping a dateFormat such as DD.MM.YYYY`);
  return date ?? "";
}

/** The codings. Codes are checked by the report's own schema; a coding without its main part is left out. */
export function codingIn(cells: CellReader, { cameo, mid, ucdp, acled, plover }: CsvMapping["coding"]): Coding {
  const code = cells.text(cameo);
  const action = cells.whole(mid);
  const typeOfViolence = cells.whole(ucdp) as 1 | 2 | 3 | undefined;
  const [type, subType] = [cells.text(acled?.type), cells.text(acled?.subType)];
  const [ploverType, mode] = [cells.text(plover?.type), cells.text(plover?.mode)];
  return {
    ...(code && { cameo: code }),
    ...(ploverType && { plover: { type: ploverType, ...(mode && { mode }) } }),
    ...(action !== undefined && { mid: action }),
    ...(type && subType && { acled: { type, subType } }),
    ...(typeOfViolence !== undefined && { ucdp: { typeOfViolence } }),
  };
}

/** How many, of what is counted; undefined where nothing is known. */
export function magnitudesIn(cells: CellReader, mapping: CsvMapping["magnitudes"]): Magnitudes | undefined {
  if (mapping === undefined) return undefined;
  const counted = Object.entries(mapping).map(([what, counts]) => [what, countsIn(cells, counts)] as const).filter(([, counts]) => counts !== undefined);
  return counted.length === 0 ? undefined : Object.fromEntries(counted);
}

function countsIn(cells: CellReader, counts: Readonly<Record<string, CellSource | undefined>> = {}): Record<string, number> | undefined {
  const known = Object.entries(counts).map(([which, from]) => [which, cells.whole(from)] as const).filter((count): count is readonly [string, number] => count[1] !== undefined);
  return known.length === 0 ? undefined : Object.fromEntries(known);
}

/** Where; countries by ISO 3166-1 alpha-3, what is none by a slug. */
export function placeIn(cells: CellReader, mapping: CsvMapping["place"]): Place | undefined {
  if (mapping === undefined) return undefined;
  const [name, text, precision] = [cells.text(mapping.name)?.slice(0, 500), cells.text(mapping.country), cells.text(mapping.precision) as Place["precision"]];
  const [lat, lon] = [cells.decimal(mapping.lat, -90, 90), cells.decimal(mapping.lon, -180, 180)];
  const country = text && countryIdOf(text);
  const place = { ...(name && { name }), ...(country && { country }), ...(lat !== undefined && { lat }), ...(lon !== undefined && { lon }) };
  return Object.keys(place).length === 0 ? undefined : { ...place, ...(precision && { precision }) };
}

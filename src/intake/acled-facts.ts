/** When, what, where and by whose account: the facts of a row of ACLED. */
import type { Coding } from "../domain/coding.ts";
import { formatMs, parseInstant } from "../domain/instant.ts";
import type { Source } from "../domain/source.ts";
import type { Place } from "../domain/vocabulary.ts";
import { acledProposed, acledTypes, proposedCameo } from "../scales/acled-proposed.ts";
import type { CellReader } from "./cell-reader.ts";
import { countryIdOf } from "./country-id.ts";
import { dateOf } from "./date-format.ts";

/** To the day; with precision 2 (a part of a month, such as a week) the day is approximate, with 3 the month alone is known. */
export function occurredOf(cells: CellReader): string {
  const text = cells.text("event_date") ?? "";
  const date = dateIn(text);
  const precision = cells.text("time_precision") ?? "";
  if (date === undefined) cells.fail("event_date", text, "impossible-date", "a date stands here, such as 2024-04-13 or 13 April 2024");
  if (!/^[123]$/.test(precision)) cells.fail("time_precision", precision, "impossible-value", "1 (the day), 2 (about it) or 3 (the month) stands here");
  const year = cells.text("year") ?? date?.slice(0, 4) ?? "";
  if (date !== undefined && year !== date.slice(0, 4)) cells.fail("year", year, "contradicts-date", `the event's date is ${date}: mend one of the two`);
  return date === undefined ? "" : precision === "3" ? date.slice(0, 7) : precision === "2" ? `${date}~` : date;
}

/** ISO as it is exported now, or as `13 April 2024` before. */
function dateIn(text: string): string | undefined {
  const date = /^\d{4}-/.test(text) ? text : dateOf(text, "D MMMM YYYY");
  return date !== undefined && parseInstant(date)?.dateOnly === true ? date : undefined;
}

const derivedBy = { cameo: `${acledProposed.id}@${acledProposed.version}` } as const;

/** ACLED's own types, and the CAMEO code proposed for them. */
export function codingOf(cells: CellReader): Coding {
  const type = cells.text("event_type") ?? "";
  const subType = cells.text("sub_event_type") ?? "";
  if (!acledTypes.includes(type)) cells.fail("event_type", type, "unknown-event-type", `one of ${acledTypes.join(", ")} stands here: fetch files of before 2019 again`);
  if (subType === "") cells.fail("sub_event_type", subType, "no-coding", "the act's sub-event type stands here");
  const cameo = proposedCameo(type, subType);
  return { acled: { type, subType }, ...(cameo !== undefined && { cameo, derivedBy }) };
}

const precisions: ReadonlyMap<string, Place["precision"]> = new Map([["1", "exact"], ["2", "near"], ["3", "region"]]);

/** Where: a country is known by ISO 3166-1 alpha-3, a territory that has no such code by a slug. */
export function placeOf(cells: CellReader): Place | undefined {
  const [name, country, lat, lon] = [cells.text("location")?.slice(0, 500), cells.text("country"), cells.decimal("latitude", -90, 90), cells.decimal("longitude", -180, 180)];
  const geo = cells.text("geo_precision");
  const precision = geo === undefined ? undefined : (precisions.get(geo) ?? cells.fail("geo_precision", geo, "impossible-value", "1 (exact), 2 (near) or 3 (the region) stands here"));
  const id = country && countryIdOf(country);
  if (name === undefined && id === undefined && lat === undefined) return undefined;
  return { ...(name && { name }), ...(id && { country: id }), ...(lat !== undefined && { lat }), ...(lon !== undefined && { lon }), ...(precision && { precision }) };
}

/**
 * Who reported it, parted by semicolons. `timestamp` is when ACLED last wrote the row, in Unix seconds: the first time at which it
 * could be read as it stands, so that it is when each source is known from here.
 */
export function sourcesOf(cells: CellReader, id: string): Source[] {
  const publishedAt = timeIn(cells);
  return namesIn(cells.text("source") ?? "ACLED").map((name, index) => ({ sourceId: `acled-${id}${index === 0 ? "" : `:${index + 1}`}`, name, rowId: id, ...(publishedAt && { publishedAt }) }));
}

function namesIn(text: string): readonly string[] {
  if (!text.includes(";")) return [text.slice(0, 500)];
  const names = new Set(text.split(";").map((name) => name.trim().slice(0, 500)).filter((name) => name !== ""));
  return names.size > 0 ? [...names] : ["ACLED"];
}

const LAST_SECOND = 253_402_300_799;

function timeIn(cells: CellReader): string | undefined {
  const text = cells.text("timestamp");
  if (text === undefined) return undefined;
  if (/^\d{1,12}$/.test(text) && Number(text) <= LAST_SECOND) return formatMs(Number(text) * 1_000);
  return cells.fail("timestamp", text, "impossible-date", "seconds since 1970 stand here, such as 1712966400");
}

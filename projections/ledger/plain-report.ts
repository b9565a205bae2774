/**
 * The short way for the great mass of events: a report with nothing but act, parties, date, place and deaths, read off the
 * bytes of its canonical text. Anything else, and any text that is not quite as expected, answers undefined and goes the long way.
 */
import { daysFromCivil, daysInMonth, MS_PER_DAY, parseInstant } from "../../src/domain/instant.ts";
import { VIOLENCE_SHIFT } from "../../src/measures/columns.ts";
import { readOccurrence } from "./account.ts";
import { Page, behindMember, behindValue, bytesOf, find, standsAt } from "./canonical-text.ts";
import type { Interned } from "./interned.ts";

/** The columns of a plain report, and where the incident's id stands in `bytes`. One object, filled again for each report: a replay makes none. */
export interface PlainReport {
  onset: number;
  end: number;
  bits: number;
  coding: number;
  actors: number;
  scope: number;
  deathsLow: number;
  deathsBest: number;
  deathsHigh: number;
  lat: number;
  lon: number;
  country: number;
  /** µs; Infinity where no source says */
  published: number;
  bytes: Uint8Array;
  idFrom: number;
  idTo: number;
}

const START = bytesOf('{"claims":[],"facts":{');
const CODING = bytesOf('"coding":');
const CONFLICTS = bytesOf(',"conflicts":');
const INITIATORS = bytesOf(',"initiators":');
const MAGNITUDES = bytesOf(',"magnitudes":');
const OCCURRED = bytesOf(',"occurred":');
const PLACE = bytesOf(',"place":');
const SUMMARY = bytesOf(',"summary":');
const TARGETS = bytesOf(',"targets":');
const END = bytesOf('},"incidentId":');
const SOURCES = bytesOf(',"sources":[');
const LAST = bytesOf("]}");

const page = new Page();
const report: PlainReport = {
  onset: NaN, end: NaN, bits: 0, coding: 0, actors: 0, scope: 0, deathsLow: -1, deathsBest: -1, deathsHigh: -1, lat: NaN, lon: NaN, country: 0, published: NaN, bytes: page.bytes, idFrom: 0, idTo: 0,
};

/** Reads a plain report; undefined for any other body. What it answers is overwritten by the next call. Throws a SyntaxError for a text that is no JSON. */
export function plainReport(body: string, interned: Interned): PlainReport | undefined {
  const length = page.write(body);
  const { bytes } = page;
  if (!standsAt(bytes, 0, START)) return undefined;
  const coding = behindMember(bytes, START.length, CODING);
  const conflicts = behindMember(bytes, coding, CONFLICTS);
  const initiators = behindMember(bytes, conflicts, INITIATORS);
  const magnitudes = behindMember(bytes, initiators, MAGNITUDES);
  const occurred = behindMember(bytes, magnitudes, OCCURRED);
  const place = behindMember(bytes, occurred, PLACE);
  const summary = behindMember(bytes, place, SUMMARY);
  const targets = behindMember(bytes, summary, TARGETS);
  if (coding === START.length || conflicts === coding || occurred === magnitudes || !standsAt(bytes, targets, END)) return undefined;
  const idTo = behindValue(bytes, targets + END.length) - 1;
  if (!standsAt(bytes, idTo + 1, SOURCES) || !standsAt(bytes, length - LAST.length, LAST)) return undefined;
  if (!readWhen(magnitudes + OCCURRED.length + 1, occurred - 1) || !readDeaths(bytes, initiators + MAGNITUDES.length, magnitudes)) return undefined;
  readPlace(bytes, occurred + PLACE.length, place, interned);
  report.coding = interned.codingIn(page, START.length + CODING.length, coding);
  report.actors = interned.actorsIn(page, conflicts + INITIATORS.length, initiators, summary + TARGETS.length, targets);
  report.scope = interned.scopeIn(page, coding + CONFLICTS.length, conflicts);
  report.bits |= interned.violence(report.coding, report.actors) << VIOLENCE_SHIFT;
  report.bytes = bytes;
  report.idFrom = targets + END.length + 1;
  report.idTo = idTo;
  report.published = earliestPublished(bytes, idTo, length);
  return report;
}

const DEATHS = bytesOf('{"fatalities":{');
const DEATHS_END = bytesOf("}}");
const BEST = bytesOf('"best":');
const HIGH = bytesOf('"high":');
const LOW = bytesOf('"low":');
const DEATH_NAMES = [BEST, HIGH, LOW];
const COMMA = 44;

/** Reads `{"fatalities":{"best":..,"high":..,"low":..}}`; false where anything else is stated: that goes to the side row. */
function readDeaths(bytes: Uint8Array, from: number, to: number): boolean {
  report.deathsLow = report.deathsBest = report.deathsHigh = -1;
  if (to <= from) return true;
  if (!standsAt(bytes, from, DEATHS)) return false;
  let at = from + DEATHS.length;
  let [best, high, low] = [-1, -1, -1];
  for (const name of DEATH_NAMES) {
    if (bytes[at] === COMMA) at++;
    if (!standsAt(bytes, at, name)) continue;
    const end = behindValue(bytes, at + name.length);
    const value = numberAt(at + name.length, end);
    if (name === BEST) best = value;
    else if (name === HIGH) high = value;
    else low = value;
    at = end;
  }
  // A part not stated takes its nearest stated neighbour, as in account.ts.
  report.deathsBest = best === -1 ? low : best;
  report.deathsLow = low === -1 ? report.deathsBest : low;
  report.deathsHigh = high === -1 ? report.deathsBest : high;
  return standsAt(bytes, at, DEATHS_END) && at + DEATHS_END.length === to;
}

const COUNTRY = bytesOf('"country":"');
const LAT = bytesOf('"lat":');
const LON = bytesOf('"lon":');

/** Names inside strings would have their quotes escaped: a name found with its quotes is a member's. */
function readPlace(bytes: Uint8Array, from: number, to: number, interned: Interned): void {
  report.lat = report.lon = NaN;
  report.country = 0;
  if (to <= from) return;
  const country = find(bytes, COUNTRY, from, to);
  if (country >= 0) report.country = interned.countryIn(page, country + COUNTRY.length, behindValue(bytes, country + COUNTRY.length - 1) - 1);
  report.lat = memberNumber(bytes, LAT, from, to);
  report.lon = memberNumber(bytes, LON, from, to);
}

function memberNumber(bytes: Uint8Array, name: Uint8Array, from: number, to: number): number {
  const at = find(bytes, name, from, to);
  return at < 0 ? NaN : numberAt(at + name.length, behindValue(bytes, at + name.length));
}

const MINUS = 45;
const POINT = 46;
/** So many digits are whole in a double, and so is their power of ten: one division gives the nearest double, as Number does. */
const EXACT_DIGITS = 15;

function numberAt(from: number, to: number): number {
  const { bytes } = page;
  const negative = bytes[from] === MINUS;
  let [value, scale] = [0, 0];
  for (let at = negative ? from + 1 : from; at < to; at++) {
    const digit = bytes[at] - 48;
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      scale *= 10;
    } else if (bytes[at] === POINT && scale === 0) scale = 1;
    else return Number(page.text(from, to));
  }
  if (to - from > EXACT_DIGITS) return Number(page.text(from, to));
  const size = scale > 1 ? value / scale : value;
  return negative ? -size : size;
}

const DATE_LENGTH = 10;
const DASH = 45;

/** An occurrence in [from, to): a plain day is read in place, anything else as text. */
function readWhen(from: number, to: number): boolean {
  const day = to - from === DATE_LENGTH ? dayAt(from) : undefined;
  const when = day === undefined ? readOccurrence(page.text(from, to)) : undefined;
  if (day === undefined && when === undefined) return false;
  report.onset = when?.onset ?? (day ?? NaN) * MS_PER_DAY;
  report.end = when?.end ?? report.onset;
  report.bits = when?.bits ?? DAY_BITS;
  return true;
}

const DAY_BITS = readOccurrence("2024-01-01")?.bits ?? 0;

function digits(from: number, count: number): number {
  let value = 0;
  for (let at = from; at < from + count; at++) {
    const digit = page.bytes[at] - 48;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    value = value * 10 + digit;
  }
  return value;
}

const PUBLISHED_TEXT = '"publishedAt":"';
const PUBLISHED = bytesOf(PUBLISHED_TEXT);

/** Only sources stand behind the incident's id, and only they have a publishedAt. */
function earliestPublished(bytes: Uint8Array, from: number, to: number): number {
  let earliest = Infinity;
  for (let at = page.find(PUBLISHED_TEXT, PUBLISHED, from, to); at >= 0; at = page.find(PUBLISHED_TEXT, PUBLISHED, at, to)) {
    const start = at + PUBLISHED.length;
    at = behindValue(bytes, start - 1);
    earliest = Math.min(earliest, instantUs(start, at - 1));
  }
  return earliest;
}

const LETTER_T = 84;
const LETTER_Z = 90;
const COLON = 58;
const SECONDS_LENGTH = 20;
const MS_LENGTH = 24;

/** An instant as sources mostly have it, 2024-04-13T20:30:00Z with or without milliseconds, is read in place; anything else as text. */
function instantUs(from: number, to: number): number {
  const { bytes } = page;
  const length = to - from;
  if ((length !== SECONDS_LENGTH && length !== MS_LENGTH) || bytes[to - 1] !== LETTER_Z || bytes[from + 10] !== LETTER_T || bytes[from + 13] !== COLON || bytes[from + 16] !== COLON) return textUs(from, to);
  const day = dayAt(from);
  const [hour, minute, second] = [digits(from + 11, 2), digits(from + 14, 2), digits(from + 17, 2)];
  const ms = length === MS_LENGTH ? digits(from + 20, 3) : 0;
  if (day === undefined || !(hour <= 23 && minute <= 59 && second <= 59 && ms <= 999)) return textUs(from, to);
  return (day * MS_PER_DAY + ((hour * 60 + minute) * 60 + second) * 1_000 + ms) * 1_000;
}

function textUs(from: number, to: number): number {
  return parseInstant(page.text(from, to))?.us ?? Infinity;
}

/** Days since 1970 of the date at a place; undefined where none stands there. */
function dayAt(from: number): number | undefined {
  const { bytes } = page;
  if (bytes[from + 4] !== DASH || bytes[from + 7] !== DASH) return undefined;
  const [year, month, day] = [digits(from, 4), digits(from + 5, 2), digits(from + 8, 2)];
  return year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) ? daysFromCivil(year, month, day) : undefined;
}

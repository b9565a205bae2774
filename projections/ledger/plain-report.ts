/**
 * The short way for the great mass of events: a report with nothing but act, parties, date, place and deaths, read off the
 * bytes of its canonical text. Anything else, and any text that is not quite as expected, answers undefined and goes the long way.
 */
import { parseInstant } from "../../src/domain/instant.ts";
import { VIOLENCE_SHIFT } from "../../src/measures/columns.ts";
import { readOccurrence } from "./account.ts";
import { Needle, Page, behindMember, behindValue, bytesOf, standsAt } from "./canonical-text.ts";
import { DATE_LENGTH, MINUTE_LENGTH, UNREAD, dateMs, instantMs } from "./canonical-time.ts";
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

const START = bytesOf('{"claims":[],"facts":{"coding":');
const CONFLICTS = new Needle(',"conflicts":');
const INITIATORS = new Needle(',"initiators":');
const MAGNITUDES = new Needle(',"magnitudes":');
const OCCURRED = new Needle(',"occurred":');
const PLACE = bytesOf(',"place":');
const SUMMARY = bytesOf(',"summary":');
const TARGETS = bytesOf(',"targets":');
const END = new Needle('},"incidentId":');
const SOURCES = bytesOf(',"sources":[');
const LAST = bytesOf("]}");

const page = new Page();
const report: PlainReport = {
  onset: NaN, end: NaN, bits: 0, coding: 0, actors: 0, scope: 0, deathsLow: -1, deathsBest: -1, deathsHigh: -1, lat: NaN, lon: NaN, country: 0, published: NaN, bytes: page.bytes, idFrom: 0, idTo: 0,
};

/**
 * Reads a plain report; undefined for any other body. What it answers is overwritten by the next call. Throws a SyntaxError where
 * text stands that it does not expect: coding, conflicts and actors reach to the next name that is looked for, so anything
 * between makes no JSON of them.
 */
export function plainReport(body: string, interned: Interned): PlainReport | undefined {
  const length = page.write(body);
  const { bytes } = page;
  if (!standsAt(bytes, 0, START)) return undefined;
  const coding = CONFLICTS.find(bytes, START.length, length);
  const magnitudes = OCCURRED.find(bytes, coding, length);
  if (coding < 0 || magnitudes < 0) return undefined;
  const initiators = foundOr(magnitudes, MAGNITUDES.find(bytes, coding, magnitudes));
  const conflicts = foundOr(initiators, INITIATORS.find(bytes, coding, initiators));
  const occurred = behindValue(bytes, magnitudes + OCCURRED.length);
  const place = behindMember(bytes, occurred, PLACE);
  const summary = behindMember(bytes, place, SUMMARY);
  const targets = END.find(bytes, summary, length);
  if (targets < 0 || (targets > summary && !standsAt(bytes, summary, TARGETS))) return undefined;
  const idTo = behindValue(bytes, targets + END.length) - 1;
  if (!standsAt(bytes, idTo + 1, SOURCES) || !standsAt(bytes, length - LAST.length, LAST)) return undefined;
  if (!readWhen(magnitudes + OCCURRED.length + 1, occurred - 1) || !readDeaths(bytes, initiators + MAGNITUDES.length, magnitudes)) return undefined;
  readPlace(bytes, occurred + PLACE.length, place, interned);
  report.coding = interned.codingIn(page, START.length, coding);
  report.scope = interned.scopeIn(page, coding + CONFLICTS.length, conflicts);
  report.actors = interned.actorsIn(page, conflicts + INITIATORS.length, initiators, summary + TARGETS.length, targets);
  report.bits |= interned.violence(report.coding, report.actors) << VIOLENCE_SHIFT;
  report.bytes = bytes;
  report.idFrom = targets + END.length + 1;
  report.idTo = idTo;
  report.published = earliestPublished(bytes, idTo, length);
  return report;
}

const foundOr = (otherwise: number, found: number): number => (found < 0 ? otherwise : found);

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

const OPEN_COUNTRY = bytesOf('{"country":"');
const LAT = bytesOf('"lat":');
const LON = bytesOf('"lon":');

/** Only the members before a place's name are read; they come first. */
function readPlace(bytes: Uint8Array, from: number, to: number, interned: Interned): void {
  report.lat = report.lon = NaN;
  report.country = 0;
  if (to <= from) return;
  let at = from + 1;
  if (standsAt(bytes, from, OPEN_COUNTRY)) {
    at = behindValue(bytes, from + OPEN_COUNTRY.length - 1);
    report.country = interned.countryIn(page, from + OPEN_COUNTRY.length, at - 1);
    at++;
  }
  if (!standsAt(bytes, at, LAT)) return;
  const lat = behindValue(bytes, at + LAT.length);
  const lon = behindValue(bytes, lat + 1 + LON.length);
  report.lat = numberAt(at + LAT.length, lat);
  report.lon = numberAt(lat + 1 + LON.length, lon);
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

/** An occurrence in [from, to): a day or a minute in UTC is read in place, anything else as text. */
function readWhen(from: number, to: number): boolean {
  const length = to - from;
  const ms = length === DATE_LENGTH ? dateMs(page.bytes, from) : length === MINUTE_LENGTH ? instantMs(page.bytes, from, to) : UNREAD;
  if (ms === UNREAD) return readWhenAsText(from, to);
  report.onset = report.end = ms;
  report.bits = length === DATE_LENGTH ? DAY_BITS : MINUTE_BITS;
  return true;
}

const DAY_BITS = readOccurrence("2024-01-01")?.bits ?? 0;
const MINUTE_BITS = readOccurrence("2024-01-01T00:00Z")?.bits ?? 0;

function readWhenAsText(from: number, to: number): boolean {
  const when = readOccurrence(page.text(from, to));
  if (when === undefined) return false;
  report.onset = when.onset;
  report.end = when.end;
  report.bits = when.bits;
  return true;
}

const PUBLISHED = new Needle('"publishedAt":"');

/** Only sources stand behind the incident's id, and only they have a publishedAt. */
function earliestPublished(bytes: Uint8Array, from: number, to: number): number {
  let earliest = Infinity;
  for (let at = PUBLISHED.find(bytes, from, to); at >= 0; at = PUBLISHED.find(bytes, at, to)) {
    const start = at + PUBLISHED.length;
    at = behindValue(bytes, start - 1);
    earliest = Math.min(earliest, instantUs(bytes, start, at - 1));
  }
  return earliest;
}

function instantUs(bytes: Uint8Array, from: number, to: number): number {
  const ms = instantMs(bytes, from, to);
  return ms === UNREAD ? (parseInstant(page.text(from, to))?.us ?? Infinity) : ms * 1_000;
}

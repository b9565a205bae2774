/**
 * The short way for the great mass of events: a report with nothing but act, parties, date, place and deaths, read off the
 * bytes of its canonical text. Anything else, and any text that is not quite as expected, answers undefined and goes the long way.
 */
import { daysFromCivil, daysInMonth, MS_PER_DAY, parseInstant } from "../../src/domain/instant.ts";
import { type Account, type When, plainAccount, readOccurrence } from "./account.ts";
import { Page, behindMember, behindValue, bytesOf, find, standsAt } from "./canonical-text.ts";
import type { Interned } from "./interned.ts";

export interface PlainReport {
  readonly account: Account;
  /** µs; Infinity where no source says */
  readonly published: number;
  /** The incident's id stands in these bytes until the next report is read. */
  readonly bytes: Uint8Array;
  readonly idFrom: number;
  readonly idTo: number;
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

const page = new Page();

/** The account of a plain report, or undefined. Throws a SyntaxError for a text that is no JSON. */
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
  const when = whenAt(magnitudes + OCCURRED.length + 1, occurred - 1);
  if (when === undefined || !readDeaths(bytes, initiators + MAGNITUDES.length, magnitudes)) return undefined;
  readPlace(bytes, occurred + PLACE.length, place);
  const account = plainAccount(
    {
      when,
      coding: interned.codingIn(page, START.length + CODING.length, coding),
      actors: interned.actorsIn(page, conflicts + INITIATORS.length, initiators, summary + TARGETS.length, targets),
      scope: interned.scopeIn(page, coding + CONFLICTS.length, conflicts),
      deathsLow: deaths.low === -1 ? deaths.best : deaths.low,
      deathsBest: deaths.best === -1 ? deaths.low : deaths.best,
      deathsHigh: deaths.high !== -1 ? deaths.high : deaths.best === -1 ? deaths.low : deaths.best,
      lat: where.lat,
      lon: where.lon,
      country: where.countryTo > where.countryFrom ? interned.countryIn(page, where.countryFrom, where.countryTo) : 0,
    },
    interned,
  );
  return { account, published: earliestPublished(bytes, idTo, length), bytes, idFrom: targets + END.length + 1, idTo };
}

/** What was read last: filled again for each report, so that a replay makes no object for it. */
const deaths = { low: -1, best: -1, high: -1 };
const where = { lat: NaN, lon: NaN, countryFrom: 0, countryTo: 0 };

const DEATHS = bytesOf('{"fatalities":{');
const DEATHS_END = bytesOf("}}");
const BEST = bytesOf('"best":');
const HIGH = bytesOf('"high":');
const LOW = bytesOf('"low":');
const COMMA = 44;

/** Reads `{"fatalities":{"best":..,"high":..,"low":..}}`; false where anything else is stated: that goes to the side row. */
function readDeaths(bytes: Uint8Array, from: number, to: number): boolean {
  deaths.low = deaths.best = deaths.high = -1;
  if (to <= from) return true;
  if (!standsAt(bytes, from, DEATHS)) return false;
  let at = from + DEATHS.length;
  for (const name of [BEST, HIGH, LOW]) {
    if (bytes[at] === COMMA) at++;
    if (!standsAt(bytes, at, name)) continue;
    const end = behindValue(bytes, at + name.length);
    deaths[name === BEST ? "best" : name === HIGH ? "high" : "low"] = Number(page.text(at + name.length, end));
    at = end;
  }
  return standsAt(bytes, at, DEATHS_END) && at + DEATHS_END.length === to;
}

const COUNTRY = bytesOf('"country":"');
const LAT = bytesOf('"lat":');
const LON = bytesOf('"lon":');

/** Names inside strings would have their quotes escaped: a name found with its quotes is a member's. */
function readPlace(bytes: Uint8Array, from: number, to: number): void {
  where.lat = where.lon = NaN;
  where.countryFrom = where.countryTo = 0;
  if (to <= from) return;
  const country = find(bytes, COUNTRY, from, to);
  if (country >= 0) {
    where.countryFrom = country + COUNTRY.length;
    where.countryTo = behindValue(bytes, where.countryFrom - 1) - 1;
  }
  where.lat = numberOf(bytes, LAT, from, to);
  where.lon = numberOf(bytes, LON, from, to);
}

function numberOf(bytes: Uint8Array, name: Uint8Array, from: number, to: number): number {
  const at = find(bytes, name, from, to);
  return at < 0 ? NaN : Number(page.text(at + name.length, behindValue(bytes, at + name.length)));
}

const DATE_LENGTH = 10;
const DASH = 45;

/** An occurrence in [from, to): a plain day is read in place, anything else as text. */
function whenAt(from: number, to: number): When | undefined {
  const day = to - from === DATE_LENGTH ? dayAt(from) : undefined;
  if (day === undefined) return readOccurrence(page.text(from, to));
  return { onset: day * MS_PER_DAY, end: day * MS_PER_DAY, bits: DAY_BITS };
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

const PUBLISHED = bytesOf('"publishedAt":"');

/** Only sources stand behind the incident's id, and only they have a publishedAt. */
function earliestPublished(bytes: Uint8Array, from: number, to: number): number {
  let earliest = Infinity;
  for (let at = find(bytes, PUBLISHED, from, to); at >= 0; at = find(bytes, PUBLISHED, at, to)) {
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

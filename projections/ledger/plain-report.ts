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
  page.write(body);
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
  return { account, published: earliestPublished(body), bytes, idFrom: targets + END.length + 1, idTo };
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
  const { bytes } = page;
  if (to - from !== DATE_LENGTH || bytes[from + 4] !== DASH || bytes[from + 7] !== DASH) return readOccurrence(page.text(from, to));
  const [year, month, day] = [digits(from, 4), digits(from + 5, 2), digits(from + 8, 2)];
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month))) return undefined;
  const onset = daysFromCivil(year, month, day) * MS_PER_DAY;
  return { onset, end: onset, bits: DAY_BITS };
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

const PUBLISHED = '"publishedAt":"';

/** Only sources have a publishedAt. Of two texts of one form the earlier instant is the lesser text, and only one need be read. */
function earliestPublished(body: string): number {
  let [earliest, least] = [Infinity, ""];
  for (let at = body.indexOf(PUBLISHED); at >= 0; at = body.indexOf(PUBLISHED, at + PUBLISHED.length)) {
    const start = at + PUBLISHED.length;
    const text = body.slice(start, body.indexOf('"', start));
    if (least !== "" && text.length === least.length && text.endsWith("Z") && least.endsWith("Z")) {
      if (text < least) least = text;
    } else {
      earliest = Math.min(earliest, instantUs(least));
      least = text;
    }
  }
  return Math.min(earliest, instantUs(least));
}

function instantUs(text: string): number {
  return text === "" ? Infinity : (parseInstant(text)?.us ?? Infinity);
}

/** Instants as numbers: the world's clock in milliseconds, the log's in microseconds, both since 1970 UTC. */

export const MS_PER_DAY = 86_400_000;
const US_PER_MS = 1_000;

/** Days since 1970-01-01 of a proleptic Gregorian date (after Hinnant's days_from_civil). */
export function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Midnight UTC at or before the instant. */
export function startOfDay(ms: number): number {
  return Math.floor(ms / MS_PER_DAY) * MS_PER_DAY;
}

/** A date or date-time taken apart: `dateOnly` is true for a bare date, `zoned` when an offset was given. */
export interface ParsedInstant {
  readonly us: number;
  readonly dateOnly: boolean;
  readonly zoned: boolean;
}

const DATE_LENGTH = 10;

/** Reads `2024-04-13`, `2024-04-13T20:30Z` or `2024-04-13T20:30:00.123456+02:00`; undefined for anything else, impossible dates included. */
export function parseInstant(text: string): ParsedInstant | undefined {
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2)];
  // A part that is no number is NaN, and no comparison with NaN holds.
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)) || text[4] !== "-" || text[7] !== "-") return undefined;
  const date = daysFromCivil(year, month, day) * MS_PER_DAY * US_PER_MS;
  if (text.length === DATE_LENGTH) return { us: date, dateOnly: true, zoned: false };
  const time = parseTime(text);
  return time && { us: date + time.us, dateOnly: false, zoned: time.zoned };
}

/** The time of day behind a date, its offset taken off. */
function parseTime(text: string): { us: number; zoned: boolean } | undefined {
  const [hour, minute] = [digits(text, 11, 2), digits(text, 14, 2)];
  if (!(hour <= 23 && minute <= 59) || (text[10] !== "T" && text[10] !== "t") || text[13] !== ":") return undefined;
  let at = 16;
  let us = (hour * 60 + minute) * 60_000_000;
  if (text[at] === ":") {
    const second = digits(text, 17, 2);
    if (!(second <= 59)) return undefined;
    us += second * 1_000_000;
    at = 19;
    if (text[at] === ".") {
      const end = behindDigits(text, 20);
      if (end === 20 || end > 29) return undefined;
      us += Number(text.slice(20, Math.min(end, 26)).padEnd(6, "0"));
      at = end;
    }
  }
  const offset = offsetUs(text.slice(at));
  return offset === undefined ? undefined : { us: us - offset, zoned: at < text.length };
}

/** A number of so many digits; NaN where one of them is none. */
function digits(text: string, from: number, count: number): number {
  let value = 0;
  for (let at = from; at < from + count; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    value = value * 10 + digit;
  }
  return value;
}

function behindDigits(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) at++;
  return at;
}

const ZONE = /^([+-])(\d\d):(\d\d)$/;

function offsetUs(zone: string): number | undefined {
  if (zone === "" || zone === "Z" || zone === "z") return 0;
  const match = ZONE.exec(zone);
  if (!match) return undefined;
  const [hours, minutes] = [Number(match[2]), Number(match[3])];
  if (hours > 23 || minutes > 59) return undefined;
  return (match[1] === "-" ? -1 : 1) * (hours * 60 + minutes) * 60_000_000;
}

/** A reader's `at`: milliseconds. A bare date means the last millisecond of that UTC day. */
export function parseAtMs(text: string): number | undefined {
  const parsed = parseInstant(text);
  if (!parsed) return undefined;
  const ms = Math.floor(parsed.us / US_PER_MS);
  return parsed.dateOnly ? ms + MS_PER_DAY - 1 : ms;
}

/** A reader's `knownAt`: microseconds. A bare date means the last microsecond of that UTC day. */
export function parseKnownUs(text: string): number | undefined {
  const parsed = parseInstant(text);
  if (!parsed) return undefined;
  return parsed.dateOnly ? parsed.us + MS_PER_DAY * US_PER_MS - 1 : parsed.us;
}

/** RFC 3339 UTC, a fraction of milliseconds only where there is one: `2024-05-18T00:00:00Z`. Throws a RangeError where there is no such day. */
export function formatMs(ms: number): string {
  const whole = Math.floor(ms);
  const day = Math.floor(whole / MS_PER_DAY);
  return `${dayText(day)}T${timeText(whole - day * MS_PER_DAY)}Z`;
}

/** The day written last: thousands of times in a row are mostly of few days, and a Date takes six times as long as all else. */
let written = { day: NaN, text: "" };

function dayText(day: number): string {
  if (written.day !== day) written = { day, text: new Date(day * MS_PER_DAY).toISOString().slice(0, -"T00:00:00.000Z".length) };
  return written.text;
}

function timeText(msOfDay: number): string {
  if (msOfDay === 0) return "00:00:00";
  const [seconds, ms] = [Math.floor(msOfDay / 1_000), msOfDay % 1_000];
  const text = `${two(Math.floor(seconds / 3_600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return ms === 0 ? text : `${text}.${String(ms).padStart(3, "0")}`;
}

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

/** The start of the UTC month that holds an instant, in ms. */
export const startOfMonth = (ms: number): number => startOfDay(ms) - (new Date(ms).getUTCDate() - 1) * MS_PER_DAY;

/** RFC 3339 UTC to the microsecond, without trailing zeros in the fraction. */
export function formatUs(us: number): string {
  const micros = ((us % 1_000_000) + 1_000_000) % 1_000_000;
  const seconds = new Date((us - micros) / US_PER_MS).toISOString().slice(0, -5);
  const fraction = String(micros).padStart(6, "0").replace(/0+$/, "");
  return fraction === "" ? `${seconds}Z` : `${seconds}.${fraction}Z`;
}

/**
 * When an incident happened: ISO 8601 and EDTF (Extended Date/Time Format, Library of Congress 2019) levels 0 and 1,
 * without seasons. Unknown precision is kept, never invented.
 */
import { MS_PER_DAY, daysFromCivil, daysInMonth, parseInstant } from "./instant.ts";

export const PRECISIONS = ["time", "day", "month", "year", "decade", "century"] as const;
export type Precision = (typeof PRECISIONS)[number];

export interface Occurrence {
  readonly shape: "point" | "spell";
  /** ms UTC. A point coarser than a day stands at its midpoint; a spell begins at its earliest instant. */
  readonly onsetMs: number;
  /** ms UTC. A point's onset; a spell's last instant; Infinity while a spell is ongoing. */
  readonly endMs: number;
  /** Precision of the (first) date as written. */
  readonly precision: Precision;
  /** Coarser than a day, at either end. */
  readonly imprecise: boolean;
  /** EDTF `?` or `%` */
  readonly uncertain: boolean;
  /** EDTF `~` or `%` */
  readonly approximate: boolean;
  /** A time was written without an offset: taken as UTC. */
  readonly utcAssumed: boolean;
}

export type ParsedOccurrence = { readonly ok: true; readonly occurrence: Occurrence } | { readonly ok: false; readonly problem: string };

/** Reads an occurrence; a problem says what is wrong and what to write instead. */
export function parseOccurrence(text: string): ParsedOccurrence {
  const instant = parseInstant(text);
  if (instant) return { ok: true, occurrence: instantPoint(Math.floor(instant.us / 1_000), instant.dateOnly, instant.zoned) };
  const slash = text.indexOf("/");
  if (slash < 0) return single(text);
  return interval(text.slice(0, slash), text.slice(slash + 1));
}

/** By far the most occurrences are a plain date or time. */
function instantPoint(ms: number, dateOnly: boolean, zoned: boolean): Occurrence {
  return { shape: "point", onsetMs: ms, endMs: ms, precision: dateOnly ? "day" : "time", imprecise: false, uncertain: false, approximate: false, utcAssumed: !dateOnly && !zoned };
}

function single(text: string): ParsedOccurrence {
  const date = parseDate(text);
  if (typeof date === "string") return { ok: false, problem: date };
  const imprecise = isCoarse(date.precision);
  const onsetMs = imprecise ? (date.firstMs + date.lastMs + 1) / 2 : date.firstMs;
  return { ok: true, occurrence: { ...qualities(date, date), shape: "point", onsetMs, endMs: onsetMs, precision: date.precision, imprecise } };
}

function interval(startText: string, endText: string): ParsedOccurrence {
  if (startText === ".." || startText === "") return refuse("an interval without a start is not an incident; write its earliest known day, qualified with ~ or ?");
  if (endText === "") return refuse("an unknown end: write `start/..` for an ongoing spell, or the start alone");
  const start = parseDate(startText);
  if (typeof start === "string") return refuse(start);
  if (endText === "..") return spell(start, start, Infinity);
  const end = parseDate(endText);
  if (typeof end === "string") return refuse(end);
  if (end.lastMs < start.firstMs) return refuse(`the end ${endText} is before the start ${startText}`);
  return spell(start, end, end.lastMs);
}

function spell(start: DateSpan, end: DateSpan, endMs: number): ParsedOccurrence {
  const shape = endMs === start.firstMs ? "point" : "spell";
  const imprecise = isCoarse(start.precision) || isCoarse(end.precision);
  return { ok: true, occurrence: { ...qualities(start, end), shape, onsetMs: start.firstMs, endMs, precision: start.precision, imprecise } };
}

/** One date: its first and last millisecond and what was said of it. */
interface DateSpan {
  readonly firstMs: number;
  readonly lastMs: number;
  readonly precision: Precision;
  readonly qualifier: string;
  readonly utcAssumed: boolean;
}

const PARTIAL = /^(-?[\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2}))?)?([?~%])?$/;
const SEASON = /^-?\d{4}-(2[1-9]|3\d|4[01])[?~%]?$/;

function parseDate(text: string): DateSpan | string {
  const instant = parseInstant(text);
  if (instant) return instantSpan(Math.floor(instant.us / 1_000), instant.dateOnly, instant.zoned);
  if (SEASON.test(text)) return `${quoted(text)} is a season, which has no agreed dates; write the months as an interval, such as 2024-03/2024-05`;
  if (text.startsWith("Y")) return `${quoted(text)} is a year beyond four digits; write a year between -9999 and 9999`;
  const match = PARTIAL.exec(text);
  if (!match) return `${quoted(text)} is not a date; write 2024-04-13, 2024-04, 2024-04-13T20:30Z, 2024-04-13/2024-04-14 or 2023-10-08/..`;
  return partialSpan(text, match[1], match[2], match[3], match[4] ?? "");
}

function instantSpan(ms: number, dateOnly: boolean, zoned: boolean): DateSpan {
  return dateOnly
    ? { firstMs: ms, lastMs: ms + MS_PER_DAY - 1, precision: "day", qualifier: "", utcAssumed: false }
    : { firstMs: ms, lastMs: ms, precision: "time", qualifier: "", utcAssumed: !zoned };
}

function partialSpan(text: string, year: string, month: string | undefined, day: string | undefined, qualifier: string): DateSpan | string {
  const known = { qualifier, utcAssumed: false };
  if (year.includes("X")) return wideSpan(text, year, month ?? day, qualifier);
  const y = Number(year);
  if (month === undefined || (month === "XX" && (day === undefined || day === "XX")))
    return { ...known, precision: "year", firstMs: midnight(y, 1, 1), lastMs: midnight(y + 1, 1, 1) - 1 };
  const m = Number(month);
  if (!(m >= 1 && m <= 12)) return `${quoted(text)}: there is no month ${month}; write a month from 01 to 12`;
  if (day === undefined || day === "XX") return { ...known, precision: "month", firstMs: midnight(y, m, 1), lastMs: midnight(y, m, 1) + daysInMonth(y, m) * MS_PER_DAY - 1 };
  const d = Number(day);
  if (!(d >= 1 && d <= daysInMonth(y, m))) return `${quoted(text)}: month ${month} of ${year} has no day ${day}`;
  return { ...known, precision: "day", firstMs: midnight(y, m, d), lastMs: midnight(y, m, d) + MS_PER_DAY - 1 };
}

function wideSpan(text: string, year: string, rest: string | undefined, qualifier: string): DateSpan | string {
  const unknownDigits = /^-?\d{2}(\d?)X{1,2}$/.exec(year);
  if (!unknownDigits || year.startsWith("-") || rest !== undefined) return `${quoted(text)}: only the last one or two digits of a lone year may be X, such as 201X or 20XX`;
  const span = unknownDigits[1] === "" ? 100 : 10;
  const first = Number(year.replaceAll("X", "0"));
  return { qualifier, utcAssumed: false, precision: span === 100 ? "century" : "decade", firstMs: midnight(first, 1, 1), lastMs: midnight(first + span, 1, 1) - 1 };
}

function qualities(start: DateSpan, end: DateSpan): Pick<Occurrence, "uncertain" | "approximate" | "utcAssumed"> {
  const marks = start.qualifier + end.qualifier;
  return { uncertain: /[?%]/.test(marks), approximate: /[~%]/.test(marks), utcAssumed: start.utcAssumed || end.utcAssumed };
}

const midnight = (year: number, month: number, day: number): number => daysFromCivil(year, month, day) * MS_PER_DAY;
const isCoarse = (precision: Precision): boolean => precision !== "time" && precision !== "day";
const refuse = (problem: string): ParsedOccurrence => ({ ok: false, problem });
const quoted = (text: string): string => JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);

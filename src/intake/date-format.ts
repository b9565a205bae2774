/** Dates as files write them, by a format such as `DD.MM.YYYY`, in ISO 8601. */
import { remembered } from "./remembered.ts";

/** The marks of a format and what each reads; the longer ones first, for M begins MMMM. */
const marks: readonly (readonly [mark: string, part: keyof Parts, pattern: string])[] = [
  ["YYYY", "year", "\\d{4}"],
  ["MMMM", "month", "[A-Za-z]{3,9}"],
  ["MMM", "month", "[A-Za-z]{3,9}"],
  ["MM", "month", "\\d{2}"],
  ["M", "month", "\\d{1,2}"],
  ["DD", "day", "\\d{2}"],
  ["D", "day", "\\d{1,2}"],
  ["HH", "hour", "\\d{2}"],
  ["H", "hour", "\\d{1,2}"],
  ["mm", "minute", "\\d{2}"],
  ["ss", "second", "\\d{2}"],
];

interface Parts {
  readonly year?: string;
  readonly month?: string;
  readonly day?: string;
  readonly hour?: string;
  readonly minute?: string;
  readonly second?: string;
}

const MARK = /YYYY|MMMM|MMM|MM|M|DD|D|HH|H|mm|ss/g;
const months = "january february march april may june july august september october november december".split(" ");

const patternOf = remembered((format: string): RegExp => {
  const literals = format.split(MARK).map((literal) => literal.replaceAll(/[.*+?^${}()|[\]\\/]/g, "\\$&"));
  const read = [...format.matchAll(MARK)].map(([mark]) => marks.find(([one]) => one === mark)).map((mark) => mark && `(?<${mark[1]}>${mark[2]})`);
  return new RegExp(`^${literals.map((literal, index) => literal + (read[index] ?? "")).join("")}$`);
}, 100);

/** What is wrong with a format, and what to write; undefined when it can be read by. A `T` and a `Z` stand for themselves. */
export function dateFormatProblem(format: string): string | undefined {
  const parts = [...format.matchAll(MARK)].map(([mark]) => marks.find(([one]) => one === mark)?.[1]);
  const has = (part: keyof Parts): boolean => parts.includes(part);
  const whole = new Set(parts).size === parts.length && has("year") && (has("month") || !has("day")) && (has("day") || !has("hour")) && has("hour") === has("minute") && (has("minute") || !has("second"));
  if (whole && !/[A-SU-Ya-z]/.test(format.replaceAll(MARK, ""))) return undefined;
  return `${JSON.stringify(format)} is no date format: write it with YYYY, MM (or M, or MMMM for a name), DD (or D) and, for a time, HH:mm or HH:mm:ss, such as DD.MM.YYYY`;
}

/**
 * The date or time in ISO 8601, as exact as the format: `2024`, `2024-04`, `2024-04-13`, `2024-04-13T20:30`, with a Z where the
 * format ends in one. Undefined where the text does not have the format; whether there is such a day is not asked. Names of months
 * are English, whole or shortened.
 */
export function dateOf(text: string, format: string): string | undefined {
  const parts = patternOf(format).exec(text)?.groups as Parts | undefined;
  if (parts?.year === undefined) return undefined;
  const month = parts.month === undefined ? undefined : monthOf(parts.month);
  if (month === undefined) return parts.month === undefined ? parts.year : undefined;
  const day = parts.day === undefined ? "" : `-${parts.day.padStart(2, "0")}`;
  const time = parts.hour === undefined ? "" : `T${parts.hour.padStart(2, "0")}:${parts.minute ?? "00"}${parts.second === undefined ? "" : `:${parts.second}`}${format.endsWith("Z") ? "Z" : ""}`;
  return `${parts.year}-${month}${day}${time}`;
}

function monthOf(text: string): string | undefined {
  if (/^\d/.test(text)) return text.padStart(2, "0");
  const index = months.findIndex((month) => month.startsWith(text.toLowerCase()));
  return index < 0 ? undefined : String(index + 1).padStart(2, "0");
}

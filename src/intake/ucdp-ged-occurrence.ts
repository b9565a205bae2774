/**
 * When an event of UCDP GED happened (codebook: date_start and date_end, the first and last day it may have happened; date_prec;
 * event_clarity). Two different days mean one of two things:
 * - the source gave a total of several acts over those days (event_clarity 2): a spell, for it lasted; so too where the days
 *   are said to be exact (date_prec 1), or nothing is said of them;
 * - one act, somewhere between them (event_clarity 1, date_prec 2 to 5): a spell would say that it lasted, and count its deaths
 *   from the first day, so it is one date, no finer than the window is long: the middle day, approximate, of up to a week; the
 *   month of the middle day, of up to half a year; else its year. A month or year that holds the whole window is true as it
 *   stands, one that holds most of it is approximate (~). The window itself stands in the summary.
 */
import { MS_PER_DAY, formatMs, parseInstant } from "../domain/instant.ts";

/** Days apart, of the ends of a window that is a week long, and half a year. */
const WEEK = 6;
const HALF_YEAR = 182;

export interface UcdpDates {
  /** YYYY-MM-DD, both included */
  readonly start: string;
  readonly end: string;
  /** 1 the day is known, 2 within 2-6 days, 3 the week, 4 the month or 8-30 days, 5 longer, up to a year */
  readonly datePrec: string | undefined;
  /** 1 a single act, 2 a total of several */
  readonly clarity: string | undefined;
}

/** Whether the days are a window in which one act happened, not days over which it lasted. */
export function isWindow({ start, end, datePrec, clarity }: UcdpDates): boolean {
  return start !== end && clarity !== "2" && datePrec !== undefined && datePrec !== "1";
}

/** The occurrence in EDTF, of two real days in order. */
export function occurredOf(dates: UcdpDates): string {
  const { start, end } = dates;
  if (start === end) return start;
  return isWindow(dates) ? dateInside(start, end) : `${start}/${end}`;
}

function dateInside(start: string, end: string): string {
  const [first, last] = [dayNumber(start), dayNumber(end)];
  const middle = formatMs(Math.floor((first + last) / 2) * MS_PER_DAY).slice(0, 10);
  const length = last - first <= WEEK ? 10 : last - first <= HALF_YEAR ? 7 : 4;
  const date = middle.slice(0, length);
  return start.startsWith(date) && end.startsWith(date) ? date : `${date}~`;
}

const dayNumber = (day: string): number => (parseInstant(day)?.us ?? 0) / 1_000 / MS_PER_DAY;

/** The day of a cell such as 2013-01-03, 2013-01-03T00:00:00 or 2013-01-03 00:00:00.000; undefined for anything else. */
export function dayOf(text: string): string | undefined {
  const day = text.slice(0, 10);
  return parseInstant(day)?.dateOnly === true && /^$|^[T ][\d:.]+Z?$/.test(text.slice(10)) ? day : undefined;
}

/** The days of the slider that goes back, counted from 1970. The day after today is now. */
const DAY_MS = 86_400_000;
/** Where nothing says when it began, the slider goes back so far. */
const A_YEAR = 365;

interface Standing {
  /** instants at which it may begin: the earliest counts */
  readonly since: readonly (string | undefined)[];
  /** where it stands; undefined: now */
  readonly at: string | undefined;
  readonly nowMs: number;
}

export interface Days {
  readonly first: number;
  readonly day: number;
  readonly today: number;
}

const dayOf = (instant: string | undefined): number => Math.floor(Date.parse(instant ?? "") / DAY_MS);

/** The slider's first day, the day it stands on, and today. It never begins after where it stands. */
export function daysOf({ since, at, nowMs }: Standing): Days {
  const today = Math.floor(nowMs / DAY_MS);
  const stands = dayOf(at);
  const day = Number.isNaN(stands) ? today + 1 : Math.min(today + 1, stands);
  const begins = since.map(dayOf).filter((begin) => !Number.isNaN(begin));
  const from = begins.length > 0 ? Math.min(...begins) : day - A_YEAR;
  return { first: Math.min(from, day, today - 1), day, today };
}

/** The start of a day as an instant. */
export const asInstant = (day: number): string => new Date(day * DAY_MS).toISOString().replace(".000Z", "Z");

/** Dates and instants read off the bytes of a canonical text, in the spellings that logs are full of. */
import { MS_PER_DAY, daysFromCivil, daysInMonth } from "../../src/domain/instant.ts";

/** What no text of these spellings gives. Whole: NaN would make a double of every sum it might come into. */
export const UNREAD = Number.MIN_SAFE_INTEGER;

export const DATE_LENGTH = 10;
/** 2024-04-13T20:30Z */
export const MINUTE_LENGTH = 17;
const SECONDS_LENGTH = 20;
const MS_LENGTH = 24;

const DASH = 45;
const COLON = 58;
const LETTER_T = 84;
const LETTER_Z = 90;

/** Milliseconds since 1970 of the date in the ten bytes at a place; UNREAD where none stands there. */
export function dateMs(bytes: Uint8Array, from: number): number {
  if (bytes[from + 4] !== DASH || bytes[from + 7] !== DASH) return UNREAD;
  const year = pairAt(bytes, from) * 100 + pairAt(bytes, from + 2);
  const [month, day] = [pairAt(bytes, from + 5), pairAt(bytes, from + 8)];
  return year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) ? daysFromCivil(year, month, day) * MS_PER_DAY : UNREAD;
}

/** Milliseconds since 1970 of 2024-04-13T20:30Z, 2024-04-13T20:30:00Z or 2024-04-13T20:30:00.000Z in [from, to); UNREAD for any other text. */
export function instantMs(bytes: Uint8Array, from: number, to: number): number {
  if (bytes[to - 1] !== LETTER_Z || bytes[from + 10] !== LETTER_T) return UNREAD;
  const date = dateMs(bytes, from);
  const time = timeMs(bytes, from + 11, to - from);
  return date === UNREAD || time < 0 ? UNREAD : date + time;
}

/** The time of day of an instant so many bytes long; below zero where there is none. */
function timeMs(bytes: Uint8Array, at: number, length: number): number {
  if (bytes[at + 2] !== COLON) return NO_DIGIT;
  const minutes = pairBelow(bytes, at, 24) * 60 + pairBelow(bytes, at + 3, 60);
  if (length === MINUTE_LENGTH) return minutes * 60_000;
  if (bytes[at + 5] !== COLON) return NO_DIGIT;
  const seconds = minutes * 60 + pairBelow(bytes, at + 6, 60);
  if (length === SECONDS_LENGTH) return seconds * 1_000;
  if (length !== MS_LENGTH || bytes[at + 8] !== POINT) return NO_DIGIT;
  return seconds * 1_000 + pairAt(bytes, at + 9) * 10 + digitAt(bytes, at + 11);
}

const POINT = 46;

/** So far below zero that no sum of a time with such a part in it rises above zero. */
const NO_DIGIT = -1e9;

function digitAt(bytes: Uint8Array, at: number): number {
  const digit = bytes[at] - 48;
  return digit >= 0 && digit <= 9 ? digit : NO_DIGIT;
}

/** The number of two digits at a place; far below zero where one of them is none. */
function pairAt(bytes: Uint8Array, at: number): number {
  return digitAt(bytes, at) * 10 + digitAt(bytes, at + 1);
}

function pairBelow(bytes: Uint8Array, at: number, bound: number): number {
  const pair = pairAt(bytes, at);
  return pair < bound ? pair : NO_DIGIT;
}

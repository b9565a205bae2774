/** Dates as GDELT writes them, as ISO 8601. Both are undefined for what is no date, impossible ones included. */
import { parseInstant } from "../domain/instant.ts";

const DAY = /^\d{8}$/;
const TIME = /^\d{14}$/;

/** YYYYMMDD */
export function dayOf(written: string): string | undefined {
  if (!DAY.test(written)) return undefined;
  const day = `${written.slice(0, 4)}-${written.slice(4, 6)}-${written.slice(6)}`;
  return parseInstant(day) && day;
}

/** YYYYMMDDHHMMSS in UTC, as 2.0 has it, or YYYYMMDD, as 1.0 has it. */
export function timeOf(written: string): string | undefined {
  if (!TIME.test(written)) return dayOf(written);
  const time = `T${written.slice(8, 10)}:${written.slice(10, 12)}:${written.slice(12)}Z`;
  const day = dayOf(written.slice(0, 8));
  return day !== undefined && parseInstant(day + time) ? day + time : undefined;
}

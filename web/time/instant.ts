/** Instants in words and back: always UTC, never the reader's own zone, so that two desks read the same. */

const DAY = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", day: "numeric", month: "short", year: "numeric" });
const MINUTE = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", hour: "2-digit", minute: "2-digit" });

const isDateOnly = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** "18 May 2024, 00:00 UTC"; "18 May 2024" for a date; what is no instant (an EDTF interval) stays as it stands. */
export function inWords(text: string): string {
  const date = new Date(text);
  if (!/^\d{4}-\d{2}-\d{2}(T.*)?$/.test(text) || Number.isNaN(date.getTime())) return text;
  return isDateOnly(text) ? DAY.format(date) : `${DAY.format(date)}, ${MINUTE.format(date)} UTC`;
}

/** Whether the API can read it as a date or a time: 2024-05-18, 2024-05-18T20:30Z, 2024-05-18T20:30:00.5+02:00. */
export function isInstant(text: string): boolean {
  const [, date = "", time = ""] = /^(\d{4}-\d{2}-\d{2})([Tt]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:[Zz]|[+-]\d{2}:\d{2})?)?$/.exec(text) ?? [];
  const day = new Date(date);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date) && !Number.isNaN(Date.parse(`2024-01-01${time}`));
}

/** "18 May 2024": the UTC day of an instant. */
export const dayInWords = (text: string): string => inWords(text.slice(0, 10));

/** An instant as the two fields of a form; "" for what is not given. */
export function asFields(instant = ""): { readonly date: string; readonly time: string } {
  const [, date = "", time = ""] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2})?))?/.exec(instant) ?? [];
  return { date, time };
}

/** The two fields as an instant; a date alone means its end, as everywhere. Undefined without a date. */
export function fromFields(date: string, time: string): string | undefined {
  if (date === "") return undefined;
  if (time === "") return date;
  return `${date}T${time.length === 5 ? `${time}:00` : time}Z`;
}

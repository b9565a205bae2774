/** What a date in ISO 8601 or EDTF says, in words, while it is being typed. The API's word on it is the last. */
import { inWords } from "../time/instant.ts";

export type Understood = { readonly ok: true; readonly words: string } | { readonly ok: false; readonly words: string };

const understood = (words: string): Understood => ({ ok: true, words });
const refused = (words: string): Understood => ({ ok: false, words });

/** "2024-04-13/2024-04-14": from 13 Apr 2024 until the end of 14 Apr 2024. */
export function understand(text: string): Understood {
  const slash = text.indexOf("/");
  if (slash < 0) return one(text);
  const [start, end] = [text.slice(0, slash), text.slice(slash + 1)];
  if (start === ".." || start === "") return refused("A spell needs its beginning: write its earliest known day, with ~ or ?");
  if (end === "") return refused("Write .. after the slash for what is still going on");
  const from = one(start);
  if (!from.ok || end === "..") return from.ok ? understood(`since ${from.words}, still going on`) : from;
  const to = one(end);
  if (!to.ok) return to;
  return isBefore(end, start) ? refused(`Its end ${end} lies before its start ${start}`) : understood(`from ${from.words} to ${to.words}, its end included`);
}

/** Whether one date lies wholly before another: by the parts that both name, or by the instant. */
function isBefore(one: string, other: string): boolean {
  if (one.includes("T") && other.includes("T")) return Date.parse(utc(one)) < Date.parse(utc(other));
  const [bare, otherBare] = [one, other].map((date) => date.replace(/[?~%]$/, "").slice(0, 10));
  const length = Math.min(bare.length, otherBare.length);
  return bare.slice(0, length) < otherBare.slice(0, length);
}

/** A time without an offset is taken as UTC. */
const utc = (time: string): string => (/(Z|[+-]\d{2}:\d{2})$/.test(time) ? time : `${time}Z`);

const PARTS = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?(T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?([?~%])?$/;
const QUALIFIED: Readonly<Record<string, string>> = { "?": " (uncertain)", "~": " (approximate)", "%": " (uncertain and approximate)" };

function one(text: string): Understood {
  const [, year, month, day, time, zone, mark = ""] = PARTS.exec(text) ?? [];
  if (year === undefined) return refused("Write 2024-04-13, 2024-04, 2024-04-13T20:30Z, 2024-04-13/2024-04-14 or 2023-10-08/..");
  if (/^(2[1-9]|3\d|4[01])$/.test(month ?? "")) return refused("A season has no agreed dates: write the months as 2024-03/2024-05");
  const fault = faultIn(text, { year, month, day, time, mark });
  if (fault !== undefined) return refused(fault);
  return understood(`${wordsOf(text, year, month, day, time, zone)}${QUALIFIED[mark] ?? ""}`);
}

interface Parts {
  readonly year: string;
  readonly month: string | undefined;
  readonly day: string | undefined;
  readonly time: string | undefined;
  readonly mark: string;
}

function faultIn(text: string, { year, month, day, time, mark }: Parts): string | undefined {
  if (year.includes("X") && month !== undefined) return "Only a lone year may end in X, such as 201X";
  if (isNumber(month) && !(Number(month) >= 1 && Number(month) <= 12)) return `There is no month ${month}`;
  if (month === "XX" && isNumber(day)) return "A day needs its month";
  if (isNumber(day) && !(Number(day) >= 1 && Number(day) <= daysIn(year, month))) return `Month ${month} of ${year} has no day ${day}`;
  if (time === undefined) return undefined;
  if (mark !== "") return "A time takes no ? ~ or %: write its day with one instead";
  if (!isNumber(day)) return "A time needs its day";
  return Number.isNaN(Date.parse(utc(text))) ? `There is no time ${time.slice(1)}` : undefined;
}

const daysIn = (year: string, month: string | undefined): number => new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
const isNumber = (text: string | undefined): text is string => text !== undefined && /^\d+$/.test(text);

function wordsOf(text: string, year: string, month: string | undefined, day: string | undefined, time: string | undefined, zone: string | undefined): string {
  if (time !== undefined) return `${inWords(utc(text))}${zone === undefined ? ", taken as UTC" : ""}`;
  if (year.includes("X")) return year.endsWith("XX") ? `some time in the century from ${year.replace("XX", "00")}` : `some time in the ${year.replace("X", "0")}s`;
  if (month === undefined || month === "XX") return `some time in ${year}`;
  if (day === undefined || day === "XX") return `some time in ${MONTH.format(new Date(`${year}-${month}-01`))}`;
  return inWords(`${year}-${month}-${day}`);
}

const MONTH = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", month: "long", year: "numeric" });

/** The last day that a date names, as YYYY-MM-DD; undefined where it names none. */
export function lastDay(text: string): string | undefined {
  const [start = "", end] = text.split("/");
  const named = end === undefined || end === ".." ? start : end;
  const [day] = /^\d{4}-\d{2}-\d{2}/.exec(named) ?? [];
  if (day !== undefined) return day;
  const [, year, month = "12"] = /^(\d{4})(?:-(\d{2}))?/.exec(named) ?? [];
  return year === undefined ? undefined : `${year}-${month}-${daysIn(year, month)}`;
}

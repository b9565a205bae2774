/**
 * The short way for the great mass of events: a report with nothing but act, parties, date, place and deaths, read off its
 * canonical text. Anything else, and any text that is not quite as expected, answers undefined and takes the long way.
 */
import { parseInstant } from "../../src/domain/instant.ts";
import type { ReportedFacts } from "../../src/domain/report.ts";
import { type Account, plainAccount, readOccurrence } from "./account.ts";
import { Cursor } from "./canonical-text.ts";
import type { Interned } from "./interned.ts";

export interface PlainReport {
  readonly account: Account;
  /** µs; Infinity where no source says */
  readonly published: number;
}

const START = '{"claims":[],"facts":{';
const END = '},"incidentId":"';
const DEATHS = '{"fatalities":{';

/** The account of a plain report, or undefined. Throws a SyntaxError for a text that is no JSON. */
export function plainReport(body: string, interned: Interned): PlainReport | undefined {
  if (!body.startsWith(START)) return undefined;
  const cursor = new Cursor(body, START.length);
  const coding = cursor.text('"coding":');
  const conflicts = cursor.text(',"conflicts":');
  const initiators = cursor.text(',"initiators":');
  const magnitudes = cursor.text(',"magnitudes":');
  const occurred = cursor.text(',"occurred":');
  const place = cursor.text(',"place":');
  cursor.take(',"summary":');
  const targets = cursor.text(',"targets":');
  if (coding === "" || conflicts === "" || occurred === "" || cursor.at < 0 || !body.startsWith(END, cursor.at)) return undefined;
  const when = readOccurrence(occurred.slice(1, -1));
  if (when === undefined || (magnitudes !== "" && !isDeathsOnly(magnitudes))) return undefined;
  const deaths = magnitudes === "" ? undefined : (JSON.parse(magnitudes) as NonNullable<ReportedFacts["magnitudes"]>).fatalities;
  const shared = interned.byText({ coding, conflicts, initiators: initiators || "[]", targets: targets || "[]" });
  return { account: plainAccount(when, shared, deaths, placeIn(place), interned), published: earliestPublished(body, cursor.at) };
}

/** Other magnitudes, and deaths among civilians, go to the side row. */
function isDeathsOnly(magnitudes: string): boolean {
  return magnitudes.startsWith(DEATHS) && magnitudes.endsWith("}}") && magnitudes.indexOf("}") === magnitudes.length - 2 && !magnitudes.includes('"civilians"');
}

/** Names inside strings would have their quotes escaped: a name found with its quotes is a member's. */
function placeIn(place: string): ReportedFacts["place"] {
  if (place === "") return undefined;
  const [country, lat, lon] = [valueOf(place, '"country":'), valueOf(place, '"lat":'), valueOf(place, '"lon":')];
  return { ...(country !== "" && { country: country.slice(1, -1) }), ...(lat !== "" && lon !== "" && { lat: Number(lat), lon: Number(lon) }) };
}

function valueOf(text: string, name: string): string {
  const at = text.indexOf(name);
  return at < 0 ? "" : new Cursor(text, at).text(name);
}

const PUBLISHED = '"publishedAt":"';

/** Only sources stand behind the facts, and only they have a publishedAt. */
function earliestPublished(body: string, from: number): number {
  let earliest = Infinity;
  for (let at = body.indexOf(PUBLISHED, from); at >= 0; at = body.indexOf(PUBLISHED, at + 1)) {
    const start = at + PUBLISHED.length;
    earliest = Math.min(earliest, parseInstant(body.slice(start, body.indexOf('"', start)))?.us ?? Infinity);
  }
  return earliest;
}

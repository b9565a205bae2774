/**
 * The columns of GDELT's event exports, which have no header, and what may stand in each, so that a row that lacks one can be told:
 * GDELT Event Codebook V2.0 (2015) with 61 columns, GDELT Data Format Codebook V1.03 (2013) with 58. Exports of 1.0 from before
 * April 2013 lack the last, SOURCEURL.
 */
import type { Misfit } from "./format.ts";

type Column = readonly [name: string, form: RegExp];

const anything = /^/;
const number = /^(-?\d+(\.\d+)?)?$/;
const count = /^\d*$/;
const group = /^([A-Za-z0-9]{3})?$/;

const actor = (who: string): Column[] => [
  [`${who}code`, /^([A-Za-z0-9]{3})*$/],
  [`${who}name`, anything],
  ...["countrycode", "knowngroupcode", "ethniccode", "religion1code", "religion2code", "type1code", "type2code", "type3code"].map((part): Column => [who + part, group]),
];

/** ADM2 codes came with 2.0. */
const geography = (of: string, adm2: boolean): Column[] => [
  [`${of}geo_type`, /^[0-5]?$/],
  [`${of}geo_fullname`, anything],
  [`${of}geo_countrycode`, /^([A-Z]{2})?$/],
  [`${of}geo_adm1code`, /^([A-Z0-9]{2,5})?$/],
  ...(adm2 ? [[`${of}geo_adm2code`, /^[A-Z0-9]*$/] as const] : []),
  [`${of}geo_lat`, number],
  [`${of}geo_long`, number],
  [`${of}geo_featureid`, /^(-?\d+|[A-Z0-9]*)$/],
];

const columns = (adm2: boolean): Column[] => [
  ["globaleventid", /^\d+$/], ["sqldate", /^\d{8}$/], ["monthyear", /^\d{6}$/], ["year", /^\d{4}$/], ["fractiondate", /^\d{4}\.\d+$/],
  ...actor("actor1"), ...actor("actor2"),
  ["isrootevent", /^[01]$/], ["eventcode", /^\d{3,4}$/], ["eventbasecode", /^\d{3}$/], ["eventrootcode", /^\d{2}$/], ["quadclass", /^[1-4]$/], ["goldsteinscale", number],
  ["nummentions", count], ["numsources", count], ["numarticles", count], ["avgtone", number],
  ...["actor1", "actor2", "action"].flatMap((of) => geography(of, adm2)),
  ["dateadded", /^\d{8}(\d{6})?$/], ["sourceurl", /^\D|^$/],
];

/** The layout of one edition of GDELT. */
export interface GdeltLayout {
  readonly columns: readonly Column[];
  /** The columns' names, in lower case; empty for those that are not read. */
  readonly names: readonly string[];
}

const layout = (all: readonly Column[]): GdeltLayout => ({ columns: all, names: all.map(([name]) => name) });

export const gdelt2Layout = layout(columns(true));
export const gdelt1Layout = layout(columns(false));

/** The layout with those columns only read. */
export function reading({ columns, names }: GdeltLayout, read: ReadonlySet<string>): GdeltLayout {
  return { columns, names: names.map((name) => (read.has(name) ? name : "")) };
}

/** The columns of a row of that many cells: all, or without the one it lacks. */
export function columnsOf(layout: GdeltLayout, cells: readonly string[]): readonly string[] | Misfit {
  const { length } = layout.columns;
  if (cells.length === length) return layout.names;
  const lacking = cells.length === length - 1 ? columnLackedBy(layout, cells) : undefined;
  return lacking === undefined ? wrongCount(length, cells.length) : layout.names.filter((_, index) => index !== lacking);
}

/**
 * Which column a row with one cell too few lacks, by the forms of the others; undefined where they leave it open. Between empty
 * cells any of their columns will do: the row says the same.
 */
function columnLackedBy({ columns }: GdeltLayout, cells: readonly string[]): number | undefined {
  const fits = (cell: number, column: number): boolean => columns[column][1].test(cells[cell]);
  let latest = 0;
  while (latest < cells.length && fits(latest, latest)) latest += 1;
  let earliest = cells.length;
  while (earliest > 0 && fits(earliest - 1, earliest)) earliest -= 1;
  return earliest <= latest && cells.slice(earliest, latest).every((cell) => cell === "") ? earliest : undefined;
}

function wrongCount(wanted: number, found: number): Misfit {
  return { reason: "wrong-column-count", detail: `there are ${wanted} columns, this row has ${found}: ${hintFor(wanted, found)}` };
}

function hintFor(wanted: number, found: number): string {
  if (found === wanted - 1) return "which of them it lacks cannot be told";
  if (found === gdelt2Layout.names.length) return "that is GDELT 2.0: import it as gdelt";
  return found === gdelt1Layout.names.length || found === gdelt1Layout.names.length - 1 ? "that is GDELT 1.0: import it as gdelt1" : "it may be cut off, or its tabs were changed";
}

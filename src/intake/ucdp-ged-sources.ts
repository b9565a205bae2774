/**
 * The sources of a UCDP GED event. Where their names and dates split one to one (releases code them apart since about 2013) each
 * is a source, with its headline as its quote; else the data set is the one source, with all that it cites as its quote.
 *
 * The published clock: a source is dated by its own day, for that is what a reader could have read, and the event is known
 * from the first. The figures are UCDP's later judgement of all its sources, and when UCDP published them is not in the file: on
 * this clock a toll may stand earlier than UCDP stated it. A source dated before the act can have happened, or before the end
 * of what it is to give the total of, is left undated; where none is dated, the event is known since it was recorded.
 */
import type { Source } from "../domain/source.ts";
import type { CellReader } from "./cell-reader.ts";
import { dayOf } from "./ucdp-ged-occurrence.ts";

const DATA_SET = "UCDP Georeferenced Event Dataset";
const MOST_SOURCES = 200;

/** `tellable`: the first day (YYYY-MM-DD) on which the act can have been told. At least one, the first with the row's own id. */
export function sourcesOf(cells: CellReader, id: string, tellable: string): Source[] {
  const names = listed(cells, "source_office");
  const dates = listed(cells, "source_date");
  const quotes = listed(cells, "source_headline");
  if (names.length === 0 || names.length !== dates.length || names.length > MOST_SOURCES) return [whole(cells, id)];
  const via = originOf(cells);
  return names.map((name, index) => ({
    ...identity(id, index),
    name: name.slice(0, 500) || DATA_SET,
    ...dated(dates[index], tellable),
    ...quoted(quotes.length === names.length ? quotes[index] : undefined),
    ...via,
  }));
}

function whole(cells: CellReader, id: string): Source {
  return { ...identity(id, 0), name: DATA_SET, ...quoted(cells.text("source_article")), ...originOf(cells) };
}

const identity = (id: string, index: number): Pick<Source, "sourceId" | "rowId"> =>
  index === 0 ? { sourceId: `ucdp-ged-${id}`, rowId: id } : { sourceId: `ucdp-ged-${id}:${index + 1}` };

/** What parts the names of several. */
const SEVERAL = /[;,/&\n]| and /;

/** Who told the sources, where one is named: they all rest on it. Which of several told which is not stated. */
function originOf(cells: CellReader): Pick<Source, "via"> {
  const origin = cells.text("source_original");
  return origin === undefined || SEVERAL.test(origin) ? {} : { via: origin.slice(0, 500) };
}

function dated(text: string, tellable: string): Pick<Source, "publishedAt"> {
  const day = dayOf(text);
  return day === undefined || day < tellable ? {} : { publishedAt: day };
}

function quoted(text: string | undefined): Pick<Source, "quote"> {
  return text === undefined || text === "" ? {} : { quote: text.slice(0, 4_000) };
}

const listed = (cells: CellReader, column: string): string[] => cells.text(column)?.split(";").map((text) => text.trim()) ?? [];

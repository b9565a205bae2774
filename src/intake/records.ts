/** The records of a delimited file: a quoted cell may reach over line ends. */
import { cellsOf } from "./cells.ts";
import { type Line, lines } from "./lines.ts";
import { LONGEST_ROW } from "./row-bytes.ts";

/** How the cells of a file are told apart. */
export interface Layout {
  readonly delimiter: string;
  /** Whether cells may be quoted. */
  readonly quoted: boolean;
}

/** One record; `row` is its first line. `cells` are undefined where its quotes do not match. */
export interface FileRecord extends Line {
  readonly cells: readonly string[] | undefined;
}

/** How many lines one record may take: an unclosed quote takes no more with it, and reading goes on at its second line. */
const MOST_LINES = 200;

export async function* records(stream: AsyncIterable<Uint8Array>, layout: Layout): AsyncGenerator<FileRecord, undefined> {
  const source = lines(stream);
  const ahead: Line[] = [];
  const next = async (): Promise<Line | undefined> => ahead.shift() ?? (await source.next()).value;
  try {
    for (let line = await next(); line !== undefined; line = await next()) {
      const cells = line.overlong ? "broken" : cellsOf(line.text, layout.delimiter, layout.quoted);
      yield cells === "open" ? await continued(line, layout, next, ahead) : { ...line, cells: cells === "broken" ? undefined : cells };
    }
  } finally {
    await source.return(undefined);
  }
  return undefined;
}

/** The record with the lines its open cell needs; where no line closes it, the first line alone, and those read stand ahead again. */
async function continued(first: Line, { delimiter }: Layout, next: () => Promise<Line | undefined>, ahead: Line[]): Promise<FileRecord> {
  const read: Line[] = [];
  let text = first.text;
  while (read.length < MOST_LINES) {
    const line = await next();
    if (line === undefined) break;
    read.push(line);
    text = `${text}\n${line.text}`;
    if (line.overlong || text.length > LONGEST_ROW) break;
    const cells = line.text.includes('"') ? cellsOf(text, delimiter) : "open";
    if (cells === "broken") break;
    if (cells !== "open") return { row: first.row, text, overlong: false, cells };
  }
  ahead.unshift(...read);
  return { ...first, cells: undefined };
}

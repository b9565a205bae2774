/** The columns that every derived figure carries with it: how it was read, and the line to cite. */
import type { Reading } from "./citation.ts";
import type { Column } from "./table.ts";

/** A row that says how it was read, how many incidents stand behind it, and how to cite it. */
export interface Read {
  readonly from: Reading;
  readonly n: number;
  readonly cite: string;
}

export const readingColumns: readonly Column<Read>[] = [
  { name: "n", hashtag: "#meta+incidents+num", value: ({ n }) => n },
  { name: "scale", hashtag: "#meta+scale+id", value: ({ from }) => from.scale.id },
  { name: "scaleVersion", hashtag: "#meta+scale+version", value: ({ from }) => from.scale.version },
  { name: "scaleSha256", hashtag: "#meta+scale+sha256", value: ({ from }) => from.scale.sha256 },
  { name: "inherit", hashtag: "#meta+scale+inherit", value: ({ from }) => from.inherit },
  { name: "halfLifeDays", hashtag: "#meta+halflife+days+num", value: ({ from }) => from.halfLifeDays },
  { name: "reading", hashtag: "#meta+reading", value: ({ from }) => from.reading },
  { name: "clock", hashtag: "#meta+clock", value: ({ from }) => from.clock },
  { name: "at", hashtag: "#meta+date+at", value: ({ from }) => from.at },
  { name: "knownAt", hashtag: "#meta+date+known", value: ({ from }) => from.knownAt },
  { name: "logId", hashtag: "#meta+log+id", value: ({ from }) => from.logId },
  { name: "position", hashtag: "#meta+log+position", value: ({ from }) => from.position },
  { name: "cite", hashtag: "#meta+source+cite", value: ({ cite }) => cite },
];

/** How a line of JSON says the same: the heading of an answer, and the line to cite. */
export function headingOf({ at, knownAt, clock, scale, halfLifeDays, reading, inherit, logId, position }: Reading): Omit<Reading, "version" | "citation"> {
  return { at, knownAt, clock, scale, halfLifeDays, reading, inherit, logId, position };
}

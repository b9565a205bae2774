/** Somebody's own table, with commas, semicolons or tabs, read by a mapping that says what its columns mean (`CsvMapping`). */
import { columnsIn, csvMapping } from "./csv-mapping.ts";
import { type CsvReading, csvReport } from "./csv-report.ts";
import { withDelimiter } from "./delimiter.ts";
import { type Intake, type IntakeFile, type IntakeFiles, type IntakeOptions, type IntakeRow, type Misfit, refused } from "./format.ts";
import { unfitHeader, unfitRule } from "./header.ts";
import { type Table, openTable } from "./table.ts";

export const delimited: Intake = {
  id: "csv",
  title: "a table of one's own, comma, semicolon or tab, with a mapping of its columns",
  conflictBy: ["column", "dyad", "id"],
  releasedBy: "occurred",
  problem: ({ mapping }) => {
    const read = csvMapping(mapping);
    return read.ok ? undefined : read.problem;
  },
  dataset: ({ mapping }) => {
    const read = csvMapping(mapping);
    return read.ok ? read.mapping.format : "csv";
  },
  read: readDelimited,
};

async function* readDelimited(files: IntakeFiles, options: IntakeOptions): AsyncGenerator<IntakeRow> {
  const reading = readingOf(options);
  for await (const file of files) yield* readFile(file, reading);
}

function readingOf({ mapping: json, conflictBy }: IntakeOptions): CsvReading | Misfit {
  const read = csvMapping(json);
  if (!read.ok) return { reason: "bad-mapping", detail: read.problem };
  const { mapping } = read;
  const by = conflictBy?.by === "column" ? ({ by: "column", column: conflictBy.column.toLowerCase() } as const) : conflictBy;
  return { mapping, format: mapping.format, missing: new Set(["", ...(mapping.missing ?? [])]), by };
}

async function* readFile(given: IntakeFile, reading: CsvReading | Misfit): AsyncGenerator<IntakeRow> {
  const { file, delimiter } = await withDelimiter(given);
  const table = await openTable(file, { delimiter: ("mapping" in reading ? reading.mapping.delimiter : undefined) ?? delimiter, quoted: true });
  try {
    if (!("mapping" in reading)) return void (yield refused(table.header, reading));
    const unfit = unmapped(table, reading);
    if (unfit !== undefined) return void (yield refused(table.header, unfit));
    for await (const row of table.rows()) yield row.ok ? csvReport(row, reading) : row;
  } finally {
    await table.close();
  }
}

/** Why the mapping does not go with the header: the column it lacks, and the place in the mapping that names it. */
function unmapped(table: Table, { mapping, by }: CsvReading): Misfit | undefined {
  const named = columnsIn(mapping);
  const lacking = named.find(({ column }) => !table.columns.includes(column));
  const choices = `choose one of ${table.columns.join(", ")}, or write {"value": ...} for one value in every row`;
  if (lacking !== undefined && table.columns.length > 0) return { column: lacking.column, reason: "missing-column", detail: `the mapping's ${lacking.path} names a column ${lacking.column}, which the header lacks: ${choices}` };
  return unfitHeader(table, named.map(({ column }) => column), choices) ?? (by && unfitRule(table, by));
}

/**
 * Militarized Interstate Disputes 5.0 (Palmer et al. 2022), incidents: MIDI_5.0.csv, and for the states in them and the sides
 * of a dispute MIDIP_5.0.csv, in any order, told apart by their headers. Participants are gathered first.
 */
import { worded } from "../domain/worded.ts";
import type { ConflictBy } from "./conflict-by.ts";
import { type Intake, type IntakeFiles, type IntakeOptions, type IntakeRow, type Misfit, type RefusedRow, type RowPlace, refused } from "./format.ts";
import { byDispute } from "./mid-conflicts.ts";
import { MidParticipants } from "./mid-participants.ts";
import { midReport } from "./mid-report.ts";
import { MidParticipant, incidentColumns, participantColumns } from "./mid-row.ts";
import { misfitOf } from "./misfit.ts";
import { type Table, type TableRow, openTable } from "./table.ts";

export const mid: Intake = {
  id: "mid",
  title: "Militarized Interstate Disputes 5.0, incidents: MIDI_5.0.csv, with MIDIP_5.0.csv for the states and sides",
  conflictBy: ["column", "dyad", "id"],
  releasedBy: "occurred",
  read: readMid,
};

async function* readMid(files: IntakeFiles, options: IntakeOptions): AsyncGenerator<IntakeRow> {
  const tables: Table[] = [];
  try {
    for await (const file of files) tables.push(await openTable(file));
    yield* readTables(tables, options.conflictBy ?? byDispute);
  } finally {
    await Promise.all(tables.map((table) => table.close()));
  }
}

async function* readTables(tables: readonly Table[], by: ConflictBy): AsyncGenerator<IntakeRow> {
  const ofParticipants = tables.filter(listsParticipants);
  const ofIncidents = tables.filter((table) => !listsParticipants(table));
  const participants = new MidParticipants();
  for (const table of ofParticipants) yield* gather(table, participants, ofIncidents.length > 0);
  for (const table of ofIncidents) yield* report(table, by, participants, ofParticipants.length > 0);
}

const listsParticipants = ({ columns }: Table): boolean => columns.includes("ccode") || columns.includes("insidea");

async function* gather(table: Table, participants: MidParticipants, needed: boolean): AsyncGenerator<RefusedRow> {
  const unfit = unfitHeader(table, participantColumns) ?? (needed ? undefined : alone);
  if (unfit !== undefined) return void (yield refused(table.header, unfit));
  for await (const row of table.rows()) {
    const misfit = row.ok ? taken(row, participants) : row;
    if (misfit === undefined) continue;
    participants.damage(cellNumber(table, row, "dispnum"), cellNumber(table, row, "incidnum"), row);
    yield row.ok ? refused(row, misfit) : row;
  }
}

function taken(row: TableRow, participants: MidParticipants): Misfit | undefined {
  const read = MidParticipant.safeParse(row.cells, worded);
  return read.success ? participants.add(read.data) : misfitOf(read.error, row.cells);
}

/** What a refused row says in a column, as far as that can be read; else NaN. */
function cellNumber({ columns }: Table, { raw }: RowPlace, column: string): number {
  return Number.parseInt(raw.split(",")[columns.indexOf(column)]?.replaceAll('"', "") ?? "", 10);
}

async function* report(table: Table, by: ConflictBy, participants: MidParticipants, haveParticipants: boolean): AsyncGenerator<IntakeRow> {
  const unfit = unfitHeader(table, incidentColumns) ?? unfitRule(table, by, haveParticipants);
  if (unfit !== undefined) return void (yield refused(table.header, unfit));
  for await (const row of table.rows()) yield row.ok ? midReport(row, columnOf(by), participants) : row;
}

/** Columns are known by their names in lower case. */
function columnOf(by: ConflictBy): ConflictBy {
  return by.by === "column" ? { by: "column", column: by.column.toLowerCase() } : by;
}

const alone: Misfit = { reason: "no-incidents", detail: "participants say nothing without their incidents: give MIDI_5.0.csv too" };

function unfitHeader({ columns }: Table, wanted: readonly string[]): Misfit | undefined {
  if (columns.length === 0) return { reason: "no-header", detail: "the first line is no header: give the file as it was published" };
  const twice = columns.find((column, index) => columns.indexOf(column) !== index);
  if (twice !== undefined) return { column: twice, reason: "column-twice", detail: `two columns are called ${twice}: rename one` };
  const missing = wanted.filter((column) => !columns.includes(column));
  return missing.length === 0 ? undefined : { column: missing[0], reason: "missing-column", detail: `the header lacks ${missing.join(", ")}: is this MIDI_5.0.csv or MIDIP_5.0.csv?` };
}

function unfitRule({ columns }: Table, by: ConflictBy, haveParticipants: boolean): Misfit | undefined {
  if (by.by === "dyad" && !haveParticipants) return { reason: "needs-participants", detail: "dyads are known from MIDIP_5.0.csv only: give it too" };
  if (by.by !== "column" || columns.includes(by.column.toLowerCase())) return undefined;
  return { column: by.column, reason: "missing-column", detail: `no column is called ${by.column}: choose one of ${columns.join(", ")}` };
}

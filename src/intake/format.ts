/** What an intake format is: text in, reports and refusals out. It knows nothing of the log. */
import type { IncidentReport, Opens } from "../domain/report.ts";
import type { z } from "zod";
import type { ConflictBy } from "./conflict-by.ts";

/** A file to read: its name as the user gave it, and its bytes. */
export interface IntakeFile {
  readonly name: string;
  readonly stream: AsyncIterable<Uint8Array>;
}

/** Files one after another; the next is asked for when the one before has been read. */
export type IntakeFiles = Iterable<IntakeFile> | AsyncIterable<IntakeFile>;

/** Why a row is refused: `reason` in kebab-case, `detail` a sentence that says what to do. */
export interface Misfit {
  /** The column, or the path in a JSON value, that is at fault. */
  readonly column?: string;
  /** What stands there. */
  readonly value?: string;
  readonly reason: string;
  readonly detail: string;
}

/** Where a row stands. `row` is the line in the file, a header being line 1; in a JSON array, the number of the element. */
export interface RowPlace {
  readonly file: string;
  readonly row: number;
  /** The row's text as it stands in the file. */
  readonly raw: string;
}

export interface RefusedRow extends RowPlace, Misfit {
  readonly ok: false;
}

/** What a report names: the incident, and the conflicts it belongs to, concerns or opens. */
export type Mentions = Pick<IncidentReport, "incidentId" | "conflicts" | "concerns" | "opens">;

/** A row that became a whole report, checked against its schema. */
export interface ReportRow extends RowPlace {
  readonly ok: true;
  readonly report: IncidentReport;
  /** The same as in the report, where that has yet to be read from `firstBody`. */
  readonly mentions?: Mentions | undefined;
  /** Conflicts to open before the report, where it has more than a report may open itself. */
  readonly further?: readonly z.infer<typeof Opens>[];
  /** The text under which the report is stored as it stands, where nothing is on record of its incident; absent where it has yet to be made. */
  readonly firstBody?: string | undefined;
  /** Whether a person coded the act, or a program. */
  readonly coded: "hand" | "machine";
}

export type IntakeRow = ReportRow | RefusedRow;

export interface IntakeOptions {
  /** Which conflict an incident belongs to; the format's own rule when absent. */
  readonly conflictBy?: ConflictBy | undefined;
  /** The mapping of columns to facts, as JSON gave it; for a format that is told what its columns mean. */
  readonly mapping?: unknown;
}

/** One source format. */
export interface Intake {
  readonly id: string;
  /** What it reads, in a line. */
  readonly title: string;
  /** The ways of naming conflicts it offers; empty where rows name their own. */
  readonly conflictBy: readonly ConflictBy["by"][];
  /** The date by which a release of the data set is cut: when its acts happened, or when its rows were published. */
  readonly releasedBy: "occurred" | "published";
  /** What the ids of its incidents begin with, where that is not the format's id. */
  dataset?(options: IntakeOptions): string;
  /** What is wrong with the options, in a sentence that says what to do; undefined when reading can begin. */
  problem?(options: IntakeOptions): string | undefined;
  /**
   * The rows of the files: one for each incident or refusal, in constant memory but for what the format must gather first.
   * A bad row never throws; a stream that fails does. Streams are closed when the reader stops early.
   */
  read(files: IntakeFiles, options: IntakeOptions): AsyncIterable<IntakeRow>;
}

/** What a row names, without a look at the rest of its report. */
export const mentionsIn = (row: ReportRow): Mentions => row.mentions ?? row.report;

/** The row refused, for a reason. */
export function refused(place: RowPlace, misfit: Misfit): RefusedRow {
  const { file, row, raw } = place;
  return { ok: false, file, row, ...misfit, raw };
}

/** An import: files of one format, row by row, into the record. The same import again appends nothing. */
import type { Request } from "../domain/command.ts";
import { parseConflictBy } from "../intake/conflict-by.ts";
import type { Intake, IntakeFile, IntakeOptions } from "../intake/format.ts";
import { intakeNamed, intakes } from "../intake/formats.ts";
import { batches } from "./batches.ts";
import { type ImportSummary, ImportTally, type Progress } from "./import-tally.ts";
import { Newcomers } from "./newcomers.ts";
import { type RecordCommands, type Take, recording } from "./recording.ts";
import { rehearsal } from "./rehearsal.ts";

export interface ImportOptions {
  /** One of the ids in `intakes`. */
  readonly format: string;
  readonly files: readonly IntakeFile[];
  /** `dyad`, `column:NAME` or `id:ID`, as far as the format offers it. */
  readonly conflictBy?: string | undefined;
  /** Records nothing and says what would be appended. */
  readonly dryRun?: boolean | undefined;
  /** Whether an incident stands in the record; asked in a dry run only, and taken as no when absent. */
  readonly isKnown?: ((incidentId: string) => Promise<boolean>) | undefined;
  /** Whether a conflict stands in the record; without it, every conflict that an appended report opens counts as opened. */
  readonly isOpen?: ((conflictId: string) => Promise<boolean>) | undefined;
  /** Takes a line of the rejects file, JSON without a line end: {file, row, column?, value?, reason, detail, raw}. */
  readonly rejects?: ((line: string) => void) | undefined;
  /** Called after each batch. */
  readonly progress?: ((progress: Progress) => void) | undefined;
  /** Stops after the batch at hand. */
  readonly signal?: AbortSignal | undefined;
  /** Who asks: goes with every command. There is no key: an incident's own id tells a repeated report. */
  readonly request?: Omit<Request, "key" | "expectedRevision"> | undefined;
  /** Rows in a batch at most; 500 when absent. */
  readonly batchSize?: number | undefined;
}

/** An import that cannot begin. */
export class ImportRefused extends Error {
  override readonly name = "ImportRefused";
}

/** Why an import of that format with that rule cannot begin, or undefined. */
export function importProblem(format: string, conflictBy?: string): string | undefined {
  const chosen = chosenIntake(format, conflictBy);
  return chosen.ok ? undefined : chosen.problem;
}

/**
 * Reads the files and records a ReportIncident for each row that is whole. Rows refused by the reader or by the record are
 * counted and handed to `rejects`; they stop nothing. Throws ImportRefused for an unknown format or rule, and passes on the
 * faults of streams and of `record`; what was recorded by then stands.
 */
export async function importFiles(options: ImportOptions, record: RecordCommands): Promise<ImportSummary> {
  const chosen = chosenIntake(options.format, options.conflictBy);
  if (!chosen.ok) throw new ImportRefused(chosen.problem);
  const tally = new ImportTally(options.rejects);
  const finished = await takeAll(chosen, options, tally, taker(options, tally, record));
  return tally.summary({ format: options.format, dryRun: options.dryRun === true, interrupted: !finished });
}

function taker(options: ImportOptions, tally: ImportTally, record: RecordCommands): Take {
  const newcomers = new Newcomers(options.isOpen);
  if (options.dryRun === true) return rehearsal(options.isKnown ?? (async () => false), tally, newcomers);
  return recording(record, options.request ?? {}, tally, newcomers);
}

/** Whether all rows were taken: false where the signal came first. */
async function takeAll({ intake, rule }: ChosenIntake, options: ImportOptions, tally: ImportTally, take: Take): Promise<boolean> {
  const { files, progress, signal, batchSize = 500 } = options;
  for await (const batch of batches(intake.read(files, rule), batchSize)) {
    if (signal?.aborted === true) return false;
    for (const row of batch) if (!row.ok) tally.refused(row, row);
    await take(batch.filter((row) => row.ok));
    progress?.(tally.progress());
  }
  return true;
}

interface ChosenIntake {
  readonly intake: Intake;
  readonly rule: IntakeOptions;
}

function chosenIntake(format: string, conflictBy: string | undefined): ({ readonly ok: true } & ChosenIntake) | { readonly ok: false; readonly problem: string } {
  const intake = intakeNamed(format);
  if (intake === undefined) return { ok: false, problem: `${JSON.stringify(format)} is no format to import: choose ${intakes.map(({ id }) => id).join(" or ")}` };
  if (conflictBy === undefined) return { ok: true, intake, rule: {} };
  const parsed = parseConflictBy(conflictBy);
  if (!parsed.ok) return parsed;
  if (intake.conflictBy.includes(parsed.conflictBy.by)) return { ok: true, intake, rule: { conflictBy: parsed.conflictBy } };
  const offered = intake.conflictBy.length === 0 ? "its rows name their own" : `choose ${intake.conflictBy.join(" or ")}`;
  return { ok: false, problem: `${format} offers no ${parsed.conflictBy.by} to name conflicts by: ${offered}` };
}

/** An import: files of one format, row by row, into the log. The same files again append nothing. */
import { type ConflictBy, parseConflictBy } from "../intake/conflict-by.ts";
import type { Intake, IntakeFiles, IntakeOptions, IntakeRow } from "../intake/format.ts";
import { intakeNamed, intakes } from "../intake/formats.ts";
import { unpacked } from "../intake/unpacked.ts";
import { batches } from "./batches.ts";
import type { ImportLog } from "./import-log.ts";
import type { ImportSummary, Progress } from "./import-tally.ts";
import { rehearsalOn } from "./rehearsal.ts";
import { type ReleaseAsked, type ReleaseOptions, readRelease } from "./release-asked.ts";
import { type MergedRow, Session } from "./session.ts";
import { untilStopped } from "./until-stopped.ts";

/** What is to be imported, and how. */
export interface ImportRequest {
  /** One of the ids in `intakes`. */
  readonly format: string;
  /** `dyad`, `column:NAME` or `id:ID`, as far as the format offers it. */
  readonly conflictBy?: string | undefined;
  /** What the columns mean, for a format that is told. */
  readonly mapping?: unknown;
  /** The files are a version of a data set: what an earlier one had, and these have no longer, is retracted. */
  readonly release?: ReleaseOptions | undefined;
}

export interface ImportOptions extends ImportRequest {
  /** Plain, gzipped or zipped. */
  readonly files: IntakeFiles;
  /** Records nothing and says what an import would do. */
  readonly dryRun?: boolean | undefined;
  /** False: every row of machine-coded data is an incident of its own. */
  readonly dedupe?: boolean | undefined;
  /** Takes a line of the rejects file, JSON without a line end: {file, row, column?, value?, reason, detail, raw}. */
  readonly rejects?: ((line: string) => void) | undefined;
  /** Takes each row that told an act another row had told. */
  readonly explain?: ((merged: MergedRow) => void) | undefined;
  /** Called after each batch. */
  readonly progress?: ((progress: Progress) => void) | undefined;
  /** Stops after the batch at hand; where rows are waited for, at once, and those read by then are recorded. */
  readonly signal?: AbortSignal | undefined;
  /** Rows in a batch at most; 500 when absent. */
  readonly batchSize?: number | undefined;
}

/** Files that a format is to read by its rule, in batches of rows. */
export interface FilesToRead {
  readonly intake: Intake;
  readonly rule: IntakeOptions;
  readonly files: IntakeFiles;
  readonly batchSize: number;
  /** Whether anybody wants the rows' own text, as for a file of rejects; else it may be left out. */
  readonly withRaw: boolean;
  /** Ends the reading: what was read by then is the last batch. */
  readonly signal: AbortSignal | undefined;
}

/** Reads files; passes on the faults of their streams, and closes them when nobody wants more, without waiting for one that has no bytes. */
export type ReadFiles = (files: FilesToRead) => AsyncIterable<readonly IntakeRow[]>;

const readHere: ReadFiles = ({ intake, rule, files, batchSize, signal }) => batches(untilStopped(intake.read(unpacked(files), rule), signal), batchSize);

/** An import that cannot begin. */
export class ImportRefused extends Error {
  override readonly name = "ImportRefused";
}

/** Why such an import cannot begin, or undefined. */
export function importProblem(request: ImportRequest): string | undefined {
  const chosen = chosenIntake(request);
  return chosen.ok ? undefined : chosen.problem;
}

/**
 * Reads the files and records what each row says. Rows refused by the reader or by the record are counted and handed to `rejects`;
 * they stop nothing. Throws ImportRefused where it cannot begin, and passes on the faults of streams and of the log; what was
 * recorded by then stands, and the same import again goes on from there.
 */
export async function importFiles(options: ImportOptions, log: ImportLog, read: ReadFiles = readHere): Promise<ImportSummary> {
  const chosen = chosenIntake(options);
  if (!chosen.ok) throw new ImportRefused(chosen.problem);
  const { dryRun = false, dedupe = true, rejects, explain } = options;
  const session = new Session({ intake: chosen.intake, dataset: chosen.intake.dataset?.(chosen.rule) ?? chosen.intake.id, release: chosen.release, dryRun, dedupe, rejects, explain }, dryRun ? rehearsalOn(log) : log);
  const finished = await takeAll(read, chosen, options, session);
  return session.finish(!finished);
}

/** Whether all rows were taken: false where the signal came first. */
async function takeAll(read: ReadFiles, { intake, rule }: ChosenIntake, options: ImportOptions, session: Session): Promise<boolean> {
  const { files, progress, signal, rejects, batchSize = 500 } = options;
  for await (const batch of read({ intake, rule, files, batchSize, withRaw: rejects !== undefined, signal })) {
    await session.take(batch);
    progress?.(session.progress());
    if (signal?.aborted === true) return false;
  }
  return signal?.aborted !== true;
}

interface ChosenIntake {
  readonly intake: Intake;
  readonly rule: IntakeOptions;
  readonly release: ReleaseAsked | undefined;
}

type Chosen<Value> = ({ readonly ok: true } & Value) | { readonly ok: false; readonly problem: string };

function chosenIntake({ format, conflictBy, mapping, release }: ImportRequest): Chosen<ChosenIntake> {
  const intake = intakeNamed(format);
  if (intake === undefined) return { ok: false, problem: `${JSON.stringify(format)} is no format to import: choose ${intakes.map(({ id }) => id).join(" or ")}` };
  const by = chosenRule(intake, conflictBy);
  if (!by.ok) return by;
  const asked = release === undefined ? undefined : readRelease(release);
  if (asked?.ok === false) return asked;
  if (mapping !== undefined && intake.problem === undefined) return { ok: false, problem: `${format} needs no mapping: its columns are known` };
  const rule = { conflictBy: by.conflictBy, mapping };
  const problem = intake.problem?.(rule);
  return problem === undefined ? { ok: true, intake, rule, release: asked?.release } : { ok: false, problem };
}

function chosenRule(intake: Intake, conflictBy: string | undefined): Chosen<{ readonly conflictBy: ConflictBy | undefined }> {
  if (conflictBy === undefined) return { ok: true, conflictBy: undefined };
  const parsed = parseConflictBy(conflictBy);
  if (!parsed.ok || intake.conflictBy.includes(parsed.conflictBy.by)) return parsed;
  const offered = intake.conflictBy.length === 0 ? "its rows name their own" : `choose ${intake.conflictBy.join(" or ")}`;
  return { ok: false, problem: `${intake.id} offers no ${parsed.conflictBy.by} to name conflicts by: ${offered}` };
}

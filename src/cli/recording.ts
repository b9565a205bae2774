/** Commands that append to one incident or conflict: what they share. */
import { type Command as CommanderCommand, InvalidArgumentError } from "commander";
import { type Command, conflictBodies, incidentBodies } from "../domain/command.ts";
import { faultsOf } from "../domain/faults.ts";
import { Id } from "../domain/vocabulary.ts";
import { worded } from "../domain/worded.ts";
import type { Recorded } from "../tracker.ts";
import { type BodyFlag, bodyFlags, bodyOf, flagProblem, wholeNumber } from "./body-flags.ts";
import { type Call, type CommandRow, commandRow } from "./command-row.ts";
import { EXIT, type ExitCode, badUsage, refused } from "./exit-code.ts";
import { inputJson, nameOf } from "./input.ts";
import { plain } from "./layout.ts";
import { storeFlag, withTracker } from "./tracker-call.ts";

const bodies = { ...incidentBodies, ...conflictBodies };

export interface RecordingRow {
  readonly name: string;
  readonly summary: string;
  readonly type: keyof typeof bodies;
  readonly flags: readonly BodyFlag[];
  /** From the body that the flags gave to the one the schema wants. */
  readonly finish?: (body: Record<string, unknown>) => unknown;
}

interface RecordingFlags {
  readonly file?: string;
  readonly key?: string;
  readonly ifMatch?: number;
}

type Subject = "incident" | "conflict";
const subjectOf = ({ type }: RecordingRow): Subject => (type in incidentBodies ? "incident" : "conflict");

/** A command that fills one body, from flags or from a file, and appends to what its operand names. */
export function recordingRow(row: RecordingRow): CommandRow {
  return commandRow<RecordingFlags>({
    name: row.name, group: "Record:", summary: row.summary,
    define: (command, config) => storeFlag(requestFlags(bodyFlags(command.argument(`<${subjectOf(row)}>`, `the ${subjectOf(row)}'s id`), row.flags)), config),
    run: (call) => record(row, call),
  });
}

function requestFlags(command: CommanderCommand): CommanderCommand {
  return command
    .option("--file <file>", "the whole body as JSON instead of flags; - for stdin")
    .option("--key <key>", "idempotency key: the same key and content again appends nothing", (text) => {
      if (text === "") throw new InvalidArgumentError("Write a key of at least one character.");
      return text;
    })
    .option("--if-match <revision>", "only if it still stands at this revision", wholeNumber);
}

async function record(row: RecordingRow, call: Call<RecordingFlags>): Promise<ExitCode> {
  const { terminal, operands, flags } = call;
  const subject = subjectOf(row);
  const id = Id.safeParse(operands[0], worded);
  if (!id.success) throw badUsage(`${JSON.stringify(operands[0])} is no ${subject}: ${id.error.issues[0].message}`);
  const command = { type: row.type, [`${subject}Id`]: id.data, body: await bodyFrom(row, call) } as Command;
  const opening = { mayMake: row.type === "OpenConflict", caughtUp: false };
  const recorded = await withTracker(call, opening, (tracker) => tracker.record(command, { key: flags.key, expectedRevision: flags.ifMatch }));
  if (!recorded.ok) throw refused(recorded.rejection);
  await (flags.json ? terminal.json(recordedDocument(subject, recorded)) : terminal.lines([recordedLine(subject, recorded)]));
  return EXIT.done;
}

async function bodyFrom(row: RecordingRow, { terminal, flags }: Call<RecordingFlags>): Promise<unknown> {
  const given = { ...flags };
  const fromFlags = bodyOf(row.flags, given);
  if (flags.file !== undefined && fromFlags !== undefined) throw badUsage(`option '--file <file>' gives the whole body: leave out the other flags, or write them into ${nameOf(flags.file)}`);
  const body = flags.file === undefined ? (row.finish?.(fromFlags ?? {}) ?? fromFlags ?? {}) : await inputJson(terminal, flags.file);
  const parsed = bodies[row.type].safeParse(body, worded);
  if (parsed.success) return parsed.data;
  const [problem] = faultsOf(parsed.error);
  if (flags.file === undefined) throw badUsage(flagProblem(row.flags, given, problem));
  throw badUsage(`${nameOf(flags.file)}: ${problem.path === "" ? "the body" : problem.path}: ${problem.message}`);
}

type Done = Extract<Recorded, { ok: true }>;

/** What became of a command, for a script. */
export function recordedDocument(subject: Subject, { outcome, id, claimId, revision, position }: Done): object {
  return { outcome, [`${subject}Id`]: id, ...(claimId !== undefined && { claimId }), revision, position };
}

/** What became of a command, for a reader. */
export function recordedLine(subject: Subject, { outcome, id, claimId, revision, position }: Done): string {
  const words = { appended: "appended", repeated: "recorded before, nothing appended", unchanged: "stands already, nothing appended" }[outcome];
  const claim = claimId === undefined ? "" : `, claim ${plain(claimId)}`;
  return `${words}: ${subject} ${plain(id)}${claim} at revision ${revision}, position ${position}`;
}

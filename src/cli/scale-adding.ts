/** `scales add`: a table of scores of the user's own, read whole or refused with everything that is wrong with it. */
import type { Command } from "commander";
import type { ScaleTable } from "../domain/added-scale.ts";
import { type ScaleTableProblem, hashOf, readScaleTable } from "../tracker-scales.ts";
import type { Recorded } from "../tracker.ts";
import type { Call } from "./command-row.ts";
import { EXIT, type ExitCode, badUsage, refused } from "./exit-code.ts";
import { inputSize, inputStream, nameOf } from "./input.ts";
import { plain } from "./layout.ts";
import { withTracker } from "./tracker-call.ts";

export interface AddScaleFlags {
  readonly id?: string;
  readonly name?: string;
  readonly citation?: string;
  readonly scaleVersion?: string;
  readonly note?: string;
  readonly key?: string;
}

export function addScaleFlags(command: Command): Command {
  return command
    .option("--id <id>", "add: the id under which it is asked for, as in --scale <id>")
    .option("--name <name>", "add: what it is called")
    .option("--citation <words>", "add: where its scores come from")
    .option("--scale-version <version>", "add: its version; a version, once added, never becomes another table (default: \"1\")")
    .option("--note <words>", "add: a warning that belongs beside every use")
    .option("--key <key>", "add: idempotency key");
}

export const addScaleHelp = `
A table of scores is CSV with the columns code and value: below 0 conflict, above 0 cooperation, within -1000 to 1000.
  # name: Two kinds of act
  # citation: Desk manual, 3rd edition, table 2
  code,value
  19,-9
  042,2.5
Codes are CAMEO's, or PLOVER's types and modes (ASSAULT, or ASSAULT airstrike). A CAMEO code that is missing takes its nearest
ancestor's score. Name, citation, version and note come from flags, else from lines before the header as above, else from columns
name and citation that say the same in every row. Nothing is recorded while any row is wrong.`;

export async function addScale(call: Call<AddScaleFlags>, file: string | undefined): Promise<ExitCode> {
  const { terminal, flags } = call;
  if (file === undefined) throw badUsage("name the file of the table: `scales add FILE --id ID`");
  if (flags.id === undefined) throw badUsage("option '--id <id>' is missing: name the id under which the scale is asked for");
  inputSize(file);
  const { id: scaleId, name, citation, scaleVersion: version, note } = flags;
  const read = await readScaleTable({ name: nameOf(file), stream: inputStream(terminal, file) }, { scaleId, name, citation, version, note });
  if (!read.ok) throw badUsage(problemsText(nameOf(file), read.problems));
  const recorded = await withTracker(call, { mayMake: true, caughtUp: false }, (tracker) => tracker.record({ type: "AddScale", table: read.table }, { key: flags.key }));
  if (!recorded.ok) throw refused(recorded.rejection);
  await (flags.json ? terminal.json(documentOf(read.table, recorded)) : terminal.lines(linesOf(read.table, recorded)));
  return EXIT.done;
}

const MOST_LISTED = 50;

function problemsText(file: string, problems: readonly ScaleTableProblem[]): string {
  const rest = problems.length - MOST_LISTED;
  return [`${file} was not added, and nothing was recorded:`, ...problems.slice(0, MOST_LISTED).map(problemLine), ...(rest > 0 ? [`  and ${rest} more`] : [])].join("\n");
}

function problemLine({ row, column, value, problem }: ScaleTableProblem): string {
  const place = [...(row === undefined ? [] : [`row ${row}`]), ...(column === undefined ? [] : [column])].join(", ");
  return `  ${place === "" ? "" : `${place}: `}${value === undefined ? "" : `${JSON.stringify(value)}: `}${plain(problem)}`;
}

type Done = Extract<Recorded, { ok: true }>;

function documentOf(table: ScaleTable, { outcome, revision, position }: Done): object {
  const { scaleId, version } = table;
  return { outcome, scaleId, version, sha256: hashOf(table), codes: table.codes, scores: Object.keys(table.scores).length, revision, position };
}

function linesOf(table: ScaleTable, { outcome, position }: Done): string[] {
  const words = { appended: "appended", repeated: "recorded before, nothing appended", unchanged: "stands already, nothing appended" }[outcome];
  const values = Object.values(table.scores);
  return [
    `${words}: scale ${table.scaleId} version ${plain(table.version)}, position ${position}`,
    `  ${values.length} ${table.codes.toUpperCase()} codes, ${Math.min(...values)} to ${Math.max(...values)}`,
    `  SHA-256 ${hashOf(table)}`,
  ];
}

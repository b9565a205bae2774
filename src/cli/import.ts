/** `import`: files of one source format into the record. */
import { existsSync, closeSync, openSync, writeSync } from "node:fs";
import { type ImportSummary, importFormats, importInto, importProblem } from "../tracker-import.ts";
import { type Call, commandRow } from "./command-row.ts";
import { EXIT, type ExitCode, badUsage } from "./exit-code.ts";
import { STDIN, inputSize, inputStream, nameOf } from "./input.ts";
import { plain, table } from "./layout.ts";
import { progress } from "./progress.ts";
import { storeFlag, storePath, withTracker } from "./tracker-call.ts";

interface ImportFlags {
  readonly conflictBy?: string;
  readonly dryRun?: boolean;
  readonly rejects?: string;
}

export const importing = commandRow<ImportFlags>({
  name: "import", group: "Record:", summary: "imports files of a source format; again, it appends nothing", minds: "signal",
  define: (command, config) =>
    storeFlag(
      command
        .argument("<format>", importFormats.map(({ id, title }) => `${id}: ${title}`).join("; "))
        .argument("<files...>", "the files; - for stdin")
        .option("--conflict-by <rule>", "how conflicts are named: dyad, column:NAME or id:ID; the format's own rule by default")
        .option("--dry-run", "records nothing and says what would be appended")
        .option("--rejects <file>", "writes each refused row there as a line of JSON, with its number and the reason"),
      config,
    ),
  run: importFiles,
});

async function importFiles(call: Call<ImportFlags>): Promise<ExitCode> {
  const { terminal, operands: [format, ...files], flags } = call;
  const problem = importProblem(format, flags.conflictBy);
  if (problem !== undefined) throw badUsage(problem);
  const sizes = files.map(inputSize);
  const bar = progress(terminal, `importing ${format}`, "bytes", totalOf(sizes));
  const rejects = rejectsFile(flags.rejects, files);
  let read = 0;
  const streams = files.map((file) => ({ name: nameOf(file), stream: counted(inputStream(terminal, file), (bytes) => { bar.at(read += bytes); }) }));
  try {
    const summary = await withTracker({ ...call, flags: { ...flags, store: storeFor(flags) } }, { mayMake: true, caughtUp: flags.dryRun === true }, (tracker) =>
      importInto(tracker, { format, files: streams, conflictBy: flags.conflictBy, dryRun: flags.dryRun, rejects: rejects?.line, signal: terminal.signal }));
    bar.end();
    await (flags.json ? terminal.json(summary) : terminal.lines(summaryLines(summary, flags.rejects)));
    return summary.refused > 0 || summary.interrupted ? EXIT.partly : EXIT.done;
  } finally {
    bar.end();
    rejects?.close();
  }
}

/** A dry run makes no file: where there is no log, it runs against an empty one. */
function storeFor({ dryRun, store }: Call<ImportFlags>["flags"]): string {
  const path = storePath(store);
  return dryRun === true && path !== undefined && !existsSync(path) ? "memory:" : store;
}

function totalOf(sizes: readonly (number | undefined)[]): number | undefined {
  let total = 0;
  for (const size of sizes) {
    if (size === undefined) return undefined;
    total += size;
  }
  return total;
}

async function* counted(stream: AsyncIterable<Uint8Array>, onBytes: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) {
    onBytes(chunk.length);
    yield chunk;
  }
}

function rejectsFile(path: string | undefined, files: readonly string[]): { line: (text: string) => void; close: () => void } | undefined {
  if (path === undefined) return undefined;
  if (path === STDIN || files.includes(path)) throw badUsage(`option '--rejects <file>' argument '${path}' is invalid. Name a file of its own.`);
  const file = openedFile(path);
  return { line: (text) => void writeSync(file, `${text}\n`), close: () => { closeSync(file); } };
}

function openedFile(path: string): number {
  try {
    return openSync(path, "w");
  } catch (error) {
    throw badUsage(`option '--rejects <file>' argument '${path}' cannot be written (${(error as Error).message}): name a file in a folder that exists`);
  }
}

function summaryLines(summary: ImportSummary, rejects: string | undefined): string[] {
  const { format, dryRun, read, appended, unchanged, refused, refusals, conflictsOpened, interrupted } = summary;
  const counts: [string, number][] = [["read", read], [dryRun ? "would be appended" : "appended", appended], ["stood already", unchanged], ["refused", refused]];
  const reasons = Object.entries(refusals).map(([reason, count]): [string, number] => [`  ${plain(reason)}`, count]);
  const lines = [...counts, ...reasons, [dryRun ? "conflicts it would open" : "conflicts opened", conflictsOpened] as [string, number]];
  return [
    `${format}${dryRun ? ", dry run: nothing was recorded" : ""}`,
    ...table(lines.map(([what, count]) => [what, { right: String(count) }])),
    ...(interrupted ? ["stopped on the way: what is recorded stands, and the same import again goes on"] : []),
    ...(refused > 0 ? [rejects === undefined ? "name a file with --rejects to see the refused rows" : `refused rows are in ${plain(rejects)}`] : []),
  ];
}

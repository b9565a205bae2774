/** `import`: files of one source format into the record. */
import { existsSync } from "node:fs";
import { BrokenArchive, type ImportOptions, type ImportProgress, type ImportSummary, type MergedRow, importAlone, importFormats, importProblem } from "../tracker-import.ts";
import { type Call, commandRow } from "./command-row.ts";
import { CommandEnded, EXIT, type ExitCode, badUsage } from "./exit-code.ts";
import { importedFiles } from "./imported-files.ts";
import { importPage, mergedLines } from "./import-page.ts";
import { inputJson } from "./input.ts";
import { progress } from "./progress.ts";
import { rejectsFile } from "./rejects-file.ts";
import { storeFiles } from "./same-file.ts";
import { storeFlag, storePath } from "./tracker-call.ts";

interface ImportFlags {
  readonly conflictBy?: string;
  readonly map?: string;
  readonly release?: string;
  readonly published?: string;
  readonly window?: string;
  readonly dryRun?: boolean;
  readonly rejects?: string;
  readonly explain?: boolean;
  /** commander's name for --no-dedupe */
  readonly dedupe: boolean;
}

export const importing = commandRow<ImportFlags>({
  name: "import", group: "Record:", summary: "imports files of a source format; again, it appends nothing", minds: "signal",
  define: (command, config) =>
    storeFlag(
      command
        .argument("<format>", importFormats.map(({ id, title }) => `${id}: ${title}`).join("; "))
        .argument("<files...>", "the files, plain, gzipped or zipped; a pattern such as '*.csv'; - for stdin")
        .option("--conflict-by <rule>", "how conflicts are named: dyad, column:NAME or id:ID; the format's own rule by default")
        .option("--map <file>", "what the columns mean, for csv: a JSON file")
        .option("--release <name>", "the files are a version of that data set: changed rows correct, rows that are gone retract")
        .option("--published <time>", "when the release was published")
        .option("--window <days>", "the days the release speaks of, A..B; from its first to its last row by default")
        .option("--dry-run", "records nothing and says what would happen")
        .option("--rejects <file>", "writes each refused row there as a line of JSON, with its number and the reason")
        .option("--explain", "lists the rows that the one-a-day filter merged (machine-coded data)")
        .option("--no-dedupe", "no one-a-day filter: every row is an incident of its own"),
      config,
    ),
  run: importFiles,
});

/** From so many bytes on, two threads are faster than one; stdin is taken to be large. */
const LARGE_BYTES = 4 * 1_048_576;

async function importFiles(call: Call<ImportFlags>): Promise<ExitCode> {
  const { terminal, operands: [format, ...named], flags } = call;
  const request = { format, conflictBy: flags.conflictBy, mapping: flags.map === undefined ? undefined : await inputJson(terminal, flags.map), release: releaseOf(flags) };
  const problem = importProblem(request);
  if (problem !== undefined) throw badUsage(problem);
  const bar = importBar(call, format);
  const { paths, files, total } = importedFiles(terminal, named, (read) => { bar.bytes(read); });
  const rejects = rejectsFile(flags.rejects, [...paths, ...(flags.map === undefined ? [] : [flags.map]), ...storeFiles(flags.store)]);
  const merged: MergedRow[] = [];
  bar.start(total);
  try {
    const summary = await imported(call, {
      ...request, files, dryRun: flags.dryRun, dedupe: flags.dedupe, rejects: rejects?.line, signal: terminal.signal,
      progress: bar.rows, parallel: total === undefined || total >= LARGE_BYTES, ...(flags.explain === true && { explain: (row: MergedRow) => merged.push(row) }),
    });
    bar.end();
    if (flags.json) await terminal.json({ ...summary, ...(flags.explain === true && { merges: merged }) });
    else await terminal.lines([...mergedLines(merged), ...importPage(summary, flags.rejects)]);
    return isWhole(summary) ? EXIT.done : EXIT.partly;
  } finally {
    bar.end();
    rejects?.close();
  }
}

const isWhole = ({ refused, interrupted }: ImportSummary): boolean => refused === 0 && !interrupted;

function releaseOf({ release, published, window }: ImportFlags): ImportOptions["release"] {
  if (release !== undefined) return { name: release, publishedAt: published, window };
  const alone = published === undefined ? window === undefined ? undefined : "--window" : "--published";
  if (alone !== undefined) throw badUsage(`${alone} says something of a release: give --release NAME too`);
  return undefined;
}

/** A dry run makes no file: where there is no log, it runs against an empty one. */
async function imported({ terminal, flags }: Call<ImportFlags>, options: ImportOptions): Promise<ImportSummary> {
  const path = storePath(flags.store);
  const url = options.dryRun === true && path !== undefined && !existsSync(path) ? "memory:" : flags.store;
  try {
    return await importAlone(url, options, { cache: terminal.config.cache, cluster: terminal.config.cluster });
  } catch (error) {
    if (error instanceof BrokenArchive) throw new CommandEnded(EXIT.failed, "broken-archive", `${error.message}; what was imported before that stands`, { cause: error });
    throw error;
  }
}

interface ImportBar {
  readonly start: (totalBytes: number | undefined) => void;
  readonly bytes: (read: number) => void;
  readonly rows: (at: ImportProgress) => void;
  readonly end: () => void;
}

/** Bytes tell how far it is, rows how fast. */
function importBar({ terminal }: Call<ImportFlags>, format: string): ImportBar {
  const began = Date.now();
  let bar: ReturnType<typeof progress> | undefined;
  let rows = "";
  let done = 0;
  return {
    start: (total) => { bar = progress(terminal, `importing ${format}`, "bytes", total); },
    bytes: (read) => { bar?.at(done = read, rows); },
    rows: ({ read }) => {
      rows = `${read} rows, ${Math.round((read * 1_000) / Math.max(1, Date.now() - began))}/s`;
      bar?.at(done, rows);
    },
    end: () => { bar?.end(); },
  };
}

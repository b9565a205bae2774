/**
 * `npm run bench:import [-- --rows 100000 --memory-rows 1000000 --one-thread]`: generated files of every format into a SQLite file,
 * every row validated and every commit synced, against a bare parse of the same file (csv-parse, JSON.parse); then how memory grows
 * with rows. Files are read in a thread of their own, as the command does with large ones, unless told otherwise.
 */
import { spawnSync } from "node:child_process";
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { finished, pipeline } from "node:stream/promises";
import { parse } from "csv-parse";
import type { ImportSummary } from "../src/tracker-import.ts";
import { importAlone } from "../src/tracker-import.ts";
import { csvMapping, generatedFile, generatedFormats } from "./import-rows.ts";
import { line, option, timedAsync } from "./measure.ts";
import { memory } from "./memory.ts";

/** The bound on memory growing from ten thousand rows to the most. */
const FLAT_MIB = 64;
const FEW_ROWS = 10_000;

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "brinkline-import-"));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function written(folder: string, format: string, rows: number): Promise<string> {
  const path = join(folder, format);
  await pipeline(Readable.from(generatedFile(format, rows)), createWriteStream(path));
  return path;
}

function imported(path: string, format: string, onRows?: (rows: number) => void): Promise<ImportSummary> {
  const mapping = format === "csv" ? csvMapping : undefined;
  return importAlone(`sqlite:${path}.db`, { format, mapping, files: [{ name: format, stream: createReadStream(path) }], parallel: !argv.includes("--one-thread"), progress: ({ read }) => { onRows?.(read); } });
}

/** A bare parse: the rows' cells, or their JSON, and nothing done with them. */
async function parsed(path: string, format: string): Promise<void> {
  if (format === "jsonl") {
    for await (const text of createInterface({ input: createReadStream(path) })) JSON.parse(text);
    return;
  }
  const delimiter = format.startsWith("gdelt") ? "\t" : ",";
  const parser = createReadStream(path).pipe(parse({ delimiter, quote: delimiter === "\t" ? false : '"' }));
  parser.on("data", () => undefined);
  await finished(parser);
}

async function benchFormat(format: string, rows: number): Promise<void> {
  await inFolder(async (folder) => {
    const path = await written(folder, format, rows);
    const bare = await timedAsync(() => parsed(path, format));
    let summary: ImportSummary | undefined;
    const took = await timedAsync(async () => { summary = await imported(path, format); });
    if (summary?.read !== rows || summary.refused > 0) throw new Error(`${format}: ${JSON.stringify(summary)}`);
    const [rate, ratio] = [perSecond(rows, took), (bare / took).toFixed(2)];
    line(`${format}: ${rows} rows, ${summary.merged > 0 ? `${summary.merged} merged, ` : ""}into SQLite`, rate, `aim 15,000/s; ${ratio} of a bare parse (${perSecond(rows, bare)})`);
  });
}

/**
 * In a process of its own and on one thread, so that all of it is seen: what heap and buffers hold after a collection, at few rows and
 * at the most it was at any hundred thousand after; and how far the resident memory, garbage and all, grew beside it.
 */
async function benchMemory(format: string, rows: number): Promise<void> {
  await inFolder(async (folder) => {
    const path = await written(folder, format, rows);
    const held: number[] = [];
    let residentAtFew = 0;
    let next = FEW_ROWS;
    await imported(path, format, (read) => {
      if (read < next) return;
      if (held.length === 0) residentAtFew = resident();
      globalThis.gc?.();
      held.push(memory() / 2 ** 20);
      next = held.length * 100_000;
    });
    const [few, most] = [held[0], Math.max(...held)];
    line(`${format}: held at ${FEW_ROWS} rows, and at most up to ${rows}`, `${few.toFixed(0)}, ${most.toFixed(0)} MiB`, `grew by ${(most - few).toFixed(0)} MiB, aim ${FLAT_MIB}; resident grew by ${(resident() - residentAtFew).toFixed(0)} MiB`);
  });
}

/** The most that was resident so far, MiB. */
const resident = (): number => process.resourceUsage().maxRSS / 1_024;

const perSecond = (rows: number, ms: number): string => `${Math.round((rows * 1_000) / ms).toLocaleString("en")}/s`;

const argv = process.argv.slice(2);
const inChild = argv.indexOf("--memory-of");
const formats = argv.includes("--only") ? [argv[argv.indexOf("--only") + 1]] : generatedFormats;

if (inChild >= 0) await benchMemory(argv[inChild + 1], option(argv, "memory-rows", 1_000_000));
else {
  for (const format of formats) await benchFormat(format, option(argv, "rows", 100_000));
  if (!argv.includes("--no-memory")) {
    for (const format of ["jsonl", "gdelt"]) spawnSync(process.execPath, ["--expose-gc", ...process.execArgv, ...process.argv.slice(1), "--one-thread", "--memory-of", format], { stdio: "inherit" });
  }
}

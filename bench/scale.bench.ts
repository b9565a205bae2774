/**
 * `npm run bench:scale [-- --incidents 10000000 --conflicts 2000]`: a generated log folded straight into the ledger, only the folding
 * timed; what it holds, its snapshot, a start from it, and its answers. Before that what a single event costs, on disk, to read and on a
 * cluster. Times are processor time of this thread where nothing else is said: other work on the machine does not show in them.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { digestLens, digestOf } from "../src/answers/digest.ts";
import { figuresOf } from "../src/answers/state.ts";
import { loadSnapshot, saveSnapshot } from "../src/run/snapshots.ts";
import type { CopiedEvent, EventStore } from "../src/store/event-store.ts";
import { memoryStore } from "../src/store/memory.ts";
import { asked } from "../projections/escalation.ts";
import { Ledger } from "../projections/ledger/ledger.ts";
import { SegmentView } from "../projections/ledger/segment-view.ts";
import { busy, busyAsync } from "./cpu.ts";
import { benchEvent } from "./event.ts";
import { conflictName, generatedLog } from "./generated-log.ts";
import { line, option, quantile, timed, timedAsync } from "./measure.ts";
import { memory, settled } from "./memory.ts";
import { benchRoundTrips } from "./round-trips.ts";

/** The same once more, with garbage to be collected on request and most of the memory for the heap. */
function again(): number {
  const megabytes = Math.floor((totalmem() / 2 ** 20) * 0.75);
  return spawnSync(process.execPath, ["--expose-gc", `--max-old-space-size=${megabytes}`, ...process.argv.slice(1)], { stdio: "inherit" }).status ?? 1;
}

async function benchScale(incidents: number, conflicts: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "brinkline-scale-"));
  const path = join(folder, "log.snapshot");
  try {
    const { store, digest } = await folded(incidents, conflicts, path);
    await settled();
    await loaded(path, store, digest);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Folds, asks and saves; answers a store that knows the log's end, and the digest. The ledger is not held any longer. */
async function folded(incidents: number, conflicts: number, path: string): Promise<{ store: EventStore; digest: string }> {
  await settled();
  const before = memory();
  const ledger = new Ledger();
  const end = foldAll(ledger, incidents, conflicts);
  if (ledger.parked) throw new Error(`parked: ${ledger.parked.reason}`);
  line("sorting the tails in, giving the slack back", seconds(busy(() => { ledger.trim(); })));
  await reportMemory(ledger, before);
  const digest = await reportAnswers(ledger);
  const store = memoryStore();
  await store.appendAsRecorded(end);
  await reportSnapshot(path, ledger, store);
  return { store, digest };
}

/** Answers the events of the last stream. */
function foldAll(ledger: Ledger, incidents: number, conflicts: number): CopiedEvent[] {
  const marks = [0.1, 0.25, 0.5, 1].map((share) => Math.round(share * incidents));
  let [position, ms, stretchMs, stretchEvents, bytes] = [0, 0, 0, 0, 0];
  let last: CopiedEvent[] = [];
  for (const batch of generatedLog({ incidents, conflicts })) {
    const stored = batch.map((event) => ({ ...event, position: String(++position) }));
    for (const event of batch) bytes += event.body.length;
    const took = busy(() => { ledger.fold(stored); });
    ms += took;
    stretchMs += took;
    stretchEvents += batch.length;
    last = batch;
    if (marks.length === 0 || ledger.ids.size < marks[0]) continue;
    line(`folded ${marks.shift() ?? 0} incidents, ${position} events`, `${seconds(ms)} in all`, `${perSecond(stretchEvents, stretchMs)} since the line before, ${perSecond(position, ms)} in all`);
    [stretchMs, stretchEvents] = [0, 0];
  }
  line("bytes a body", (bytes / position).toFixed(0));
  return last.filter(({ stream }) => stream === last.at(-1)?.stream);
}

async function reportMemory(ledger: Ledger, before: number): Promise<void> {
  await settled();
  const rows = [...ledger.segments.values()].reduce((sum, segment) => sum + segment.size, 0);
  const histories = ledger.incidents.parts().histories.size;
  const all = memory() - before;
  line("rows", String(rows), `${histories} incidents with follow-ups`);
  line("columns and incident table, bytes a row", (ledger.byteLength / rows).toFixed(1), megabytes(ledger.byteLength));
  line("ids, bytes an id", (ledger.ids.byteLength / ledger.ids.size).toFixed(1), megabytes(ledger.ids.byteLength));
  line("history of an incident with follow-ups, bytes", ((all - ledger.byteLength - ledger.ids.byteLength) / Math.max(1, histories)).toFixed(0), "everything else over their number");
  line("heap and buffers", megabytes(all), `${(all / rows).toFixed(0)} bytes a row; resident ${megabytes(process.memoryUsage.rss())}, at most so far ${megabytes(process.resourceUsage().maxRSS * 1_024)}`);
}

/** Answers the digest. */
async function reportAnswers(ledger: Ledger): Promise<string> {
  let digest = "";
  const before = memory();
  line("state of every conflict, the first time (makes the checkpoints)", seconds(busy(() => { digest = digestOf(ledger); })), digest.slice(0, 16));
  line("state of every conflict, again", seconds(busy(() => { digestOf(ledger); })));
  await settled();
  line("checkpoints and what answers keep", megabytes(memory() - before));
  const segment = ledger.segments.get(conflictName(0));
  const lens = digestLens(ledger);
  const times = Array.from({ length: 100 }, () => timed(() => { if (segment) figuresOf(ledger, asked(new SegmentView(ledger, segment, lens), lens)); }));
  line(`state of one conflict of ${segment?.size ?? 0} rows now, median (p90) ms`, `${quantile(times, 0.5).toFixed(2)} (${quantile(times, 0.9).toFixed(2)})`);
  return digest;
}

async function reportSnapshot(path: string, ledger: Ledger, store: EventStore): Promise<void> {
  let saving: Promise<number> | undefined;
  const start = performance.now();
  const stalled = busy(() => { saving = saveSnapshot(path, ledger, store.logId, 1); });
  const bytes = (await saving) ?? 0;
  const all = performance.now() - start;
  line("snapshot written, by the clock", seconds(all), `${megabytes(bytes)}, ${(bytes / ledger.head.events).toFixed(0)} bytes an event; nothing else runs for the first ${seconds(stalled)}`);
}

async function loaded(path: string, store: EventStore, digest: string): Promise<void> {
  let ledger: Ledger | undefined;
  let computed = 0;
  const took = await timedAsync(async () => {
    computed = await busyAsync(async () => {
      const snapshot = await loadSnapshot(path, store);
      if ("ignored" in snapshot) throw new Error(`the snapshot was not used: ${snapshot.ignored}`);
      ({ ledger } = snapshot);
    });
  });
  if (ledger === undefined || digestOf(ledger) !== digest) throw new Error("the snapshot brought another digest back");
  line("start from the snapshot", seconds(computed), `${seconds(took)} by the clock; the same digest; resident at most ${megabytes(process.resourceUsage().maxRSS * 1_024)}`);
}

const seconds = (ms: number): string => `${(ms / 1_000).toFixed(ms < 10_000 ? 2 : 1)} s`;
const perSecond = (events: number, ms: number): string => `${Math.round(events / ms)}k/s`;
const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MiB`;

const argv = process.argv.slice(2);

if (globalThis.gc === undefined) process.exitCode = again();
else {
  if (!argv.includes("--ledger-only")) {
    await benchEvent(100_000);
    await benchRoundTrips();
  }
  await benchScale(option(argv, "incidents", 10_000_000), option(argv, "conflicts", 2_000));
}

import { gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { IntakeFile } from "../src/intake/format.ts";
import type { EventStore } from "../src/store/event-store.ts";
import { memoryStore } from "../src/store/memory.ts";
import { BrokenArchive, type ImportOptions, type ImportSummary, importInto } from "../src/tracker-import.ts";
import { MOST_BATCHES, MOST_CHUNKS } from "../src/tracker-import-messages.ts";
import { eventsIn } from "./importing/log-contents.ts";
import { cells1, cells2, rowWith } from "./intake/gdelt-rows.ts";
import { isPublished, published } from "./intake/published-data.ts";
import { fileOf, fixture } from "./intake/sample-files.ts";

type Sample = Omit<ImportOptions, "files"> & { readonly files: () => IntakeFile[] };

const opens = [{ conflictId: "c", name: "C" }];
const report = (row: number): object => ({ incidentId: `desk-${row}`, conflicts: ["c"], opens, occurred: "2024-04-01", coding: { cameo: "190" }, summary: `"${row}" – é \u{1f30d} \ud800` });
const lines = (...values: unknown[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join("");

const source = { sourceId: "s", name: "Agency" };
const reports = lines(
  report(1), { ...report(2), conflicts: ["nobody-opened"], opens: [] }, report(1), { ...report(1), summary: "otherwise" }, "no report", { ...report(3), incidentId: undefined },
  { ...report(4), sources: [source], claims: [{ about: "fatalities", value: ">=3", claimant: "ISR", source: "s" }, { about: "outcome", value: "a truce", claimant: "IRN", source: { sourceId: "t", name: "Other" } }] },
  { ...report(5), claims: [{ about: "outcome", value: "a truce", claimant: "IRN", source: "missing" }] }, { ...report(6), coding: { cameo: "016" } }, { ...report(7), claims: [], sources: [], concerns: ["c"] },
);

/** The same act again under another id, a visit before and after talks, and a row cut short. */
const gdelt = (cells: readonly string[]): string => [
  rowWith(cells, {}), rowWith(cells, { 0: "100200301" }), rowWith(cells, { 0: "100200302", 26: "042", 27: "042", 28: "04" }), rowWith(cells, { 0: "100200303", 26: "046", 27: "046", 28: "04" }),
  rowWith(cells, { 0: "100200304", 26: "043", 27: "043", 28: "04" }), cells.slice(0, 9).join("\t"), rowWith(cells, { 0: "100200305", 26: "---" }),
].join("\n");

const one = (format: string, name: string, content: string): Sample => ({ format, files: () => [fileOf(name, content, 1_000)] });
const raids = { ...one("csv", "raids.csv", fixture("raids.csv")), mapping: JSON.parse(fixture("raids-mapping.json")) as unknown };
const mid = (midi = fixture("midi.csv")): Sample => ({ format: "mid", files: () => [fileOf("midi.csv", midi), fileOf("midip.csv", fixture("midip.csv"))] });

const samples: readonly (readonly [string, Sample])[] = [
  ["mid", mid()], ["mid by dyad", { ...mid(), conflictBy: "dyad" }], ["mid as a release", { ...mid(), release: { name: "5", publishedAt: "2020-01-01" } }],
  ["gdelt", one("gdelt", "export.CSV", gdelt(cells2))], ["gdelt without the filter", { ...one("gdelt", "export.CSV", gdelt(cells2)), dedupe: false }], ["gdelt1", one("gdelt1", "export.CSV", gdelt(cells1))],
  ["icews", one("icews", "icews.csv", fixture("icews.csv"))], ["ucdp-ged", one("ucdp-ged", "ged.csv", fixture("ucdp-ged.csv"))],
  ["acled", one("acled", "acled.csv", fixture("acled.csv"))], ["acled as it was", one("acled", "acled-older.csv", fixture("acled-older.csv"))],
  ["csv", raids], ["jsonl", one("jsonl", "reports.jsonl", reports)], ["a rehearsal", { ...one("jsonl", "reports.jsonl", reports), dryRun: true }],
  ["no bytes", one("jsonl", "empty", "")], ["archives", { format: "jsonl", files: () => [fileOf("a.gz", gzipSync(lines(report(1)))), fileOf("b.zip", zipSync({ "b.jsonl": Buffer.from(lines(report(2))), "c.jsonl": Buffer.from(reports) }))] }],
];

interface Imported {
  readonly summary: ImportSummary;
  readonly rejects: readonly string[];
  readonly log: readonly object[];
}

async function imported(store: EventStore, { files, ...options }: Sample, parallel: boolean): Promise<Imported> {
  const rejects: string[] = [];
  const summary = await importInto(store, { ...options, files: files(), rejects: (line) => rejects.push(line), parallel, batchSize: options.batchSize ?? 3 });
  const log = (await eventsIn(store)).map(({ stream, revision, type, body, correlationId }) => ({ stream, revision, type, body, correlationId }));
  return { summary, rejects, log };
}

/** Both ways into logs of their own, one import after another. */
async function bothWays(...imports: readonly Sample[]): Promise<{ readonly here: Imported; readonly apart: Imported }[]> {
  const [here, apart] = [memoryStore(), memoryStore()];
  const all: { readonly here: Imported; readonly apart: Imported }[] = [];
  for (const sample of imports) all.push({ here: await imported(here, sample, false), apart: await imported(apart, sample, true) });
  return all;
}

describe("files read in a thread of their own", () => {
  it.each(samples)("come to the same log, summary and refusals as read here: %s", async (_name, sample) => {
    for (const { here, apart } of await bothWays(sample, sample)) expect(apart).toEqual(here);
  });

  it("come to the same corrections and retractions", async () => {
    const [header, ...rows] = fixture("midi.csv").split("\n");
    const changed = mid([header, ...rows.slice(1)].join("\n").replace("3,2,1993,3,2,1993", "4,2,1993,4,2,1993"));
    const all = await bothWays({ ...mid(), release: { name: "5" } }, { ...changed, release: { name: "5", publishedAt: "2021-01-01" } }, { ...mid(), conflictBy: "dyad" });
    for (const { here, apart } of all) expect(apart).toEqual(here);
  });

  it.each([
    ["mid", ["mid/MIDI_5.0.csv", "mid/MIDIP_5.0.csv"]], ["gdelt", ["gdelt/20201113.export.CSV"]], ["gdelt1", ["gdelt/gdelt1-sample.export.csv"]], ["icews", ["icews/icews_sample.csv"]], ["ucdp-ged", ["ucdp/ged23_sample1000.csv"]],
  ].filter(([, paths]) => [...paths].every(isPublished)))("come to the same log, as published: %s", async (format, paths) => {
    const [{ here, apart }] = await bothWays({ format: String(format), files: () => [...paths].map(published), batchSize: 500 });
    expect(here.log.length).toBeGreaterThan(100);
    expect(apart).toEqual(here);
  });
});

interface Watched {
  readonly file: IntakeFile;
  readonly given: () => number;
  readonly closed: () => boolean;
}

/** A stream of chunks, and how far it was read. */
function watched(name: string, chunks: () => Iterable<Uint8Array>): Watched {
  let [given, isClosed] = [0, false];
  async function* stream(): AsyncGenerator<Uint8Array> {
    try {
      for (const chunk of chunks()) {
        given += 1;
        yield chunk;
      }
    } finally {
      isClosed = true;
    }
  }
  return { file: { name, stream: stream() }, given: () => given, closed: () => isClosed };
}

function* reportsFor(chunks: number, then?: Error): Generator<Uint8Array> {
  for (let row = 0; row < chunks; row++) yield Buffer.from(lines(report(row)));
  if (then !== undefined) throw then;
}

const apart = (store: EventStore, options: Omit<ImportOptions, "parallel">): Promise<ImportSummary> => importInto(store, { ...options, parallel: true });

describe("a thread that reads files", () => {
  it("passes on a stream's own fault, after what was read before it", async () => {
    for (const pack of [(bytes: Uint8Array) => bytes, (bytes: Uint8Array) => gzipSync(bytes)]) {
      const [store, fault] = [memoryStore(), new Error("the disk is gone")];
      const failing = watched("reports", function* () {
        yield pack(Buffer.from(lines(report(1), report(2), report(3))));
        throw fault;
      });
      await expect(apart(store, { format: "jsonl", files: [failing.file], batchSize: 1 })).rejects.toBe(fault);
      expect(failing.closed()).toBe(true);
    }
  });

  it("records what came before a fault", async () => {
    const [store, fault] = [memoryStore(), new Error("the disk is gone")];
    await expect(apart(store, { format: "jsonl", files: [watched("reports", () => reportsFor(7, fault)).file], batchSize: 2 })).rejects.toBe(fault);
    expect((await eventsIn(store)).filter(({ type }) => type === "IncidentReported")).toHaveLength(6);
  });

  it("tells of a damaged archive what reading here tells", async () => {
    const cut = (name: string, bytes: Uint8Array) => (): IntakeFile => fileOf(name, bytes.subarray(0, bytes.length / 2));
    const text = Buffer.from([...reportsFor(2_000)].join(""));
    for (const file of [cut("a.gz", gzipSync(text)), cut("a.zip", zipSync({ "a.jsonl": text }))]) {
      const told = async (parallel: boolean): Promise<BrokenArchive> => importInto(memoryStore(), { format: "jsonl", files: [file()], parallel }).then(() => expect.fail("read"), (error: unknown) => error as BrokenArchive);
      const [here, there] = [await told(false), await told(true)];
      expect(here).toBeInstanceOf(BrokenArchive);
      expect(there).toBeInstanceOf(BrokenArchive);
      expect({ message: there.message, file: there.file }).toEqual({ message: here.message, file: here.file });
    }
  });

  it("passes on the log's faults, and closes the streams", async () => {
    const store = memoryStore();
    const long = watched("reports", () => reportsFor(5_000));
    await expect(apart(store, { format: "jsonl", files: [long.file], batchSize: 10, progress: () => void store.close() })).rejects.toThrow("closed");
    expect(long.closed()).toBe(true);
    expect(long.given()).toBeLessThan(5_000);
  });

  it("ends when the signal comes, and leaves the next files closed", async () => {
    const [store, controller] = [memoryStore(), new AbortController()];
    const [long, next] = [watched("long", () => reportsFor(5_000)), watched("next", () => reportsFor(1))];
    const summary = await apart(store, { format: "jsonl", files: [long.file, next.file], batchSize: 10, signal: controller.signal, progress: () => { controller.abort(); } });
    expect(summary).toMatchObject({ interrupted: true, appended: 10 });
    expect([long.closed(), next.given()]).toEqual([true, 0]);
  });

  it("does not wait for a stream that has no bytes", async () => {
    const store = memoryStore();
    async function* waiting(): AsyncGenerator<Uint8Array> {
      yield* reportsFor(20);
      await new Promise(() => undefined);
    }
    await expect(apart(store, { format: "jsonl", files: [{ name: "stdin", stream: waiting() }], batchSize: 10, progress: () => void store.close() })).rejects.toThrow("closed");
  });

  it("reads no more ahead than it may", async () => {
    const long = watched("long", () => reportsFor(1_000));
    let ahead = 0;
    await apart(memoryStore(), { format: "jsonl", files: [long.file], batchSize: 1, progress: ({ read }) => { ahead = Math.max(ahead, long.given() - read); } });
    expect(long.given()).toBe(1_000);
    // One more of each is in somebody's hands.
    expect(ahead).toBeLessThanOrEqual(MOST_CHUNKS + MOST_BATCHES + 3);
  });

  it("passes over what is left of a file that it gives up", async () => {
    const bad = watched("bad.csv", function* () {
      yield Buffer.from("no,such,columns\n");
      for (let row = 0; row < 2_000; row++) yield Buffer.from("1,2,3\n");
    });
    const files = [bad.file, fileOf("good.csv", fixture("acled.csv"))];
    const [here, there] = [await importInto(memoryStore(), { format: "acled", files: [fileOf("bad.csv", "no,such,columns\n1,2,3\n"), fileOf("good.csv", fixture("acled.csv"))] }), await apart(memoryStore(), { format: "acled", files })];
    expect(there).toEqual(here);
    expect(bad.closed()).toBe(true);
    expect(bad.given()).toBeLessThan(2_000);
  });

  it("leaves a stream its bytes", async () => {
    const bytes = Buffer.from(lines(report(1)));
    const before = bytes.toString();
    await apart(memoryStore(), { format: "jsonl", files: [fileOf("reports", bytes)] });
    expect(bytes.toString()).toBe(before);
  });
});

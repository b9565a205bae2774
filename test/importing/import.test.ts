import { describe, expect, it } from "vitest";
import type { IntakeFile } from "../../src/intake/format.ts";
import { type ImportOptions, ImportRefused, importFiles, importProblem } from "../../src/importing/import.ts";
import type { ImportSummary, Progress, Reject } from "../../src/importing/import-tally.ts";
import { fileOf, fixture } from "../intake/sample-files.ts";
import { isPublished, published } from "../intake/published-data.ts";
import { MapRecorder } from "./map-recorder.ts";

const midi = fixture("midi.csv");
const midip = fixture("midip.csv");
const midFiles = (): IntakeFile[] => [fileOf("midi.csv", midi), fileOf("midip.csv", midip)];
const jsonFile = (...reports: unknown[]): IntakeFile => fileOf("reports.jsonl", reports.map((report) => JSON.stringify(report)).join("\n"));
const strike = { conflicts: ["israel-iran"], occurred: "2024-04-01", coding: { cameo: "195" } };
const opens = [{ conflictId: "israel-iran", name: "Israel - Iran" }];

const imported = (record: MapRecorder, options: Partial<ImportOptions> & Pick<ImportOptions, "files">): Promise<ImportSummary> =>
  importFiles({ format: "mid", isKnown: record.isKnown, isOpen: record.isOpen, ...options }, record.record);

describe("an import", () => {
  it("records every report and counts what it did", async () => {
    const record = new MapRecorder();
    expect(await imported(record, { files: midFiles() })).toEqual({
      format: "mid", dryRun: false, interrupted: false, read: 8, appended: 8, unchanged: 0, refused: 0, refusals: {}, differs: 0, conflictsOpened: 3,
    });
    expect(record.incidents.size).toBe(8);
    expect(record.conflicts.get("conflict-mid-9001")).toMatchObject({ definition: { name: "MID 9001", sides: [{ name: "Side A" }, { name: "Side B" }] } });
  });

  it("appends nothing the second time", async () => {
    const record = new MapRecorder();
    await imported(record, { files: midFiles() });
    const before = [...record.incidents.values(), ...record.conflicts.values()];
    expect(await imported(record, { files: midFiles() })).toMatchObject({ read: 8, appended: 0, unchanged: 8, refused: 0, conflictsOpened: 0 });
    expect([...record.incidents.values(), ...record.conflicts.values()]).toEqual(before);
  });

  it("appends nothing the second time, in any batches", async () => {
    for (const batchSize of [1, 3, 500]) {
      const record = new MapRecorder();
      const [first, second] = [await imported(record, { files: midFiles(), batchSize, conflictBy: "dyad" }), await imported(record, { files: midFiles(), conflictBy: "dyad" })];
      expect([first.appended, first.refused, second.appended, second.unchanged]).toEqual([7, 1, 0, 7]);
    }
  });

  it("appends nothing the second time for reports without an id, and keeps equal ones apart", async () => {
    const record = new MapRecorder();
    const files = (): IntakeFile[] => [jsonFile({ ...strike, opens }, strike, strike)];
    expect(await imported(record, { format: "jsonl", files: files() })).toMatchObject({ appended: 3, refused: 0, conflictsOpened: 1 });
    expect(await imported(record, { format: "jsonl", files: files() })).toMatchObject({ appended: 0, unchanged: 3 });
  });

  it("refuses a row whose id stands with other content, and hands it over", async () => {
    const record = new MapRecorder();
    const rejects: Reject[] = [];
    await imported(record, { files: [fileOf("midi.csv", midi)] });
    const changed = midi.replace("3,2,1993,3,2,1993", "4,2,1993,4,2,1993");
    const summary = await imported(record, { files: [fileOf("new.csv", changed)], rejects: (line) => rejects.push(JSON.parse(line) as Reject) });
    expect(summary).toMatchObject({ appended: 0, unchanged: 7, refused: 1, refusals: { "already-reported": 1 }, differs: 1 });
    expect(rejects).toEqual([{ file: "new.csv", row: 2, reason: "already-reported", detail: expect.stringContaining("mid-9001001") as string, raw: changed.split("\n")[1] }]);
  });

  it("tells the first of two rows with one id from the second", async () => {
    const record = new MapRecorder();
    const files = [jsonFile({ ...strike, incidentId: "a", opens }, { ...strike, incidentId: "b" }, { ...strike, incidentId: "a", occurred: "2024-04-02" }, { ...strike, incidentId: "b" })];
    expect(await imported(record, { format: "jsonl", files })).toMatchObject({ read: 4, appended: 2, unchanged: 1, differs: 1 });
    expect(record.incidents.get("incident-a")).toMatchObject({ record: { facts: { occurred: "2024-04-01" } } });
  });

  it("counts refusals by reason and writes one reject each, readers' and the record's alike", async () => {
    const record = new MapRecorder();
    const rejects: string[] = [];
    const files = [fileOf("reports.jsonl", [JSON.stringify(strike), "{", "{}", JSON.stringify({ ...strike, opens, coding: { cameo: "016" } }), ""].join("\n"))];
    const summary = await imported(record, { format: "jsonl", files, rejects: (line) => rejects.push(line) });
    expect(summary).toMatchObject({ read: 4, appended: 0, refused: 4, refusals: { "unknown-conflict": 1, "not-json": 1, "does-not-fit": 1, "claim-not-incident": 1 } });
    expect(rejects.map((line) => (JSON.parse(line) as Reject).row).sort()).toEqual([1, 2, 3, 4]);
    expect(rejects.every((line) => !line.includes("\n"))).toBe(true);
  });

  it("records nothing in a dry run, and says what it would", async () => {
    const record = new MapRecorder();
    const rejects: string[] = [];
    const options = { files: [fileOf("midi.csv", `${midi}${midi.split("\n")[1]}\nx\n`)], rejects: (line: string) => rejects.push(line) };
    expect(await imported(record, { ...options, dryRun: true })).toMatchObject({ dryRun: true, read: 10, appended: 8, unchanged: 1, refused: 1, conflictsOpened: 3 });
    expect([record.calls, record.incidents.size, rejects.length]).toEqual([[], 0, 1]);
    await imported(record, { files: [fileOf("midi.csv", midi.split("\n").slice(0, 4).join("\n"))] });
    expect(await imported(record, { files: midFiles(), dryRun: true })).toMatchObject({ appended: 5, unchanged: 3, conflictsOpened: 2 });
  });

  it("counts every conflict of an appended report as opened where nobody can say", async () => {
    const record = new MapRecorder();
    expect(await imported(record, { files: midFiles(), isOpen: undefined, isKnown: undefined })).toMatchObject({ conflictsOpened: 3 });
    expect(await imported(record, { files: midFiles(), isOpen: undefined })).toMatchObject({ conflictsOpened: 0 });
    expect(await imported(record, { files: midFiles(), isOpen: undefined, isKnown: undefined, dryRun: true })).toMatchObject({ appended: 8, conflictsOpened: 3 });
  });

  it("opens more dyads than a report may", async () => {
    const record = new MapRecorder();
    const states = ["USA,2", "CAN,20", "BHM,31", "CUB,40", "HAI,41", "DOM,42", "JAM,51", "TRI,52", "BAR,53", "DMA,54", "GRN,55", "SLU,56"];
    const party = (state: string, side: number): string => `9004,9004001,${state},1,1,2001,1,1,2001,${side},${side},0,0,${7 * side},${side === 1 ? 3 : 1},0,0,5`;
    const files = (): IntakeFile[] => [
      fileOf("midi.csv", `${midi.split("\n")[0]}\n9004,9004001,1,1,2001,1,1,2001,1,-9,0,0,7,3,12,5\n`),
      fileOf("midip.csv", [midip.split("\n")[0], ...states.map((state) => party(state, 1)), party("YUG,345", 0)].join("\n")),
    ];
    expect(await imported(record, { files: files(), conflictBy: "dyad" })).toMatchObject({ appended: 1, conflictsOpened: 12 });
    expect(record.conflicts.size).toBe(12);
    expect(await imported(record, { files: files(), conflictBy: "dyad" })).toMatchObject({ unchanged: 1, conflictsOpened: 0 });
  });

  it("passes on who asks, and no key", async () => {
    const record = new MapRecorder();
    await imported(record, { files: midFiles(), request: { recordedBy: "desk", correlationId: "c1" } });
    expect(new Set(record.requests)).toEqual(new Set([{ recordedBy: "desk", correlationId: "c1" }]));
  });

  it("reports progress after each batch, in batches of 500 unless told", async () => {
    const record = new MapRecorder();
    const progress: Progress[] = [];
    await imported(record, { files: midFiles(), batchSize: 3, progress: (at) => progress.push(at) });
    expect(progress.map((at) => at.read)).toEqual([3, 6, 8]);
    expect(progress.at(-1)).toEqual({ read: 8, appended: 8, unchanged: 0, refused: 0 });
    const many = new MapRecorder();
    await imported(many, { format: "jsonl", files: [jsonFile({ ...strike, opens }, ...Array.from({ length: 1_100 }, () => strike))] });
    expect(many.calls).toEqual([1, 500, 500, 100]);
  });

  it("stops after the batch at hand when it is told to, and goes on the next time", async () => {
    const record = new MapRecorder();
    const controller = new AbortController();
    const options = { batchSize: 3, signal: controller.signal, progress: () => { controller.abort(); } };
    expect(await imported(record, { files: midFiles(), ...options })).toMatchObject({ read: 3, appended: 3, interrupted: true });
    expect(await imported(record, { files: midFiles() })).toMatchObject({ appended: 5, unchanged: 3, interrupted: false });
  });

  it("passes on a fault of the record; the same import again goes on", async () => {
    const record = new MapRecorder();
    let calls = 0;
    const failing = async (...given: Parameters<typeof record.record>): ReturnType<typeof record.record> => {
      calls += 1;
      if (calls === 2) throw new Error("the disk is full");
      return record.record(...given);
    };
    await expect(importFiles({ format: "mid", files: midFiles(), batchSize: 3 }, failing)).rejects.toThrow("the disk is full");
    expect(await imported(record, { files: midFiles() })).toMatchObject({ appended: 5, unchanged: 3 });
  });
});

describe("an import that cannot begin", () => {
  it.each([
    ["xlsx", undefined, "choose mid or jsonl"],
    ["mid", "dispute", "write dyad, column:NAME"],
    ["jsonl", "dyad", "its rows name their own"],
  ])("says why: %s by %s", async (format, conflictBy, why) => {
    expect(importProblem(format, conflictBy)).toContain(why);
    await expect(importFiles({ format, conflictBy, files: [] }, new MapRecorder().record)).rejects.toThrow(ImportRefused);
  });

  it("is none of those that can", () => {
    expect([importProblem("mid"), importProblem("mid", "dyad"), importProblem("mid", "id:x"), importProblem("mid", "column:dispnum"), importProblem("jsonl")]).toEqual(Array(5).fill(undefined));
  });
});

describe.skipIf(!isPublished("mid/MIDI_5.0.csv"))("an import of MID 5.0 as published", () => {
  const files = (): IntakeFile[] => [published("mid/MIDI_5.0.csv"), published("mid/MIDIP_5.0.csv")];

  it("appends 4,483 incidents in 667 conflicts, then nothing", async () => {
    const record = new MapRecorder();
    expect(await imported(record, { files: files() })).toMatchObject({ read: 4_483, appended: 4_483, refused: 0, conflictsOpened: 667 });
    expect(await imported(record, { files: files() })).toMatchObject({ read: 4_483, appended: 0, unchanged: 4_483, refused: 0, conflictsOpened: 0 });
  });

  it("appends 4,482 by dyad, then nothing", async () => {
    const record = new MapRecorder();
    expect(await imported(record, { files: files(), conflictBy: "dyad" })).toMatchObject({ appended: 4_482, refusals: { "no-dyad": 1 } });
    expect(await imported(record, { files: files(), conflictBy: "dyad" })).toMatchObject({ appended: 0, unchanged: 4_482 });
  });
});

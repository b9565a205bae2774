import { describe, expect, it } from "vitest";
import type { IntakeFile } from "../../src/intake/format.ts";
import { ImportRefused, importProblem } from "../../src/importing/import.ts";
import type { ImportSummary, Progress, Reject } from "../../src/importing/import-tally.ts";
import type { EventStore } from "../../src/store/event-store.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { type ImportOptions, importInto } from "../../src/tracker-import.ts";
import { fileOf, fixture } from "../intake/sample-files.ts";
import { isPublished, published } from "../intake/published-data.ts";
import { bodiesIn, eventsIn, typesIn } from "./log-contents.ts";

const midi = fixture("midi.csv");
const midip = fixture("midip.csv");
const midFiles = (): IntakeFile[] => [fileOf("midi.csv", midi), fileOf("midip.csv", midip)];
const jsonFile = (...reports: unknown[]): IntakeFile => fileOf("reports.jsonl", reports.map((report) => JSON.stringify(report)).join("\n"));
const strike = { conflicts: ["israel-iran"], occurred: "2024-04-01", coding: { cameo: "195" } };
const opens = [{ conflictId: "israel-iran", name: "Israel - Iran" }];

const imported = (store: EventStore, options: Partial<ImportOptions> & Pick<ImportOptions, "files">): Promise<ImportSummary> => importInto(store, { format: "mid", ...options });

describe("an import", () => {
  it("records every report and counts what it did", async () => {
    const store = memoryStore();
    expect(await imported(store, { files: midFiles() })).toEqual({
      format: "mid", release: null, dryRun: false, interrupted: false,
      read: 8, appended: 8, corrected: 0, corroborated: 0, reinstated: 0, merged: 0, unchanged: 0, refused: 0,
      refusals: {}, differs: 0, conflictsOpened: 3, mergedByCode: {}, sourcesAdded: 0, visitsMerged: 0, retracted: 0, retractionsHeld: 0, underOtherNames: 0, window: null,
    });
    expect(await typesIn(store)).toEqual({ ConflictOpened: 3, IncidentReported: 8 });
    expect(await bodiesIn(store, "conflict-mid-9001")).toMatchObject([{ name: "MID 9001", sides: [{ name: "Side A" }, { name: "Side B" }] }]);
  });

  it("appends nothing the second time, in any batches", async () => {
    for (const batchSize of [1, 3, 500]) {
      const store = memoryStore();
      const first = await imported(store, { files: midFiles(), batchSize, conflictBy: "dyad" });
      const before = await eventsIn(store);
      const second = await imported(store, { files: midFiles(), conflictBy: "dyad" });
      expect([first.appended, first.refused, second.appended, second.unchanged, second.conflictsOpened]).toEqual([7, 1, 0, 7, 0]);
      expect(await eventsIn(store)).toEqual(before);
    }
  });

  it("signs each event with the data set it came from", async () => {
    const store = memoryStore();
    await imported(store, { files: midFiles() });
    expect(new Set((await eventsIn(store)).map((event) => event.correlationId))).toEqual(new Set(["import/mid"]));
  });

  it("appends nothing the second time for reports without an id, and keeps equal ones apart", async () => {
    const store = memoryStore();
    const files = (): IntakeFile[] => [jsonFile({ ...strike, opens }, strike, strike)];
    expect(await imported(store, { format: "jsonl", files: files() })).toMatchObject({ appended: 3, refused: 0, conflictsOpened: 1 });
    expect(await imported(store, { format: "jsonl", files: files() })).toMatchObject({ appended: 0, unchanged: 3 });
  });

  it("corrects what the data set says otherwise than before, once", async () => {
    const store = memoryStore();
    await imported(store, { files: midFiles() });
    const changed = (): IntakeFile[] => [fileOf("new.csv", midi.replace("3,2,1993,3,2,1993", "4,2,1993,4,2,1993")), fileOf("midip.csv", midip)];
    expect(await imported(store, { files: changed() })).toMatchObject({ appended: 0, corrected: 1, unchanged: 7, refused: 0 });
    expect((await bodiesIn(store, "incident-mid-9001001")).at(-1)).toEqual({ set: { occurred: "1993-02-04" }, reason: "mid import of new.csv", basis: "new-information" });
    expect(await imported(store, { files: changed() })).toMatchObject({ corrected: 0, unchanged: 8 });
  });

  it("refuses a row whose id stands with somebody else's content, and hands it over", async () => {
    const store = memoryStore();
    const rejects: Reject[] = [];
    await imported(store, { format: "jsonl", files: [jsonFile({ ...strike, incidentId: "mid-9001001", opens })] });
    const summary = await imported(store, { files: midFiles(), rejects: (line) => rejects.push(JSON.parse(line) as Reject) });
    expect(summary).toMatchObject({ appended: 7, refused: 1, refusals: { "already-reported": 1 }, differs: 1 });
    expect(rejects).toEqual([{ file: "midi.csv", row: 2, reason: "already-reported", detail: expect.stringContaining("mid-9001001") as string, raw: midi.split("\n")[1] }]);
  });

  it("refuses the second of two rows with one id that say different things, each time", async () => {
    const files = (): IntakeFile[] => [jsonFile({ ...strike, incidentId: "a", opens }, { ...strike, incidentId: "b" }, { ...strike, incidentId: "a", occurred: "2024-04-02" }, { ...strike, incidentId: "b" })];
    for (const batchSize of [1, 100]) {
      const store = memoryStore();
      expect(await imported(store, { format: "jsonl", files: files(), batchSize })).toMatchObject({ read: 4, appended: 2, unchanged: 1, refusals: { "id-twice": 1 } });
      expect(await imported(store, { format: "jsonl", files: files(), batchSize })).toMatchObject({ appended: 0, corrected: 0, unchanged: 3, refusals: { "id-twice": 1 } });
      expect(await bodiesIn(store, "incident-a")).toMatchObject([{ facts: { occurred: "2024-04-01" } }]);
    }
  });

  it("counts refusals by reason and writes one reject each, readers' and the record's alike; a refused report opens no conflict", async () => {
    const store = memoryStore();
    const rejects: string[] = [];
    const files = [fileOf("reports.jsonl", [JSON.stringify(strike), "{", "{}", JSON.stringify({ ...strike, opens, coding: { cameo: "016" } }), ""].join("\n"))];
    const summary = await imported(store, { format: "jsonl", files, rejects: (line) => rejects.push(line) });
    expect(summary).toMatchObject({ read: 4, appended: 0, refused: 4, refusals: { "unknown-conflict": 1, "not-json": 1, "does-not-fit": 1, "claim-not-incident": 1 } });
    expect(rejects.map((line) => (JSON.parse(line) as Reject).row).sort()).toEqual([1, 2, 3, 4]);
    expect(rejects.every((line) => !line.includes("\n"))).toBe(true);
    expect(await eventsIn(store)).toEqual([]);
  });

  it("records nothing in a dry run, and says exactly what the import would do", async () => {
    for (const before of [[], [fileOf("midi.csv", midi.split("\n").slice(0, 4).join("\n"))]]) {
      const store = memoryStore();
      if (before.length > 0) await imported(store, { files: before });
      const standing = await eventsIn(store);
      const files = (): IntakeFile[] => [fileOf("midi.csv", `${midi}${midi.split("\n")[1]}\nx\n`)];
      const rehearsed = await imported(store, { files: files(), dryRun: true });
      expect(await eventsIn(store)).toEqual(standing);
      expect({ ...rehearsed, dryRun: false }).toEqual(await imported(store, { files: files() }));
    }
  });

  it("opens more dyads than a report may", async () => {
    const store = memoryStore();
    const states = ["USA,2", "CAN,20", "BHM,31", "CUB,40", "HAI,41", "DOM,42", "JAM,51", "TRI,52", "BAR,53", "DMA,54", "GRN,55", "SLU,56"];
    const party = (state: string, side: number): string => `9004,9004001,${state},1,1,2001,1,1,2001,${side},${side},0,0,${7 * side},${side === 1 ? 3 : 1},0,0,5`;
    const files = (): IntakeFile[] => [
      fileOf("midi.csv", `${midi.split("\n")[0]}\n9004,9004001,1,1,2001,1,1,2001,1,-9,0,0,7,3,12,5\n`),
      fileOf("midip.csv", [midip.split("\n")[0], ...states.map((state) => party(state, 1)), party("YUG,345", 0)].join("\n")),
    ];
    expect(await imported(store, { files: files(), conflictBy: "dyad" })).toMatchObject({ appended: 1, conflictsOpened: 12 });
    expect(await imported(store, { files: files(), conflictBy: "dyad" })).toMatchObject({ unchanged: 1, conflictsOpened: 0 });
  });

  it("reports progress after each batch", async () => {
    const progress: Progress[] = [];
    await imported(memoryStore(), { files: midFiles(), batchSize: 3, progress: (at) => progress.push(at) });
    expect(progress.map((at) => at.read)).toEqual([3, 6, 8]);
    expect(progress.at(-1)).toMatchObject({ read: 8, appended: 8, unchanged: 0, refused: 0 });
  });

  it("stops after the batch at hand when it is told to, and goes on the next time", async () => {
    const store = memoryStore();
    const controller = new AbortController();
    const options = { batchSize: 3, signal: controller.signal, progress: () => { controller.abort(); } };
    expect(await imported(store, { files: midFiles(), ...options })).toMatchObject({ read: 3, appended: 3, interrupted: true });
    expect(await imported(store, { files: midFiles() })).toMatchObject({ appended: 5, unchanged: 3, interrupted: false });
  });

  it("passes on a fault of the store; the same import again goes on", async () => {
    const store = memoryStore();
    let reports = 0;
    const failing: EventStore = { ...store, append: async (append) => {
      if (append.stream.startsWith("incident-") && ++reports > 4) throw new Error("the disk is full");
      return store.append(append);
    } };
    await expect(imported(failing, { files: midFiles(), batchSize: 3 })).rejects.toThrow("the disk is full");
    const again = await imported(store, { files: midFiles() });
    expect(again.appended + again.unchanged).toBe(8);
    expect(again.unchanged).toBeGreaterThan(2);
  });

  it("decides again where somebody else wrote to the incident meanwhile", async () => {
    const store = memoryStore();
    await imported(store, { files: midFiles() });
    let raced = false;
    const racing: EventStore = { ...store, append: async (append) => {
      if (!raced && append.stream === "incident-mid-9001001") {
        raced = true;
        const source = { sourceId: "desk", name: "A desk" };
        await store.append({ ...append, events: [{ eventId: "3f2b8a30-7a0b-4c4f-9a53-0d3c7a5f8c11", type: "IncidentCorroborated", schemaVersion: 1, body: JSON.stringify({ source }) }] });
      }
      return store.append(append);
    } };
    const changed = [fileOf("new.csv", midi.replace("3,2,1993,3,2,1993", "4,2,1993,4,2,1993")), fileOf("midip.csv", midip)];
    expect(await imported(racing, { files: changed })).toMatchObject({ corrected: 1, refused: 0 });
    expect((await store.readStream("incident-mid-9001001")).map(({ type }) => type)).toEqual(["IncidentReported", "IncidentCorroborated", "IncidentCorrected"]);
  });
});

describe("an import that cannot begin", () => {
  it.each([
    ["xlsx", undefined, "choose mid or"],
    ["mid", "dispute", "write dyad, column:NAME"],
    ["jsonl", "dyad", "its rows name their own"],
  ])("says why: %s by %s", async (format, conflictBy, why) => {
    expect(importProblem({ format, conflictBy })).toContain(why);
    await expect(importInto(memoryStore(), { format, conflictBy, files: [] })).rejects.toThrow(ImportRefused);
  });

  it("is none of those that can", () => {
    expect([undefined, "dyad", "id:x", "column:dispnum"].map((conflictBy) => importProblem({ format: "mid", conflictBy }))).toEqual(Array(4).fill(undefined));
  });
});

describe.skipIf(!isPublished("mid/MIDI_5.0.csv"))("an import of MID 5.0 as published", () => {
  const files = (): IntakeFile[] => [published("mid/MIDI_5.0.csv"), published("mid/MIDIP_5.0.csv")];

  it("appends 4,483 incidents in 667 conflicts, then nothing", async () => {
    const store = memoryStore();
    expect(await imported(store, { files: files() })).toMatchObject({ read: 4_483, appended: 4_483, refused: 0, conflictsOpened: 667 });
    expect(await imported(store, { files: files() })).toMatchObject({ read: 4_483, appended: 0, unchanged: 4_483, refused: 0, conflictsOpened: 0 });
  });

  it("appends 4,482 by dyad, then nothing", async () => {
    const store = memoryStore();
    expect(await imported(store, { files: files(), conflictBy: "dyad" })).toMatchObject({ appended: 4_482, refusals: { "no-dyad": 1 } });
    expect(await imported(store, { files: files(), conflictBy: "dyad" })).toMatchObject({ appended: 0, unchanged: 4_482 });
  });
});

import { describe, expect, it } from "vitest";
import { defaultLens } from "../../src/domain/lens.ts";
import type { ImportSummary } from "../../src/importing/import-tally.ts";
import { importProblem } from "../../src/importing/import.ts";
import { openTracker } from "../../src/index.ts";
import type { EventStore } from "../../src/store/event-store.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { type ImportOptions, importInto } from "../../src/tracker-import.ts";
import { fileOf } from "../intake/sample-files.ts";
import { bodiesIn, eventsIn, typesIn } from "./log-contents.ts";

const HEADER = "dispnum,incidnum,stday,stmon,styear,endday,endmon,endyear,duration,tbi,fatality,fatalpre,action,hostlev,numa,version";
const same = "9001,9001001,3,2,1993,3,2,1993,1,-9,0,0,7,3,1,5";
const before = "9001,9001002,9,2,1993,9,2,1993,1,-9,0,0,7,3,1,5";
const after = "9001,9001002,9,2,1993,9,2,1993,1,-9,1,12,16,4,1,5";
const gone = "9001,9001003,11,2,1993,11,2,1993,1,-9,0,0,7,3,1,5";
const fresh = "9001,9001004,12,2,1993,12,2,1993,1,-9,0,0,1,2,1,5";
const last = "9002,9002001,20,3,1993,20,3,1993,1,-9,0,0,16,4,1,5";

const imported = (store: EventStore, name: string, rows: readonly string[], options: Partial<ImportOptions> = {}): Promise<ImportSummary> =>
  importInto(store, { format: "mid", files: [fileOf(name, [HEADER, ...rows].join("\n"))], release: { name: "mid" }, ...options });
const first = (store: EventStore): Promise<ImportSummary> => imported(store, "MIDI_5.0.csv", [same, before, gone, last]);
const second = (store: EventStore, options: Partial<ImportOptions> = {}): Promise<ImportSummary> => imported(store, "MIDI_5.01.csv", [same, after, fresh, last], options);

describe("a newer release of a data set", () => {
  it("appends a correction for a changed row, a report for a new one, a retraction for one that is gone, and nothing for the same", async () => {
    const store = memoryStore();
    expect(await first(store)).toMatchObject({ appended: 4, retracted: 0, window: { first: "1993-02-03T00:00:00Z", last: "1993-03-20T23:59:59.999Z" } });
    const standing = await eventsIn(store);
    expect(await second(store)).toMatchObject({ release: "mid", read: 4, appended: 1, corrected: 1, unchanged: 2, retracted: 1, retractionsHeld: 0, refused: 0 });
    const added = (await eventsIn(store)).slice(standing.length);
    expect(added.map(({ stream, type, body, correlationId }) => ({ stream, type, body: JSON.parse(body) as unknown, correlationId })).sort((a, b) => (a.stream < b.stream ? -1 : 1))).toEqual([
      { stream: "incident-mid-9001002", type: "IncidentCorrected", correlationId: "import/mid/mid", body: { set: { coding: { mid: 16 }, magnitudes: { fatalities: { best: 12 } } }, reason: "mid release mid, MIDI_5.01.csv", basis: "new-information" } },
      { stream: "incident-mid-9001003", type: "IncidentRetracted", correlationId: "import/mid/mid", body: { basis: "false-report", reason: "mid release mid, MIDI_5.01.csv: no longer in it" } },
      { stream: "incident-mid-9001004", type: "IncidentReported", correlationId: "import/mid/mid", body: expect.objectContaining({ incidentId: "mid-9001004" }) as unknown },
    ]);
  });

  it("appends nothing the second time", async () => {
    const store = memoryStore();
    await first(store);
    await second(store);
    const standing = await eventsIn(store);
    expect(await second(store)).toMatchObject({ read: 4, appended: 0, corrected: 0, unchanged: 4, retracted: 0 });
    expect(await eventsIn(store)).toEqual(standing);
  });

  it("says all that in a dry run, and appends nothing", async () => {
    const store = memoryStore();
    await first(store);
    const standing = await eventsIn(store);
    const rehearsed = await second(store, { dryRun: true });
    expect(await eventsIn(store)).toEqual(standing);
    expect({ ...rehearsed, dryRun: false }).toEqual(await second(store));
  });

  it("reinstates what comes back", async () => {
    const store = memoryStore();
    await first(store);
    await second(store);
    expect(await first(store)).toMatchObject({ reinstated: 1, corrected: 1, retracted: 1, unchanged: 2 });
    expect((await store.readStream("incident-mid-9001003")).map(({ type }) => type)).toEqual(["IncidentReported", "IncidentRetracted", "IncidentReinstated"]);
  });

  it("retracts in spite of a row that the record refuses: it was read, and is not gone", async () => {
    const store = memoryStore();
    await first(store);
    const desk = { basis: "false-report", reason: "a witness" };
    await store.append({ stream: "incident-mid-9001002", expected: 0, events: [{ eventId: "3f2b8a30-7a0b-4c4f-9a53-0d3c7a5f8c11", type: "IncidentRetracted", schemaVersion: 1, body: JSON.stringify(desk) }] });
    expect(await second(store)).toMatchObject({ refused: 1, refusals: { retracted: 1 }, retracted: 1, retractionsHeld: 0 });
  });

  it("dates its new rows, where no source does", async () => {
    const store = memoryStore();
    await imported(store, "MIDI_5.0.csv", [same], { release: { name: "mid", publishedAt: "2020-12-01" } });
    expect(await bodiesIn(store, "incident-mid-9001001")).toMatchObject([{ sources: [{ sourceId: "mid-5.0" }, { sourceId: "mid-release-mid-2020-12-01", publishedAt: "2020-12-01" }] }]);
    expect(await imported(store, "MIDI_5.01.csv", [same], { release: { name: "mid", publishedAt: "2022-03-01" } })).toMatchObject({ unchanged: 1 });
    expect(await eventsIn(store)).toHaveLength(2);
  });

  it("leaves alone what lies outside its window, what came under another name, and what a desk reported", async () => {
    const store = memoryStore();
    await first(store);
    await imported(store, "other.csv", ["9003,9003001,12,2,1993,12,2,1993,1,-9,0,0,1,2,1,5"], { release: { name: "other" } });
    const desk = { incidentId: "desk-1", conflicts: ["mid-9001"], occurred: "1993-02-12", coding: { mid: 16 } };
    await importInto(store, { format: "jsonl", files: [fileOf("desk", JSON.stringify(desk))] });
    expect(await imported(store, "part.csv", [same, after])).toMatchObject({ retracted: 0, window: { first: "1993-02-03T00:00:00Z", last: "1993-02-09T23:59:59.999Z" } });
    expect(await imported(store, "part.csv", [same, after], { release: { name: "mid", window: "1993-02-01..1993-02-28" } })).toMatchObject({ retracted: 1 });
    expect(await typesIn(store)).toMatchObject({ IncidentRetracted: 1 });
  });

  it.each([["no name", undefined], ["another name", { name: "other" }]])("says how many of its incidents came under %s: it does not retract them when they are gone", async (_what, release) => {
    const store = memoryStore();
    await imported(store, "MIDI_5.0.csv", [same, gone, last], { release });
    expect(await imported(store, "MIDI_5.0.csv", [same, gone, fresh, last])).toMatchObject({ unchanged: 3, appended: 1, underOtherNames: 3 });
    const summary = { retracted: 1, underOtherNames: 2 };
    expect(await imported(store, "MIDI_5.01.csv", [same, last], { dryRun: true })).toMatchObject(summary);
    expect(await imported(store, "MIDI_5.01.csv", [same, last])).toMatchObject(summary);
    expect((await store.readStream("incident-mid-9001003")).map(({ type }) => type)).toEqual(["IncidentReported"]);
    expect((await store.readStream("incident-mid-9001004")).map(({ type }) => type)).toEqual(["IncidentReported", "IncidentRetracted"]);
  });

  it("retracts nothing without its name", async () => {
    const store = memoryStore();
    await first(store);
    expect(await second(store, { release: undefined })).toMatchObject({ appended: 1, corrected: 1, retracted: 0, window: null });
  });

  it("holds its retractions back while rows are refused: one of them may be the one that looks gone", async () => {
    const store = memoryStore();
    await first(store);
    expect(await imported(store, "broken.csv", [same, after, gone.replace("1993", "x"), last])).toMatchObject({ refused: 1, retracted: 0, retractionsHeld: 1 });
    expect(await imported(store, "whole.csv", [same, after, last])).toMatchObject({ refused: 0, retracted: 1, retractionsHeld: 0 });
  });

  it("holds its retractions back when it is stopped on the way", async () => {
    const store = memoryStore();
    await first(store);
    const controller = new AbortController();
    expect(await second(store, { batchSize: 1, signal: controller.signal, progress: () => { controller.abort(); } })).toMatchObject({ interrupted: true, read: 1, retracted: 0 });
  });

  it("keeps a desk's own correction, and changes only what the data set changed", async () => {
    const store = memoryStore();
    await first(store);
    const desk = { set: { occurred: "1993-02-10" }, reason: "a witness", basis: "new-information" };
    await store.append({ stream: "incident-mid-9001002", expected: 0, events: [{ eventId: "3f2b8a30-7a0b-4c4f-9a53-0d3c7a5f8c11", type: "IncidentCorrected", schemaVersion: 1, body: JSON.stringify(desk) }] });
    expect(await first(store)).toMatchObject({ corrected: 0, unchanged: 4 });
    expect(await second(store)).toMatchObject({ corrected: 1 });
    expect((await bodiesIn(store, "incident-mid-9001002")).at(-1)).toMatchObject({ set: { coding: { mid: 16 }, magnitudes: { fatalities: { best: 12 } } } });
  });

  it("stands behind its changes as a source, where it says when it was published", async () => {
    const store = memoryStore();
    await first(store);
    await second(store, { release: { name: "mid", publishedAt: "2022-03-01" } });
    const source = { sourceId: "mid-release-mid-2022-03-01", name: "mid release mid", publishedAt: "2022-03-01" };
    expect((await bodiesIn(store, "incident-mid-9001002")).at(-1)).toMatchObject({ source });
    expect((await bodiesIn(store, "incident-mid-9001003")).at(-1)).toMatchObject({ basis: "false-report", source });
  });

  it("is told from the one before by diff, conflict by conflict", async () => {
    let now = Date.UTC(2021, 0, 1) * 1_000;
    const tracker = await openTracker({ clock: () => (now += 1_000) });
    const importing = (rows: readonly string[]): Promise<ImportSummary> => tracker.import({ format: "mid", files: [fileOf("MIDI.csv", [HEADER, ...rows].join("\n"))], release: { name: "mid" } });
    await importing([same, before, gone, last]);
    const knownFrom = now;
    now = Date.UTC(2022, 0, 1) * 1_000;
    await importing([same, after, fresh, last]);
    await tracker.reached(await tracker.log.head(), 5_000);
    const answer = await tracker.ask.diff("mid-9001", { ...defaultLens, atMs: Date.UTC(1993, 2, 1) }, { fromUs: knownFrom, toUs: now });
    await tracker.close();
    if (!answer.ok) throw new Error(answer.detail);
    const changes = answer.value.incidents.map(({ incidentId, change, events }) => `${incidentId} ${change}: ${events.map(({ type }) => type).join()}`);
    expect(changes.sort()).toEqual(["mid-9001002 changed: IncidentCorrected", "mid-9001003 changed: IncidentRetracted", "mid-9001004 appeared: IncidentReported"]);
    expect(answer.value.figures).toEqual(expect.arrayContaining([expect.objectContaining({ figure: "escalation.hostility.peak", before: 3, after: 4 })]));
  });

  it.each([
    [{ name: " " }, "1 to 100 characters"],
    [{ name: "a\nb" }, "1 to 100 characters"],
    [{ name: "ged", publishedAt: "soon" }, "not a date or time"],
    [{ name: "ged", window: "2023" }, "no window"],
    [{ name: "ged", window: "2023-12-31..2023-01-01" }, "no window"],
    [{ name: "ged", window: "2023-02-30..2023-03-01" }, "no window"],
  ])("is refused where it is named wrongly: %j", (release, why) => {
    expect(importProblem({ format: "mid", release })).toContain(why);
  });
});

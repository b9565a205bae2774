import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EventStore } from "../../src/store/event-store.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { type ImportOptions, type ImportSummary, importInto } from "../../src/tracker-import.ts";
import { at2, cells2, rowWith } from "../intake/gdelt-rows.ts";
import { fileOf } from "../intake/sample-files.ts";
import { bodiesIn, eventsIn } from "./log-contents.ts";

interface Told {
  readonly id: number;
  readonly code: string;
  readonly url?: number;
}

const rowOf = ({ id, code, url = 1 }: Told): string =>
  rowWith(cells2, { [at2.id]: String(id), [at2.eventCode]: code, [at2.baseCode]: code.slice(0, 3), [at2.rootCode]: code.slice(0, 2), [at2.url]: `https://www.example.org/${url}` });
const imported = (store: EventStore, rows: readonly Told[], options: Partial<ImportOptions> = {}): Promise<ImportSummary> =>
  importInto(store, { format: "gdelt", files: [fileOf("rows.CSV", rows.map(rowOf).join("\n"))], ...options });
const fight = (id: number, url?: number): Told => ({ id, code: "195", url });
const accusation = (id: number): Told => ({ id, code: "112" });
const release = { release: { name: "day", window: "2020-11-01..2020-11-30" } };

/** The log stream by stream, without the events' own ids. */
async function streamsIn(store: EventStore): Promise<Record<string, string[]>> {
  const streams: Record<string, string[]> = {};
  for (const { stream, type, body } of await eventsIn(store)) (streams[stream] ??= []).push(`${type} ${body}`);
  return streams;
}

const desk = (store: EventStore, id: number, expected: number, type: string, body: unknown): Promise<unknown> =>
  store.append({ stream: `incident-gdelt-${id}`, expected, events: [{ eventId: `3f2b8a30-7a0b-4c4f-9a53-0d3c7a5f8c${10 + expected}`, type, schemaVersion: 1, body: JSON.stringify(body) }] });

describe("an act that a data set corrects", () => {
  it("is no longer the one that later rows tell", async () => {
    const store = memoryStore();
    await imported(store, [fight(1)]);
    expect(await imported(store, [accusation(1)])).toMatchObject({ corrected: 1 });
    expect(await imported(store, [fight(2)])).toMatchObject({ appended: 1, merged: 0 });
    expect(await imported(store, [accusation(3)])).toMatchObject({ appended: 0, merged: 1 });
  });

  it.each([["before", [accusation(1), fight(2)]], ["after", [fight(2), accusation(1)]]])("is let go by the rows of its own import too, where its row stands %s theirs", async (_where, rows) => {
    for (const batchSize of [1, 2]) {
      const store = memoryStore();
      await imported(store, [fight(1)]);
      expect(await imported(store, rows, { dryRun: true, batchSize })).toMatchObject({ corrected: 1, appended: 1, merged: 0, mergedByCode: {} });
      expect(await imported(store, rows, { batchSize })).toMatchObject({ read: 2, corrected: 1, appended: 1, merged: 0, mergedByCode: {} });
      expect(await imported(store, rows)).toMatchObject({ unchanged: 2 });
      expect(await bodiesIn(store, "incident-gdelt-2")).toMatchObject([{ facts: { coding: { cameo: "195" } } }]);
    }
  });

  it("stays where a desk has retracted it", async () => {
    const store = memoryStore();
    await imported(store, [fight(1)]);
    await desk(store, 1, 0, "IncidentRetracted", { basis: "false-report", reason: "a witness" });
    expect(await imported(store, [accusation(1), fight(2)])).toMatchObject({ refusals: { retracted: 1 }, merged: 1 });
  });
});

describe("an act that a release has withdrawn", () => {
  it("is reported anew under another row's id", async () => {
    const store = memoryStore();
    await imported(store, [fight(1), accusation(9)], release);
    expect(await imported(store, [accusation(9)], release)).toMatchObject({ retracted: 1 });
    expect(await imported(store, [fight(2), accusation(9)], release)).toMatchObject({ appended: 1, merged: 0, retracted: 0 });
    const standing = await eventsIn(store);
    expect(await imported(store, [fight(2), accusation(9)], release)).toMatchObject({ unchanged: 2 });
    expect(await eventsIn(store)).toEqual(standing);
  });

  it("keeps its rows where a desk has reinstated it", async () => {
    const store = memoryStore();
    await imported(store, [fight(1), accusation(9)], release);
    await imported(store, [accusation(9)], release);
    await desk(store, 1, 1, "IncidentReinstated", { reason: "a witness" });
    expect(await imported(store, [fight(2), accusation(9)], release)).toMatchObject({ appended: 0, merged: 1 });
  });

  it("stays merged where a desk retracted it", async () => {
    const store = memoryStore();
    await imported(store, [fight(1), accusation(9)], release);
    await desk(store, 1, 0, "IncidentRetracted", { basis: "false-report", reason: "a witness" });
    expect(await imported(store, [fight(2), accusation(9)], release)).toMatchObject({ appended: 0, merged: 1 });
  });
});

describe("acts that move", () => {
  const row = fc.record({ id: fc.integer({ min: 1, max: 5 }), code: fc.constantFrom("195", "112", "042", "046"), url: fc.nat({ max: 2 }) });
  const files = fc.array(fc.record({ rows: fc.uniqueArray(row, { selector: ({ id }) => id, minLength: 1, maxLength: 5 }), asRelease: fc.boolean() }), { minLength: 1, maxLength: 4 });

  it("leave the same file nothing to append, and the same log in batches of any size and after dry runs", async () => {
    await fc.assert(fc.asyncProperty(files, fc.integer({ min: 2, max: 5 }), async (all, batchSize) => {
      const [batched, single] = [memoryStore(), memoryStore()];
      for (const { rows, asRelease } of all) {
        const rehearsed = await imported(batched, rows, { batchSize, dryRun: true, ...(asRelease && release) });
        const done = await imported(batched, rows, { batchSize, ...(asRelease && release) });
        expect({ ...rehearsed, dryRun: false }).toEqual(done);
        expect(done.appended + done.corrected + done.corroborated + done.reinstated + done.merged + done.unchanged + done.refused).toBe(rows.length);
        await imported(single, rows, { batchSize: 1, ...(asRelease && release) });
        const standing = await streamsIn(batched);
        expect(standing).toEqual(await streamsIn(single));
        await imported(batched, rows, { batchSize, ...(asRelease && release) });
        expect(await streamsIn(batched)).toEqual(standing);
      }
    }), { numRuns: 150 });
  });
});

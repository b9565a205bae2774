import { describe, expect, it } from "vitest";
import type { EventStore } from "../../src/store/event-store.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { type ImportOptions, type ImportSummary, importInto } from "../../src/tracker-import.ts";
import { fileOf } from "../intake/sample-files.ts";
import { bodiesIn, eventsIn } from "./log-contents.ts";

const mapping = { format: "desk", id: "no", occurred: "date", initiators: [{ id: "a" }], targets: [{ id: "b" }], coding: { cameo: "act" } };
const imported = (store: EventStore, column: string, options: Partial<ImportOptions> = {}): Promise<ImportSummary> =>
  importInto(store, { format: "csv", mapping, conflictBy: `column:${column}`, files: [fileOf("k.csv", "no,date,a,b,act,theatre,region\n1,2024-01-01,IRN,ISR,195,north,R1")], ...options });
const written = async (store: EventStore, expected: number, set: unknown): Promise<unknown> =>
  store.append({ stream: "incident-desk-1", expected, events: [{ eventId: "3f2b8a30-7a0b-4c4f-9a53-0d3c7a5f8c11", type: "IncidentCorrected", schemaVersion: 1, body: JSON.stringify({ set, reason: "a desk", basis: "new-information" }) }] });
const lastSet = async (store: EventStore): Promise<unknown> => (await bodiesIn(store, "incident-desk-1")).at(-1);

describe("conflicts that a desk has added", () => {
  it("stay when another rule adds its own, and when a release takes the first rule's away", async () => {
    const store = memoryStore();
    await imported(store, "theatre");
    await written(store, 0, { conflicts: ["desk-north", "desk-own"] });
    expect(await imported(store, "region")).toMatchObject({ corrected: 1 });
    expect(await lastSet(store)).toMatchObject({ set: { conflicts: ["desk-north", "desk-own", "desk-R1"] } });
    expect(await imported(store, "region", { release: { name: "r" } })).toMatchObject({ corrected: 1 });
    expect(await lastSet(store)).toMatchObject({ set: { conflicts: ["desk-own", "desk-R1"] } });
    const standing = await eventsIn(store);
    for (const release of [{ name: "r" }, undefined]) expect(await imported(store, "region", { release })).toMatchObject({ unchanged: 1 });
    expect(await eventsIn(store)).toEqual(standing);
  });
});

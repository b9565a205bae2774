import { describe, expect, it } from "vitest";
import type { EventStore } from "../../src/store/event-store.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { type ImportSummary, importInto } from "../../src/tracker-import.ts";
import { fileOf } from "../intake/sample-files.ts";
import { bodiesIn, eventsIn } from "./log-contents.ts";

const row = (cameo: string, claims: readonly unknown[]): unknown => ({
  incidentId: "j1", conflicts: ["c"], opens: [{ conflictId: "c", name: "c" }], occurred: "2024-01-01", coding: { cameo }, initiators: [{ id: "IRN" }], sources: [{ sourceId: "s", name: "Paper" }], claims,
});
const imported = (store: EventStore, told: unknown, batchSize = 500): Promise<ImportSummary> => importInto(store, { format: "jsonl", batchSize, files: [fileOf("b.jsonl", JSON.stringify(told))] });
const dead = (claimant: string, value: number, others: object = {}): unknown => ({ about: "fatalities", claimant, value, source: "s", ...others });

describe("claims of a changed row", () => {
  it("are known without an id by what they say: new ones are added, wherever they stand, with what else the row corrects", async () => {
    const store = memoryStore();
    await imported(store, row("195", [dead("IRN", 3)]));
    expect(await imported(store, row("193", [dead("ISR", 9), dead("IRN", 3)]))).toMatchObject({ corrected: 1, refused: 0 });
    expect((await bodiesIn(store, "incident-j1")).slice(1)).toMatchObject([{ set: { coding: { cameo: "193" } } }, { claim: { claimId: "c2", claimant: "ISR", value: 9 } }]);
    const standing = await eventsIn(store);
    expect(await imported(store, row("193", [dead("IRN", 3), dead("ISR", 9)]))).toMatchObject({ unchanged: 1 });
    expect(await eventsIn(store)).toEqual(standing);
  });

  it("add a claimant's newer value as a further claim", async () => {
    const store = memoryStore();
    await imported(store, row("195", [dead("IRN", 3)]));
    expect(await imported(store, row("195", [dead("IRN", 4)]))).toMatchObject({ corroborated: 1 });
    expect((await bodiesIn(store, "incident-j1")).at(-1)).toMatchObject({ claim: { claimId: "c2", value: 4 } });
  });

  it("take no id that the row, a desk or a withdrawn claim has", async () => {
    const store = memoryStore();
    await imported(store, row("195", [dead("IRN", 3)]));
    const told = [{ type: "ClaimMade", body: { claim: { claimId: "c2", about: "fatalities", claimant: "USA", value: 5, sourceId: "s" } } }, { type: "ClaimWithdrawn", body: { claimId: "c1", reason: "a desk" } }];
    await store.append({ stream: "incident-j1", expected: 0, events: told.map(({ type, body }, index) => ({ eventId: `3f2b8a30-7a0b-4c4f-9a53-0d3c7a5f8c1${index}`, type, schemaVersion: 1, body: JSON.stringify(body) })) });
    expect(await imported(store, row("195", [dead("ISR", 9), dead("IRN", 3), dead("USA", 5), dead("OMN", 1, { claimId: "c3" })]))).toMatchObject({ corroborated: 1 });
    expect((await bodiesIn(store, "incident-j1")).slice(3)).toMatchObject([{ claim: { claimId: "c4", claimant: "ISR" } }, { claim: { claimId: "c3", claimant: "OMN" } }]);
  });

  it("are refused only under an id that somebody wrote and that stands for another", async () => {
    const store = memoryStore();
    await imported(store, row("195", [dead("IRN", 3, { claimId: "toll" })]));
    expect(await imported(store, row("195", [dead("IRN", 4, { claimId: "toll" })]))).toMatchObject({ refusals: { "claim-id-taken": 1 } });
  });
});

import { describe, expect, it } from "vitest";
import { openTracker } from "../src/tracker.ts";
import { importFormats, importProblem } from "../src/tracker-import.ts";

const report = (incidentId: string): object => ({ incidentId, conflicts: ["c"], occurred: "2024-04-01", coding: { cameo: "190" }, opens: [{ conflictId: "c", name: "C" }] });

const lines = (...ids: string[]): { name: string; stream: AsyncIterable<Uint8Array> } => ({ name: "reports", stream: bytes(ids.map((id) => `${JSON.stringify(report(id))}\n`).join("")) });

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

describe("importing into a tracker", () => {
  it("records each row, and knows what stands already", async () => {
    const tracker = await openTracker();
    expect(await tracker.import({ format: "jsonl", files: [lines("a", "b")] })).toMatchObject({ appended: 2, conflictsOpened: 1 });
    await tracker.reached(await tracker.log.head(), 5_000);
    expect(await tracker.import({ format: "jsonl", files: [lines("b", "z")], dryRun: true })).toMatchObject({ dryRun: true, appended: 1, unchanged: 1, conflictsOpened: 0 });
    expect(await tracker.import({ format: "jsonl", files: [lines("a", "b", "z")] })).toMatchObject({ appended: 1, unchanged: 2, conflictsOpened: 0 });
    await tracker.close();
  });

  it("names the formats, and says what is wrong with another", () => {
    expect(importFormats.map(({ id }) => id)).toEqual(expect.arrayContaining(["mid", "jsonl"]));
    expect(importProblem({ format: "mid", conflictBy: "dyad" })).toBeUndefined();
    expect(importProblem({ format: "stone" })).toContain("choose");
  });
});

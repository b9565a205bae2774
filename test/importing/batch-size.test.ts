import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { memoryStore } from "../../src/store/memory.ts";
import { importInto } from "../../src/tracker-import.ts";
import { fileOf } from "../intake/sample-files.ts";

interface Drawn {
  readonly id: number;
  readonly conflict: number;
  readonly day: number;
  readonly opens: boolean;
}

const rowOf = ({ id, conflict, day, opens }: Drawn): string => JSON.stringify({
  incidentId: `row-${id}`, conflicts: [`c${conflict}`], ...(opens && { opens: [{ conflictId: `c${conflict}`, name: `c${conflict}` }] }),
  occurred: `2024-04-1${day}`, coding: { cameo: "190" }, initiators: [{ id: "AAA" }], targets: [{ id: "BBB" }], sources: [{ sourceId: `s${day}`, name: `Paper ${day}` }],
});

/** What several imports, one after another, left in a log: every stream's events. */
async function logOf(imports: readonly (readonly Drawn[])[], batchSize: number): Promise<unknown> {
  const store = memoryStore();
  const counts: unknown[] = [];
  for (const rows of imports) {
    const summary = await importInto(store, { format: "jsonl", batchSize, files: [fileOf("rows.jsonl", rows.map(rowOf).join("\n"))] });
    counts.push([summary.appended, summary.refused, summary.conflictsOpened]);
  }
  const streams: Record<string, unknown[]> = {};
  for await (const events of store.readAll()) for (const { stream, type, body } of events) (streams[stream] ??= []).push([type, body]);
  return { counts, streams };
}

describe("how rows fall into batches", () => {
  const row = fc.record({ id: fc.nat({ max: 6 }), conflict: fc.nat({ max: 2 }), day: fc.nat({ max: 2 }), opens: fc.boolean() });

  it("never shows in the log", async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.array(row, { minLength: 1, maxLength: 10 }), { minLength: 1, maxLength: 3 }), fc.integer({ min: 2, max: 5 }), async (imports, batchSize) => {
      expect(await logOf(imports, batchSize)).toEqual(await logOf(imports, 1));
    }), { numRuns: 150 });
  });

  it("opens no conflict for a row that is refused", async () => {
    const twice: Drawn[] = [{ id: 1, conflict: 1, day: 0, opens: true }, { id: 1, conflict: 2, day: 0, opens: true }];
    for (const batchSize of [1, 2]) expect(await logOf([[{ id: 9, conflict: 0, day: 0, opens: true }], twice], batchSize)).toMatchObject({ counts: [[1, 0, 1], [1, 1, 1]] });
  });
});

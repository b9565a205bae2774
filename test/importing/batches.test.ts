import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { IntakeRow } from "../../src/intake/format.ts";
import { batches, openedBy } from "../../src/importing/batches.ts";
import { collected } from "../intake/sample-files.ts";

const id = fc.constantFrom("a", "b", "c", "d", "e", "f");
const conflict = fc.constantFrom("x", "y", "z");
const opening = conflict.map((conflictId) => ({ conflictId, name: conflictId }));
const place = { file: "f", row: 1, raw: "" };
const row: fc.Arbitrary<IntakeRow> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<IntakeRow>({ ok: false, ...place, reason: "not-json", detail: "no" }) },
  {
    weight: 5,
    arbitrary: fc
      .record({ incidentId: id, conflicts: fc.array(conflict), concerns: fc.array(conflict), opens: fc.array(opening, { maxLength: 1 }), further: fc.array(opening, { maxLength: 1 }) })
      .map(({ further, ...report }): IntakeRow => ({ ok: true, ...place, coded: "hand", further, report: { ...report, occurred: "2024", coding: { mid: 1 } } })),
  },
);
const streamed = async function* (rows: readonly IntakeRow[]): AsyncGenerator<IntakeRow> {
  yield* rows;
};

describe("batches", () => {
  it("hold all rows in their order, no more than their size at a time", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row), fc.integer({ min: 1, max: 6 }), async (rows, size) => {
        const all = await collected(batches(streamed(rows), size));
        expect(all.flat()).toEqual(rows);
        expect(all.every((batch) => batch.length > 0 && batch.length <= size)).toBe(true);
      }),
    );
  });

  it("have no two rows of one incident, and no row that waits for a conflict another one opens", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row), async (rows) => {
        for (const batch of await collected(batches(streamed(rows), 50))) {
          const whole = batch.filter((one) => one.ok);
          expect(new Set(whole.map((one) => one.report.incidentId)).size).toBe(whole.length);
          whole.forEach((one, index) => {
            const opened = new Set(whole.slice(0, index).flatMap(openedBy));
            const needed = [...one.report.conflicts, ...(one.report.concerns ?? [])].filter((needs) => !openedBy(one).includes(needs));
            expect(needed.filter((needs) => opened.has(needs))).toEqual([]);
          });
        }
      }),
    );
  });

  it("are not split where each row opens its own conflict", async () => {
    const rows = ["a", "b", "c"].map((incidentId): IntakeRow => ({ ok: true, ...place, coded: "hand", report: { incidentId, conflicts: ["x"], occurred: "2024", coding: { mid: 1 }, opens: [{ conflictId: "x", name: "x" }] } }));
    expect(await collected(batches(streamed(rows), 10))).toEqual([rows]);
  });
});

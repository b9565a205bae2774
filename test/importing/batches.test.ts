import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { IntakeRow } from "../../src/intake/format.ts";
import { batches } from "../../src/importing/batches.ts";
import { collected } from "../intake/sample-files.ts";

const place = { file: "f", row: 1, raw: "" };
const row: fc.Arbitrary<IntakeRow> = fc.nat().map((number) => ({ ok: false, ...place, row: number, reason: "not-json", detail: "no" }));
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
});

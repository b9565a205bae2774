import { describe, expect, it } from "vitest";
import { CellReader } from "../../src/intake/cell-reader.ts";

const cells = { act: " raid ", toll: "12", float: "12.0", north: "43,73", none: "", gap: "n/a", odd: "-1" };
const reader = (missing?: readonly string[]): CellReader => new CellReader(cells, missing && new Set(["", ...missing]));

describe("a cell", () => {
  it("is its text, or nothing where nothing is known", () => {
    expect(["act", "none", "gap", "nowhere", "constructor", undefined].map((from) => reader(["n/a"]).text(from))).toEqual(["raid", undefined, undefined, undefined, undefined, undefined]);
    expect(reader().text("gap")).toBe("n/a");
  });

  it("is a constant, or its translation", () => {
    const values = new Map([["raid", "190"], ["12", null]]);
    expect([reader().text({ value: "195" }), reader().text({ column: "act", values }), reader().text({ column: "toll", values }), reader().text({ column: "none", values })]).toEqual(["195", "190", undefined, undefined]);
  });

  it("is a number", () => {
    expect([reader().whole("toll"), reader().whole("float"), reader().whole("none"), reader().decimal("north", -90, 90), reader().decimal("odd", -90, 90)]).toEqual([12, 12, undefined, 43.73, -1]);
  });

  it("is a misfit where it is none of these, and the first one is kept", () => {
    const reading = reader();
    expect(reading.whole("act")).toBeUndefined();
    expect(reading.whole("odd")).toBeUndefined();
    expect(reading.misfit).toMatchObject({ column: "act", value: "raid", reason: "not-a-number" });
  });

  it.each([
    ["a number beyond its bounds", (reading: CellReader) => reading.decimal("north", -1, 1), { column: "north", reason: "not-a-number" }],
    ["a word nobody translated", (reading: CellReader) => reading.text({ column: "act", values: new Map() }), { column: "act", value: "raid", reason: "unknown-word" }],
    ["a constant that is no number", (reading: CellReader) => reading.whole({ value: "many" }), { value: "many", reason: "not-a-number" }],
  ])("is a misfit for %s", (_what, read, misfit) => {
    const reading = reader();
    expect(read(reading)).toBeUndefined();
    expect(reading.misfit).toMatchObject(misfit);
  });
});

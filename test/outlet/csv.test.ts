import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Value, csvLine, neutralised } from "../../src/outlet/csv.ts";
import { cellsOf } from "./samples.ts";

const FORMULA = /^[=+\-@\t\r]/;
const triggers = fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠");
const text = fc.oneof(fc.string({ unit: "grapheme" }), fc.tuple(triggers, fc.string({ unit: "grapheme" })).map(([first, rest]) => first + rest), fc.constantFrom('"', ",", "a\r\nb", " a ", ";", "''="));
const number = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer());
const value: fc.Arbitrary<Value> = fc.oneof(text, number, fc.boolean(), fc.constant(null), fc.constant(undefined), fc.array(text, { maxLength: 3 }));

function shown(given: Value): string {
  if (given === null || given === undefined) return "";
  if (typeof given === "number" || typeof given === "boolean") return String(given);
  return neutralised(typeof given === "string" ? given : given.join("; "));
}

describe("a line of CSV", () => {
  it("is read back cell by cell, whatever stands in it", () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 2, maxLength: 6 }), (values) => {
        expect(cellsOf(csvLine(values))).toEqual([values.map(shown)]);
      }),
      { numRuns: 1_000 },
    );
  });

  it("has a cell that begins as a formula only where that cell is one of our numbers", () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 2, maxLength: 6 }), (values) => {
        const [cells] = cellsOf(csvLine(values));
        for (const [at, cell] of cells.entries()) if (FORMULA.test(cell)) expect([typeof values[at], Number(cell)]).toEqual(["number", values[at]]);
      }),
      { numRuns: 1_000 },
    );
  });

  it("keeps a number a number and neutralises words that look like one", () => {
    expect(csvLine([-10, "-10", 0, 1e-7])).toBe("-10,'-10,0,1e-7\r\n");
  });

  it("tells unknown from 0 and from no", () => {
    expect(csvLine([null, undefined, 0, false, "", []])).toBe(",,0,false,,\r\n");
  });

  it("joins lists, and quotes what would end a cell", () => {
    expect(csvLine([["a", "b"], 'say "no"', "a,b", "two\nlines"])).toBe('"a; b","say ""no""","a,b","two\nlines"\r\n');
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])("puts an apostrophe before %j", (formula) => {
    expect(cellsOf(csvLine([formula, ""]))).toEqual([[`'${formula}`, ""]]);
    expect(cellsOf(csvLine([[formula, "b"], ""]))).toEqual([[`'${formula}; b`, ""]]);
  });

  it.each([NaN, Infinity])("is refused for %s", (figure) => {
    expect(() => csvLine([figure])).toThrow(TypeError);
  });
});

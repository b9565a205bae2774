import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsOf } from "../../src/intake/cells.ts";

const cell = fc.string({ unit: fc.constantFrom("a", "é", " ", '"', ",", "\n", "\t", ";") });
const quotedIfNeeded = (text: string, delimiter: string): string => (new RegExp(`["\n\r${delimiter}]`).test(text) ? `"${text.replaceAll('"', '""')}"` : text);

describe("the cells of a record", () => {
  it("are those that were written, whatever stands in them", () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1 }), fc.constantFrom(",", "\t", ";"), (cells, delimiter) => {
        expect(cellsOf(cells.map((text) => quotedIfNeeded(text, delimiter)).join(delimiter), delimiter)).toEqual(cells);
      }),
    );
  });

  it("are those that a general parser finds, wherever it finds any", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", '"', ",") }), (text) => {
        const cells = cellsOf(text, ",");
        if (typeof cells !== "string" && text !== "") expect(parse(text, { relax_column_count: true, relax_quotes: true, skip_empty_lines: false })).toEqual([cells]);
      }),
    );
  });

  it.each([['a,"b', "open"], ['"a""', "open"], ['"a"b,c', "broken"], ['"a" ,c', "broken"]])("say of %s that it is %s", (text, problem) => {
    expect(cellsOf(text, ",")).toBe(problem);
  });

  it("take a quote inside a cell, and every quote where none are meant, as text", () => {
    expect(cellsOf('5" gun,x', ",")).toEqual(['5" gun', "x"]);
    expect(cellsOf('"a\t"b"', "\t", false)).toEqual(['"a', '"b"']);
  });
});

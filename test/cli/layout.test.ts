import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figure, known, plain, table } from "../../src/cli/layout.ts";
import { sparkline } from "../../src/cli/sparkline.ts";

describe("the layout", () => {
  it("says unknown for what is not known, and never 0", () => {
    expect([figure(null), figure(undefined), known(null)]).toEqual(["unknown", "unknown", "unknown"]);
    expect([figure(0), figure(13.10332649), known(0), figure(28.94791, 1)]).toEqual(["0.000000", "13.103326", "0", "28.9"]);
  });

  it("aligns columns, figures to the right", () => {
    expect(table([["a", { right: "1.5" }, "x"], ["long", { right: "10.25" }, "y"]])).toEqual(["  a       1.5  x", "  long  10.25  y"]);
  });

  it("lets nothing through that acts on a terminal", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => { expect(plain(text)).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u); }));
  });
});

describe("a sparkline", () => {
  const values = fc.array(fc.option(fc.double({ min: 0, max: 1e6, noNaN: true })), { minLength: 1, maxLength: 300 });

  it("has a block for each value, or as many as there is room for", () => {
    fc.assert(fc.property(values, fc.integer({ min: 1, max: 120 }), (series, width) => {
      expect([...sparkline(series, width)]).toHaveLength(Math.min(series.length, width));
    }));
  });

  it("keeps the highest value at the top and what is unknown apart from 0", () => {
    fc.assert(fc.property(values, (series) => {
      const blocks = [...sparkline(series, series.length)];
      expect(blocks.map((block) => block === "·")).toEqual(series.map((value) => value === null));
      const top = Math.max(0, ...series.map((value) => value ?? 0));
      if (top > 0) expect(blocks[series.indexOf(top)]).toBe("█");
    }));
    expect(sparkline([0, null, 1, 2, 4, 8], 6)).toBe("▁·▂▃▅█");
  });
});

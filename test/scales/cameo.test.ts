import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CameoCode } from "../../src/domain/coding.ts";
import { ancestorsOf, nearest } from "../../src/scales/cameo.ts";

const code = fc.stringMatching(/^(0[1-9]|1\d|20)\d{0,2}$/);

describe("CAMEO's ancestors", () => {
  it.each([
    ["1213", ["121", "12", "120"]],
    ["1901", ["190", "19"]],
    ["155", ["15", "150"]],
    ["150", ["15"]],
    ["15", ["150"]],
  ])("of %s are %j", (child, ancestors) => {
    expect(ancestorsOf(child)).toEqual(ancestors);
  });

  it("are codes of the same root, none twice, never the code itself", () => {
    fc.assert(
      fc.property(code, (child) => {
        const ancestors = ancestorsOf(child);
        expect(ancestors.every((ancestor) => CameoCode.safeParse(ancestor).success && ancestor.startsWith(child.slice(0, 2)))).toBe(true);
        expect(new Set([child, ...ancestors]).size).toBe(ancestors.length + 1);
      }),
    );
  });
});

describe("the nearest entry of a table", () => {
  const table = new Map([["12", -4], ["121", -3], ["190", -10], ["01", 0]]);

  it("is the code's own, with no ancestor named", () => {
    expect(nearest(table, "121")).toEqual({ value: -3 });
    expect(nearest(table, "01")).toEqual({ value: 0 });
  });

  it("is else the nearest ancestor's, named; a value of 0 too", () => {
    expect(nearest(table, "1213")).toEqual({ value: -3, inheritedFrom: "121" });
    expect(nearest(table, "129")).toEqual({ value: -4, inheritedFrom: "12" });
    expect(nearest(table, "011")).toEqual({ value: 0, inheritedFrom: "01" });
    expect(nearest(table, "19")).toEqual({ value: -10, inheritedFrom: "190" });
  });

  it("is nothing without an ancestor, or without inheriting", () => {
    expect(nearest(table, "201")).toBeUndefined();
    expect(nearest(table, "1213", false)).toBeUndefined();
  });
});

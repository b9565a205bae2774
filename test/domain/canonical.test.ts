import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, sameJson } from "../../src/domain/canonical.ts";

/** The value with the members of every object in the reverse order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([key, member]) => [key, turned(member)]));
}

describe("canonical JSON (RFC 8785)", () => {
  it("writes the example of section 3.2.3 as the standard prints it", () => {
    const example = {
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: "\u20ac$\u000f\u000aA'\u0042\u0022\u005c\\\"/",
      literals: [null, true, false],
    };
    expect(canonicalJson(example)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it("writes any text as JSON does", () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string(), fc.string({ minLength: 300 })), (text) => {
      expect(canonicalJson(text)).toBe(JSON.stringify(text));
    }));
  });

  it.each([
    [0, "0"],
    [-0, "0"],
    [5e-324, "5e-324"],
    [-5e-324, "-5e-324"],
    [1.7976931348623157e308, "1.7976931348623157e+308"],
    [9007199254740992, "9007199254740992"],
    [295147905179352830000, "295147905179352830000"],
    [9.999999999999997e22, "9.999999999999997e+22"],
    [1e23, "1e+23"],
    [999999999999999900000, "999999999999999900000"],
    [1e21, "1e+21"],
    [9.999999999999997e-7, "9.999999999999997e-7"],
    [0.000001, "0.000001"],
    [333333333.3333332, "333333333.3333332"],
    [-0.0000033333333333333333, "-0.0000033333333333333333"],
    [1424953923781206.2, "1424953923781206.2"],
  ])("writes the number %d of appendix B as %s", (number, text) => {
    expect(canonicalJson(number)).toBe(text);
  });

  it.each([NaN, Infinity, -Infinity])("refuses %d, which JSON has not", (number) => {
    expect(() => canonicalJson({ deep: [number] })).toThrow(TypeError);
  });

  it("orders keys by UTF-16 code units, as in section 3.2.3", () => {
    const keys = { "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\ud83d\ude00": 5, "\u0080": 6, "\u00f6": 7 };
    expect([...canonicalJson(keys).matchAll(/:(\d)/g)].map((match) => Number(match[1]))).toEqual([2, 4, 6, 7, 1, 5, 3]);
  });

  it("leaves undefined members out and writes undefined items as null", () => {
    expect(canonicalJson({ b: undefined, a: [undefined, 1] })).toBe('{"a":[null,1]}');
  });

  it("means the same value, and is one text however the keys are ordered", () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(turned(value))).toBe(canonicalJson(value));
      expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
    }));
  });
});

describe("the same JSON", () => {
  it("does not look at the order of keys, nor at undefined members", () => {
    expect(sameJson({ a: 1, b: { c: 2, d: undefined } }, { b: { c: 2 }, a: 1 })).toBe(true);
  });

  it("tells values apart", () => {
    expect([sameJson([1, 2], [2, 1]), sameJson({}, []), sameJson("1", 1), sameJson(null, 0), sameJson(undefined, null), sameJson({ a: 1 }, undefined)]).not.toContain(true);
    expect(sameJson(undefined, undefined)).toBe(true);
  });
});

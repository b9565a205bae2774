import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearestRank } from "../../src/measures/rank.ts";

describe("the value at nearest rank", () => {
  it("is the one a sort would give", () => {
    const values = fc.array(fc.oneof(fc.integer({ min: -5, max: 5 }), fc.double({ noNaN: true })), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1, noNaN: true, minExcluded: true }), (numbers, p) => {
        const sorted = Float64Array.from(numbers).sort();
        expect(nearestRank(Float64Array.from(numbers), p) === sorted[Math.ceil(p * numbers.length) - 1]).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    [[7], 0.5, 7],
    [[1, 2], 0.5, 1],
    [[3, 1, 2], 0.5, 2],
    [[10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 0.9, 9],
    [[1, 2, 3], 1, 3],
  ])("of %j at %d is %d", (values, p, expected) => {
    expect(nearestRank(Float64Array.from(values), p)).toBe(expected);
  });

  it("is not a number where there is none", () => {
    expect(nearestRank(new Float64Array(0), 0.5)).toBeNaN();
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ABOUTS, Claim, ClaimInput, isNumeric, numericRange, stanceOf } from "../../src/domain/claim.ts";

const base = { claimant: "ISR", source: "idf" };
const accepted = (about: string, value: unknown): boolean => ClaimInput.safeParse({ ...base, about, value }).success;

describe("the range of a numeric claim", () => {
  it.each([
    [350, 350, 350],
    ["350", 350, 350],
    ["~320", 288, 352],
    ["~3", 2.7, 3.3],
    [">=300", 300, Infinity],
    ["<=20", 0, 20],
    [{ low: 5, best: 7, high: 8 }, 5, 8],
    [{ best: 7 }, 7, 7],
    [{ low: 5 }, 5, Infinity],
    [{ high: 8 }, 0, 8],
    [{ low: 5, best: 7 }, 5, 7],
    [{ best: 7, high: 9 }, 7, 9],
    [{ low: 10, high: 5 }, 5, 10],
    [{ low: 0, best: 7, high: 5 }, 0, 7],
  ])("of %j is %d to %d", (value, low, high) => {
    expect(numericRange(value)).toEqual({ low, high });
  });

  it("never runs backwards", () => {
    const count = fc.option(fc.nat(), { nil: undefined });
    const magnitude = fc.record({ low: count, best: count, high: count }).filter((m) => Object.values(m).some((given) => given !== undefined));
    const text = fc.tuple(fc.constantFrom("", "~", ">=", "<="), fc.nat({ max: 999_999_999 })).map(([sign, n]) => `${sign}${n}`);
    fc.assert(fc.property(fc.oneof(fc.nat(), text, magnitude), (value) => {
      const { low, high } = numericRange(value);
      expect(low).toBeLessThanOrEqual(high);
      expect(low).toBeGreaterThanOrEqual(0);
    }));
  });
});

describe("a stance", () => {
  it("is written short or long", () => {
    expect(stanceOf("denies")).toEqual({ stance: "denies", to: [] });
    expect(stanceOf({ stance: "attributes", to: ["ISR"] })).toEqual({ stance: "attributes", to: ["ISR"] });
    expect(stanceOf({ stance: "confirms" })).toEqual({ stance: "confirms", to: [] });
  });
});

describe("a claim", () => {
  it("takes a stance about occurrence and responsibility", () => {
    for (const about of ["occurrence", "responsibility"])
      expect(["confirms", "denies", "claims", "attributes", "declines-to-comment", { stance: "attributes", to: ["ISR"] }, "perhaps", 3, { stance: "denies", by: "IRN" }].map((value) => accepted(about, value))).toEqual([true, true, true, true, true, true, false, false, false]);
  });

  it("takes a number, a bound or a magnitude about what can be counted", () => {
    for (const about of ABOUTS.filter(isNumeric))
      expect([350, "350", "~320", ">=300", "<=20", { best: 7 }, -1, 3.5, "many", ">300", "~ 320", {}, "confirms"].map((value) => accepted(about, value))).toEqual([true, true, true, true, true, true, false, false, false, false, false, false, false]);
  });

  it("takes a place about location, and words about the outcome", () => {
    expect([accepted("location", { country: "ISR" }), accepted("location", "Nevatim"), accepted("outcome", "success"), accepted("outcome", "")]).toEqual([true, false, true, false]);
  });

  it("refuses what it does not know, and grades beyond 1 to 6", () => {
    expect(accepted("weather", "rain")).toBe(false);
    const graded = (credibility: number): boolean => ClaimInput.safeParse({ ...base, about: "occurrence", value: "denies", credibility }).success;
    expect([0, 1, 6, 7, 2.5].map(graded)).toEqual([false, true, true, false, false]);
  });

  it("is made with an id of a source or a whole one, and kept with the id", () => {
    const whole = { sourceId: "idf", name: "IDF", publishedAt: "2024-04-14" };
    expect(ClaimInput.safeParse({ about: "munitions", value: 320, claimant: "ISR", source: whole }).success).toBe(true);
    expect(Claim.safeParse({ about: "munitions", value: 320, claimant: "ISR", claimId: "c1", sourceId: "idf" }).success).toBe(true);
    expect(Claim.safeParse({ about: "munitions", value: 320, claimant: "ISR", claimId: "c1", source: whole }).success).toBe(false);
  });
});

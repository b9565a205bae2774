import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bandOf, ucdpBands, violenceLabel } from "../../src/scales/ucdp.ts";

describe("ucdp-bands", () => {
  it.each([[0, "below-25"], [24, "below-25"], [25, "minor"], [999, "minor"], [1000, "war"], [250_000, "war"]])(
    "puts %d deaths in %s",
    (deaths, band) => {
      expect(bandOf(deaths)).toBe(band);
    },
  );

  it("never falls when deaths rise", () => {
    const order = ["below-25", "minor", "war"];
    fc.assert(
      fc.property(fc.nat(3000), fc.nat(3000), (deaths, more) => {
        expect(order.indexOf(bandOf(deaths + more))).toBeGreaterThanOrEqual(order.indexOf(bandOf(deaths)));
      }),
    );
  });

  it("is a scale of levels, and warns of disordered estimates", () => {
    expect(ucdpBands).toMatchObject({ kind: "level", id: "ucdp-bands" });
    expect(ucdpBands).not.toHaveProperty("score");
    expect(ucdpBands.note).toContain("low <= best <= high");
  });

  it("names the three types of violence", () => {
    expect(([1, 2, 3] as const).map(violenceLabel)).toEqual(["state-based", "non-state", "one-sided"]);
  });
});

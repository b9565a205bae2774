import { describe, expect, it } from "vitest";
import { breadthAt, type Breadth } from "../../src/measures/breadth.ts";
import { AAA, BBB, type Drafted, ledgerOf, lensAt, opened, reported, viewOf } from "../support/small-log.ts";

function breadthOf(...incidents: Drafted[]): Breadth {
  const lens = lensAt("2024-05-31T00:00:00Z");
  return breadthAt(viewOf(ledgerOf(opened(), ...incidents), lens), lens.atMs, false);
}

describe("breadth", () => {
  it("counts actors, undirected dyads and countries once each", () => {
    const proxy = { id: "proxy" };
    expect(breadthOf(
      reported("x", { occurred: "2024-05-30", place: { country: "SYR" } }),
      reported("y", { occurred: "2024-05-30", initiators: [BBB], targets: [AAA], place: { country: "SYR" } }),
      reported("z", { occurred: "2024-05-30", initiators: [AAA, proxy], place: { country: "LBN" } }),
    )).toEqual({ actors: 3, dyads: 2, countries: 2 });
  });

  it("looks back 30 days, and farther where a spell reaches in", () => {
    expect(breadthOf(reported("x", { occurred: "2024-05-01T00:00Z" }))).toEqual({ actors: 0, dyads: 0, countries: 0 });
    expect(breadthOf(reported("x", { occurred: "2024-05-01T00:00:00.001Z" })).actors).toBe(2);
    expect(breadthOf(reported("x", { occurred: "2024-01-01/2024-05-01" })).actors).toBe(2);
  });

  it("pairs nobody with itself", () => {
    expect(breadthOf(reported("x", { occurred: "2024-05-30", initiators: [AAA, BBB], targets: [AAA, BBB] }))).toEqual({ actors: 2, dyads: 1, countries: 0 });
  });
});

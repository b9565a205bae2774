import { describe, expect, it } from "vitest";
import { type Places, placesAnswer } from "../../src/answers/places.ts";
import { READINGS, type Reading } from "../../src/domain/lens.ts";
import { groundOf, valueOf } from "../support/small-ground.ts";
import { type Drafted, lensAt, opened, reported } from "../support/small-log.ts";

const at = "2024-06-01T00:00:00Z";
const act = (id: string, facts: object = {}): Drafted => reported(id, { occurred: "2024-05-01", coding: { cameo: "195", mid: 16 }, ...facts });
const places = (...drafts: readonly Drafted[]): Places => valueOf(placesAnswer(groundOf([opened(), ...drafts]), lensAt(at)));
const SAID = { sourceId: "s", name: "Paper" };

describe("places", () => {
  it("count by country and by a tenth of a degree, and say how many name neither", () => {
    const answer = places(
      act("a", { place: { country: "SYR", lat: 33.51, lon: 36.26 } }), act("b", { place: { country: "SYR", lat: 33.52, lon: 36.31 } }),
      act("c", { place: { country: "ISR" }, coding: { cameo: "130" } }), act("d", { place: { name: "at sea", lat: -0.04, lon: 10 } }), act("e"),
    );
    expect([answer.n, answer.unplaced, answer.located, answer.placesInAll]).toEqual([5, 1, 3, 2]);
    expect(answer.countries).toEqual([{ country: "SYR", n: 2, hostility: 4 }, { country: "ISR", n: 1, hostility: null }]);
    expect(answer.places.map(({ lat, lon, n }) => [lat, lon, n])).toEqual([[33.5, 36.3, 2], [0, 10, 1]]);
  });

  it("leave out what is contested on occurrence where the reading does", () => {
    const claims = (["confirms", "denies"] as const).map((value) => ({ claimId: value, about: "occurrence" as const, value, claimant: value, sourceId: "s" }));
    const ground = groundOf([opened(), reported("a", { occurred: "2024-05-01", place: { country: "SYR" } }, { sources: [SAID], claims }), act("b", { place: { country: "ISR" } })]);
    const counted = (reading: Reading): number[] => { const answer = valueOf(placesAnswer(ground, lensAt(at, { reading }))); return [answer.n, answer.countries.length]; };
    expect(READINGS.map(counted)).toEqual([[2, 2], [1, 1], [1, 1], [2, 2]]);
  });

  it("count an incident of two conflicts once, and leave out what has not happened by then", () => {
    const answer = places(opened("c-d", {}), act("a", { conflicts: ["a-b", "c-d"], place: { country: "SYR" } }), act("b", { occurred: "2024-07-01" }), act("c", { status: "planned" }));
    expect([answer.n, answer.countries]).toEqual([1, [{ country: "SYR", n: 1, hostility: 4 }]]);
  });
});

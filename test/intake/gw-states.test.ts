import { describe, expect, it } from "vitest";
import { Actor } from "../../src/domain/vocabulary.ts";
import { cowActor } from "../../src/intake/cow-states.ts";
import { gwActor } from "../../src/intake/gw-states.ts";

const numbers = Array.from({ length: 1_000 }, (_, number) => number).filter((number) => gwActor(number, 20_140_101) !== undefined);
const days = [18_900_101, 19_500_101, 19_890_101, 19_920_101, 20_040_101, 20_200_101];

describe("the states of Gleditsch and Ward", () => {
  it("are actors on every day, with their numbers kept", () => {
    expect(numbers).toHaveLength(217 - 4 + 13);
    for (const number of numbers) for (const day of days) expect(Actor.parse(gwActor(number, day))).toMatchObject({ kind: "state", code: `GW ${number}` });
  });

  it.each([
    [260, 19_890_101, "DEU", "German Federal Republic"], [260, 19_901_003, "DEU", "Germany"], [678, 19_900_521, "north-yemen", "Yemen Arab Republic"], [678, 19_900_522, "YEM", "Yemen"],
    [340, 19_100_101, "SRB", "Serbia"], [340, 20_100_101, "SRB", "Serbia"], [345, 19_990_324, "yugoslavia", "Yugoslavia"], [345, 20_060_605, "SRB", "Serbia"],
    [365, 19_890_101, "soviet-union", "Soviet Union"], [365, 20_220_224, "RUS", "Russia"], [970, 20_100_101, "KIR", "Kiribati"], [971, 20_100_101, "NRU", "Nauru"],
    [972, 20_100_101, "TON", "Tonga"], [973, 20_100_101, "TUV", "Tuvalu"], [396, 20_100_101, "abkhazia", "Abkhazia"], [751, 19_480_913, "hyderabad", "Hyderabad"],
    [652, 20_130_103, "SYR", "Syria"], [490, 19_980_802, "COD", "Democratic Republic of the Congo"], [626, 20_140_101, "SSD", "South Sudan"],
  ])("make number %i on %i the actor %s", (number, day, id, name) => {
    expect(gwActor(number, day)).toEqual({ id, kind: "state", name, code: `GW ${number}` });
  });

  it("have numbers of their own for four states of COW", () => {
    for (const number of [679, 946, 947, 955]) {
      expect(cowActor(number, "", 20_140_101)).toBeDefined();
      expect(gwActor(number, 20_140_101)).toBeUndefined();
    }
  });

  it("know nothing of other numbers", () => {
    expect(gwActor(999, 20_140_101)).toBeUndefined();
  });
});

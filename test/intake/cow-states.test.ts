import { describe, expect, it } from "vitest";
import { cowAbbreviations, cowActor } from "../../src/intake/cow-states.ts";
import { Actor } from "../../src/domain/vocabulary.ts";

const numbers = Array.from({ length: 1_000 }, (_, number) => number).filter((number) => cowAbbreviations(number) !== undefined);
const days = [18_200_101, 18_900_101, 19_200_101, 19_500_101, 19_800_101, 19_930_101, 20_040_101, 20_200_101];

describe("the states of the COW system", () => {
  it("are 217, each with an actor for every day", () => {
    expect(numbers).toHaveLength(217);
    for (const number of numbers) {
      for (const day of days) expect(Actor.parse(cowActor(number, "XXX", day))).toMatchObject({ kind: "state", code: `COW ${number} XXX` });
    }
  });

  it("have no two states with one abbreviation, and on any day no two with one ISO code, but Germany and its West", () => {
    const abbreviations = numbers.flatMap((number) => cowAbbreviations(number) ?? []);
    expect(new Set(abbreviations).size).toBe(abbreviations.length);
    for (const day of days) {
      const ids = numbers.filter((number) => number !== 260).map((number) => cowActor(number, "", day)?.id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it("have ISO codes in capitals or slugs", () => {
    for (const number of numbers) expect(cowActor(number, "", 20_140_101)?.id).toMatch(/^([A-Z]{3}|[a-z]+(-[a-z]+)*)$/);
  });

  it.each([
    [2, 19_930_101, "USA"], [200, 19_930_101, "GBR"], [260, 19_800_101, "DEU"], [265, 19_800_101, "east-germany"], [315, 19_800_101, "czechoslovakia"],
    [316, 19_930_101, "CZE"], [305, 19_930_101, "AUT"], [900, 19_930_101, "AUS"], [490, 19_930_101, "COD"], [484, 19_930_101, "COG"],
    [255, 18_700_101, "prussia"], [255, 19_140_801, "DEU"], [345, 19_140_801, "SRB"], [345, 19_990_324, "yugoslavia"], [345, 20_030_203, "yugoslavia"],
    [345, 20_030_204, "serbia-and-montenegro"], [345, 20_060_605, "SRB"], [365, 19_140_801, "RUS"], [365, 19_620_101, "soviet-union"],
    [365, 19_911_226, "RUS"], [640, 19_140_801, "ottoman-empire"], [640, 19_740_720, "TUR"], [630, 19_930_101, "IRN"], [666, 19_930_101, "ISR"],
    [698, 19_930_101, "OMN"], [732, 19_930_101, "KOR"], [731, 19_930_101, "PRK"], [347, 20_100_101, "XKX"], [626, 20_120_101, "SSD"],
  ])("make number %i on %i the actor %s", (number, day, id) => {
    expect(cowActor(number, "", day)?.id).toBe(id);
  });

  it("know nothing of other numbers", () => {
    expect(cowActor(999, "XXX", 19_930_101)).toBeUndefined();
    expect(cowAbbreviations(1)).toBeUndefined();
  });
});

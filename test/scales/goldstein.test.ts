import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { goldsteinGdelt, goldsteinIcews } from "../../src/scales/goldstein.ts";
import { gdeltScores, icewsScores } from "../../src/scales/goldstein-table.ts";
import { gdeltQuad } from "../../src/scales/quad.ts";

const both = [
  { scale: goldsteinGdelt, table: gdeltScores, size: 311 },
  { scale: goldsteinIcews, table: icewsScores, size: 312 },
];

describe.each(both)("$scale.id", ({ scale, table, size }) => {
  it("scores every code of its table by itself", () => {
    expect(table.size).toBe(size);
    for (const [cameo, value] of table) expect(scale.score({ cameo }, false)).toEqual({ value });
  });

  it("gives any CAMEO code a finite score from -10 to 10", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^(0[1-9]|1\d|20)\d{0,2}$/), (cameo) => {
        const value = scale.score({ cameo })?.value;
        expect(value).toBeGreaterThanOrEqual(-10);
        expect(value).toBeLessThanOrEqual(10);
      }),
    );
  });

  it.each([
    ["195", -10], ["190", -10], ["045", 5], ["046", 7], ["057", 8], ["072", 8.3], ["0874", 10], ["010", 0], ["1124", -2], ["196", -9.5],
  ])("scores %s as %d", (cameo, value) => {
    expect(scale.score({ cameo })).toEqual({ value });
  });

  it.each([
    ["155", -7.2, "15"], ["176", -7, "17"], ["1834", -10, "183"], ["1951", -10, "195"], ["1952", -10, "195"], ["1214", -4, "121"],
  ])("has no %s: it takes %d from %s, and says so", (cameo, value, inheritedFrom) => {
    expect(scale.score({ cameo })).toEqual({ value, inheritedFrom });
    expect(scale.score({ cameo }, false)).toBeUndefined();
  });

  it("does not take a parent for the mean of its children", () => {
    expect(scale.score({ cameo: "13" })).toEqual({ value: -6 });
    expect(scale.score({ cameo: "130" })).toEqual({ value: -4.4 });
    expect(scale.score({ cameo: "182" })).toEqual({ value: -9.5 });
    expect(scale.score({ cameo: "1821" })).toEqual({ value: -9 });
  });

  it("leaves an act without CAMEO unscored", () => {
    expect(scale.score({ mid: 16 })).toBeUndefined();
    expect(scale.score({ plover: { type: "ASSAULT" } })).toBeUndefined();
  });

  it("says which table it is", () => {
    expect(scale).toMatchObject({ kind: "score", version: "1", citation: expect.stringContaining("Goldstein 1992") as string });
  });
});

describe("GDELT's and ICEWS's Goldstein", () => {
  it("differ on five codes and no other", () => {
    const differing = [...icewsScores.keys()].filter((code) => gdeltScores.get(code) !== icewsScores.get(code));
    expect(differing.map((code) => [code, gdeltScores.get(code), icewsScores.get(code)]).sort()).toEqual([
      ["016", -2, -5],
      ["022", 3.2, 3.4],
      ["1213", undefined, -4],
      ["164", -7, -6.5],
      ["165", -6.5, -7],
    ]);
  });

  it("both score 1213, GDELT's only by inheriting: missing is not 0", () => {
    expect(goldsteinGdelt.score({ cameo: "1213" })).toEqual({ value: -4, inheritedFrom: "121" });
    expect(goldsteinGdelt.score({ cameo: "1213" }, false)).toBeUndefined();
    expect(goldsteinIcews.score({ cameo: "1213" }, false)).toEqual({ value: -4 });
  });

  it("disagree with GDELT's quad class about the sign of 21 codes, all conflict inside a cooperative class", () => {
    const cooperative = (code: string) => gdeltQuad(code) <= 2;
    const differing = [...gdeltScores].filter(([code, score]) => score !== 0 && score > 0 !== cooperative(code)).map(([code]) => code);
    expect(differing.sort()).toEqual(
      "011 012 016 024 0241 0242 0243 0244 025 0251 0252 0253 0254 0255 0256 09 090 091 092 093 094".split(" "),
    );
    expect(differing).toHaveLength(21);
  });
});

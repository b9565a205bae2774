import { describe, expect, it } from "vitest";
import { ploverScores } from "../../src/scales/plover-table.ts";
import { gdeltQuad, ploverQuad, quadLabel, quadsOf, trackOf } from "../../src/scales/quad.ts";

describe("GDELT's quad class", () => {
  it("follows from the root alone", () => {
    const roots = Array.from({ length: 20 }, (_, at) => String(at + 1).padStart(2, "0"));
    const classes = [1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4];
    expect(roots.map(gdeltQuad)).toEqual(classes);
    expect(roots.map((root) => gdeltQuad(`${root}12`))).toEqual(classes);
  });
});

describe("PLOVER's quad class", () => {
  it("knows every type that is scored", () => {
    expect(Object.keys(ploverScores).map(ploverQuad)).toEqual([1, 1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4]);
  });

  it("does not know another", () => {
    expect(ploverQuad("TELEPORT")).toBeUndefined();
  });
});

describe("the two classes of an act", () => {
  it("differ on protests, investigations and some yielding", () => {
    expect(quadsOf({ cameo: "141" })).toEqual({ gdelt: 3, plover: 4 });
    expect(quadsOf({ cameo: "090" })).toEqual({ gdelt: 2, plover: 3 });
    expect(quadsOf({ cameo: "080" })).toEqual({ gdelt: 2, plover: 1 });
    expect(quadsOf({ cameo: "0871" })).toEqual({ gdelt: 2, plover: 2 });
  });

  it("are drawn from each coding by itself where both are given", () => {
    expect(quadsOf({ cameo: "045", plover: { type: "COERCE" } })).toEqual({ gdelt: 1, plover: 4 });
  });

  it("are left out where nothing gives them", () => {
    expect(quadsOf({ cameo: "010" })).toEqual({ gdelt: 1 });
    expect(quadsOf({ plover: { type: "AID" } })).toEqual({ plover: 2 });
    expect(quadsOf({ mid: 16 })).toEqual({});
  });

  it("have names", () => {
    expect(([1, 2, 3, 4] as const).map(quadLabel)).toEqual([
      "verbal cooperation", "material cooperation", "verbal conflict", "material conflict",
    ]);
  });
});

describe("the track of an act", () => {
  it.each([["045", "verbal"], ["072", "material"], ["112", "verbal"], ["195", "material"], ["141", "verbal"], ["090", "material"]])(
    "of CAMEO %s is %s, by GDELT's class",
    (cameo, track) => {
      expect(trackOf({ cameo })).toBe(track);
    },
  );

  it("takes GDELT's class before PLOVER's", () => {
    expect(trackOf({ cameo: "141", plover: { type: "PROTEST" } })).toBe("verbal");
  });

  it("takes PLOVER's class without CAMEO", () => {
    expect(trackOf({ plover: { type: "PROTEST" } })).toBe("material");
    expect(trackOf({ plover: { type: "CONCEDE" } })).toBe("verbal");
  });

  it("is else unclassified", () => {
    expect(trackOf({ mid: 16 })).toBe("unclassified");
    expect(trackOf({ plover: { type: "TELEPORT" } })).toBe("unclassified");
  });
});

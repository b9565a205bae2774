import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cameoPlover, crosswalk, ploverOf } from "../../src/scales/crosswalk.ts";
import { equivalents } from "../../src/scales/crosswalk-table.ts";
import { plover08 } from "../../src/scales/plover.ts";
import { ploverScores } from "../../src/scales/plover-table.ts";

describe("plover-0.8", () => {
  it("scores every type and mode of its table by itself", () => {
    for (const [type, { score, modes }] of Object.entries(ploverScores)) {
      expect(plover08.score({ plover: { type } }, false)).toEqual({ value: score });
      for (const [mode, value] of Object.entries(modes)) expect(plover08.score({ plover: { type, mode } }, false)).toEqual({ value });
    }
  });

  it("has ACCUSE at -3, without the manual's lost sign, and says so", () => {
    expect(plover08.score({ plover: { type: "ACCUSE" } })).toEqual({ value: -3 });
    expect(plover08.note).toMatch(/\+3.*2023-12-22.*-3 is right/);
  });

  it("does not let contexts change a score", () => {
    expect(plover08.score({ plover: { type: "CONSULT", mode: "third-party", contexts: ["military"] } })).toEqual({ value: 1 });
  });

  it.each(["assassinate", "constructor", "__proto__", "visit"])("takes the type's score for the mode %s, which ASSAULT lacks", (mode) => {
    expect(plover08.score({ plover: { type: "ASSAULT", mode } })).toEqual({ value: -9, inheritedFrom: "ASSAULT" });
    expect(plover08.score({ plover: { type: "ASSAULT", mode } }, false)).toBeUndefined();
  });

  it("leaves an unknown type, and an act in neither ontology, unscored", () => {
    expect(plover08.score({ plover: { type: "TELEPORT", mode: "visit" }, cameo: "195" })).toBeUndefined();
    expect(plover08.score({ mid: 16 })).toBeUndefined();
  });

  it("takes a PLOVER coding before a CAMEO code", () => {
    expect(plover08.score({ cameo: "045" })).toEqual({ value: 2.5 });
    expect(plover08.score({ cameo: "045", plover: { type: "CONSULT", mode: "third-party" } })).toEqual({ value: 1 });
  });

  it.each([
    ["195", -9.5], ["190", -9], ["1213", -1.5], ["1214", -1.5], ["0871", 7.5], ["090", -3.5], ["100", 0], ["2042", -10],
  ])("scores CAMEO %s through the crosswalk as %d", (cameo, value) => {
    expect(plover08.score({ cameo })).toEqual({ value });
  });

  it.each([
    ["185", -9, "ASSAULT"], ["1951", -9.5, "195"], ["1834", -9.5, "183"], ["155", -5.5, "150"], ["176", -7, "170"], ["19", -9, "190"],
    ["1851", -9, "185"],
  ])("scores CAMEO %s as %d, inherited from %s", (cameo, value, inheritedFrom) => {
    expect(plover08.score({ cameo })).toEqual({ value, inheritedFrom });
    expect(plover08.score({ cameo }, false)).toBeUndefined();
  });

  it("leaves CAMEO's roots 01 and 02 unscored: PLOVER has no place for them", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^0[12]\d{0,2}$/), (cameo) => {
        expect(plover08.score({ cameo })).toBeUndefined();
      }),
    );
  });

  it("gives every other CAMEO code a finite score from -10 to 10", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^(0[3-9]|1\d|20)\d{0,2}$/), (cameo) => {
        const value = plover08.score({ cameo })?.value;
        expect(value).toBeGreaterThanOrEqual(-10);
        expect(value).toBeLessThanOrEqual(10);
      }),
    );
  });
});

describe("the crosswalk from CAMEO to PLOVER", () => {
  it("has 256 codes, each its own, in PLOVER's types only", () => {
    expect(equivalents.size).toBe(256);
    for (const [code, plover] of equivalents) {
      expect(crosswalk(code, false)).toEqual({ value: plover });
      expect(Object.keys(ploverScores)).toContain(plover.type);
    }
  });

  it.each([
    ["040", { type: "CONSULT" }],
    ["044", { type: "CONSULT", mode: "third-party" }],
    ["045", { type: "CONSULT", contexts: ["diplomatic"] }],
    ["091", { type: "ACCUSE", mode: "investigate", contexts: ["crime", "corruption"] }],
    ["196", { type: "ASSAULT", contexts: ["legal", "military"] }],
    ["1712", { type: "ASSAULT", mode: "seize", contexts: ["human_security"] }],
    ["1951", { type: "ASSAULT", mode: "heavy-weapons", contexts: ["military"] }],
  ])("makes %s %j", (cameo, plover) => {
    expect(ploverOf(cameo)).toEqual(plover);
  });

  it("has nothing for roots 01 and 02", () => {
    expect(ploverOf("016")).toBeUndefined();
    expect(ploverOf("02")).toBeUndefined();
  });

  it("names itself as derived codings cite it", () => {
    expect(`${cameoPlover.id}@${cameoPlover.version}`).toBe("cameo-plover@0.8");
  });
});

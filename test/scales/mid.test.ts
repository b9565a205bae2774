import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { actionLabel, type HostilityLevel, hostilityOf, levelLabel, levelOf, mid5 } from "../../src/scales/mid.ts";
import { midProposed, proposedAction } from "../../src/scales/mid-proposed.ts";
import { icewsScores } from "../../src/scales/goldstein-table.ts";

const actions = Array.from({ length: 22 }, (_, action) => action);
const byHand = (
  "13 130 131 132 133 134 135 136 137 139 1311 1312 1313 1321 1322 1323 1324 151 153 155 171 1711 1712 175 " +
  "18 180 181 182 1821 1822 1823 183 1831 1832 1833 1834 184 185 186 196 20 200 201 202 203"
).split(" ");
const cameo = fc.stringMatching(/^(0[1-9]|1\d|20)\d{0,2}$/);

describe("mid-5", () => {
  it("gives actions 0 to 21 their levels", () => {
    expect(actions.map(hostilityOf)).toEqual([1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4, 5, 5]);
  });

  it.each([-9, -1, 22, 1.5, Number.NaN])("gives %d no level and no label", (action) => {
    expect(hostilityOf(action)).toBeUndefined();
    expect(actionLabel(action)).toBeUndefined();
  });

  it("labels every action differently, and every level", () => {
    expect(new Set(actions.map(actionLabel)).size).toBe(22);
    expect(actionLabel(0)).toBe("nothing militarized");
    expect(actionLabel(21)).toBe("joins an interstate war");
    expect(([1, 2, 3, 4, 5] satisfies HostilityLevel[]).map(levelLabel)).toEqual(["none", "threat", "display of force", "use of force", "war"]);
  });

  it("is a scale of levels", () => {
    expect(mid5).toMatchObject({ kind: "level", id: "mid-5" });
    expect(mid5).not.toHaveProperty("score");
  });
});

describe("mid-proposed@1", () => {
  it.each([
    ["138", 1], ["1383", 1], ["1384", 1], ["1381", 2], ["1382", 3], ["1385", 5], ["150", 7], ["152", 8], ["154", 10],
    ["190", 16], ["193", 16], ["194", 16], ["195", 16], ["1951", 16], ["1952", 16], ["191", 13], ["192", 14],
    ["204", 19], ["2041", 19], ["2042", 19],
  ])("takes %s for action %d", (code, action) => {
    expect(proposedAction(code)).toBe(action);
  });

  it.each(byHand)("leaves %s to a person", (code) => {
    expect(proposedAction(code)).toBeUndefined();
  });

  it("leaves no other of CAMEO's codes to a person", () => {
    const left = [...icewsScores.keys()].filter((code) => proposedAction(code) === undefined);
    expect(left.filter((code) => !byHand.includes(code))).toEqual([]);
  });

  it.each(["010", "045", "072", "112", "1246", "140", "145", "160", "163", "166", "170", "17", "172", "1723", "173", "174", "176"])(
    "takes %s for nothing militarized",
    (code) => {
      expect(proposedAction(code)).toBe(0);
    },
  );

  it.each([["19", 16], ["15", 7], ["1953", 16], ["1387", 1]])("takes %s, which it does not list, with its family for action %d", (code, action) => {
    expect(proposedAction(code)).toBe(action);
  });

  it("never proposes 4, 6, 9, 11, 12, 15, 17, 18, 20 or 21, so never war", () => {
    fc.assert(
      fc.property(cameo, (code) => {
        expect([undefined, 0, 1, 2, 3, 5, 7, 8, 10, 13, 14, 16, 19]).toContain(proposedAction(code));
        expect(levelOf({ cameo: code })?.level).not.toBe(5);
      }),
    );
  });

  it("names itself as derived codings cite it", () => {
    expect(`${midProposed.id}@${midProposed.version}`).toBe("mid-proposed@1");
  });
});

describe("the hostility level of an act", () => {
  it("is that of its coded action, whatever its CAMEO code", () => {
    expect(levelOf({ mid: 20, cameo: "045" })).toEqual({ level: 5 });
    expect(levelOf({ mid: 0, cameo: "195" })).toEqual({ level: 1 });
  });

  it("is else that of the action proposed for its CAMEO code, and says so", () => {
    expect(levelOf({ cameo: "195" })).toEqual({ level: 4, derivedBy: "mid-proposed@1" });
    expect(levelOf({ cameo: "152" })).toEqual({ level: 3, derivedBy: "mid-proposed@1" });
    expect(levelOf({ cameo: "045" })).toEqual({ level: 1, derivedBy: "mid-proposed@1" });
  });

  it("keeps the name of the table that gave the action", () => {
    const derivedBy = { cameo: "other-table@1", plover: "other-table@1", mid: "desk-table@3", ucdp: "other-table@1" };
    expect(levelOf({ mid: 16, derivedBy })).toEqual({ level: 4, derivedBy: "desk-table@3" });
  });

  it("is unknown, not none, without either, or where only a person may say", () => {
    expect(levelOf({ plover: { type: "ASSAULT" } })).toBeUndefined();
    expect(levelOf({ cameo: "186" })).toBeUndefined();
    expect(levelOf({ mid: -9, cameo: "195" })).toBeUndefined();
  });
});

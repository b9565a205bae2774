import { describe, expect, it } from "vitest";
import { addedScale } from "../../src/scales/added.ts";
import { scales } from "../../src/scales/catalogue.ts";
import { goldsteinGdelt } from "../../src/scales/goldstein.ts";
import { levelOf, mid5 } from "../../src/scales/mid.ts";
import { plover08 } from "../../src/scales/plover.ts";
import type { Entry, Scale } from "../../src/scales/scale.ts";
import { wholeTable } from "../../src/scales/whole-table.ts";

const line = (scale: Scale, codes: Entry["codes"], code: string): Entry | undefined => wholeTable(scale).find((entry) => entry.codes === codes && entry.code === code);
const own = addedScale({ scaleId: "desk", version: "1", name: "Desk", citation: "a manual", codes: "cameo", scores: { "19": -9, "042": 2 } });

describe("the whole table of a scale", () => {
  it.each([...scales, own])("has each code of $id once, its own lines first", (scale) => {
    const table = wholeTable(scale);
    const names = table.map(({ codes, code }) => `${codes} ${code}`);
    expect(new Set(names).size).toBe(names.length);
    expect(table.slice(0, scale.entries.length).map(({ code, value }) => [code, value])).toEqual(scale.entries.map(({ code, value }) => [code, value]));
  });

  it.each([...scales, own].filter((scale) => scale.kind === "score"))("says of every act what $id scores it, and from which code", (scale) => {
    const acts = wholeTable(scale).filter(({ codes }) => codes === "cameo");
    expect(acts.length).toBeGreaterThan(5);
    for (const { code, value, inheritedFrom } of acts) expect({ value, inheritedFrom }).toEqual({ inheritedFrom: undefined, ...scale.score({ cameo: code }) });
  });

  it("names acts, marks what is inherited, and says by which table a code was taken over", () => {
    expect(line(goldsteinGdelt, "cameo", "195")).toEqual({ codes: "cameo", code: "195", value: -10, name: "attacks from the air" });
    expect(line(goldsteinGdelt, "cameo", "1213")).toMatchObject({ inheritedFrom: "121" });
    expect(line(own, "cameo", "1952")).toMatchObject({ value: -9, inheritedFrom: "19", name: "attacks with drones" });
    expect(line(own, "cameo", "112")).toBeUndefined();
    expect(line(plover08, "plover", "ACCUSE")).toEqual({ codes: "plover", code: "ACCUSE", value: -3 });
    expect(line(plover08, "cameo", "112")).toMatchObject({ derivedBy: "cameo-plover@0.8" });
  });

  it("gives the level of every action and act, and none where a person has to say", () => {
    expect(line(mid5, "mid", "16")).toEqual({ codes: "mid", code: "16", value: 4, name: "attacks" });
    expect(line(mid5, "cameo", "175")).toMatchObject({ value: null, derivedBy: "mid-proposed@1" });
    for (const { codes, code, value } of wholeTable(mid5)) if (codes === "cameo") expect(value).toBe(levelOf({ cameo: code })?.level ?? null);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ScaleTable } from "../../src/domain/added-scale.ts";
import { addedScale } from "../../src/scales/added.ts";
import { scaleById, scales } from "../../src/scales/catalogue.ts";
import { goldsteinGdelt } from "../../src/scales/goldstein.ts";
import { gdeltScores } from "../../src/scales/goldstein-table.ts";
import { plover08 } from "../../src/scales/plover.ts";
import { ploverScores } from "../../src/scales/plover-table.ts";
import { ScaleShelf } from "../../src/scales/shelf.ts";
import { someScaleEvent } from "../domain/some-events.ts";

const table: ScaleTable = { scaleId: "desk", version: "1", name: "Acts", citation: "Desk manual", note: "of our own", codes: "cameo", scores: { "042": 2.5, "19": -9 } };
const second: ScaleTable = { ...table, version: "2", scores: { "19": -10 } };
const scored = ["goldstein-gdelt", "goldstein-icews", "plover-0.8"];

describe("an added scale", () => {
  it("is named by what was given, and pinned by its scores alone", () => {
    const scale = addedScale(table);
    expect(scale).toMatchObject({ kind: "score", id: "desk", version: "1", name: "Acts", citation: "Desk manual", note: "of our own", sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown });
    expect(addedScale({ ...table, name: "x", citation: "y", version: "9" }).sha256).toBe(scale.sha256);
    expect(addedScale(second).sha256).not.toBe(scale.sha256);
  });

  it("scores CAMEO as the shipped scales do: with Goldstein's numbers it is Goldstein's, hash and all", () => {
    const copy = addedScale({ ...table, scores: Object.fromEntries(gdeltScores) });
    expect(copy.sha256).toBe(goldsteinGdelt.sha256);
    fc.assert(fc.property(fc.constantFrom(...gdeltScores.keys(), "155", "1213", "20", "1951"), fc.boolean(), (cameo, inherit) => {
      expect(copy.score({ cameo }, inherit)).toEqual(goldsteinGdelt.score({ cameo }, inherit));
    }));
  });

  it("scores PLOVER as the shipped scale does, its crosswalk under its hash", () => {
    const scores = Object.fromEntries(Object.entries(ploverScores).flatMap(([type, { score, modes }]) => [[type, score], ...Object.entries(modes).map(([mode, value]) => [`${type} ${mode}`, value] as const)] as const));
    const copy = addedScale({ ...table, codes: "plover", scores });
    expect(copy.sha256).toBe(plover08.sha256);
    for (const coding of [{ plover: { type: "ASSAULT", mode: "airstrike" } }, { plover: { type: "AID", mode: "odd" } }, { cameo: "195" }, { cameo: "1951" }, { cameo: "010" }, { mid: 16 }])
      for (const inherit of [true, false]) expect(copy.score(coding, inherit)).toEqual(plover08.score(coding, inherit));
  });

  it("says from which ancestor a score comes, and leaves unscored what has none", () => {
    const scale = addedScale(table);
    expect([scale.score({ cameo: "195" }), scale.score({ cameo: "195" }, false), scale.score({ cameo: "112" }), scale.score({ plover: { type: "ASSAULT" } })]).toEqual([{ value: -9, inheritedFrom: "19" }, undefined, undefined, undefined]);
  });
});

describe("the shelf", () => {
  it("holds the scales that ship", () => {
    expect(new ScaleShelf().all).toEqual(scales);
  });

  it.each(scored)("gives %s as a scale of scores, and by its version", (id) => {
    const shelf = new ScaleShelf();
    expect(shelf.scoring(id)).toEqual({ ok: true, scale: scaleById(id) });
    expect(shelf.scoring(`${id}@1`)).toEqual({ ok: true, scale: scaleById(id) });
  });

  it.each(["mid-5", "ucdp-bands", "mid-5@1"])("refuses to sum %s, and names the scales that can be summed, added ones too", (id) => {
    expect(new ScaleShelf([table]).scoring(id)).toEqual({ ok: false, reason: "levels-not-scores", known: [...scored, "desk"] });
  });

  it("says when it does not know a scale, or a version of it", () => {
    expect(new ScaleShelf([table]).scoring("kahn")).toEqual({ ok: false, reason: "unknown-scale", known: [...scored, "desk"] });
    expect(new ScaleShelf([table]).scoring("desk@2")).toMatchObject({ reason: "unknown-scale" });
    expect(new ScaleShelf([table]).scoring("goldstein-gdelt@2")).toMatchObject({ reason: "unknown-scale" });
  });

  it("takes an id for its latest version, and gives every version by its name", () => {
    const shelf = new ScaleShelf();
    expect([shelf.add(table), shelf.add(second)]).toEqual([false, true]);
    const versionOf = (name: string): string | undefined => shelf.named(name)?.version;
    expect([versionOf("desk"), versionOf("desk@1"), versionOf("desk@2")]).toEqual(["2", "1", "2"]);
    expect(shelf.all.slice(scales.length).map(({ id, version }) => [id, version])).toEqual([["desk", "1"], ["desk", "2"]]);
  });

  it("never gives a version another table, nor a shipped id another scale", () => {
    const shelf = new ScaleShelf([table]);
    expect([shelf.add({ ...second, version: "1" }), shelf.add({ ...table, scaleId: "goldstein-gdelt" })]).toEqual([false, false]);
    expect(shelf.tables).toEqual([table]);
    expect(shelf.named("goldstein-gdelt")).toBe(goldsteinGdelt);
  });

  it("comes back from its tables as it was", () => {
    fc.assert(fc.property(fc.array(someScaleEvent, { maxLength: 6 }), (events) => {
      const shelf = new ScaleShelf(events.map(({ data }) => data));
      const again = new ScaleShelf(shelf.tables);
      const pins = (each: ScaleShelf): unknown => each.all.map(({ id, version, sha256 }) => [id, version, sha256, each.named(id)?.version]);
      expect(pins(again)).toEqual(pins(shelf));
    }));
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NewScale, type ScaleCommand, type ScaleEvent, type ScaleState, type ScaleTable, codeProblem, decideScale, evolveScale, scaleEvents, scaleStream, unknownScale } from "../../src/domain/added-scale.ts";
import { type Decider, folded, given as givenFor } from "../support/given-when-then.ts";
import { someScaleEvent } from "./some-events.ts";

const decider: Decider<ScaleState, ScaleEvent, ScaleCommand> = { initial: unknownScale, evolve: evolveScale, decide: decideScale };
const given = givenFor(decider);

const table: ScaleTable = { scaleId: "desk", version: "1", name: "Acts", citation: "Desk manual", codes: "cameo", scores: { "042": 2.5, "19": -9 } };
const harsher: ScaleTable = { ...table, scores: { "042": 2, "19": -10 } };
const added = (data: ScaleTable): ScaleEvent => ({ type: "ScaleAdded", data });
const add = (added: ScaleTable, isShipped = false): ScaleCommand => ({ type: "AddScale", table: added, isShipped });

describe("adding a scale", () => {
  it("keeps the whole table", () => {
    given().when(add(table)).then(added(table));
  });

  it("again with the same table changes nothing, whatever the order of its codes, also after a later version", () => {
    given(added(table)).when(add({ ...table, scores: { "19": -9, "042": 2.5 } })).unchanged();
    given(added(table), added({ ...harsher, version: "2" })).when(add(table)).unchanged();
  });

  it("is refused where the version is another table, be it by its citation alone; the refusal names a version that is free", () => {
    given(added(table)).when(add(harsher)).refused("version-taken");
    given(added(table)).when(add({ ...table, citation: "Desk manual, 2nd edition" })).refused("version-taken");
    const decision = decideScale(add(harsher), [table, { ...table, version: "2" }]);
    expect(decision.ok ? "" : decision.rejection.detail).toMatch(/version 1 of desk is another table.*such as 3$/);
  });

  it("as a new version stands beside the old one", () => {
    given(added(table)).when(add({ ...harsher, version: "2" })).then(added({ ...harsher, version: "2" }));
  });

  it("is refused under the id of a scale that ships", () => {
    given().when(add({ ...table, scaleId: "goldstein-gdelt" }, true)).refused("shipped-scale");
  });

  it("has a stream of its own", () => {
    expect(scaleStream("desk")).toBe("scale-desk");
  });
});

describe("a scale's versions", () => {
  it("never change once added, and the last added is the last", () => {
    fc.assert(fc.property(fc.array(someScaleEvent, { maxLength: 6 }), (events) => {
      const versions = folded(decider, events);
      expect(versions.map(({ version }) => version)).toEqual([...new Set(events.map(({ data }) => data.version))]);
      for (const kept of versions) expect(kept).toBe(events.find(({ data }) => data.version === kept.version)?.data);
    }));
  });
});

describe("a table of scores", () => {
  const problem = (changes: object): string => NewScale.safeParse({ ...table, ...changes }).error?.issues.map(({ path, message }) => `${path.join("/")}: ${message}`).join("; ") ?? "";

  it("is version 1 where no version is named; the stored event always names it", () => {
    const { version: _version, ...unversioned } = table;
    expect(NewScale.parse(unversioned)).toEqual(table);
    expect(scaleEvents.ScaleAdded.safeParse(unversioned).success).toBe(false);
  });

  it.each([
    ["no score at all", { scores: {} }, "scores: give at least one"],
    ["a code of no ontology", { scores: { "42": 1 } }, "scores/42: a CAMEO code is a string of 2 to 4 digits"],
    ["a CAMEO code among PLOVER's", { codes: "plover", scores: { "195": 1 } }, 'scores/195: "195" is not a PLOVER type'],
    ["a score out of bounds", { scores: { "19": -1_000.5 } }, "scores/19: a score is not below -1000"],
    ["a score that is no number", { scores: { "19": "-9" } }, "scores/19: a score is a number"],
    ["levels", { codes: "mid" }, "codes: "],
    ["no citation", { citation: "" }, "citation: "],
    ["a version with a space", { version: "2 b" }, "version: a version has 1 to 50"],
    ["an id with an @", { scaleId: "desk@1" }, "scaleId: an id has"],
    ["more codes than any ontology", { scores: Object.fromEntries(Array.from({ length: 5_001 }, (_, n) => [String(n), 1])) }, "scores: a table holds at most 5000 codes, not 5001"],
  ])("is refused with %s", (_what, changes, message) => {
    expect(problem(changes)).toContain(message);
  });

  it.each(["ASSAULT", "ASSAULT airstrike", "CONSULT third-party"])("knows the PLOVER code %s", (code) => {
    expect(codeProblem("plover", code)).toBeUndefined();
  });

  it.each(["", "ATTACK", "ASSAULT ", "ASSAULT  airstrike", "ASSAULT air strike"])("does not know the PLOVER code %j", (code) => {
    expect(codeProblem("plover", code)).toEqual(expect.any(String));
  });
});

import { describe, expect, it } from "vitest";
import { type Rescore, type RescoreQuery, rescoreAnswer } from "../../src/answers/rescore.ts";
import { groundOf, reasonOf, valueOf } from "../support/small-ground.ts";
import { lensAt, opened, reported } from "../support/small-log.ts";

const lens = lensAt("2024-06-01T00:00:00Z");
const ground = groundOf([
  opened(),
  opened("c-d", {}),
  reported("same", { occurred: "2024-05-01", coding: { cameo: "195" } }),
  reported("apart", { occurred: "2024-05-02", coding: { cameo: "164" } }),
  reported("threat", { occurred: "2024-05-03", coding: { cameo: "138" } }),
  reported("plover", { occurred: "2024-05-04", coding: { plover: { type: "ASSAULT" } } }),
  reported("outside", { occurred: "2024-05-05", coding: { cameo: "164" }, initiators: [{ id: "OUT" }] }),
  reported("elsewhere", { occurred: "2024-05-01", coding: { cameo: "195" }, conflicts: ["c-d"] }),
]);
const rescored = (query: RescoreQuery): Rescore => valueOf(rescoreAnswer(ground, lens, query));

describe("rescoring", () => {
  it("sets two scales side by side and lists the counting incidents that they score apart", () => {
    const [item] = rescored({ conflicts: ["a-b"], scale: "goldstein-gdelt", against: "goldstein-icews" }).items;
    expect(item.incidents.map(({ incidentId, cameo, score, against }) => [incidentId, cameo, typeof score, score === against, against === null])).toEqual([["apart", "164", "number", false, false]]);
    expect(item.incidentsApart).toBe(1);
    expect(item.differs).toContain("tension");
    expect(item.scale.tension).not.toBe(item.against?.tension);
  });

  it("shows what only one scale can score", () => {
    const [item] = rescored({ conflicts: ["a-b"], scale: "goldstein-gdelt", against: "plover-0.8" }).items;
    expect(item.incidents.find(({ incidentId }) => incidentId === "plover")).toMatchObject({ cameo: null, score: null });
    expect(item.differs).toContain("unscored");
    expect([item.scale.unscored, item.against?.unscored]).toEqual([1, 0]);
  });

  it("takes every conflict where none is named, and one scale where no other is", () => {
    const { items, against, n, unscored } = rescored({ scale: "goldstein-icews" });
    expect(items.map(({ conflictId, against: other, differs, incidents }) => [conflictId, other, differs, incidents])).toEqual([["a-b", null, [], []], ["c-d", null, [], []]]);
    expect([against, n, unscored]).toEqual([null, 5, 1]);
  });

  it("says which scales it used", () => {
    expect(rescored({ scale: "goldstein-icews", against: "plover-0.8" })).toMatchObject({ scale: { id: "goldstein-icews" }, against: { id: "plover-0.8" } });
  });

  it("finds no difference between a scale and itself", () => {
    expect(rescored({ scale: "goldstein-gdelt", against: "goldstein-gdelt" }).items.map(({ differs, incidentsApart }) => [differs, incidentsApart])).toEqual([[[], 0], [[], 0]]);
  });

  it("has no answer for levels, an unknown scale or an unknown conflict", () => {
    expect(reasonOf(rescoreAnswer(ground, lens, { scale: "mid-5" }))).toBe("levels-not-scores");
    expect(reasonOf(rescoreAnswer(ground, lens, { scale: "goldstein-gdelt", against: "none" }))).toBe("unknown-scale");
    expect(reasonOf(rescoreAnswer(ground, lens, { scale: "goldstein-gdelt", conflicts: ["a-b", "x-y"] }))).toBe("unknown-conflict");
  });
});

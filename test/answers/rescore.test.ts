import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conflictsAnswer } from "../../src/answers/conflicts.ts";
import type { Ground } from "../../src/answers/ground.ts";
import { type Rescore, type RescoreQuery, rescoreAnswer } from "../../src/answers/rescore.ts";
import { added } from "../support/added-scales.ts";
import { groundOf, reasonOf, valueOf } from "../support/small-ground.ts";
import { type Drafted, later, lensAt, opened, reported } from "../support/small-log.ts";

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
const rescored = (query: RescoreQuery, on: Ground = ground): Rescore => valueOf(rescoreAnswer(on, lens, query));
const goldsteins = { scale: "goldstein-gdelt", against: "goldstein-icews" };

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
    expect(item.incidents.find(({ incidentId }) => incidentId === "plover")).toMatchObject({ cameo: null, plover: "ASSAULT", score: null });
    expect(item.differs).toContain("unscored");
    expect([item.scale.unscored, item.against?.unscored]).toEqual([1, 0]);
  });

  it("takes every conflict where none is named, and one scale where no other is", () => {
    const { items, against, n, unscored, summary, differing, apart } = rescored({ scale: "goldstein-icews" });
    expect(items.map(({ conflictId, against: other, differs, incidents }) => [conflictId, other, differs, incidents])).toEqual([["a-b", null, [], []], ["c-d", null, [], []]]);
    expect([against, n, unscored, summary, differing, apart]).toEqual([null, 5, 1, null, [], null]);
  });

  it("says which scales it used", () => {
    expect(rescored({ scale: "goldstein-icews", against: "plover-0.8" })).toMatchObject({ scale: { id: "goldstein-icews" }, against: { id: "plover-0.8" } });
  });

  it("finds no difference between a scale and itself", () => {
    const answer = rescored({ scale: "goldstein-gdelt", against: "goldstein-gdelt" });
    expect(answer.items.map(({ differs, incidentsApart }) => [differs, incidentsApart])).toEqual([[[], 0], [[], 0]]);
    expect(answer).toMatchObject({ summary: { conflicts: 2, direction: 0, hostility: 0, changeLevel: 0, anyFigure: 0 }, differing: [], apart: { incidents: 0, counted: 0, codes: [], strongest: [] } });
  });

  it("has no answer for levels, an unknown scale or an unknown conflict", () => {
    expect(reasonOf(rescoreAnswer(ground, lens, { scale: "mid-5" }))).toBe("levels-not-scores");
    expect(reasonOf(rescoreAnswer(ground, lens, { scale: "goldstein-gdelt", against: "none" }))).toBe("unknown-scale");
    expect(reasonOf(rescoreAnswer(ground, lens, { scale: "goldstein-gdelt", conflicts: ["a-b", "x-y"] }))).toBe("unknown-conflict");
  });
});

describe("the incidents scored apart", () => {
  it("are told whether they count or not, and why not; each once, by act and one by one", () => {
    const more: Drafted[] = [
      opened(), opened("b-e", { sides: [{ name: "B", actors: [{ id: "BBB" }] }, { name: "E", actors: [{ id: "EEE" }] }] }),
      reported("within", { occurred: "2024-05-01", coding: { cameo: "164" }, targets: [{ id: "AAA" }] }),
      reported("nobody", { occurred: "2024-05-02", coding: { cameo: "164" }, targets: [] }),
      reported("planned", { occurred: "2024-05-03", coding: { cameo: "164" }, status: "planned" }),
      reported("concerned", { occurred: "2024-05-04", coding: { cameo: "164" }, conflicts: ["b-e"], concerns: ["a-b"], initiators: [{ id: "EEE" }] }),
      reported("both", { occurred: "2024-05-05", coding: { cameo: "022" }, conflicts: ["b-e", "a-b"] }),
      reported("gone", { occurred: "2024-05-06", coding: { cameo: "164" } }),
      later("gone", "IncidentRetracted", { basis: "false-report", reason: "r" }),
    ];
    const { apart } = rescored({ ...goldsteins, conflicts: ["a-b"] }, groundOf(more));
    expect(apart?.strongest.map(({ incidentId, counts, notCounted }) => [incidentId, counts, notCounted]).sort()).toEqual([
      ["both", true, null], ["concerned", false, "concerns"], ["nobody", false, "unknown-parties"], ["planned", false, "not-occurred"], ["within", false, "within-sides"],
    ]);
    const everywhere = rescored(goldsteins, groundOf(more)).apart;
    expect(everywhere).toMatchObject({ incidents: 5, counted: 2 });
    expect(everywhere?.codes.map(({ cameo, incidents, counted }) => [cameo, incidents, counted])).toEqual([["164", 4, 1], ["022", 1, 1]]);
    expect(everywhere?.strongest.find(({ incidentId }) => incidentId === "concerned")).toMatchObject({ conflictId: "b-e", counts: true });
    expect(everywhere?.strongest.find(({ incidentId }) => incidentId === "both")).toMatchObject({ conflictId: "a-b", counts: true });
  });

  it("that are contested on occurrence do not count under a reading that leaves them out", () => {
    const contested = groundOf([opened(), reported("x", { occurred: "2024-05-01", coding: { cameo: "164" } }, {
      sources: [{ sourceId: "s", name: "S" }],
      claims: [{ claimId: "1", about: "occurrence", value: "confirms", claimant: "AAA", sourceId: "s" }, { claimId: "2", about: "occurrence", value: "denies", claimant: "BBB", sourceId: "s" }],
    })]);
    const countsUnder = (reading: "accepted" | "uncontested"): unknown => valueOf(rescoreAnswer(contested, { ...lens, reading }, goldsteins)).apart?.strongest.map(({ counts, notCounted }) => [counts, notCounted]);
    expect([countsUnder("accepted"), countsUnder("uncontested")]).toEqual([[[true, null]], [[false, "contested"]]]);
  });

  it("come with the strongest at the instant first, and say how many more there are", () => {
    const many = Array.from({ length: 130 }, (_, n) => reported(`i${n}`, { occurred: `2024-0${1 + (n % 5)}-${String(1 + (n % 28)).padStart(2, "0")}`, coding: { cameo: n % 3 === 0 ? "164" : "022" } }));
    const { apart, items } = rescored(goldsteins, groundOf([opened(), ...many]));
    expect([apart?.incidents, apart?.strongest.length, items[0].incidents.length, items[0].incidentsApart]).toEqual([130, 100, 100, 130]);
    const remaining = apart?.strongest.map((item) => Math.abs(item.remaining)) ?? [];
    expect(remaining).toEqual([...remaining].sort((a, b) => b - a));
    for (const { difference, score, against } of apart?.strongest ?? []) expect(difference).toBe((score ?? 0) - (against ?? 0));
  });
});

/** Escalating on one scale, not on the other: 164 is conflict for one desk and cooperation for the other. */
const table = (scaleId: string, scores: Record<string, number>): Drafted => added({ scaleId, version: "1", name: scaleId, citation: "desk", codes: "cameo", scores });
const turning = groundOf([
  opened(), opened("calm", {}),
  ...Array.from({ length: 6 }, (_, n) => reported(`old${n}`, { occurred: `2024-05-0${1 + n}`, coding: { cameo: "112" } })),
  ...Array.from({ length: 14 }, (_, n) => reported(`new${String(n).padStart(2, "0")}`, { occurred: `2024-05-${26 + (n % 6)}`, coding: { cameo: "164" } })),
  reported("calm", { occurred: "2024-05-20", coding: { cameo: "112", mid: 16 }, conflicts: ["calm"] }),
  table("stern", { "112": -2, "164": -8 }),
  table("kind", { "112": -2, "164": 4 }),
]);

describe("what differs", () => {
  it("is summed up over the conflicts, and told for each whose direction or level differs, with the acts behind it", () => {
    const { summary, differing, items } = rescored({ scale: "stern", against: "kind" }, turning);
    expect(summary).toEqual({ conflicts: 2, direction: 1, hostility: 0, changeLevel: 1, anyFigure: 1 });
    expect(differing).toHaveLength(1);
    expect(differing[0]).toMatchObject({
      conflictId: "a-b", name: "a-b", incidentsApart: 14,
      direction: { scale: { value: "escalating" }, against: { value: "de-escalating" }, differs: true },
      hostility: { scale: 1, against: 1, differs: false },
      changeLevel: { scale: { value: "large-increase" }, against: { value: "limited" }, differs: true },
    });
    expect(differing[0].incidents).toHaveLength(10);
    expect(differing[0].incidents[0]).toMatchObject({ cameo: "164", score: -8, against: 4, difference: -12, counts: true });
    expect(items.map(({ conflictId, differs }) => [conflictId, differs])).toEqual([["a-b", ["direction", "changeLevel", "tension", "cooperation"]], ["calm", []]]);
  });

  it("is never a hostility level between two scales of scores: levels come from the act itself", () => {
    const scores = fc.dictionary(fc.constantFrom("112", "138", "164", "19", "04"), fc.double({ min: -1_000, max: 1_000, noNaN: true }), { minKeys: 1 });
    const acts = fc.array(fc.record({ cameo: fc.constantFrom("112", "138", "1381", "164", "190", "195", "042"), mid: fc.option(fc.integer({ min: 1, max: 21 }), { nil: undefined }), day: fc.integer({ min: 1, max: 31 }) }), { maxLength: 12 });
    fc.assert(fc.property(scores, scores, acts, (a, b, given) => {
      const on = groundOf([opened(), ...given.map(({ day, ...coding }, n) => reported(`i${n}`, { occurred: `2024-05-${String(day).padStart(2, "0")}`, coding: JSON.parse(JSON.stringify(coding)) as object })), table("a", a), table("b", b)]);
      const { summary, items } = rescored({ scale: "a", against: "b" }, on);
      expect([summary?.hostility, items[0].scale.hostility]).toEqual([0, items[0].against?.hostility]);
    }), { numRuns: 60 });
  });

  it("each conflict is as it is told by itself under either scale", () => {
    const { items } = rescored({ scale: "stern", against: "kind" }, turning);
    const told = (scale: string): unknown => valueOf(conflictsAnswer(turning, { ...lens, scale })).items;
    expect(told("stern")).toMatchObject(items.map(({ scale }) => scale));
    expect(told("kind")).toMatchObject(items.map(({ against }) => against));
  });
});

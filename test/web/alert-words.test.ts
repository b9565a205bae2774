import { describe, expect, it } from "vitest";
import { thresholdWords, valueWords } from "../../web/alerts/alert-words.ts";
import { dryRunWords } from "../../web/alerts/dry-run.tsx";
import { START, dryQuestionIn, ruleIn, ruleTexts } from "../../web/alerts/rule-fields.ts";
import type { Texts } from "../../web/form/field.ts";

describe("an alert in words", () => {
  it("tells value and threshold by their kind, and the unknown as unknown", () => {
    expect(valueWords("hostility", { level: 4, incidentId: "x" })).toBe("hostility 4 use of force");
    expect(valueWords("hostility", { level: null, incidentId: null })).toBe("hostility no level");
    expect(thresholdWords("hostility", { atLeast: 4 })).toBe("4 use of force or more");
    expect(valueWords("direction", { direction: "escalating", support: "strong", q: 2, z: 1.9 })).toBe("escalating, strong support (z 1.90)");
    expect(valueWords("direction", { direction: "insufficient", support: null, q: null, z: null })).toBe("not enough reports (z unknown)");
    expect(valueWords("contested-share", { share: 0.3333, contested: 1 })).toBe("33.30 % contested (1)");
    expect(valueWords("past-changed", { tensionBefore: 3, tensionAfter: null, directionBefore: "steady", directionAfter: "quiet" })).toBe("tension 3 → unknown, steady → quiet");
    expect(valueWords("surge", { level: "none", deaths30: 99 })).toBe("99 deaths in 30 days, no surge");
    expect(valueWords("of-a-later-version", { mood: 3 })).toBe("mood 3");
  });

  it("counts what a rule would have fired", () => {
    const byConflict = [{ conflictId: "a", fired: 11, undone: 3 }];
    expect(dryRunWords({ fired: 11, undone: 3, conflicts: 5, byConflict })).toBe("It would have fired 11 times in 1 of 5 conflicts, 3 undone by later corrections.");
    expect(dryRunWords({ fired: 1, undone: 0, conflicts: 1, byConflict })).toBe("It would have fired once in 1 conflict, none undone by later corrections.");
    expect(dryRunWords({ fired: 0, undone: 0, conflicts: 5, byConflict: [] })).toBe("It would not have fired in any of 5 conflicts.");
  });
});

describe("a rule as a form", () => {
  it("is the rule again when it is read back, of every kind", () => {
    const kinds: readonly Texts[] = [{ kind: "direction" }, { kind: "direction", to: "either" }, { kind: "hostility" }, { kind: "surge" }, { kind: "contested-share" }, { kind: "past-changed" }, { kind: "past-changed", tension: "", settledDays: "7" }];
    for (const kind of kinds) {
      const rule = ruleIn({ ...START, ...kind, conflicts: "a, b", name: "N", webhook: "https://desk.example/", secretRef: "ops" }, "r", []);
      const standing = { ...rule, version: 1, since: "", recordedBy: null, removed: false, revision: 0, position: "1", fired: 0, undone: 0, unacknowledged: 0 };
      expect(ruleIn(ruleTexts(standing), "r", [])).toEqual(rule);
    }
  });

  it("makes an id that no other rule has, and asks a dry run for what is judged alone", () => {
    expect(ruleIn({ ...START, kind: "hostility", conflicts: "israel-iran" }, "", []).ruleId).toBe("hostility-israel-iran");
    expect(ruleIn({ ...START, name: "Force" }, "", ["force", "force-2"]).ruleId).toBe("force-3");
    expect(ruleIn({ ...START, ruleId: "mine", name: "Force" }, "", ["mine"]).ruleId).toBe("mine");
    expect(dryQuestionIn({ ...START, name: "A" })).toEqual(dryQuestionIn({ ...START, name: "B", webhook: "https://desk.example/" }));
    expect(dryQuestionIn({ ...START, until: "2024-06-30" })).toMatchObject({ clock: "recorded", to: "2024-06-30" });
  });
});

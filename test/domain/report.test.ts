import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sameJson } from "../../src/domain/canonical.ts";
import { CorrectedFacts, IncidentReport, ReportedFacts, corrected, factsOf, sameFacts } from "../../src/domain/report.ts";
import { deepFreeze } from "../support/given-when-then.ts";
import { someCorrection, someFacts } from "./some-events.ts";

const report = { conflicts: ["israel-iran"], occurred: "2024-04-13/2024-04-14", coding: { cameo: "195" } };
const problem = (changes: object): string | undefined => IncidentReport.safeParse({ ...report, ...changes }).error?.issues.map((issue) => `${issue.path.join("/")}: ${issue.message}`)[0];

describe("a report", () => {
  it("needs a conflict, a time and a coding", () => {
    expect(problem({})).toBeUndefined();
    expect(problem({ conflicts: undefined })).toContain("conflicts");
    expect(problem({ occurred: undefined })).toContain("occurred");
    expect(problem({ coding: undefined })).toContain("coding");
    expect(problem({ weather: "fair" })).toBeDefined();
  });

  it("belongs to a conflict, or is about one", () => {
    expect(problem({ conflicts: [] })).toBe("conflicts: name at least one conflict here, or in concerns");
    expect(problem({ conflicts: [], concerns: ["israel-iran"] })).toBeUndefined();
  });

  it("counts its deaths to one of its conflicts", () => {
    expect(problem({ deathsConflict: "israel-iran" })).toBeUndefined();
    expect(problem({ deathsConflict: "israel-syria" })).toBe("deathsConflict: name one of `conflicts`");
  });

  it("is the example of the interface's contract", () => {
    const example = {
      incidentId: "x", opens: [{ conflictId: "israel-iran", name: "Israel-Iran", sides: [] }], status: "occurred", initiators: [{ id: "IRN", kind: "state" }], targets: [{ id: "ISR", kind: "state" }],
      coding: { cameo: "195", mid: 16 }, magnitudes: { munitions: { best: 350 }, fatalities: { low: 0, best: 0, high: 0, civilians: 0 } },
      place: { name: "Nevatim", country: "ISR", lat: 31.2, lon: 35, precision: "exact" }, inResponseTo: ["damascus-consulate-2024-04-01"], concerns: [],
      sources: [{ sourceId: "axios-1", name: "Axios", publishedAt: "2024-04-13T20:30:00Z", reliability: "B" }],
      claims: [{ about: "munitions", value: ">=300", claimant: "ISR", source: "axios-1", credibility: 2 }], ends: [], violates: [], thresholds: [],
    };
    expect(problem(example)).toBeUndefined();
  });

  it("keeps as facts what is not kept beside them", () => {
    const whole = IncidentReport.parse({ ...report, incidentId: "x", sources: [], claims: [], opens: [], summary: "s" });
    expect(factsOf(whole)).toEqual({ ...report, summary: "s" });
  });
});

describe("corrected facts", () => {
  const facts = ReportedFacts.parse({ ...report, summary: "before", place: { country: "ISR" } });

  it("have what is set, without what is set to null, and the rest as it was", () => {
    expect(corrected(facts, { summary: "after", place: null })).toEqual({ ...report, summary: "after" });
    expect(corrected(facts, { status: "planned" })).toEqual({ ...facts, status: "planned" });
  });

  it("must set something, and cannot take away what every report has", () => {
    expect([{}, { conflicts: null }, { occurred: null }, { coding: null }, { sources: [] }].map((set) => CorrectedFacts.safeParse(set).success)).toEqual([false, false, false, false, false]);
  });

  it("are facts, and a correction followed by its reverse gives the facts before", () => {
    fc.assert(fc.property(someFacts, someCorrection, (before, set) => {
      const after = corrected(deepFreeze(before), deepFreeze(set));
      const reverse = CorrectedFacts.parse(Object.fromEntries(Object.keys(set).map((name) => [name, before[name as keyof ReportedFacts] ?? null])));
      expect(ReportedFacts.safeParse(after).success).toBe(true);
      expect(sameJson(corrected(after, reverse), before)).toBe(true);
    }));
  });
});

describe("the same facts", () => {
  const facts = ReportedFacts.parse(report);

  it("may leave out or write out what is understood", () => {
    expect(sameFacts(facts, { ...facts, status: "occurred", initiators: [], thresholds: [] })).toBe(true);
  });

  it("differ by anything else", () => {
    expect([{ status: "planned" as const }, { initiators: [{ id: "IRN" }] }, { summary: "s" }, { occurred: "2024-04-13" }].map((change) => sameFacts(facts, { ...facts, ...change }))).toEqual([false, false, false, false]);
  });
});

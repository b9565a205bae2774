import { describe, expect, it } from "vitest";
import type { IncidentCommand } from "../../src/domain/incident.ts";
import { missingReference } from "../../src/domain/missing-reference.ts";
import { IncidentReport } from "../../src/domain/report.ts";

const onRecord = { conflict: (id: string) => id === "a-b", incident: async (id: string) => id === "raid" };
const report = (more: object): IncidentCommand => ({ type: "ReportIncident", incidentId: "new", report: IncidentReport.parse({ conflicts: ["a-b"], occurred: "2024-05-01", coding: { cameo: "190" }, ...more }) });
const correction = (set: Extract<IncidentCommand, { type: "CorrectIncident" }>["set"]): IncidentCommand => ({ type: "CorrectIncident", set, reason: "r", basis: "coding-error" });

describe("what a command names", () => {
  it.each<[string, IncidentCommand, string]>([
    ["a report's conflict", report({ conflicts: ["a-b", "c-d"] }), "there is no conflict c-d: open it first, or name it in opens"],
    ["what a report concerns", report({ concerns: ["e-f"] }), "there is no conflict e-f: open it first, or name it in opens"],
    ["the conflict of a correction, which opens none", correction({ conflicts: ["c-d"] }), "there is no conflict c-d: open it first"],
    ["what a correction concerns", correction({ concerns: ["c-d"] }), "there is no conflict c-d: open it first"],
    ["the incident of a merge", { type: "MergeIncident", into: "nothing", reason: "r" }, "there is no incident nothing to merge into"],
  ])("is missed: %s", async (_what, command, detail) => {
    expect((await missingReference(command, onRecord))?.detail).toBe(detail);
  });

  it.each<IncidentCommand>([report({}), correction({ conflicts: ["a-b"], concerns: null }), { type: "MergeIncident", into: "raid", reason: "r" }, { type: "ReinstateIncident", reason: "r" }])("is not missed where it is on record: %j", async (command) => {
    expect(await missingReference(command, onRecord)).toBeUndefined();
  });
});

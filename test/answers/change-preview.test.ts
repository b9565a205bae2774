import { describe, expect, it } from "vitest";
import { changePreviewOf } from "../../src/answers/change-preview.ts";
import { digestOf } from "../../src/answers/digest.ts";
import { everyState } from "../../src/answers/state.ts";
import type { IncidentCommand } from "../../src/domain/incident.ts";
import { groundOf, reasonOf, valueOf } from "../support/small-ground.ts";
import { type Drafted, later, lensAt, ledgerOf, opened, reported } from "../support/small-log.ts";

const past: Drafted[] = [
  opened(),
  opened("c-d", {}),
  reported("raid", { occurred: "2024-05-01T10:00Z" }),
  reported("threat", { occurred: "2024-05-01T12:00Z", coding: { cameo: "138" } }),
  reported("again", { occurred: "2024-05-02T12:00Z" }),
  reported("gone", { occurred: "2024-05-01T11:00Z" }),
  later("gone", "IncidentRetracted", { basis: "false-report", reason: "r" }),
  later("again", "IncidentMerged", { into: "raid", reason: "r" }),
];
const lens = lensAt("2024-05-10T00:00:00Z");

/** Each change, and the event that it becomes. */
const changes: readonly [name: string, incidentId: string, command: IncidentCommand, event: Drafted][] = [
  ["retraction", "raid", { type: "RetractIncident", basis: "false-report", reason: "r" }, later("raid", "IncidentRetracted", { basis: "false-report", reason: "r" })],
  ["correction", "raid", { type: "CorrectIncident", set: { occurred: "2024-04-01" }, reason: "r", basis: "coding-error" }, later("raid", "IncidentCorrected", { set: { occurred: "2024-04-01" }, reason: "r", basis: "coding-error" })],
  ["reinstatement", "gone", { type: "ReinstateIncident", reason: "r" }, later("gone", "IncidentReinstated", { reason: "r" })],
  ["reinstatement of what was merged", "again", { type: "ReinstateIncident", reason: "r" }, later("again", "IncidentReinstated", { reason: "r" })],
  ["merge", "threat", { type: "MergeIncident", into: "raid", reason: "r" }, later("threat", "IncidentMerged", { into: "raid", reason: "r" })],
];

describe("the preview of a change", () => {
  it.each(changes)("shows what a %s will really leave, and touches nothing", async (_name, incidentId, command, event) => {
    const ground = groundOf(past);
    const stood = [digestOf(ground.ledger), ground.ledger.head.position, ground.ledger.ids.size];
    const { refused, effects } = valueOf(await changePreviewOf(ground, incidentId, command, lens));
    const [before] = [...everyState(ground.ledger, lens)];
    const [after] = [...everyState(ledgerOf(...past, event), lens)];
    expect(refused).toBeNull();
    expect(effects).toMatchObject([{ conflictId: "a-b", before: { n: before.n, tension: before.escalation.tension, direction: before.direction }, after: { n: after.n, tension: after.escalation.tension, direction: after.direction, hostility: after.escalation.hostility.current } }]);
    expect(after.escalation.tension).not.toBe(before.escalation.tension);
    expect([digestOf(ground.ledger), ground.ledger.head.position, ground.ledger.ids.size]).toEqual(stood);
  });

  it("shows the conflict that a correction takes it out of, and the one it takes it to", async () => {
    const { effects } = valueOf(await changePreviewOf(groundOf(past), "threat", { type: "CorrectIncident", set: { conflicts: ["c-d"] }, reason: "r", basis: "coding-error" }, lens));
    expect(effects.map(({ conflictId, before, after }) => [conflictId, before?.n, after.n])).toEqual([["a-b", 2, 1], ["c-d", 0, expect.any(Number)]]);
  });

  it.each<[string, IncidentCommand, string]>([
    ["raid", { type: "CorrectIncident", set: { conflicts: ["nowhere"] }, reason: "r", basis: "coding-error" }, "unknown-conflict"],
    ["raid", { type: "MergeIncident", into: "nothing", reason: "r" }, "unknown-incident"],
    ["raid", { type: "ReinstateIncident", reason: "r" }, "nothing-to-reinstate"],
    ["gone", { type: "RetractIncident", basis: "false-report", reason: "r" }, "retracted"],
  ])("tells the refusal that a change of %s would meet", async (incidentId, command, reason) => {
    expect(valueOf(await changePreviewOf(groundOf(past), incidentId, command, lens))).toMatchObject({ refused: { reason }, effects: [] });
  });

  it("has no answer for an incident that is not there", async () => {
    expect(reasonOf(await changePreviewOf(groundOf(past), "nothing", { type: "ReinstateIncident", reason: "r" }, lens))).toBe("unknown-incident");
  });
});

import { describe, expect, it } from "vitest";
import type { Reading } from "../../src/domain/lens.ts";
import type { ReportedFacts } from "../../src/domain/report.ts";
import { type Exchange, exchangesAt } from "../../src/measures/exchanges.ts";
import { leavesOutContested } from "../../src/measures/intensity.ts";
import { locate } from "../../projections/ledger/locate.ts";
import { AAA, BBB, type Drafted, later, ledgerOf, lensAt, opened, reported, viewOf } from "../support/small-log.ts";

const trigger = (facts: Partial<ReportedFacts> = {}): Drafted => reported("strike", { occurred: "2024-05-01T00:00Z", coding: { cameo: "138" }, magnitudes: { fatalities: { best: 7 } }, ...facts });
const response = (facts: Partial<ReportedFacts> = {}): Drafted =>
  reported("attack", { occurred: "2024-05-13T12:00Z", initiators: [BBB], targets: [AAA], coding: { cameo: "195" }, inResponseTo: ["strike"], magnitudes: { munitions: { best: 350 } }, ...facts });

function exchangesOf(drafts: readonly Drafted[], reading: Reading = "accepted", at = "2024-06-01T00:00:00Z"): Exchange[] {
  const lens = lensAt(at, { reading });
  const ledger = ledgerOf(opened(), opened("c-d", {}), ...drafts);
  return exchangesAt(viewOf(ledger, lens), lens.atMs, reading, leavesOutContested(reading), (id) => locate(ledger, id, lens));
}

describe("an exchange", () => {
  it("sets a response beside what it answers: latency, scores, deaths and munitions", () => {
    expect(exchangesOf([trigger(), response()])).toEqual([{
      triggerId: "strike",
      trigger: { incidentId: "strike", occurred: "2024-05-01T00:00:00Z", score: -7, deaths: { low: 7, best: 7, high: 7 }, munitions: null },
      response: { incidentId: "attack", occurred: "2024-05-13T12:00:00Z", score: -10, deaths: null, munitions: { best: 350 } },
      latencyDays: 12.5, ratio: 10 / 7,
    }]);
  });

  it("keeps a response whose trigger is not known yet", () => {
    expect(exchangesOf([response()])).toEqual([expect.objectContaining({ trigger: null, triggerId: "strike", latencyDays: null, ratio: null })]);
  });

  it("finds a trigger that belongs to another conflict", () => {
    expect(exchangesOf([trigger({ conflicts: ["c-d"] }), response()])[0].trigger?.incidentId).toBe("strike");
  });

  it("follows a trigger to what it was merged into", () => {
    const drafts = [trigger(), reported("same", { occurred: "2024-05-01T01:00Z" }), response(), later("strike", "IncidentMerged", { into: "same", reason: "same act" })];
    expect(exchangesOf(drafts)[0]).toMatchObject({ triggerId: "strike", trigger: { incidentId: "same" } });
  });

  it("has no trigger once that was retracted, and again when it is reinstated", () => {
    const retracted = [trigger(), response(), later("strike", "IncidentRetracted", { basis: "false-report", reason: "r" })];
    expect(exchangesOf(retracted)[0].trigger).toBeNull();
    expect(exchangesOf([...retracted, later("strike", "IncidentReinstated", { reason: "r" })])[0].trigger?.incidentId).toBe("strike");
  });

  it.each([
    ["the response is unscored", {}, { coding: { mid: 16 } }],
    ["the trigger is unscored", { coding: { mid: 16 } }, {}],
    ["the trigger scores 0", { coding: { cameo: "010" } }, {}],
  ])("has no ratio where %s", (_name, cause, answer) => {
    expect(exchangesOf([trigger(cause), response(answer)])[0].ratio).toBeNull();
  });

  it("is one for each incident answered", () => {
    expect(exchangesOf([trigger(), reported("other", { occurred: "2024-05-02" }), response({ inResponseTo: ["strike", "other", "unheard"] })]).map(({ triggerId, trigger: cause }) => [triggerId, cause?.incidentId])).toEqual([["strike", "strike"], ["other", "other"], ["unheard", undefined]]);
  });

  it("is none before the response, and none for a response that does not count", () => {
    expect(exchangesOf([trigger(), response()], "accepted", "2024-05-13T00:00:00Z")).toEqual([]);
    expect(exchangesOf([trigger(), response({ targets: [{ id: "OUT" }] })])).toEqual([]);
  });

  it("shows deaths under the reading", () => {
    const claims = [{ claimId: "1", about: "fatalities" as const, value: 70, claimant: "AAA", sourceId: "s" }];
    const { data } = trigger();
    const claimed = { ...trigger(), data: { ...(data as object), sources: [{ sourceId: "s", name: "s" }], claims } };
    expect((["low", "high"] as const).map((reading) => exchangesOf([claimed, response()], reading)[0].trigger?.deaths?.best)).toEqual([7, 70]);
  });
});

import { describe, expect, it } from "vitest";
import type { Claim } from "../../src/domain/claim.ts";
import type { ReportedFacts } from "../../src/domain/report.ts";
import type { Commitment } from "../../src/domain/talks.ts";
import { type CommitmentState, commitmentsAt } from "../../src/measures/commitments.ts";
import { type Drafted, later, ledgerOf, lensAt, opened, reported, viewOf } from "../support/small-log.ts";

const truce: Commitment = { id: "truce", kind: "ceasefire", declaration: "bilateral", parties: ["AAA", "BBB"], from: "2024-05-10" };
const signing = (facts: Partial<ReportedFacts> = {}): Drafted => reported("signing", { occurred: "2024-05-01", coding: { cameo: "0871" }, commitment: truce, ...facts });
const breach = (id: string, claimant?: string, claims: Claim[] = []): Drafted =>
  reported(id, { occurred: "2024-05-20", violates: [claimant === undefined ? "truce" : { commitment: "truce", claimant }] }, { sources: [{ sourceId: "s", name: "s" }], claims });

function commitmentsOf(drafts: readonly Drafted[], at = "2024-06-01T00:00:00Z", withoutContested = false): CommitmentState[] {
  const lens = lensAt(at);
  return commitmentsAt(viewOf(ledgerOf(opened(), ...drafts), lens), lens.atMs, withoutContested);
}
const disputed: Claim[] = [{ claimId: "1", about: "occurrence", value: "confirms", claimant: "AAA", sourceId: "s" }, { claimId: "2", about: "occurrence", value: "denies", claimant: "BBB", sourceId: "s" }];
const stateOf = (drafts: readonly Drafted[], at?: string): string | undefined => commitmentsOf(drafts, at)[0]?.state;

describe("a commitment", () => {
  it("begins with the incident that carries it, and is in force from its day", () => {
    expect(stateOf([signing()], "2024-04-30T00:00:00Z")).toBeUndefined();
    expect(stateOf([signing()], "2024-05-09T23:59:59.999Z")).toBe("announced");
    expect(stateOf([signing()], "2024-05-10T00:00:00Z")).toBe("in-force");
    expect(commitmentsOf([signing()])[0]).toMatchObject({ id: "truce", kind: "ceasefire", declaration: "bilateral", class: null, parties: ["AAA", "BBB"], from: "2024-05-10T00:00:00Z", until: null, incidentId: "signing", violations: [], endedBy: null });
  });

  it("is only announced while its incident is", () => {
    expect(stateOf([signing({ status: "announced" })])).toBe("announced");
  });

  it("expires after the last day it was given for", () => {
    const month = [signing({ commitment: { ...truce, until: "2024-05-31" } })];
    expect(stateOf(month, "2024-05-31T23:59:59.999Z")).toBe("in-force");
    expect(stateOf(month, "2024-06-01T00:00:00Z")).toBe("expired");
  });

  it("is violated by whoever says so, and goes on: one breach ends nothing", () => {
    const [state] = commitmentsOf([signing(), breach("x", "AAA"), breach("y")]);
    expect(state).toMatchObject({ state: "violated", endedBy: null, violations: [{ incidentId: "x", claimant: "AAA", contested: false }, { incidentId: "y", claimant: null, contested: false }] });
  });

  it("tells a contested breach from an uncontested one", () => {
    expect(commitmentsOf([signing(), breach("x", "AAA", disputed)])[0].violations).toEqual([{ incidentId: "x", claimant: "AAA", contested: true }]);
  });

  it("is ended by an incident that says so, from its onset, whatever else befell it", () => {
    const end = reported("end", { occurred: "2024-05-25", ends: ["truce"] });
    const drafts = [signing(), breach("x", "AAA"), end];
    expect(stateOf(drafts, "2024-05-24T23:59:59.999Z")).toBe("violated");
    expect(commitmentsOf(drafts, "2024-05-25T00:00:00Z")[0]).toMatchObject({ state: "ended", endedBy: "end" });
  });

  it("is neither ended nor violated by what did not occur, or was retracted", () => {
    const planned = reported("end", { occurred: "2024-05-25", ends: ["truce"], status: "planned" });
    expect(stateOf([signing(), planned])).toBe("in-force");
    expect(stateOf([signing(), breach("x"), later("x", "IncidentRetracted", { basis: "false-report", reason: "r" })])).toBe("in-force");
  });

  it("is neither ended nor violated by what is contested on occurrence, where a reading leaves that out", () => {
    const end = reported("end", { occurred: "2024-05-25", ends: ["truce"] }, { sources: [{ sourceId: "s", name: "s" }], claims: disputed });
    expect(commitmentsOf([signing(), breach("x", "AAA", disputed), end]).map(({ state }) => state)).toEqual(["ended"]);
    expect(commitmentsOf([signing(), breach("x", "AAA", disputed), end], undefined, true)[0]).toMatchObject({ state: "in-force", violations: [] });
  });

  it("is gone with the incident that carried it", () => {
    expect(commitmentsOf([signing(), later("signing", "IncidentRetracted", { basis: "entered-in-error", reason: "r" })])).toEqual([]);
  });

  it("is told in the order of its incident", () => {
    const second = reported("second", { occurred: "2024-05-02", commitment: { ...truce, id: "release", kind: "release" } });
    expect(commitmentsOf([second, signing()]).map(({ id }) => id)).toEqual(["truce", "release"]);
  });
});

import { describe, expect, it } from "vitest";
import type { Claim } from "../../src/domain/claim.ts";
import type { Lens } from "../../src/domain/lens.ts";
import type { ReportedFacts } from "../../src/domain/report.ts";
import { type Channel, channelsAt } from "../../src/measures/channels.ts";
import { leavesOutContested } from "../../src/measures/intensity.ts";
import { AAA, BBB, type Drafted, later, ledgerOf, lensAt, opened, reported, viewOf } from "../support/small-log.ts";

const sources = [{ sourceId: "s", name: "s" }];
const says = (claimId: string, claimant: string, value: "confirms" | "denies" | "declines-to-comment"): Claim => ({ claimId, about: "occurrence", value, claimant, sourceId: "s" });

function round(id: string, occurred: string, facts: Partial<ReportedFacts> = {}, claims: Claim[] = []): Drafted {
  const talks = { channel: "muscat", format: "proximity" as const, parties: ["AAA", "BBB"], thirdParties: [{ actor: "OMN", role: "mediator" as const }] };
  return reported(id, { occurred, initiators: [{ id: "OMN" }], targets: [AAA, BBB], coding: { cameo: "045" }, talks, ...facts }, { sources, claims });
}

function channelsOf(drafts: readonly Drafted[], at = "2024-06-01T00:00:00Z", more: Partial<Lens> = {}): Channel[] {
  const lens = lensAt(at, more);
  return channelsAt(viewOf(ledgerOf(opened(), ...drafts), lens), lens.atMs, leavesOutContested(lens.reading));
}

describe("a channel", () => {
  const track2 = { channel: "track-two", format: "direct" as const, parties: ["AAA", "BBB"], track: 2 as const, venue: "Geneva" };

  it("is told by its last round, with all its rounds", () => {
    const [channel] = channelsOf([round("one", "2024-01"), round("two", "2024-05-14")]);
    expect(channel).toMatchObject({ channel: "muscat", concerns: false, format: "proximity", track: null, venue: null, parties: ["AAA", "BBB"], roundsLogged: 2, lastRound: "2024-05-14", thirdParties: [{ actor: "OMN", role: "mediator" }] });
    expect(channel.rounds.map(({ incidentId, occurred }) => [incidentId, occurred])).toEqual([["one", "2024-01"], ["two", "2024-05-14"]]);
  });

  it("comes before those whose last round is older", () => {
    const drafts = [round("one", "2024-05-14"), round("two", "2024-05-15", { talks: track2 }), round("three", "2024-05-16")];
    expect(channelsOf(drafts).map(({ channel }) => channel)).toEqual(["muscat", "track-two"]);
    expect(channelsOf(drafts, "2024-05-15T00:00:00Z").map(({ channel, track, venue }) => [channel, track, venue])).toEqual([["track-two", 2, "Geneva"], ["muscat", null, null]]);
  });

  it("may only concern the conflict", () => {
    expect(channelsOf([opened("c-d", {}), round("one", "2024-05-14", { conflicts: ["c-d"], concerns: ["a-b"] })])[0].concerns).toBe(true);
  });

  it("has no round that is only planned, was retracted, or lies ahead", () => {
    expect(channelsOf([round("one", "2024-05-14", { status: "planned" })])).toEqual([]);
    expect(channelsOf([round("one", "2024-05-14"), later("one", "IncidentRetracted", { basis: "false-report", reason: "r" })])).toEqual([]);
    expect(channelsOf([round("one", "2024-06-02")])).toEqual([]);
  });

  it("is confirmed, denied and declined by the standing claims on its last round", () => {
    const claims = [says("1", "AAA", "denies"), says("2", "BBB", "declines-to-comment"), says("3", "AAA", "confirms"), says("4", "OMN", "denies")];
    expect(channelsOf([round("one", "2024-05-14", {}, claims)])[0]).toMatchObject({ confirmedBy: ["AAA"], deniedBy: ["OMN"], declinedBy: ["BBB"] });
  });

  it("loses a round that is contested on occurrence under the readings that leave it out", () => {
    const drafts = [round("one", "2024-05-14", {}, [says("1", "AAA", "denies"), says("2", "BBB", "confirms")])];
    expect((["accepted", "uncontested", "low", "high"] as const).map((reading) => channelsOf(drafts, undefined, { reading }).length)).toEqual([1, 0, 0, 1]);
  });

  it("knows its claims only when they were known", () => {
    const confirmed = later("one", "ClaimMade", { claim: says("1", "AAA", "confirms"), source: { sourceId: "s", name: "s", publishedAt: "2024-05-18T18:00:00Z" } });
    const known = (clock: Lens["clock"], knownAt: string): readonly string[] => channelsOf([round("one", "2024-05-14"), confirmed], undefined, { clock, knownUs: Date.parse(knownAt) * 1_000 })[0].confirmedBy;
    expect(known("recorded", "2024-07-01T01:59:59Z")).toEqual([]);
    expect(known("recorded", "2024-07-01T02:00:00Z")).toEqual(["AAA"]);
    expect(known("published", "2024-07-01T01:00:00Z")).toEqual(["AAA"]);
  });
});

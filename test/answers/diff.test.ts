import { describe, expect, it } from "vitest";
import { type Diff, diffOf } from "../../src/answers/diff.ts";
import type { Lens } from "../../src/domain/lens.ts";
import { groundOf, reasonOf, valueOf } from "../support/small-ground.ts";
import { type Drafted, later, lensAt, opened, reported, sides } from "../support/small-log.ts";

const at = "2024-06-01T00:00:00Z";
const us = (text: string): number => Date.parse(text) * 1_000;
const on = (day: number): string => `2024-07-0${day}T00:00:00Z`;
const strike = reported("strike", { occurred: "2024-05-30", coding: { cameo: "195" } }, { recordedAt: on(2) });
const past: Drafted[] = [
  { ...opened("a-b", { sides, watchedSince: "2024-01-01" }), recordedAt: on(1) },
  strike,
  later("strike", "IncidentCorrected", { set: { coding: { cameo: "112" } }, reason: "misread", basis: "new-information" }, { recordedAt: on(3) }),
  reported("raid", { occurred: "2024-05-31" }, { recordedAt: on(4) }),
  later("raid", "IncidentMerged", { into: "strike", reason: "the same" }, { recordedAt: on(5) }),
  later("a-b", "ConflictRevised", { set: { watchedSince: "2020-01-01" }, reason: "older" }, { recordedAt: on(6) }),
  later("strike", "IncidentCorrected", { set: { summary: "at dawn" }, reason: "told", basis: "new-information" }, { recordedAt: on(7) }),
];

async function diff(from: string, to: string, lens: Partial<Lens> = {}, drafts = past): Promise<Diff> {
  return valueOf(await diffOf(groundOf(drafts), "a-b", lensAt(at, lens), { fromUs: us(from), toUs: us(to) }));
}
const incidents = ({ incidents: changed }: Diff): unknown[] => changed.map(({ incidentId, change, events }) => [incidentId, change, events.map(({ type, revision }) => `${type} ${revision}`)]);

describe("a diff between two states of knowledge", () => {
  it("names an incident that came to be known, its event, and the figures that moved", async () => {
    const found = await diff(on(1), on(2));
    expect(incidents(found)).toEqual([["strike", "appeared", ["IncidentReported 0"]]]);
    expect(found.incidents[0].events[0]).toMatchObject({ stream: "incident-strike", position: "2", knownAt: on(2) });
    expect(found.n).toEqual({ before: 0, after: 1 });
    const moved = new Map(found.figures.map(({ figure, before, after }) => [figure, [before, after]]));
    expect(moved.get("escalation.tension")).toEqual([null, expect.closeTo(10 * 2 ** (-2 / 30), 9)]);
    expect(moved.get("escalation.hostility.current")).toEqual([null, 4]);
    expect([...moved.keys()].filter((figure) => /position|knownAt|drivers|channels/.test(figure))).toEqual([]);
  });

  it("names what was corrected, and the correction", async () => {
    expect(incidents(await diff(on(2), on(3)))).toEqual([["strike", "changed", ["IncidentCorrected 1"]]]);
  });

  it("names both incidents of a merge, and the event that merged them", async () => {
    const found = await diff(on(4), on(5));
    expect(found.n).toEqual({ before: 2, after: 1 });
    expect(incidents(found)).toEqual(expect.arrayContaining([["raid", "changed", ["IncidentMerged 1"]]]));
  });

  it("names the events of the conflict itself", async () => {
    const found = await diff(on(5), on(6));
    expect(found.definition.map(({ type, revision, knownAt }) => [type, revision, knownAt])).toEqual([["ConflictRevised", 1, on(6)]]);
    expect(found.incidents).toEqual([]);
  });

  it("names everything between two times, and nothing between a time and itself", async () => {
    const whole = await diff(on(1), on(6));
    expect(incidents(whole)).toEqual([["strike", "appeared", ["IncidentReported 0", "IncidentCorrected 1"]], ["raid", "appeared", ["IncidentReported 0", "IncidentMerged 1"]]]);
    expect(await diff(on(3), on(3))).toMatchObject({ figures: [], incidents: [], definition: [], knownFrom: on(3), knownTo: on(3) });
  });

  it("names no incident for a change of words alone: no figure rests on them", async () => {
    expect(await diff(on(6), on(7))).toMatchObject({ figures: [], incidents: [], definition: [] });
  });

  it("explains why the published clock's past changed", async () => {
    const drafts = [...past.slice(0, 2), later("strike", "IncidentCorroborated", { source: { sourceId: "s", name: "s", publishedAt: "2024-05-30T06:00:00Z" } }, { recordedAt: on(8) })];
    const found = await diff("2024-05-30T05:00:00Z", "2024-05-30T07:00:00Z", { clock: "published" }, drafts);
    expect(found.n).toEqual({ before: 0, after: 1 });
    expect(incidents(found)).toEqual([["strike", "appeared", ["IncidentReported 0", "IncidentCorroborated 1"]]]);
  });

  it("tells what left the conflict", async () => {
    const moved = [past[0], opened("c-d", {}), strike, later("strike", "IncidentCorrected", { set: { conflicts: ["c-d"] }, reason: "r", basis: "new-information" }, { recordedAt: on(3) })];
    expect(incidents(await diff(on(2), on(3), {}, moved))).toEqual([["strike", "disappeared", ["IncidentCorrected 1"]]]);
  });

  it("has no answer for times that run backwards, or an unknown conflict", async () => {
    const known = { fromUs: us(on(2)), toUs: us(on(1)) };
    expect(reasonOf(await diffOf(groundOf(past), "a-b", lensAt(at), known))).toBe("bad-range");
    expect(reasonOf(await diffOf(groundOf(past), "x-y", lensAt(at), { fromUs: known.toUs, toUs: known.fromUs }))).toBe("unknown-conflict");
  });
});

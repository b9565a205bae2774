import { describe, expect, it } from "vitest";
import { conflictAnswer } from "../../src/answers/conflicts.ts";
import { type IncidentAnswer, incidentAnswer } from "../../src/answers/incident.ts";
import type { Claim } from "../../src/domain/claim.ts";
import type { Lens } from "../../src/domain/lens.ts";
import { groundOf, reasonOf, valueOf } from "../support/small-ground.ts";
import { type Drafted, later, lensAt, opened, reported } from "../support/small-log.ts";

const at = "2024-12-01T00:00:00Z";
const on = (day: number): string => `2024-07-0${day}T00:00:00Z`;
const says = (claimId: string, claimant: string, value: "confirms" | "denies"): Claim => ({ claimId, about: "occurrence", value, claimant, sourceId: "s1" });
const source = (sourceId: string, publishedAt: string): { sourceId: string; name: string; publishedAt: string } => ({ sourceId, name: sourceId, publishedAt });
const past: Drafted[] = [
  { ...opened(), recordedAt: "2024-06-01T00:00:00Z" },
  reported("x", { occurred: "2024-05-01", summary: "a strike" }, { recordedAt: on(1), sources: [source("s1", "2024-05-02T00:00:00Z")], claims: [says("1", "AAA", "denies")] }),
  later("x", "ClaimMade", { claim: says("2", "AAA", "confirms"), source: source("s1", "2024-05-02T00:00:00Z") }, { recordedAt: on(2) }),
  later("x", "IncidentCorrected", { set: { summary: "two strikes" }, reason: "r", basis: "new-information", source: source("s2", "2024-05-09T00:00:00Z") }, { recordedAt: on(3) }),
  later("x", "ClaimMade", { claim: says("3", "BBB", "denies"), source: source("s1", "2024-05-02T00:00:00Z") }, { recordedAt: on(4) }),
];

async function incident(id: string, lens: Partial<Lens> & { knownAt?: string } = {}, drafts = past): Promise<IncidentAnswer> {
  return valueOf(await incidentAnswer(groundOf(drafts), id, lensAt(at, lens)));
}

describe("an incident", () => {
  it("is shown as it was known, with its whole history", async () => {
    const answered = await incident("x", { knownAt: on(2) });
    expect(answered).toMatchObject({ incidentId: "x", situation: "reported", into: null, facts: { summary: "a strike" }, merged: [], revision: 3, contested: [] });
    expect(answered.history.map(({ revision, type, recordedAt }) => [revision, type, recordedAt])).toEqual([[0, "IncidentReported", on(1)], [1, "ClaimMade", on(2)], [2, "IncidentCorrected", on(3)], [3, "ClaimMade", on(4)]]);
    expect(answered.history[2].data).toMatchObject({ set: { summary: "two strikes" } });
  });

  it("tells when each of its events was known, on either clock", async () => {
    expect((await incident("x")).history.map(({ knownAt }) => knownAt)).toEqual([on(1), on(2), on(3), on(4)]);
    expect((await incident("x", { clock: "published" })).history.map(({ knownAt }) => knownAt)).toEqual(["2024-05-02T00:00:00Z", "2024-05-02T00:00:00Z", "2024-05-09T00:00:00Z", "2024-05-02T00:00:00Z"]);
  });

  it("tells which claims stand, and what they contest", async () => {
    const answered = await incident("x");
    expect(answered.claims.map(({ claimId, standing }) => [claimId, standing])).toEqual([["1", false], ["2", true], ["3", true]]);
    expect(answered.contested).toEqual(["occurrence"]);
    expect((await incident("x", { knownAt: on(3) })).contested).toEqual([]);
  });

  it("was not yet known before its report, though its history is shown", async () => {
    expect(await incident("x", { knownAt: "2024-06-30T00:00:00Z" })).toMatchObject({ situation: "not-yet-known", facts: null, claims: [], sources: [], revision: 3 });
  });

  it("that was retracted says so, and comes back when reinstated", async () => {
    const retracted = [...past, later("x", "IncidentRetracted", { basis: "false-report", reason: "r" })];
    expect((await incident("x", {}, retracted)).situation).toBe("retracted");
    expect((await incident("x", {}, [...retracted, later("x", "IncidentReinstated", { reason: "r" })])).situation).toBe("reported");
  });

  it("that was merged shows its sources and claims under the survivor, and is contested with them", async () => {
    const twin = reported("y", { occurred: "2024-05-01" }, { sources: [source("s9", "2024-05-03T00:00:00Z")], claims: [{ ...says("1", "BBB", "confirms"), sourceId: "s9" }] });
    const drafts = [...past.slice(0, 2), twin, later("y", "IncidentMerged", { into: "x", reason: "same" })];
    const survivor = await incident("x", {}, drafts);
    expect(survivor).toMatchObject({ situation: "reported", merged: ["y"], contested: ["occurrence"] });
    expect(survivor.sources.map(({ sourceId }) => sourceId)).toEqual(["s1", "s9"]);
    expect(survivor.claims.map(({ claimant, standing }) => [claimant, standing])).toEqual([["BBB", true], ["AAA", true]]);
    expect(await incident("y", {}, drafts)).toMatchObject({ situation: "merged", into: "x", merged: [] });
    expect((await incident("x", { knownUs: Date.parse(on(1)) * 1_000 }, drafts)).merged).toEqual([]);
  });

  it("that nobody reported is unknown, also where another was merged into it", async () => {
    expect(reasonOf(await incidentAnswer(groundOf(past), "nobody", lensAt(at)))).toBe("unknown-incident");
    expect(reasonOf(await incidentAnswer(groundOf([...past, later("x", "IncidentMerged", { into: "ghost", reason: "r" })]), "ghost", lensAt(at)))).toBe("unknown-incident");
  });
});

describe("a conflict", () => {
  const drafts = [...past, later("a-b", "ConflictRevised", { set: { name: "A against B" }, reason: "r" }, { recordedAt: on(5) }), later("a-b", "ConflictClosed", { reason: "ceasefire" }, { recordedAt: on(6) })];

  it("is shown as it was defined then, with its whole history", async () => {
    const answered = valueOf(await conflictAnswer(groundOf(drafts), "a-b", lensAt(at, { knownAt: on(4) })));
    expect(answered).toMatchObject({ conflictId: "a-b", situation: "open", definition: { name: "a-b" }, closure: null, revision: 2 });
    expect(answered.history.map(({ type, knownAt }) => [type, knownAt])).toEqual([["ConflictOpened", "2024-06-01T00:00:00Z"], ["ConflictRevised", on(5)], ["ConflictClosed", on(6)]]);
    expect(valueOf(await conflictAnswer(groundOf(drafts), "a-b", lensAt(at)))).toMatchObject({ situation: "closed", definition: { name: "A against B" }, closure: { reason: "ceasefire" } });
  });

  it("was not yet known before it was opened", async () => {
    expect(valueOf(await conflictAnswer(groundOf(drafts), "a-b", lensAt(at, { knownAt: "2024-05-01T00:00:00Z" })))).toMatchObject({ situation: "not-yet-known", definition: null });
  });

  it("that nobody opened is unknown", async () => {
    expect(reasonOf(await conflictAnswer(groundOf([reported("x", { occurred: "2024-05-01", conflicts: ["ghost"] })]), "ghost", lensAt(at)))).toBe("unknown-conflict");
  });
});

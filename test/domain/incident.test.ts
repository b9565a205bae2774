import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type IncidentCommand, type IncidentEvent, type IncidentRecord, evolveIncident, incidentStream, unreported } from "../../src/domain/incident.ts";
import { expectRetryChangesNothing, folded } from "../support/given-when-then.ts";
import { attributed, commands, corrected, corroborated, decider, given, irna, mehr, merged, press, reinstated, reported, retracted, stranger, strike, withdrawn } from "./incident-examples.ts";
import { someIncidentEvent } from "./some-events.ts";

const recordAfter = (...events: IncidentEvent[]): IncidentRecord => {
  const state = folded(decider, [reported, ...events]);
  if (state.situation === "unreported") throw new Error("nothing is on record");
  return state.record;
};
const report = (changes: object, more: object = {}): IncidentCommand => ({ ...commands.report, report: { ...strike, ...changes }, ...more });
const claimed = (changes: object, claimId = "c9"): IncidentCommand => ({ type: "MakeClaim", claimId, claim: { about: "fatalities", value: 8, claimant: "SYR", source: "press", ...changes } as never });

describe("reporting an incident", () => {
  it("appends the whole report, its claims naming their sources", () => { given().when(commands.report).then(reported); });

  it("the same way again is taken as done, whatever happened since", () => {
    given(reported, corrected, attributed).when(commands.report).unchanged();
    given(reported, retracted).when(commands.report).unchanged();
    given(reported, merged).when(report({ opens: [{ conflictId: "israel-iran", name: "Israel and Iran" }] })).unchanged();
  });

  it("with other content is refused", () => {
    given(reported).when(report({ summary: "another strike" })).refused("already-reported");
    given(reported).when(report({ sources: [stranger] })).refused("already-reported");
  });

  it("keeps a whole source given with a claim, once", () => {
    const claim = { about: "responsibility", value: "denies", claimant: "ISR", source: mehr };
    const command = report({ claims: [claim, { ...claim, about: "occurrence" }] });
    given().when(command).then({
      type: "IncidentReported",
      data: { ...(reported.data as object), sources: [press, mehr], claims: [{ claimId: "c1", about: "responsibility", value: "denies", claimant: "ISR", sourceId: "mehr" }, { claimId: "c2", about: "occurrence", value: "denies", claimant: "ISR", sourceId: "mehr" }] } as never,
    });
  });

  it("is refused when a claim names no known source, or an id means two things", () => {
    const [claim] = strike.claims ?? [];
    given().when(report({ claims: [{ ...claim, source: "nobody" }] })).refused("unknown-source");
    given().when(report({ claims: [{ ...claim, source: stranger }] })).refused("source-id-taken");
    given().when(report({ sources: [press, stranger] })).refused("source-id-taken");
    given().when(report({ claims: [{ ...claim, claimId: "c2" }, claim] })).refused("claim-id-taken");
  });

  it.each(["011", "016"])("coded %s by hand is refused: that is a claim; from a machine it is taken", (cameo) => {
    given().when(report({ coding: { cameo } })).refused("claim-not-incident");
    given().when(report({ coding: { cameo } }, { coded: "hand" })).refused("claim-not-incident");
    expect(decider.decide(report({ coding: { cameo } }, { coded: "machine" }), unreported).ok).toBe(true);
  });
});

describe("an incident nobody reported", () => {
  const { report: _report, ...others } = commands;
  it.each(Object.entries(others))("can take no other command: %s", (_name, command) => { given().when(command).refused("unknown-incident"); });
});

describe("corroborating", () => {
  it("appends the source, also to a merged incident", () => {
    given(reported).when(commands.corroborate).then(corroborated);
    given(reported, merged).when(commands.corroborate).then(corroborated);
    expect(recordAfter(corroborated).sources).toEqual([press, irna]);
  });
  it("by a known source is taken as done, whatever its grade now", () => {
    given(reported).when({ type: "CorroborateIncident", source: { ...press, reliability: "A" } }).unchanged();
  });
  it("by another source under a taken id is refused", () => { given(reported).when({ type: "CorroborateIncident", source: stranger }).refused("source-id-taken"); });
  it("is refused after a retraction", () => { given(reported, retracted).when(commands.corroborate).refused("retracted"); });
});

describe("claiming", () => {
  it("appends the claim with the source it cites, also after a retraction or a merge", () => {
    given(reported).when(commands.attribute).then(attributed);
    given(reported, retracted).when(commands.attribute).then(attributed);
    given(reported, merged).when(commands.attribute).then(attributed);
    given(reported).when(claimed({})).then({ type: "ClaimMade", data: { claim: { claimId: "c9", about: "fatalities", value: 8, claimant: "SYR", sourceId: "press" }, source: press } });
    expect(recordAfter(attributed).sources).toEqual([press, mehr]);
  });
  it("never changes an accepted value", () => { expect(recordAfter(attributed).facts).toBe(recordAfter().facts); });
  it("the same again is taken as done, whatever its grade now", () => { given(reported, attributed, { type: "GradeRevised", data: { grade: { claimId: "c2", credibility: 4 }, reason: "doubtful" } }).when(commands.attribute).unchanged(); });
  it("is refused under an id that was used, even for a withdrawn claim", () => {
    given(reported).when(claimed({}, "c1")).refused("claim-id-taken");
    given(reported, withdrawn).when(claimed({ value: 7, claimant: "IRN" }, "c1")).refused("claim-id-taken");
  });
  it("is refused without a known source, or with another one under a taken id", () => {
    given(reported).when(claimed({ source: "nobody" })).refused("unknown-source");
    given(reported).when(claimed({ source: stranger })).refused("source-id-taken");
  });
});

describe("withdrawing a claim", () => {
  it("takes it out, once; also after a retraction", () => {
    given(reported).when(commands.withdraw).then(withdrawn);
    given(reported, retracted).when(commands.withdraw).then(withdrawn);
    given(reported, withdrawn).when(commands.withdraw).unchanged();
    expect(recordAfter(withdrawn)).toMatchObject({ claims: [], claimIds: ["c1"] });
  });
  it("is refused for a claim nobody made", () => { given(reported).when({ ...commands.withdraw, claimId: "c7" }).refused("unknown-claim"); });
});

describe("grading", () => {
  it("revises a source's reliability or a claim's credibility, each alone", () => {
    given(reported).when(commands.gradeSource).then({ type: "GradeRevised", data: { grade: { sourceId: "press", reliability: "B" }, reason: "a good record" } });
    given(reported, merged).when(commands.gradeClaim).then({ type: "GradeRevised", data: { grade: { claimId: "c1", credibility: 3 }, reason: "possibly true" } });
    const { sources, claims } = recordAfter({ type: "GradeRevised", data: { grade: { sourceId: "press", reliability: "B" }, reason: "r" } }, { type: "GradeRevised", data: { grade: { claimId: "c1", credibility: 3 }, reason: "r" } });
    expect([sources[0].reliability, claims[0].credibility]).toEqual(["B", 3]);
  });
  it("as it is graded already is taken as done", () => { given(reported).when({ ...commands.gradeSource, grade: { sourceId: "press", reliability: "C" } }).unchanged(); });
  it("is refused for what is not on record, and after a retraction", () => {
    given(reported).when({ ...commands.gradeSource, grade: { sourceId: "mehr", reliability: "B" } }).refused("unknown-source");
    given(reported, withdrawn).when(commands.gradeClaim).refused("unknown-claim");
    given(reported, retracted).when(commands.gradeSource).refused("retracted");
  });
  it("1, confirmed, needs two sources sharing no via", () => {
    const confirm: IncidentCommand = { type: "ReviseGrade", grade: { claimId: "c1", credibility: 1 }, reason: "confirmed" };
    given(reported).when(confirm).refused("needs-two-sources");
    given(reported, corroborated).when(confirm).then({ type: "GradeRevised", data: { grade: { claimId: "c1", credibility: 1 }, reason: "confirmed" } });
    given(reported).when(claimed({ credibility: 1 })).refused("needs-two-sources");
    expect(decider.decide(claimed({ credibility: 1, source: mehr }), folded(decider, [reported])).ok).toBe(true);
    const [claim] = strike.claims ?? [];
    given().when(report({ claims: [{ ...claim, credibility: 1 }] })).refused("needs-two-sources");
    given().when(report({ sources: [mehr, irna], claims: [{ ...claim, source: "irna", credibility: 1 }] })).refused("needs-two-sources");
    expect(decider.decide(report({ sources: [press, irna], claims: [{ ...claim, credibility: 1 }] }), unreported).ok).toBe(true);
  });
});

describe("correcting", () => {
  const set = (changes: object): IncidentCommand => ({ type: "CorrectIncident", set: changes, reason: "r", basis: "coding-error" });
  it("appends what is set", () => {
    given(reported).when(commands.correct).then(corrected);
    expect(recordAfter(corrected).facts.magnitudes).toEqual({ fatalities: { low: 5, best: 8, high: 8 } });
  });
  it("that changes nothing is refused", () => {
    given(reported).when(set({ coding: { cameo: "195" } })).refused("nothing-changes");
    given(reported).when(set({ place: null, status: "occurred", thresholds: [] })).refused("nothing-changes");
  });
  it("is refused after a retraction or a merge, until the incident is reinstated", () => {
    given(reported, retracted).when(commands.correct).refused("retracted");
    given(reported, merged).when(commands.correct).refused("merged");
    given(reported, merged, reinstated).when(commands.correct).then(corrected);
  });
  it("leaves the incident in a conflict, and its deaths in one of them", () => {
    given(reported).when(set({ conflicts: [] })).refused("occurred-needs-a-conflict");
    given(reported).when(set({ deathsConflict: "israel-syria" })).refused("deaths-conflict-elsewhere");
    given(reported).when(set({ conflicts: [], concerns: ["israel-iran"] })).then({ type: "IncidentCorrected", data: { set: { conflicts: [], concerns: ["israel-iran"] }, reason: "r", basis: "coding-error" } });
  });
});

describe("retracting, merging and reinstating", () => {
  it("closes the incident", () => {
    given(reported).when(commands.retract).then(retracted);
    given(reported).when(commands.merge).then(merged);
    expect(folded(decider, [reported, merged])).toMatchObject({ situation: "merged", into: "mezzeh" });
    expect(folded(decider, [reported, retracted])).toMatchObject({ situation: "retracted", basis: "false-report" });
  });
  it("is refused a second time, and into itself", () => {
    given(reported, retracted).when(commands.retract).refused("retracted");
    given(reported, retracted).when(commands.merge).refused("retracted");
    given(reported, merged).when(commands.merge).refused("merged");
    given(reported, merged).when(commands.retract).refused("merged");
    given(reported).when({ ...commands.merge, into: "damascus" }).refused("merge-into-itself");
  });
  it("is undone by reinstating, with everything said meanwhile", () => {
    given(reported, retracted).when(commands.reinstate).then(reinstated);
    given(reported, merged).when(commands.reinstate).then(reinstated);
    given(reported).when(commands.reinstate).refused("nothing-to-reinstate");
    expect(folded(decider, [reported, merged, attributed, reinstated])).toEqual(folded(decider, [reported, attributed]));
  });
  it("keeps the source that said so, and refuses one that passes for another", () => {
    expect(recordAfter({ type: "IncidentRetracted", data: { basis: "false-report", reason: "r", source: mehr } }).sources).toEqual([press, mehr]);
    for (const command of [commands.retract, commands.merge, commands.correct, commands.withdraw]) given(reported).when({ ...command, source: stranger }).refused("source-id-taken");
    given(reported, retracted).when({ ...commands.reinstate, source: stranger }).refused("source-id-taken");
  });
});

describe("an incident's fold", () => {
  it("begins with its report: nothing before it, and no second one", () => {
    expect(folded(decider, [corrected, retracted, merged, reinstated, attributed])).toBe(unreported);
    expect(evolveIncident(folded(decider, [reported]), { type: "IncidentReported", data: { ...(reported.data as never as object), incidentId: "other" } as never })).toEqual(folded(decider, [reported]));
  });

  it("neither throws nor mutates, and a retry changes nothing after any history", () => {
    fc.assert(fc.property(fc.array(someIncidentEvent, { maxLength: 12 }), (events) => {
      const state = folded(decider, [reported, ...events]);
      for (const command of Object.values(commands)) expectRetryChangesNothing(decider, state, command);
    }));
    fc.assert(fc.property(fc.array(someIncidentEvent), (events) => { folded(decider, events); }));
  });

  it("has a stream of its own", () => { expect(incidentStream("damascus")).toBe("incident-damascus"); });
});

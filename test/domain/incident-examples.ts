/** The strike on the consulate, as events and commands, for the tests of the incident. */
import { type IncidentCommand, type IncidentEvent, type IncidentState, decideIncident, evolveIncident, unreported } from "../../src/domain/incident.ts";
import type { IncidentReport } from "../../src/domain/report.ts";
import type { Source } from "../../src/domain/source.ts";
import { type Decider, given as givenFor } from "../support/given-when-then.ts";

export const decider: Decider<IncidentState, IncidentEvent, IncidentCommand> = { initial: unreported, evolve: evolveIncident, decide: decideIncident };
export const given = givenFor(decider);

export const press: Source = { sourceId: "press", name: "Press", reliability: "C" };
export const mehr: Source = { sourceId: "mehr", name: "Mehr", via: "UN mission" };
export const irna: Source = { sourceId: "irna", name: "IRNA", via: "UN mission" };
export const stranger: Source = { sourceId: "press", name: "Another press" };

export const strike: IncidentReport = {
  conflicts: ["israel-iran"], occurred: "2024-04-01T14:00Z", initiators: [{ id: "ISR" }], targets: [{ id: "IRN" }], coding: { cameo: "195" },
  magnitudes: { fatalities: { low: 5, best: 7, high: 7 } }, sources: [press], claims: [{ about: "fatalities", value: 7, claimant: "IRN", source: "press" }],
};
const { sources: _sources, claims: _claims, ...facts } = strike;

export const reported: IncidentEvent = {
  type: "IncidentReported",
  data: { incidentId: "damascus", facts, sources: [press], claims: [{ claimId: "c1", about: "fatalities", value: 7, claimant: "IRN", sourceId: "press" }] },
};
export const attributed: IncidentEvent = {
  type: "ClaimMade",
  data: { claim: { claimId: "c2", about: "responsibility", value: { stance: "attributes", to: ["ISR"] }, claimant: "IRN", sourceId: "mehr" }, source: mehr },
};
export const corroborated: IncidentEvent = { type: "IncidentCorroborated", data: { source: irna } };
export const withdrawn: IncidentEvent = { type: "ClaimWithdrawn", data: { claimId: "c1", reason: "misheard" } };
export const corrected: IncidentEvent = {
  type: "IncidentCorrected",
  data: { set: { magnitudes: { fatalities: { low: 5, best: 8, high: 8 } } }, reason: "an eighth death", basis: "new-information" },
};
export const retracted: IncidentEvent = { type: "IncidentRetracted", data: { basis: "false-report", reason: "it did not happen" } };
export const merged: IncidentEvent = { type: "IncidentMerged", data: { into: "mezzeh", reason: "the same strike" } };
export const reinstated: IncidentEvent = { type: "IncidentReinstated", data: { reason: "it did happen" } };

export const commands = {
  report: { type: "ReportIncident", incidentId: "damascus", report: strike },
  corroborate: { type: "CorroborateIncident", source: irna },
  attribute: { type: "MakeClaim", claimId: "c2", claim: { about: "responsibility", value: { stance: "attributes", to: ["ISR"] }, claimant: "IRN", source: mehr } },
  withdraw: { type: "WithdrawClaim", claimId: "c1", reason: "misheard" },
  gradeSource: { type: "ReviseGrade", grade: { sourceId: "press", reliability: "B" }, reason: "a good record" },
  gradeClaim: { type: "ReviseGrade", grade: { claimId: "c1", credibility: 3 }, reason: "possibly true" },
  correct: { type: "CorrectIncident", ...corrected.data },
  retract: { type: "RetractIncident", ...retracted.data },
  reinstate: { type: "ReinstateIncident", ...reinstated.data },
  merge: { type: "MergeIncident", ...merged.data },
} as const satisfies Record<string, IncidentCommand>;

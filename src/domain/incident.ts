/**
 * The incident: one act at one time and place, and everything said of it since.
 * WARNING: stream name, event names and shapes are stored for ever. Add a type or an upcaster; never change one.
 */
import { z } from "zod";
import { canonicalJson, sameJson } from "./canonical.ts";
import { Claim, type ClaimInput } from "./claim.ts";
import { CorrectedFacts, CorrectionBasis, type IncidentReport, ReportedFacts, RetractionBasis, corrected, factsOf, sameFacts } from "./report.ts";
import { Credibility, Reliability, Source, confirmEachOther } from "./source.ts";
import { Id, Words } from "./vocabulary.ts";

export const incidentStream = (incidentId: string): string => `incident-${incidentId}`;

// Events

const reason = Words.meta({ description: "why, in words" });
const grade = z.union([z.strictObject({ sourceId: Id, reliability: Reliability }), z.strictObject({ claimId: Id, credibility: Credibility })]);

export const incidentEvents = {
  IncidentReported: z.strictObject({ incidentId: Id, facts: ReportedFacts, sources: z.array(Source), claims: z.array(Claim) }),
  IncidentCorroborated: z.strictObject({ source: Source }),
  /** The source stands in the event, also when it is on record already: whoever folds claims alone knows its date and grade. */
  ClaimMade: z.strictObject({ claim: Claim, source: Source.optional() }),
  ClaimWithdrawn: z.strictObject({ claimId: Id, reason, source: Source.optional() }),
  GradeRevised: z.strictObject({ grade, reason }),
  IncidentCorrected: z.strictObject({ set: CorrectedFacts, reason, basis: CorrectionBasis, source: Source.optional() }),
  IncidentRetracted: z.strictObject({ basis: RetractionBasis, reason, source: Source.optional() }),
  IncidentReinstated: z.strictObject({ reason, source: Source.optional() }),
  IncidentMerged: z.strictObject({ into: Id, reason, source: Source.optional() }),
} as const;

type Schemas = typeof incidentEvents;
export type IncidentEvent = { [Type in keyof Schemas]: { readonly type: Type; readonly data: z.infer<Schemas[Type]> } }[keyof Schemas];

// State

/** What is on record of an incident, however it stands. `claims` are oldest first, withdrawn ones taken out. */
export interface IncidentRecord {
  readonly incidentId: string;
  readonly facts: ReportedFacts;
  readonly sources: readonly Source[];
  readonly claims: readonly Claim[];
  /** Every claim id ever used here, withdrawn ones too: an id is never used twice. */
  readonly claimIds: readonly string[];
  /** Canonical JSON of the first report, to tell a repeated report from another one. */
  readonly firstReport: string;
}

export type IncidentState =
  | { readonly situation: "unreported" }
  | { readonly situation: "reported"; readonly record: IncidentRecord }
  | { readonly situation: "retracted"; readonly record: IncidentRecord; readonly basis: z.infer<typeof RetractionBasis> }
  | { readonly situation: "merged"; readonly record: IncidentRecord; readonly into: string };

export const unreported: IncidentState = { situation: "unreported" };

// Evolve

/** The state after an event. Never throws, never mutates; an event that cannot apply changes nothing. */
export function evolveIncident(state: IncidentState, event: IncidentEvent): IncidentState {
  if (event.type === "IncidentReported") return state.situation === "unreported" ? { situation: "reported", record: firstRecord(event.data) } : state;
  if (state.situation === "unreported") return state;
  const { record } = state;
  switch (event.type) {
    case "IncidentRetracted":
      return { situation: "retracted", record: withSource(record, event.data.source), basis: event.data.basis };
    case "IncidentMerged":
      return { situation: "merged", record: withSource(record, event.data.source), into: event.data.into };
    case "IncidentReinstated":
      return { situation: "reported", record: withSource(record, event.data.source) };
    default:
      return { ...state, record: evolveRecord(record, event) };
  }
}

type RecordEvent = Extract<IncidentEvent, { type: "IncidentCorroborated" | "ClaimMade" | "ClaimWithdrawn" | "GradeRevised" | "IncidentCorrected" }>;

function evolveRecord(record: IncidentRecord, event: RecordEvent): IncidentRecord {
  switch (event.type) {
    case "IncidentCorroborated":
      return withSource(record, event.data.source);
    case "ClaimMade":
      return withSource({ ...record, claims: [...record.claims, event.data.claim], claimIds: [...record.claimIds, event.data.claim.claimId] }, event.data.source);
    case "ClaimWithdrawn":
      return withSource({ ...record, claims: record.claims.filter((claim) => claim.claimId !== event.data.claimId) }, event.data.source);
    case "GradeRevised":
      return graded(record, event.data.grade);
    case "IncidentCorrected":
      return withSource({ ...record, facts: corrected(record.facts, event.data.set) }, event.data.source);
  }
}

function firstRecord(data: z.infer<Schemas["IncidentReported"]>): IncidentRecord {
  return { ...data, claimIds: data.claims.map((claim) => claim.claimId), firstReport: canonicalJson(data) };
}

function withSource(record: IncidentRecord, source: Source | undefined): IncidentRecord {
  if (source === undefined || record.sources.some((known) => known.sourceId === source.sourceId)) return record;
  return { ...record, sources: [...record.sources, source] };
}

function graded(record: IncidentRecord, revised: z.infer<typeof grade>): IncidentRecord {
  if ("claimId" in revised) return { ...record, claims: record.claims.map((claim) => (claim.claimId === revised.claimId ? { ...claim, credibility: revised.credibility } : claim)) };
  return { ...record, sources: record.sources.map((source) => (source.sourceId === revised.sourceId ? { ...source, reliability: revised.reliability } : source)) };
}

// Decide

export type IncidentCommand =
  | { readonly type: "ReportIncident"; readonly report: IncidentReport; readonly incidentId: string; readonly coded?: "hand" | "machine" }
  | { readonly type: "CorroborateIncident"; readonly source: Source }
  | { readonly type: "MakeClaim"; readonly claim: ClaimInput; readonly claimId: string }
  | { readonly type: "WithdrawClaim"; readonly claimId: string; readonly reason: string; readonly source?: Source | undefined }
  | { readonly type: "ReviseGrade"; readonly grade: z.infer<typeof grade>; readonly reason: string }
  | ({ readonly type: "CorrectIncident" } & z.infer<Schemas["IncidentCorrected"]>)
  | ({ readonly type: "RetractIncident" } & z.infer<Schemas["IncidentRetracted"]>)
  | ({ readonly type: "ReinstateIncident" } & z.infer<Schemas["IncidentReinstated"]>)
  | ({ readonly type: "MergeIncident" } & z.infer<Schemas["IncidentMerged"]>);

/** Why an incident's command is refused: a kebab-case reason, and the facts behind it. */
export interface IncidentRejection {
  readonly reason:
    | "unknown-incident" | "already-reported" | "claim-not-incident" | "retracted" | "merged" | "nothing-changes" | "nothing-to-reinstate"
    | "unknown-source" | "source-id-taken" | "unknown-claim" | "claim-id-taken" | "merge-into-itself" | "occurred-needs-a-conflict"
    | "deaths-conflict-elsewhere" | "needs-two-sources";
  readonly detail: string;
}

export type IncidentDecision = { readonly ok: true; readonly events: readonly IncidentEvent[] } | { readonly ok: false; readonly rejection: IncidentRejection };

/** What a command does to an incident. The same command again changes nothing. */
export function decideIncident(command: IncidentCommand, state: IncidentState): IncidentDecision {
  if (command.type === "ReportIncident") return report(command, state);
  if (state.situation === "unreported") return refuse("unknown-incident", "report the incident first");
  const { record } = state;
  if (command.type === "ReinstateIncident") return state.situation === "reported" ? refuse("nothing-to-reinstate", "the incident is neither retracted nor merged") : append(command, record);
  if (command.type === "MakeClaim") return makeClaim(command, record);
  if (command.type === "WithdrawClaim") return withdraw(command, record);
  if (state.situation === "retracted") return refuse("retracted", "the incident is retracted: reinstate it first; only claims may be added meanwhile");
  if (command.type === "CorroborateIncident") return corroborate(command, record);
  if (command.type === "ReviseGrade") return reviseGrade(command, record);
  if (state.situation === "merged") return refuse("merged", `the incident is merged into ${state.into}: act on that one, or reinstate this one first`);
  if (command.type === "CorrectIncident") return correct(command, record);
  if (command.type === "MergeIncident" && command.into === record.incidentId) return refuse("merge-into-itself", "name another incident to merge into");
  return append(command, record);
}

type Command<Type> = Extract<IncidentCommand, { type: Type }>;
const refuse = (because: IncidentRejection["reason"], detail: string): IncidentDecision => ({ ok: false, rejection: { reason: because, detail } });
const idTaken = (sourceId: string): Extract<IncidentDecision, { ok: false }> => ({ ok: false, rejection: { reason: "source-id-taken", detail: `another source has the id ${sourceId}: choose a new one` } });
const unchanged: IncidentDecision = { ok: true, events: [] };
const decided = (event: IncidentEvent): IncidentDecision => ({ ok: true, events: [event] });

/** Deny responsibility (016) and decline comment (011) are claims when a person reports them (domain.md section 6). */
const CLAIM_CODES = ["011", "016"];

function report(command: Command<"ReportIncident">, state: IncidentState): IncidentDecision {
  const { report, incidentId } = command;
  if (command.coded !== "machine" && CLAIM_CODES.includes(report.coding.cameo ?? ""))
    return refuse("claim-not-incident", `CAMEO ${report.coding.cameo} is a claim: add it to the incident it speaks of`);
  const whole = wholeReport(report, incidentId);
  if (!whole.ok) return whole;
  if (state.situation === "unreported") return decided({ type: "IncidentReported", data: whole.data });
  if (canonicalJson(whole.data) === state.record.firstReport) return unchanged;
  return refuse("already-reported", `${incidentId} was reported with other content: correct it, or choose another id`);
}

const needsTwoSources: Extract<IncidentDecision, { ok: false }> = {
  ok: false,
  rejection: { reason: "needs-two-sources", detail: "credibility 1 (confirmed) needs two sources sharing no via: corroborate the incident first, or grade the claim 2" },
};

function wholeReport(report: IncidentReport, incidentId: string): { ok: true; data: z.infer<Schemas["IncidentReported"]> } | Extract<IncidentDecision, { ok: false }> {
  const sources = [...(report.sources ?? [])];
  const claims: Claim[] = [];
  for (const [index, input] of (report.claims ?? []).entries()) {
    const claimId = input.claimId ?? `c${index + 1}`;
    const source = sourceFor(input, sources);
    if (!source.ok) return source;
    if (claims.some((claim) => claim.claimId === claimId)) return { ok: false, rejection: { reason: "claim-id-taken", detail: `claims/${index}: two claims have the id ${claimId}` } };
    if (source.added) sources.push(source.added);
    claims.push(keptClaim(input, claimId, source.sourceId));
  }
  const twice = sources.find((source, index) => sources.findIndex((other) => other.sourceId === source.sourceId) !== index);
  if (twice) return idTaken(twice.sourceId);
  if (claims.some((claim) => claim.credibility === 1) && !confirmEachOther(sources)) return needsTwoSources;
  return { ok: true, data: { incidentId, facts: factsOf(report), sources, claims } };
}

type FoundSource = { ok: true; sourceId: string; added?: Source } | Extract<IncidentDecision, { ok: false }>;

function sourceFor(input: ClaimInput, sources: readonly Source[]): FoundSource {
  if (typeof input.source === "string") {
    const named = input.source;
    if (sources.some((source) => source.sourceId === named)) return { ok: true, sourceId: named };
    return { ok: false, rejection: { reason: "unknown-source", detail: `source ${named} is not on the incident: give the whole source` } };
  }
  const given = input.source;
  const known = sources.find((source) => source.sourceId === given.sourceId);
  if (known === undefined) return { ok: true, sourceId: given.sourceId, added: given };
  return sameSource(known, given) ? { ok: true, sourceId: known.sourceId } : idTaken(given.sourceId);
}

/** The same source, whatever grade it has been given since. */
function sameSource(known: Source, given: Source): boolean {
  return sameJson({ ...known, reliability: undefined }, { ...given, reliability: undefined });
}

function keptClaim(input: ClaimInput, claimId: string, sourceId: string): Claim {
  const { source: _source, ...rest } = input;
  return { ...rest, claimId, sourceId };
}

function makeClaim(command: Command<"MakeClaim">, record: IncidentRecord): IncidentDecision {
  const source = sourceFor(command.claim, record.sources);
  if (!source.ok) return source;
  const claim = keptClaim(command.claim, command.claimId, source.sourceId);
  const known = record.claims.find((other) => other.claimId === claim.claimId);
  if (known) return sameJson({ ...known, credibility: undefined }, { ...claim, credibility: undefined }) ? unchanged : refuse("claim-id-taken", `another claim has the id ${claim.claimId}`);
  if (record.claimIds.includes(claim.claimId)) return refuse("claim-id-taken", `the claim ${claim.claimId} was withdrawn: make the claim again under a new id`);
  if (claim.credibility === 1 && !confirmEachOther([...record.sources, ...(source.added ? [source.added] : [])])) return needsTwoSources;
  const cited = source.added ?? record.sources.find((known) => known.sourceId === source.sourceId);
  return decided({ type: "ClaimMade", data: { claim, ...(cited && { source: cited }) } });
}

function withdraw(command: Command<"WithdrawClaim">, record: IncidentRecord): IncidentDecision {
  if (!record.claimIds.includes(command.claimId)) return refuse("unknown-claim", `the incident has no claim ${command.claimId}`);
  return record.claims.some((claim) => claim.claimId === command.claimId) ? append(command, record) : unchanged;
}

function corroborate(command: Command<"CorroborateIncident">, record: IncidentRecord): IncidentDecision {
  const known = record.sources.find((source) => source.sourceId === command.source.sourceId);
  if (known === undefined) return append(command, record);
  return sameSource(known, command.source) ? unchanged : idTaken(known.sourceId);
}

function reviseGrade(command: Command<"ReviseGrade">, record: IncidentRecord): IncidentDecision {
  const { grade } = command;
  if ("claimId" in grade && !record.claims.some((claim) => claim.claimId === grade.claimId)) return refuse("unknown-claim", `the incident has no standing claim ${grade.claimId}`);
  if ("sourceId" in grade && !record.sources.some((source) => source.sourceId === grade.sourceId)) return refuse("unknown-source", `the incident has no source ${grade.sourceId}`);
  if ("credibility" in grade && grade.credibility === 1 && !confirmEachOther(record.sources)) return needsTwoSources;
  return sameJson(graded(record, grade), record) ? unchanged : append(command, record);
}

function correct(command: Command<"CorrectIncident">, record: IncidentRecord): IncidentDecision {
  const next = corrected(record.facts, command.set);
  if (sameFacts(next, record.facts)) return refuse("nothing-changes", "every value set is already on record");
  if (next.conflicts.length + (next.concerns?.length ?? 0) === 0) return refuse("occurred-needs-a-conflict", "an incident belongs to, or concerns, at least one conflict: retract it instead");
  if (next.deathsConflict !== undefined && !next.conflicts.includes(next.deathsConflict)) return refuse("deaths-conflict-elsewhere", `deaths count to ${next.deathsConflict}, which is not among the conflicts: set deathsConflict too`);
  return append(command, record);
}

const EVENT_OF = {
  CorroborateIncident: "IncidentCorroborated", WithdrawClaim: "ClaimWithdrawn", ReviseGrade: "GradeRevised", CorrectIncident: "IncidentCorrected",
  RetractIncident: "IncidentRetracted", ReinstateIncident: "IncidentReinstated", MergeIncident: "IncidentMerged",
} as const;

/** The event that a command becomes as it is: the same facts under the past tense. Its source must not pass for another one. */
function append(command: Command<keyof typeof EVENT_OF>, record: IncidentRecord): IncidentDecision {
  const { type, ...data } = command;
  const given = "source" in data ? data.source : undefined;
  const known = given && record.sources.find((source) => source.sourceId === given.sourceId);
  if (given && known && !sameSource(known, given)) return idTaken(given.sourceId);
  return decided({ type: EVENT_OF[type], data } as IncidentEvent);
}

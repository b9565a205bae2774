/** The report of an incident: what comes in (`IncidentReport`) and what is kept (`ReportedFacts`). Stored for ever. */
import { z } from "zod";
import { Coding } from "./coding.ts";
import { ClaimInput } from "./claim.ts";
import { sameJson } from "./canonical.ts";
import { Sides } from "./sides.ts";
import { Source } from "./source.ts";
import { Commitment, Talks, Threshold, Violation } from "./talks.ts";
import { Actor, Id, Instant, Magnitudes, OccurrenceText, Place, Status, Words } from "./vocabulary.ts";

const ids = z.array(Id).max(100);

/** What a report states and a correction may change. Empty or absent initiators or targets mean unknown. */
const factFields = {
  conflicts: ids.meta({ description: "the conflicts it belongs to; empty only where `concerns` names one" }),
  status: Status.optional(),
  occurred: OccurrenceText,
  initiators: z.array(Actor).max(100).optional(),
  targets: z.array(Actor).max(100).optional(),
  coding: Coding,
  magnitudes: Magnitudes.optional(),
  place: Place.optional(),
  deathsConflict: Id.optional().meta({ description: "the one conflict its deaths count to; the first of `conflicts` when absent" }),
  summary: Words.optional(),
  inResponseTo: ids.optional(),
  concerns: ids.optional().meta({ description: "conflicts that these talks are about, without belonging to them" }),
  talks: Talks.optional(),
  commitment: Commitment.optional(),
  ends: ids.optional(),
  violates: z.array(z.union([Id, Violation])).max(20).optional(),
  thresholds: z.array(Threshold).max(20).optional(),
} as const;

export const ReportedFacts = z.strictObject(factFields).meta({ id: "ReportedFacts" });
export type ReportedFacts = z.infer<typeof ReportedFacts>;

export const Opens = z.strictObject({ conflictId: Id, name: z.string().min(1).max(500), sides: Sides.optional(), watchedSince: Instant.optional() });

/** The body of `POST /v1/incidents`, of a line of `report`, and of `record({type: "ReportIncident"})`. */
export const IncidentReport = z
  .strictObject({
    incidentId: Id.optional(),
    ...factFields,
    sources: z.array(Source).max(200).optional(),
    claims: z.array(ClaimInput).max(200).optional(),
    opens: z.array(Opens).max(10).optional(),
  })
  .refine((report) => report.conflicts.length + (report.concerns?.length ?? 0) > 0, { path: ["conflicts"], message: "name at least one conflict here, or in concerns" })
  .refine((report) => report.deathsConflict === undefined || report.conflicts.includes(report.deathsConflict), { path: ["deathsConflict"], message: "name one of `conflicts`" })
  .meta({ id: "IncidentReport" });
export type IncidentReport = z.infer<typeof IncidentReport>;

/** Why a correction or retraction was made. */
export const CorrectionBasis = z.enum(["new-information", "coding-error"]);
export const RetractionBasis = z.enum(["false-report", "entered-in-error", "duplicate"]);

/** What a correction sets; null takes an optional fact away. */
export const CorrectedFacts = z
  .strictObject({
    conflicts: factFields.conflicts.optional(),
    status: Status.nullish(),
    occurred: OccurrenceText.optional(),
    initiators: factFields.initiators.unwrap().nullish(),
    targets: factFields.targets.unwrap().nullish(),
    coding: Coding.optional(),
    magnitudes: Magnitudes.nullish(),
    place: Place.nullish(),
    deathsConflict: Id.nullish(),
    summary: Words.nullish(),
    inResponseTo: ids.nullish(),
    concerns: ids.nullish(),
    talks: Talks.nullish(),
    commitment: Commitment.nullish(),
    ends: ids.nullish(),
    violates: factFields.violates.unwrap().nullish(),
    thresholds: factFields.thresholds.unwrap().nullish(),
  })
  .refine((set) => Object.keys(set).length > 0, "set at least one fact")
  .meta({ id: "CorrectedFacts" });
export type CorrectedFacts = z.infer<typeof CorrectedFacts>;

/** The facts with a correction applied: what is set replaces, null removes. */
export function corrected(facts: ReportedFacts, set: CorrectedFacts): ReportedFacts {
  const next: Record<string, unknown> = { ...facts };
  for (const [name, value] of Object.entries(set)) {
    if (value === null) delete next[name];
    else if (value !== undefined) next[name] = value;
  }
  return next as ReportedFacts;
}

/** What must be set to come from one account to another; undefined when they say the same. */
export function changedFacts(before: ReportedFacts, after: ReportedFacts): CorrectedFacts | undefined {
  const [from, to] = [withoutDefaults(before), withoutDefaults(after)];
  const changed = Object.keys({ ...from, ...to }).filter((name) => !sameJson(from[name], to[name]));
  if (changed.length === 0) return undefined;
  return Object.fromEntries(changed.map((name) => [name, to[name] ?? (name === "conflicts" ? [] : null)]));
}

/** Whether two accounts say the same: no status means occurred, an empty list is no list. */
export function sameFacts(a: ReportedFacts, b: ReportedFacts): boolean {
  return sameJson(withoutDefaults(a), withoutDefaults(b));
}

function withoutDefaults(facts: ReportedFacts): Record<string, unknown> {
  const isDefault = (name: string, value: unknown): boolean => (Array.isArray(value) ? value.length === 0 : name === "status" && value === "occurred");
  return Object.fromEntries(Object.entries(facts).filter(([name, value]) => !isDefault(name, value)));
}

/** The facts of a report, without what is kept beside them (id, sources, claims, conflicts it opens). */
export function factsOf(report: IncidentReport): ReportedFacts {
  const { incidentId: _id, sources: _sources, claims: _claims, opens: _opens, ...facts } = report;
  return facts;
}

/** Incidents as JSON: an account as known under a lens, and what a report would do. */
import { z } from "zod";
import { About } from "../../domain/claim.ts";
import { ReportedFacts } from "../../domain/report.ts";
import { Credibility, Source } from "../../domain/source.ts";
import { ConflictBrief, HistoryEntry, next } from "./conflict.ts";
import { Count, headingFields } from "./heading.ts";

const accountFields = {
  incidentId: z.string(),
  situation: z.enum(["unreported", "reported", "retracted", "merged", "not-yet-known"]),
  into: z.string().nullable().meta({ description: "the incident it is merged into" }),
  facts: ReportedFacts.nullable(),
  sources: z.array(Source),
  claims: z.array(
    z.object({ claimId: z.string(), about: About, value: z.unknown(), claimant: z.string(), sourceId: z.string(), credibility: Credibility.optional(), standing: z.boolean() }),
  ),
  contested: z.array(z.string()),
} as const;

export const IncidentAccount = z.object(accountFields).meta({ id: "IncidentAccount" });

export const IncidentAnswer = z
  .object({ ...headingFields, ...accountFields, merged: z.array(z.string()), revision: Count, history: z.array(HistoryEntry) })
  .meta({ id: "Incident" });

export const Incidents = z.object({ ...headingFields, items: z.array(IncidentAccount), next }).meta({ id: "Incidents" });

const refused = z.object({ reason: z.string(), detail: z.string() }).nullable();
const effects = z.array(z.object({ conflictId: z.string(), before: ConflictBrief.nullable(), after: ConflictBrief }));

export const ChangePreview = z.object({ refused, effects }).meta({ id: "ChangePreview", description: "the refusal a change would meet, and each conflict before and after it" });

export const Preview = z
  .object({
    refused,
    effects,
    likelyDuplicates: z.array(z.object({ incidentId: z.string(), occurred: z.string(), summary: z.string().nullable(), because: z.array(z.string()) })),
  })
  .meta({ id: "Preview" });

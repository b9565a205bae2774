/** What can be asked of one conflict beside its state, as JSON. */
import { z } from "zod";
import { About } from "../../domain/claim.ts";
import { Credibility, Reliability } from "../../domain/source.ts";
import { Talks } from "../../domain/talks.ts";
import { Magnitude } from "../../domain/vocabulary.ts";
import { Count, Figure, Instant, Position, countFields, headingFields } from "./heading.ts";
import { CommitmentState, DirectionValue, Driver, Support, channelFields } from "./state.ts";

export const STEPS = ["hour", "day", "week", "month", "year"] as const;

const conflictId = z.string();
const summary = z.string().nullable();
const actors = z.array(z.string());

export const Drivers = z
  .object({ conflictId, ...headingFields, ...countFields, tension: Figure, total: Count, drivers: z.array(Driver.extend({ occurred: z.string() })) })
  .meta({ id: "Drivers", description: "their contributions sum to tension" });

const NetScore = z
  .object({ sum: Figure, mean: Figure, n: Count, unscored: Count, inherited: Count })
  .meta({ description: "net score (Goldstein 1992) of the incidents that began from here until the next point; null at the last one" });

const Point = z.object({
  at: Instant, n: Count, tension: Figure, verbal: Figure, material: Figure, unclassified: Figure, cooperation: Figure, rate7: Figure, rate30: Figure, q: Figure,
  direction: DirectionValue, support: Support, hostility: Figure, deathsOutcome: Figure,
  net: NetScore.nullable(),
});

export const Timeline = z
  .object({
    conflictId, ...headingFields, step: z.enum(STEPS), n: Count, unscored: Count, items: z.array(Point),
    transitions: z.array(z.object({ at: Instant, direction: DirectionValue })).meta({ description: "every change of direction in the span, at its exact second" }),
  })
  .meta({ id: "Timeline" });

const Responsible = z
  .object({ eventId: z.string(), stream: z.string(), revision: Count, type: z.string(), position: Position, knownAt: Instant })
  .meta({ id: "ResponsibleEvent" });
const beforeAndAfter = z.object({ before: Count, after: Count });

export const Diff = z
  .object({
    conflictId, ...headingFields, knownFrom: Instant, knownTo: Instant, n: beforeAndAfter, unscored: beforeAndAfter,
    figures: z.array(z.object({ figure: z.string(), before: z.unknown().optional(), after: z.unknown().optional() })).meta({ description: "before or after is left out where the figure was not there" }),
    incidents: z.array(z.object({ incidentId: z.string(), change: z.enum(["appeared", "disappeared", "changed"]), events: z.array(Responsible) })),
    definition: z.array(Responsible),
  })
  .meta({ id: "Diff" });

export const Onsets = z
  .object({
    conflictId, ...headingFields, ...countFields, total: Count.meta({ description: "how many are listed, counted or not, under any reading; the columns hold the latest of them" }),
    incidentIds: z.array(z.string()), onsets: z.array(Instant), quads: z.array(z.int().min(1).max(4).nullable()).meta({ description: "GDELT's class of the act, 1 verbal cooperation to 4 material conflict" }),
    levels: z.array(z.int().min(1).max(5).nullable()).meta({ description: "MID hostility level of the act, 1 none to 5 war" }), contestedOnes: z.array(z.boolean()),
  })
  .meta({ id: "Onsets", description: "columns of one length and order: by onset, then incident id" });

const Act = z.object({
  incidentId: z.string(), occurred: z.string(), summary, score: Figure, deaths: z.object({ low: Figure, best: Figure, high: Figure }).nullable(), munitions: Magnitude.nullable(),
});

export const Exchanges = z
  .object({
    conflictId, ...headingFields, ...countFields, total: Count,
    exchanges: z.array(z.object({ trigger: Act.nullable(), triggerId: z.string(), response: Act, latencyDays: Figure, ratio: Figure })),
  })
  .meta({ id: "Exchanges" });

const Round = z.object({ incidentId: z.string(), occurred: z.string(), talks: Talks, confirmedBy: actors, deniedBy: actors, declinedBy: actors });

export const Channels = z
  .object({ conflictId, ...headingFields, ...countFields, channels: z.array(z.object({ ...channelFields, rounds: z.array(Round) })), commitments: z.array(CommitmentState), names: z.record(z.string(), z.string()).meta({ description: "what the latest round of each channel, and each commitment, calls its actors, by id" }) })
  .meta({ id: "Channels" });

const ClaimAnswer = z.object({
  claimId: z.string(), claimant: z.string(), value: z.unknown(), sourceId: z.string(), reliability: Reliability.nullable(), credibility: Credibility.nullable(),
});

export const Claims = z
  .object({
    conflictId, ...headingFields, ...countFields,
    incidents: z.array(
      z.object({ incidentId: z.string(), occurred: z.string(), summary, abouts: z.array(z.object({ about: About, contested: z.boolean(), claims: z.array(ClaimAnswer) })) }),
    ),
  })
  .meta({ id: "Claims" });

/** The state of a conflict as JSON. */
import { z } from "zod";
import { Commitment, Talks } from "../../domain/talks.ts";
import { Count, Figure, Instant, countFields, headingFields } from "./heading.ts";

export const DirectionValue = z.enum(["insufficient", "quiet", "escalating", "steady", "de-escalating"]);
export const Support = z.enum(["strong", "weak"]).nullable();
export const Situation = z.enum(["open", "closed", "not-yet-known"]);

export const Direction = z
  .object({ value: DirectionValue, support: Support, since: Instant.nullable(), q: Figure, z: Figure, n7: Count, n30: Count, n90: Count })
  .meta({ id: "Direction" });

export const Driver = z
  .object({ incidentId: z.string(), score: z.number(), contribution: z.number(), flags: z.array(z.string()), summary: z.string().nullable() })
  .meta({ id: "Driver" });

export const DeathSum = z.object({ low: Figure, best: Figure, high: Figure, incidents: Count }).meta({ id: "DeathSum" });

const Hostility = z
  .object({
    current: Figure, label: z.string().nullable(), by: z.string().nullable(), byAnalogy: z.boolean(), peak: Figure, peakBySide: z.record(z.string(), z.number()),
    episode: z.object({ since: Instant, last: Instant, level: z.int() }).nullable(),
  })
  .meta({ id: "Hostility", description: "MID hostility level, 1 none to 5 war" });

const Intensity = z
  .object({
    year: z.int(), low: Figure, best: Figure, high: Figure, band: z.string(), incidentsWithDeaths: Count, atLeast: z.literal(true),
    nonState: DeathSum, oneSided: DeathSum,
  })
  .meta({ id: "Intensity", description: "battle-related deaths of the UTC year to `at`: a floor" });

export const ChangeLevel = z.object({ value: z.enum(["large-increase", "moderate-increase", "limited", "large-decrease"]), percent: Figure }).meta({ id: "ChangeLevel" });

const Escalation = z
  .object({
    tension: Figure, verbal: Figure, material: Figure, unclassified: Figure, rate7: Figure, rate30: Figure,
    hostility: Hostility,
    intensity: Intensity,
    deathsOutcome: z.object({ month: z.string(), value: Figure }),
    surge: z.object({ level: z.enum(["none", "one-year", "three-year"]), deaths30: z.number() }).nullable(),
    changeLevel: ChangeLevel.nullable(),
    quads: z.object({ gdelt: z.array(Count), plover: z.array(Count) }),
    breadth: z.object({ actors: Count, dyads: Count, countries: Count }),
    drivers: z.array(Driver),
  })
  .meta({ id: "Escalation" });

const { format, track, venue, thirdParties, parties } = Talks.shape;
const actors = z.array(z.string());
export const channelFields = {
  channel: z.string(), concerns: z.boolean(), format, track: track.unwrap().nullable(), venue: venue.unwrap().nullable(), thirdParties: thirdParties.unwrap(), parties,
  roundsLogged: Count, lastRound: z.string(), confirmedBy: actors, deniedBy: actors, declinedBy: actors,
} as const;

const { kind, declaration } = Commitment.shape;
export const CommitmentState = z
  .object({
    id: z.string(), kind, declaration, class: Commitment.shape.class.unwrap().nullable(), parties: actors, from: Instant, until: Instant.nullable(),
    state: z.enum(["announced", "in-force", "violated", "expired", "ended"]),
    violations: z.array(z.object({ incidentId: z.string(), claimant: z.string().nullable(), contested: z.boolean() })),
    endedBy: z.string().nullable(), incidentId: z.string(),
  })
  .meta({ id: "CommitmentState" });

const DeEscalation = z
  .object({
    cooperation: Figure, verbal: Figure, material: Figure, unclassified: Figure, daysSinceMaterialConflict: Figure,
    channels: z.array(z.object(channelFields)), commitments: z.array(CommitmentState),
  })
  .meta({ id: "DeEscalation" });

const Range = z.tuple([Figure, Figure]);

export const State = z
  .object({
    conflictId: z.string(), name: z.string().nullable(), situation: Situation, ...headingFields, ...countFields, sidesUnknown: z.boolean(),
    knowledgeLagDays: z.object({ median: z.number(), p90: z.number() }).nullable(),
    logBeganAt: Instant.optional().meta({ description: "where nothing is known because the log began only after the time of knowledge: when it began" }),
    direction: Direction, escalation: Escalation, deEscalation: DeEscalation, range: z.object({ tension: Range, hostility: Range }),
  })
  .meta({ id: "State" });

/** Conflicts as JSON: how one is defined, where it stands in brief, and its history. */
import { z } from "zod";
import { ConflictDefinition } from "../../domain/conflict.ts";
import { Id } from "../../domain/vocabulary.ts";
import { Count, Figure, Instant, Position, countFields, headingFields } from "./heading.ts";
import { Direction, Situation, channelFields } from "./state.ts";

/** The body of `POST /v1/conflicts`. */
export const OpenedConflict = ConflictDefinition.extend({ conflictId: Id }).meta({ id: "OpenedConflict" });

export const ConflictBrief = z
  .object({
    conflictId: z.string(), name: z.string().nullable(), situation: Situation, n: Count, unscored: Count,
    tension: Figure, cooperation: Figure, hostility: Figure, direction: Direction,
  })
  .meta({ id: "ConflictBrief" });

const ConflictListed = ConflictBrief.extend({
  contested: countFields.contested,
  daysSinceMaterialConflict: Figure,
  channels: z.array(z.object(channelFields)).meta({ description: "tracks of talks, the latest first" }),
  lastIncident: z
    .object({ incidentId: z.string(), onset: Instant, end: Instant.nullable().meta({ description: "null while it goes on" }) })
    .nullable()
    .meta({ description: "the incident that ended last, talks elsewhere about the conflict included" }),
}).meta({ id: "ConflictListed" });

export const next = z.string().optional().meta({ description: "cursor of the next page; absent on the last" });

export const Conflicts = z.object({ ...headingFields, items: z.array(ConflictListed), next }).meta({ id: "Conflicts" });

const entryFields = { revision: Count, type: z.string(), knownAt: Instant, recordedAt: Instant, recordedBy: z.string().nullable(), data: z.unknown() };

export const ConflictAnswer = z
  .object({
    conflictId: z.string(), ...headingFields, situation: Situation, definition: ConflictDefinition.nullable(), closure: z.unknown(),
    revision: Count, history: z.array(z.object(entryFields)),
  })
  .meta({ id: "Conflict" });

export const HistoryEntry = z.object({ ...entryFields, eventId: z.string(), position: Position, schemaVersion: Count }).meta({ id: "HistoryEntry" });

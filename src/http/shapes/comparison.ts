/** Answers across conflicts, as JSON: directed dyads, two scales side by side, the scales there are. */
import { z } from "zod";
import { ConflictBrief } from "./conflict.ts";
import { Count, Figure, ScaleName, headingFields } from "./heading.ts";
import { DeathSum, DirectionValue } from "./state.ts";

const Dyad = z.object({
  initiator: z.string(), target: z.string(), n: Count, unscored: Count, tension: Figure, cooperation: Figure, rate7: Figure, rate30: Figure,
  direction: DirectionValue, reciprocity: Figure, intensity: DeathSum.extend({ year: z.int(), band: z.string() }),
});

export const Dyads = z.object({ ...headingFields, n: Count, unscored: Count, items: z.array(Dyad) }).meta({ id: "Dyads" });

const ScoredApart = z.object({ incidentId: z.string(), cameo: z.string().nullable(), score: Figure, against: Figure });
const Rescored = z.object({
  conflictId: z.string(), scale: ConflictBrief, against: ConflictBrief.nullable(), differs: z.array(z.string()),
  incidents: z.array(ScoredApart), incidentsApart: Count,
});

export const Rescore = z.object({ ...headingFields, n: Count, unscored: Count, against: ScaleName.nullable(), items: z.array(Rescored) }).meta({ id: "Rescore" });

const Scale = z.object({ id: z.string(), version: z.string(), kind: z.enum(["score", "level"]), sha256: z.string(), citation: z.string(), note: z.string().nullable() });
export const Scales = z.object({ items: z.array(Scale) }).meta({ id: "Scales" });

/** Answers across conflicts, as JSON: directed dyads, two scales side by side, the scales there are. */
import { z } from "zod";
import { ConflictBrief } from "./conflict.ts";
import { Count, Figure, Instant, ScaleName, headingFields } from "./heading.ts";
import { ChangeLevel, DeathSum, Direction, DirectionValue } from "./state.ts";

const Dyad = z.object({
  initiator: z.string(), target: z.string(), n: Count, unscored: Count, tension: Figure, cooperation: Figure, rate7: Figure, rate30: Figure,
  direction: DirectionValue, reciprocity: Figure, intensity: DeathSum.extend({ year: z.int(), band: z.string() }),
});

export const Dyads = z.object({ ...headingFields, n: Count, unscored: Count, items: z.array(Dyad) }).meta({ id: "Dyads" });

const actApart = { cameo: z.string().nullable(), plover: z.string().nullable(), score: Figure, against: Figure };
const ScoredApart = z
  .object({
    incidentId: z.string(), conflictId: z.string(), ...actApart,
    difference: z.number().meta({ description: "the first score less the second, unscored taken as 0" }),
    remaining: z.number().meta({ description: "what is left of the difference at the instant, after decay" }),
    counts: z.boolean().meta({ description: "whether it counts to the conflict named, or, in a list over conflicts, to any of them" }),
    notCounted: z.enum(["within-sides", "third-party", "unknown-parties", "concerns", "not-occurred", "contested"]).nullable(),
  })
  .meta({ id: "ScoredApart" });
const Rescored = z.object({
  conflictId: z.string(), scale: ConflictBrief, against: ConflictBrief.nullable(), differs: z.array(z.string()),
  incidents: z.array(ScoredApart), incidentsApart: Count,
});

function onBoth<Value extends z.ZodType>(value: Value) {
  return z.object({ scale: value, against: value, differs: z.boolean() });
}
const Differing = z.object({
  conflictId: z.string(), name: z.string().nullable(), direction: onBoth(Direction.pick({ value: true, support: true })),
  hostility: onBoth(Figure).meta({ description: "MID levels come from the act itself: no scale of scores can move them" }),
  changeLevel: onBoth(ChangeLevel.nullable()),
  incidents: z.array(ScoredApart).meta({ description: "those that count, the strongest first" }), incidentsApart: Count,
});
const Apart = z.object({
  incidents: Count, counted: Count, codes: z.array(z.object({ ...actApart, incidents: Count, counted: Count })),
  strongest: z.array(ScoredApart).meta({ description: "whether they count or not; at most 100" }),
});
const Summary = z
  .object({ conflicts: Count, direction: Count, hostility: Count, changeLevel: Count, anyFigure: Count })
  .meta({ description: "of how many conflicts what differs" });

export const Rescore = z
  .object({
    ...headingFields, n: Count, unscored: Count, against: ScaleName.nullable(), summary: Summary.nullable(),
    differing: z.array(Differing).meta({ description: "the conflicts whose direction or level differs" }),
    apart: Apart.nullable().meta({ description: "the incidents that the two scales score apart, each once" }), items: z.array(Rescored),
  })
  .meta({ id: "Rescore" });

const BriefSide = z.object({ n: Count, unscored: Count, tension: Figure, cooperation: Figure, hostility: Figure, direction: Direction });

const Level = z.int().min(1).max(5).nullable().meta({ description: "the highest MID level among them" });

export const Places = z
  .object({
    ...headingFields, n: Count.meta({ description: "incidents that occurred by `at`, each once" }), unplaced: Count.meta({ description: "of them, those with neither a country nor coordinates" }),
    located: Count.meta({ description: "of them, those with coordinates" }), placesInAll: Count,
    countries: z.array(z.object({ country: z.string(), n: Count, hostility: Level })).meta({ description: "by ISO 3166-1 alpha-3 as reported, the most incidents first" }),
    places: z.array(z.object({ lat: z.number(), lon: z.number(), n: Count, hostility: Level })).meta({ description: "to a tenth of a degree, the most incidents first; at most 2,000 of `placesInAll`" }),
  })
  .meta({ id: "Places" });

export const Revisions = z
  .object({
    ...headingFields, knownFrom: Instant, knownTo: Instant, conflicts: Count.meta({ description: "how many there are in all" }),
    items: z.array(z.object({ conflictId: z.string(), name: z.string().nullable(), before: BriefSide, after: BriefSide, appeared: Count, disappeared: Count, changed: Count })),
  })
  .meta({ id: "Revisions" });

const Scale = z.object({
  id: z.string(), version: z.string(), kind: z.enum(["score", "level"]), name: z.string().nullable(), sha256: z.string(), citation: z.string(), note: z.string().nullable(),
  added: z.boolean().meta({ description: "whether it was added to this log" }), latest: z.boolean().meta({ description: "whether the id alone means this version; another is id@version" }),
});

export const ScaleTable = Scale.extend({
  items: z.array(z.object({
    codes: z.enum(["cameo", "plover", "mid", "ucdp"]).meta({ description: "the ontology of the code" }), code: z.string(),
    value: Figure.meta({ description: "a score, or a level; of UCDP's bands the lowest count of deaths in a year; null: a person has to say" }), name: z.string().nullable(),
    inheritedFrom: z.string().nullable(), derivedBy: z.string().nullable(),
  })),
}).meta({ id: "ScaleTable" });
export const Scales = z.object({ items: z.array(Scale) }).meta({ id: "Scales" });

/** The field's words as schemas. Names and shapes here are stored for ever: change them only by adding. */
import { z } from "zod";
import { parseInstant } from "./instant.ts";
import { parseOccurrence } from "./occurrence.ts";

const ID = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,199}$/;

/** An id that can stand in a stream name and in a path. */
export const Id = z.string().regex(ID, "an id has 1 to 200 letters, digits, . _ : or -, and begins with a letter or digit");

export const ActorKind = z.enum(["state", "igo", "armed-group", "party", "civilians", "media", "other"]);

/** Who acts. States by ISO 3166-1 alpha-3, others by a slug; `code` keeps the source's own code. */
export const Actor = z
  .strictObject({ id: Id, kind: ActorKind.optional(), name: z.string().min(1).max(500).optional(), code: z.string().min(1).max(100).optional() })
  .meta({ id: "Actor" });
export type Actor = z.infer<typeof Actor>;

/** RFC 3339 with an offset, or a date: when a source published, or a conflict began to be watched. */
export const Instant = z
  .string()
  .refine((text) => parseInstant(text) !== undefined, { error: (issue) => `${JSON.stringify(issue.input)} is not a date or time; write 2024-04-13 or 2024-04-13T20:30:00Z` });

/** ISO 8601 or EDTF level 0-1; see occurrence.ts. */
export const OccurrenceText = z
  .string()
  .max(80)
  .superRefine((text, context) => {
    const parsed = parseOccurrence(text);
    if (!parsed.ok) context.addIssue({ code: "custom", message: parsed.problem });
  })
  .meta({ id: "Occurrence", description: "ISO 8601 or EDTF levels 0-1: 2024-04-13, 2024-04-13T20:30Z, 2024-04, 2024-04-13/2024-04-14, 2023-10-08/.." });

export const Status = z.enum(["occurred", "announced", "planned"]);
export type Status = z.infer<typeof Status>;

export const Words = z.string().min(1).max(4_000);

export const Place = z
  .strictObject({
    name: z.string().min(1).max(500).optional(),
    country: Id.optional(),
    lat: z.number().min(-90).max(90).optional(),
    lon: z.number().min(-180).max(180).optional(),
    precision: z.enum(["exact", "near", "region", "country"]).optional(),
  })
  .refine((place) => (place.lat === undefined) === (place.lon === undefined), "lat and lon are given together")
  .meta({ id: "Place" });
export type Place = z.infer<typeof Place>;

const Count = z.int().min(0).max(2_000_000_000);

/** A magnitude with what is not known left out. `low <= best <= high` need not hold in real data: it is kept, and flagged. */
export const Magnitude = z
  .strictObject({ low: Count.optional(), best: Count.optional(), high: Count.optional() })
  .refine((m) => [m.low, m.best, m.high].some((given) => given !== undefined), "give at least one of low, best, high");
export type Magnitude = z.infer<typeof Magnitude>;

export const Deaths = z
  .strictObject({ low: Count.optional(), best: Count.optional(), high: Count.optional(), civilians: Count.optional(), sideA: Count.optional(), sideB: Count.optional(), unknown: Count.optional() })
  .refine((m) => Object.values(m).some((given) => given !== undefined), "give at least one of low, best, high");

export const Magnitudes = z
  .strictObject({ fatalities: Deaths.optional(), injuries: Magnitude.optional(), munitions: Magnitude.optional(), intercepted: Magnitude.optional() })
  .meta({ id: "Magnitudes" });
export type Magnitudes = z.infer<typeof Magnitudes>;

/** A state: said so, or an ISO 3166-1 alpha-3 id with no kind given. */
export function isState(actor: Pick<Actor, "id" | "kind">): boolean {
  return actor.kind === undefined ? /^[A-Z]{3}$/.test(actor.id) : actor.kind === "state";
}

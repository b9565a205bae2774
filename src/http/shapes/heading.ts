/** What every derived answer says of itself: how it was read, and how much stands behind it. */
import { z } from "zod";
import { CLOCKS, READINGS } from "../../domain/lens.ts";

/** A place in the log: opaque, compared by the server only. */
export const Position = z
  .string()
  .regex(/^(0|[1-9]\d{0,19})$/, "a position is a decimal number as the Brinkline-Position header gives it")
  .meta({ id: "Position", description: "a place in the log: an opaque decimal string", example: "41" });

export const Instant = z.string().meta({ format: "date-time" });
/** A figure that is null where nothing is known. */
export const Figure = z.number().nullable();
export const Count = z.int().min(0);

export const ScaleName = z.object({ id: z.string(), version: z.string(), sha256: z.string() }).meta({ id: "ScaleName" });

export const headingFields = {
  at: Instant.meta({ description: "the state of the world at this instant" }),
  knownAt: Instant.meta({ description: "as known at this instant" }),
  clock: z.enum(CLOCKS),
  scale: ScaleName,
  halfLifeDays: z.number(),
  reading: z.enum(READINGS),
  position: Position,
} as const;

export const countFields = {
  n: Count.meta({ description: "incidents that count" }),
  unscored: Count.meta({ description: "of them, acts that the scale does not score" }),
  inherited: Count.meta({ description: "of them, acts scored by their nearest ancestor" }),
  withinSides: Count,
  thirdParty: Count,
  unknownParties: Count,
  notOccurred: Count,
  contested: z.record(z.string(), Count).meta({ description: "how many incidents are contested, by what they are contested on" }),
} as const;

/** What somebody claims of an incident, and when two claims cannot both hold. Stored for ever. */
import { z } from "zod";
import { Id, Magnitude, Place } from "./vocabulary.ts";
import { Credibility, Source } from "./source.ts";

export const NUMERIC_ABOUTS = ["fatalities", "injuries", "munitions", "intercepted"] as const;
export type NumericAbout = (typeof NUMERIC_ABOUTS)[number];
export const ABOUTS = ["occurrence", "responsibility", ...NUMERIC_ABOUTS, "location", "outcome"] as const;
export const About = z.enum(ABOUTS);
export type About = z.infer<typeof About>;

export const Stance = z.enum(["confirms", "denies", "claims", "attributes", "declines-to-comment"]);
export type Stance = z.infer<typeof Stance>;
const StanceValue = z.union([Stance, z.strictObject({ stance: Stance, to: z.array(Id).max(20).optional() })]);
const NumericText = z.string().regex(/^(~|>=|<=)?\d{1,9}$/, 'a number such as 350, "~320", ">=300" or "<=20"');
const NumericValue = z.union([z.int().min(0).max(2_000_000_000), NumericText, Magnitude]);

const claimant = Id.meta({ description: "the actor or organisation that claims it" });
const common = { claimId: Id.optional(), claimant, source: z.union([Id, Source]), credibility: Credibility.optional() };

/** A claim as it is made: `source` is a sourceId of the incident, or a whole source. */
export const ClaimInput = z
  .discriminatedUnion("about", [
    z.strictObject({ about: z.enum(["occurrence", "responsibility"]), value: StanceValue, ...common }),
    z.strictObject({ about: z.enum(NUMERIC_ABOUTS), value: NumericValue, ...common }),
    z.strictObject({ about: z.literal("location"), value: Place, ...common }),
    z.strictObject({ about: z.literal("outcome"), value: z.string().min(1).max(1_000), ...common }),
  ])
  .meta({ id: "ClaimInput" });
export type ClaimInput = z.infer<typeof ClaimInput>;

const stored = { claimId: Id, claimant, sourceId: Id, credibility: Credibility.optional() };

/** A claim as it is kept: its source named by id. */
export const Claim = z
  .discriminatedUnion("about", [
    z.strictObject({ about: z.enum(["occurrence", "responsibility"]), value: StanceValue, ...stored }),
    z.strictObject({ about: z.enum(NUMERIC_ABOUTS), value: NumericValue, ...stored }),
    z.strictObject({ about: z.literal("location"), value: Place, ...stored }),
    z.strictObject({ about: z.literal("outcome"), value: z.string().min(1).max(1_000), ...stored }),
  ])
  .meta({ id: "Claim" });
export type Claim = z.infer<typeof Claim>;

/** Whether two claims about the same thing are of one kind: all numeric ones are ranges, and so on. */
export function isNumeric(about: About): about is NumericAbout {
  return (NUMERIC_ABOUTS as readonly About[]).includes(about);
}

/** The range a numeric claim allows: 350 is [350, 350], "~320" [288, 352], ">=300" [300, Infinity]. Figures out of order still span a range. */
export function numericRange(value: unknown): { low: number; high: number } {
  if (typeof value === "number") return { low: value, high: value };
  if (typeof value === "string") return textRange(value);
  const { low, best, high } = value as Magnitude;
  const given = [low, best, high].filter((figure) => figure !== undefined);
  return { low: low === undefined && best === undefined ? 0 : Math.min(...given), high: high === undefined && best === undefined ? Infinity : Math.max(...given) };
}

function textRange(text: string): { low: number; high: number } {
  if (text.startsWith("~")) return { low: (9 * Number(text.slice(1))) / 10, high: (11 * Number(text.slice(1))) / 10 };
  if (text.startsWith(">=")) return { low: Number(text.slice(2)), high: Infinity };
  if (text.startsWith("<=")) return { low: 0, high: Number(text.slice(2)) };
  return { low: Number(text), high: Number(text) };
}

/** A stance, written short ("denies") or long ({stance, to}). */
export function stanceOf(value: unknown): { stance: Stance; to: readonly string[] } {
  if (typeof value === "string") return { stance: value as Stance, to: [] };
  const { stance, to } = value as { stance: Stance; to?: string[] };
  return { stance, to: to ?? [] };
}

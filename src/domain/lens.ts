/** The lens of a reader: when it happened, what was known when, and how it is read. */
import { z } from "zod";
import { parseAtMs, parseInstant, parseKnownUs } from "./instant.ts";

export const CLOCKS = ["recorded", "published"] as const;
export type Clock = (typeof CLOCKS)[number];
export const READINGS = ["accepted", "uncontested", "low", "high"] as const;
export type Reading = (typeof READINGS)[number];

/** Half-life of the decayed sums in days; 30 is a convention (Lewis et al. 2012 find self-excitation lasting 2-6 weeks). */
export const DEFAULT_HALF_LIFE_DAYS = 30;
export const DEFAULT_SCALE = "goldstein-gdelt";

export interface Lens {
  /** ms UTC: the state of the world at this instant. */
  readonly atMs: number;
  /** µs UTC: as known at this instant; Infinity means everything folded so far. */
  readonly knownUs: number;
  readonly clock: Clock;
  readonly scale: string;
  readonly halfLifeDays: number;
  readonly reading: Reading;
  /** Whether a code missing from the scale takes its nearest ancestor's score. */
  readonly inherit: boolean;
}

const dateOrTime = "a date (its end, UTC) or a time such as 2024-05-18T00:00:00Z";
const When = z
  .string()
  .refine((text) => parseInstant(text) !== undefined, { error: (issue) => `${JSON.stringify(issue.input)} is not ${dateOrTime}` })
  .meta({ description: dateOrTime });

/** The lens as query parameters or command-line flags, all text and all optional. */
export const LensQuery = z.strictObject({
  at: When.optional(),
  knownAt: When.optional(),
  clock: z.enum(CLOCKS).optional(),
  scale: z.string().min(1).optional(),
  halfLife: z
    .string()
    .refine((text) => Number(text) > 0 && Number(text) <= 36_525, { error: (issue) => `${JSON.stringify(issue.input)} is not a half-life: give days above 0, such as 7, 14 or 30` })
    .optional(),
  reading: z.enum(READINGS).optional(),
  inherit: z.enum(["true", "false"]).optional(),
});
export type LensQuery = z.infer<typeof LensQuery>;

/** How far ahead of the clock a knownAt may lie: clocks differ a little. */
const SKEW_US = 5_000_000;

export type MadeLens = { readonly ok: true; readonly lens: Lens } | { readonly ok: false; readonly path: string; readonly message: string };

/** A lens from a checked query. `nowUs` is the caller's clock: the default of `at`, and the bound of `knownAt`. */
export function lensOf(query: LensQuery, nowUs: number): MadeLens {
  const knownUs = query.knownAt === undefined ? Infinity : parseKnownUs(query.knownAt);
  const atMs = query.at === undefined ? Math.floor(nowUs / 1_000) : parseAtMs(query.at);
  if (atMs === undefined) return { ok: false, path: "at", message: `${query.at} is not ${dateOrTime}` };
  if (knownUs === undefined) return { ok: false, path: "knownAt", message: `${query.knownAt} is not ${dateOrTime}` };
  const bound = knownUs === Infinity ? knownUs : cappedKnown(query.knownAt ?? "", knownUs, nowUs);
  if (bound === undefined) return { ok: false, path: "knownAt", message: `${query.knownAt} is in the future: nothing of it can be known yet; leave knownAt out for everything known so far` };
  return { ok: true, lens: { ...defaultLens, ...readings(query), atMs, knownUs: bound } };
}

/** A bare date of today reaches past now: it means all that is known of today so far. */
function cappedKnown(text: string, knownUs: number, nowUs: number): number | undefined {
  if (knownUs <= nowUs + SKEW_US) return knownUs;
  const parsed = parseInstant(text);
  return parsed?.dateOnly && parsed.us <= nowUs ? nowUs : undefined;
}

function readings(query: LensQuery): Partial<Lens> {
  return {
    ...(query.clock && { clock: query.clock }),
    ...(query.scale !== undefined && { scale: query.scale }),
    ...(query.halfLife !== undefined && { halfLifeDays: Number(query.halfLife) }),
    ...(query.reading && { reading: query.reading }),
    ...(query.inherit !== undefined && { inherit: query.inherit === "true" }),
  };
}

export const defaultLens: Omit<Lens, "atMs"> = { knownUs: Infinity, clock: "recorded", scale: DEFAULT_SCALE, halfLifeDays: DEFAULT_HALF_LIFE_DAYS, reading: "accepted", inherit: true };

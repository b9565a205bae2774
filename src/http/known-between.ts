/** Two times of knowledge in a query, as the ends of a comparison. */
import { badRequest } from "./problem.ts";
import { knownUs, lensFields } from "./reading.ts";
import type { Ground } from "./route.ts";
import { whenField } from "./when.ts";

export const knownFields = { knownFrom: whenField("the earlier state of knowledge"), knownTo: whenField("the later one; default now").optional() };

const { knownAt: _knownAt, ...others } = lensFields;
/** A lens whose two times of knowledge stand beside it. */
export const lensWithoutKnown = others;

/** The ends in µs. Throws a Problem where one has not come yet, or the two stand the wrong way round. */
export function knownBetween(ground: Ground, knownFrom: string, knownTo: string | undefined): { fromUs: number; toUs: number } {
  const known = { fromUs: knownUs(ground, knownFrom, "knownFrom"), toUs: knownTo === undefined ? ground.tracker.now() : knownUs(ground, knownTo, "knownTo") };
  if (known.fromUs > known.toUs) throw badRequest([{ path: "knownFrom", message: "is later than knownTo: exchange the two" }], "query");
  return known;
}

/** Two times of knowledge as the ends of a comparison. */
import { lensOf } from "../domain/lens.ts";
import type { Questions } from "../tracker.ts";
import { badUsage } from "./exit-code.ts";

type Known = Parameters<Questions["diff"]>[2];

/** The ends in µs; an end left out is now. Ends the command where one is no time, or has not come yet. */
export function knownBetween([from, to]: readonly [string, string], nowUs: number): Known {
  return { fromUs: endUs(from, nowUs), toUs: to === "" ? nowUs : endUs(to, nowUs) };
}

function endUs(text: string, nowUs: number): number {
  const made = lensOf({ knownAt: text }, nowUs);
  if (made.ok) return made.lens.knownUs;
  throw badUsage(`option '--known <A..B>' cannot be used: ${made.message.replace("leave knownAt out", "leave B out")}`);
}

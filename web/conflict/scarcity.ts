/** Why no direction is told: too few acts, none with a score on the scale, or watched for too short a time. */
import { counted } from "../parts/counted.ts";
import { scarcityOf } from "../parts/direction.tsx";
import type { State } from "./view.ts";

const DAY_MS = 86_400_000;

interface Scarce extends Pick<State, "n" | "direction">, Partial<Pick<State, "unscored" | "scale">> {
  readonly at: string;
  readonly watchedSince?: string | undefined;
}

/** "not enough reports to tell a direction (1 scored act of conflict in 90 days, 2 are needed)" */
export function scarcityInWords(of: Scarce): string {
  const known = scarcityOf(of.direction, of.n) === "few" ? "not enough reports to tell a direction" : "no direction can be told";
  return `${known} (${scarcityWhy(of)})`;
}

/** The reason alone: "watched for 2 days, 90 are needed". */
export function scarcityWhy(of: Scarce): string {
  switch (scarcityOf(of.direction, of.n)) {
    case "no-reports": return "no incident that counts";
    case "none-scored": return unscoredWhy(of);
    case "few": return `${counted(of.direction.n90, "scored act")} of conflict in 90 days, 2 are needed`;
    case "watched-briefly": return watchedWhy(of);
    case "not-told": return "too few scored acts, or watched for less than 90 days";
  }
}

function unscoredWhy({ n, unscored, scale }: Scarce): string {
  const by = scale === undefined ? "on this scale" : `by ${scale.id}`;
  const of = n === 1 ? "its one incident is not" : `none of its ${counted(n, "incident")} is`;
  return unscored === undefined || unscored === n ? `${of} scored ${by}` : `${of} scored as conflict ${by}`;
}

function watchedWhy({ at, watchedSince, direction: { since } }: Scarce): string {
  const days = (from: string): string => counted(Math.max(0, Math.floor((Date.parse(at) - Date.parse(from)) / DAY_MS)), "day");
  if (watchedSince !== undefined) return `watched for ${days(watchedSince)}, 90 are needed`;
  return since === null ? "watched for less than 90 days" : `its first scored act is ${days(since)} old, 90 days of watching are needed`;
}

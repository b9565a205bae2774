/** An incident as a dot of the strip: when, in which lane, and what is said of it. */
import type { StripDot } from "../charts/strip-drawing.ts";
import { inWords } from "../time/instant.ts";
import { occurredInWords } from "./occurred.ts";
import type { Onsets } from "./onsets.ts";
import type { Account } from "./view.ts";

/** GDELT's four classes (GDELT event codebook 2.0, QuadClass), from conflict to cooperation; last, acts that have none. */
export const LANES = ["material conflict", "verbal conflict", "verbal cooperation", "material cooperation", "other acts"] as const;
/** MID hostility levels, from war down, where the acts have those and no class. */
export const LEVEL_LANES = ["5 war", "4 use of force", "3 display of force", "2 threat to use force", "other acts"] as const;
/** Lanes of the classes 1 to 4: verbal and material cooperation, verbal and material conflict. */
const LANE_OF = [2, 3, 1, 0] as const;

/** Whether the lanes are levels: some act has one, and none has a class. */
export const hasLevelsOnly = ({ quads, levels }: Pick<Onsets, "quads" | "levels">): boolean => quads.every((quad) => quad === null) && levels.some((level) => level !== null);

/** What the lanes of these incidents are, from the top. */
export const lanesOf = (onsets: Pick<Onsets, "quads" | "levels">): readonly string[] => (hasLevelsOnly(onsets) ? LEVEL_LANES : LANES);

/** The dots of incidents, oldest first. `known`: ids that were known then; others were learnt later. */
export function dotsOf(answer: Pick<Onsets, "incidentIds" | "onsets" | "quads" | "levels" | "contestedOnes">, known: ReadonlySet<string> | undefined): StripDot[] {
  const { incidentIds, onsets, quads, levels, contestedOnes } = answer;
  const byLevel = hasLevelsOnly(answer);
  const laneAt = (index: number): number => (byLevel ? Math.min(4, 5 - (levels[index] ?? 1)) : (LANE_OF[(quads[index] ?? 5) - 1] ?? 4));
  return incidentIds.map((id, index) => ({
    id, ms: Date.parse(onsets[index] ?? ""), lane: laneAt(index),
    contested: contestedOnes[index] === true, later: known !== undefined && !known.has(id),
  }));
}

/** "13 Apr 2024: Iran fires ..., contested: munitions"; until the words are there, "13 Apr 2024, material conflict". */
export function saidOf({ ms, lane, contested: isContested }: StripDot, account: Pick<Account, "incidentId" | "facts" | "contested"> | undefined, lanes: readonly string[] = LANES): string {
  if (account === undefined) return `${inWords(new Date(ms).toISOString())}, ${lanes[lane] ?? ""}${isContested ? ", contested" : ""}`;
  const { incidentId, facts, contested } = account;
  return `${occurredInWords(facts?.occurred)}: ${facts?.summary ?? incidentId}${contested.length > 0 ? `, contested: ${contested.join(", ")}` : ""}`;
}

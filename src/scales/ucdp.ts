/** UCDP's bands of intensity, from battle-related deaths in a calendar year, and its types of violence. */
import { type TypeOfViolence } from "../domain/violence.ts";
import { pin } from "./pin.ts";
import { type LevelScale } from "./scale.ts";

export type Band = "below-25" | "minor" | "war";

/** Lowest count of battle-related deaths in a calendar year, per conflict or dyad. */
const thresholds = { minor: 25, war: 1000 } as const;

const violence: Readonly<Record<TypeOfViolence, string>> = { 1: "state-based", 2: "non-state", 3: "one-sided" };

/** Intensity bands: below 25 deaths a year (not active), minor (25-999), war (1,000 and more). */
export const ucdpBands: LevelScale = {
  kind: "level",
  id: "ucdp-bands",
  version: "1",
  sha256: pin(thresholds),
  citation:
    "UCDP/PRIO Armed Conflict Dataset codebook: intensity levels (Gleditsch, Wallensteen, Eriksson, Sollenberg and Strand 2002, " +
    "Journal of Peace Research 39(5): 615-637; Davies et al. 2025), CC BY 4.0",
  entries: [
    { codes: "ucdp", code: "below-25", value: 0, name: "fewer than 25 deaths in a year" },
    { codes: "ucdp", code: "minor", value: thresholds.minor, name: "minor: 25 to 999 deaths in a year" },
    { codes: "ucdp", code: "war", value: thresholds.war, name: "war: 1,000 deaths in a year and more" },
  ],
  note: "Of state-based violence only. Real rows do not always keep low <= best <= high: they are kept as they are, and flagged.",
};

/** The band of a year's battle-related deaths: a count, 0 or more. */
export function bandOf(best: number): Band {
  if (best >= thresholds.war) return "war";
  return best >= thresholds.minor ? "minor" : "below-25";
}

/** What UCDP's type of violence 1, 2 or 3 is called. */
export function violenceLabel(typeOfViolence: TypeOfViolence): string {
  return violence[typeOfViolence];
}

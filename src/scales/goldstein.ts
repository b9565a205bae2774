/** Goldstein's conflict-cooperation scale over CAMEO, in the two versions in use. */
import { nearest } from "./cameo.ts";
import { gdeltScores, icewsScores } from "./goldstein-table.ts";
import { pin } from "./pin.ts";
import { type ScoreScale } from "./scale.ts";

const goldstein1992 = "Goldstein 1992, A Conflict-Cooperation Scale for WEIS Events Data, Journal of Conflict Resolution 36(2): 369-385";
const saturation = "Saturates at -10: it does not tell a raid from a war. A code's score is not the mean of its children's.";

/** Scores -10 (conflict) to 10 (cooperation) by `coding.cameo` alone, as GDELT's lookup table has them. */
export const goldsteinGdelt: ScoreScale = goldstein(
  "goldstein-gdelt",
  gdeltScores,
  `${goldstein1992}; CAMEO values as in the GDELT Project's lookup table (Leetaru and Schrodt 2013)`,
  `${saturation} 1213 has no score of its own here: it is inherited from 121.`,
);

/** Scores -10 to 10 by `coding.cameo` alone, as ICEWS has them: it differs from GDELT on 016, 022, 164 and 165, and has 1213. */
export const goldsteinIcews: ScoreScale = goldstein(
  "goldstein-icews",
  icewsScores,
  `${goldstein1992}; CAMEO values as in the ICEWS Coded Event Data (Boschee et al. 2015)`,
  `${saturation} Differs from GDELT's on 016, 022, 164 and 165.`,
);

function goldstein(id: string, scores: ReadonlyMap<string, number>, citation: string, note: string): ScoreScale {
  return {
    kind: "score",
    id,
    version: "1",
    sha256: pin(Object.fromEntries(scores)),
    citation,
    note,
    entries: [...scores].map(([code, value]) => ({ codes: "cameo", code, value })),
    score: ({ cameo }, inherit = true) => (cameo === undefined ? undefined : nearest(scores, cameo, inherit)),
  };
}

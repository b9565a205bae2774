/** PLOVER's scores by event type and mode. */
import { ploverKey, ploverPin, ploverScore } from "./plover-score.ts";
import { ploverScores } from "./plover-table.ts";
import { type ScoreScale } from "./scale.ts";

const scores = new Map(
  Object.entries(ploverScores).flatMap(([type, { score, modes }]): [string, number][] => [
    [type, score],
    ...Object.entries(modes).map(([mode, value]): [string, number] => [ploverKey(type, mode), value]),
  ]),
);

/**
 * Scores -10 (conflict) to 10 (cooperation) by `coding.plover`, else by the PLOVER equivalent of `coding.cameo`.
 * A mode that the manual does not score takes its type's score, inherited from the type; a code missing from the crosswalk
 * that of its nearest ancestor there.
 */
export const plover08: ScoreScale = {
  kind: "score",
  id: "plover-0.8",
  version: "1",
  sha256: ploverPin(scores),
  citation: "PLOVER 0.8 codebook (Open Event Data Alliance, openeventdata/PLOVER, CC BY-SA 4.0)",
  note: "ACCUSE: the manual prints +3 since it lost its sign on 2023-12-22; -3 is right and is used here.",
  entries: [...scores].map(([code, value]) => ({ codes: "plover", code, value })),
  score: (coding, inherit = true) => ploverScore(scores, coding, inherit),
};

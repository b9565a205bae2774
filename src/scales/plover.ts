/** PLOVER's scores by event type and mode. */
import { type PloverCoding } from "../domain/coding.ts";
import { cameoPlover, crosswalk } from "./crosswalk.ts";
import { pin } from "./pin.ts";
import { ploverScores } from "./plover-table.ts";
import { type Scored, type ScoreScale } from "./scale.ts";

const scores = new Map(
  Object.entries(ploverScores).flatMap(([type, { score, modes }]): [string, number][] => [
    [type, score],
    ...Object.entries(modes).map(([mode, value]): [string, number] => [key(type, mode), value]),
  ]),
);

/**
 * Scores -10 (conflict) to 10 (cooperation) by `coding.plover`, else by the PLOVER equivalent of `coding.cameo`.
 * A mode that the manual does not score takes its type's score, inherited from the type; a code missing from the crosswalk
 * that of its nearest ancestor there. Its sha256 covers the crosswalk too, for that decides scores as well.
 */
export const plover08: ScoreScale = {
  kind: "score",
  id: "plover-0.8",
  version: "1",
  sha256: pin({ scores: Object.fromEntries(scores), crosswalk: cameoPlover.sha256 }),
  citation: "PLOVER 0.8 codebook (Open Event Data Alliance, openeventdata/PLOVER, CC BY-SA 4.0)",
  note: "ACCUSE: the manual prints +3 since it lost its sign on 2023-12-22; -3 is right and is used here.",
  score: ({ plover, cameo }, inherit = true) => {
    if (plover !== undefined) return scoreOf(plover, inherit);
    return cameo === undefined ? undefined : scoreOfCameo(cameo, inherit);
  },
};

function scoreOfCameo(cameo: string, inherit: boolean): Scored | undefined {
  const equivalent = crosswalk(cameo, inherit);
  const scored = equivalent && scoreOf(equivalent.value, inherit);
  if (scored === undefined || equivalent?.inheritedFrom === undefined) return scored;
  return { ...scored, inheritedFrom: equivalent.inheritedFrom };
}

function scoreOf({ type, mode }: PloverCoding, inherit: boolean): Scored | undefined {
  const own = scores.get(key(type, mode));
  if (own !== undefined) return { value: own };
  const value = inherit ? scores.get(type) : undefined;
  return value === undefined ? undefined : { value, inheritedFrom: type };
}

function key(type: string, mode?: string): string {
  return mode === undefined ? type : `${type} ${mode}`;
}

/** A user's own table as a scale. */
import type { Coding } from "../domain/coding.ts";
import type { ScaleTable } from "../domain/added-scale.ts";
import { nearest } from "./cameo.ts";
import { pin } from "./pin.ts";
import { ploverPin, ploverScore } from "./plover-score.ts";
import { type Scored, type ScoreScale } from "./scale.ts";

/**
 * The scale that a table makes. Over CAMEO it scores `coding.cameo`, a missing code by its nearest ancestor, as Goldstein's do; over
 * PLOVER it scores `coding.plover`, else the PLOVER equivalent of `coding.cameo`, as `plover-0.8` does. Its sha256 covers what decides
 * scores - the codes and their values, and the crosswalk where it is used - and not its name or citation.
 */
export function addedScale({ scaleId, version, name, citation, note, codes, scores }: ScaleTable): ScoreScale {
  const table = new Map(Object.entries(scores));
  return {
    kind: "score",
    id: scaleId,
    version,
    name,
    sha256: codes === "cameo" ? pin(scores) : ploverPin(table),
    citation,
    ...(note !== undefined && { note }),
    entries: [...table].map(([code, value]) => ({ codes, code, value })),
    score: codes === "cameo" ? byCameo(table) : (coding, inherit = true) => ploverScore(table, coding, inherit),
  };
}

const byCameo =
  (table: ReadonlyMap<string, number>) =>
  ({ cameo }: Coding, inherit = true): Scored | undefined => (cameo === undefined ? undefined : nearest(table, cameo, inherit));

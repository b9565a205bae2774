/** The scales that ship; those added to a log besides are on its shelf. */
import { goldsteinGdelt, goldsteinIcews } from "./goldstein.ts";
import { mid5 } from "./mid.ts";
import { plover08 } from "./plover.ts";
import { type Scale, type ScoreScale } from "./scale.ts";
import { ucdpBands } from "./ucdp.ts";

/** A scale whose scores may be summed, or why the id gives none; `known` lists the ids that would. */
export type ScoreScaleAnswer =
  | { readonly ok: true; readonly scale: ScoreScale }
  | { readonly ok: false; readonly reason: "unknown-scale" | "levels-not-scores"; readonly known: string[] };

/** All scales, the default first; the order is fixed. */
export const scales: readonly Scale[] = [goldsteinGdelt, goldsteinIcews, plover08, mid5, ucdpBands];

/** The scale of this id, of scores or of levels; undefined when none has it. */
export function scaleById(id: string): Scale | undefined {
  return scales.find((scale) => scale.id === id);
}

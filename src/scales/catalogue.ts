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

/** The shipped scale of this id when its scores may be summed. Levels (`mid-5`, `ucdp-bands`) are refused: they have an order but no distances. */
export function scoreScaleById(id: string): ScoreScaleAnswer {
  const scale = scaleById(id);
  if (scale?.kind === "score") return { ok: true, scale };
  const known = scales.filter(({ kind }) => kind === "score").map((known) => known.id);
  return { ok: false, reason: scale === undefined ? "unknown-scale" : "levels-not-scores", known };
}

/** The net score of a window (Goldstein 1992, Journal of Conflict Resolution 36(2)): what was done in it, cooperation less conflict, undecayed. */
import { countedOnsets } from "./select.ts";
import type { View } from "./view.ts";

export interface NetScore {
  /** sum of the scores; null where no incident of the window has one */
  readonly sum: number | null;
  /** sum by scored incident */
  readonly mean: number | null;
  /** incidents that began in the window, unscored ones too */
  readonly n: number;
  readonly unscored: number;
  readonly inherited: number;
}

/** Over counted incidents with an onset in [from, to) ms, in the order of (onset, incidentId). */
export function netScoreOf(view: View, fromMs: number, toMs: number, withoutContested: boolean): NetScore {
  const { tables: { scores, inherited }, columns: { coding } } = view;
  let [sum, n, unscored, taken] = [0, 0, 0, 0];
  for (const row of countedOnsets(view, fromMs - 1, toMs - 1, withoutContested)) {
    const score = scores[coding[row]];
    n++;
    if (Number.isNaN(score)) unscored++;
    else {
      sum += score;
      taken += inherited[coding[row]];
    }
  }
  const scored = n - unscored;
  return { sum: scored > 0 ? sum : null, mean: scored > 0 ? sum / scored : null, n, unscored, inherited: taken };
}

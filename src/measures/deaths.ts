/** Deaths of an incident under a reading. -1 is unknown, never 0. */
import { numericRange } from "../domain/claim.ts";
import type { Reading } from "../domain/lens.ts";
import { FLAG } from "./columns.ts";
import { type View, claimedRange } from "./view.ts";

export interface Deaths {
  readonly low: number;
  readonly best: number;
  readonly high: number;
}

export const unknownDeaths: Deaths = { low: -1, best: -1, high: -1 };

/** What a row states of deaths: contested ones are unknown under `uncontested`; `low` and `high` take the ends of accepted and claimed. */
export function deathsUnder(view: View, row: number, reading: Reading): Deaths {
  const { deathsLow, deathsBest, deathsHigh, flags } = view.columns;
  const stated = { low: deathsLow[row], best: deathsBest[row], high: deathsHigh[row] };
  if (reading === "accepted") return stated;
  if (reading === "uncontested") return (flags[row] & FLAG.CONTESTED_FATALITIES) === 0 ? stated : unknownDeaths;
  const claimed = claimedRange(view.extra(row)?.claims, "fatalities", numericRange);
  const known = [stated.low, stated.best, stated.high, ...(claimed ? [claimed.low, claimed.high] : [])].filter((value) => value >= 0);
  if (known.length === 0) return unknownDeaths;
  const value = Math.round(reading === "low" ? Math.min(...known) : Math.max(...known));
  return { low: value, best: value, high: value };
}

/** Whether a row can state deaths under some reading: most cannot, and need no closer look. */
export function mayStateDeaths(view: View, row: number): boolean {
  const { deathsLow, deathsBest, deathsHigh, extra } = view.columns;
  return deathsBest[row] >= 0 || deathsLow[row] >= 0 || deathsHigh[row] >= 0 || extra[row] !== 0;
}

/** Whether anything at all is stated. */
export function isStated(deaths: Deaths): boolean {
  return deaths.low >= 0 || deaths.best >= 0 || deaths.high >= 0;
}

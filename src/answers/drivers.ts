/** Why: every incident behind tension, with what it contributes. The contributions sum to tension within 1e-9 relative. */
import type { Lens } from "../domain/lens.ts";
import { sumOf } from "../measures/decay.ts";
import { driversOf } from "../measures/drivers.ts";
import { leavesOutContested } from "../measures/intensity.ts";
import { onsetText } from "../measures/when.ts";
import { type DriverAnswer, asked, driverAnswer, tallyOf } from "../../projections/escalation.ts";
import { withSummaries } from "./account.ts";
import { type Answer, type Counts, type Ground, type Heading, answered, countsOf, headingOf, viewOf } from "./ground.ts";

export interface Drivers extends Heading, Counts {
  readonly conflictId: string;
  readonly tension: number | null;
  readonly drivers: readonly (DriverAnswer & { occurred: string; summary: string | null })[];
  /** How many drivers there are; `drivers` holds them all unless a limit was asked for. */
  readonly total: number;
}

/** The drivers of a conflict's tension, greatest first; `limit` cuts the list, never the sum. */
export async function driversAnswer(ground: Ground, conflictId: string, lens: Lens, limit = Infinity): Promise<Answer<Drivers>> {
  const found = viewOf(ground, conflictId, lens);
  if (!found.ok) return found;
  const view = found.value;
  const without = leavesOutContested(lens.reading);
  const tally = tallyOf(asked(view, lens));
  const all = driversOf(view, lens.atMs, lens.halfLifeDays, without);
  const shown = all.slice(0, limit).map((driver) => ({ ...driverAnswer(view, driver), occurred: onsetText(view, driver.row) }));
  const tension = tally.n - tally.unscored > 0 ? sumOf(tally.sums.at(view, lens.atMs, without).tension) : null;
  return answered({ conflictId, ...headingOf(ground.ledger, lens), ...countsOf(tally), tension, total: all.length, drivers: await withSummaries(ground, lens, shown) });
}

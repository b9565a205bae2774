/** Who answered what: responses beside the acts they answer, wherever in the log those stand. */
import type { Lens } from "../domain/lens.ts";
import { type Exchange, type Located, exchangesAt } from "../measures/exchanges.ts";
import { leavesOutContested } from "../measures/intensity.ts";
import { asked, tallyOf } from "../../projections/escalation.ts";
import { locate } from "../../projections/ledger/locate.ts";
import { type Answer, type Counts, type Ground, type Heading, answered, countsOf, headingOf, viewOf } from "./ground.ts";

export interface Exchanges extends Heading, Counts {
  readonly conflictId: string;
  readonly exchanges: readonly Exchange[];
}

export function exchangesAnswer(ground: Ground, conflictId: string, lens: Lens): Answer<Exchanges> {
  const found = viewOf(ground, conflictId, lens);
  if (!found.ok) return found;
  const view = found.value;
  const find = (incidentId: string): Located | undefined => locate(ground.ledger, incidentId, lens);
  const exchanges = exchangesAt(view, lens.atMs, lens.reading, leavesOutContested(lens.reading), find);
  return answered({ conflictId, ...headingOf(ground.ledger, lens), ...countsOf(tallyOf(asked(view, lens))), exchanges });
}

/** Who answered what: responses beside the acts they answer, wherever in the log those stand. */
import type { Lens } from "../domain/lens.ts";
import { type Act, type Exchange, type Located, exchangesAt } from "../measures/exchanges.ts";
import { leavesOutContested } from "../measures/intensity.ts";
import { asked, tallyOf } from "../../projections/escalation.ts";
import { locate } from "../../projections/ledger/locate.ts";
import { summaryAt } from "./account.ts";
import { type Answer, type Counts, type Ground, type Heading, answered, countsOf, headingOf, viewOf } from "./ground.ts";

interface Summarised {
  readonly summary: string | null;
}

export interface Exchanges extends Heading, Counts {
  readonly conflictId: string;
  readonly exchanges: readonly (Exchange & { readonly response: Act & Summarised; readonly trigger: (Act & Summarised) | null })[];
}

export async function exchangesAnswer(ground: Ground, conflictId: string, lens: Lens): Promise<Answer<Exchanges>> {
  const found = viewOf(ground, conflictId, lens);
  if (!found.ok) return found;
  const view = found.value;
  const find = (incidentId: string): Located | undefined => locate(ground.ledger, incidentId, lens);
  const summarised = async (act: Act): Promise<Act & Summarised> => ({ ...act, summary: await summaryAt(ground, act.incidentId, lens) });
  const exchanges = await Promise.all(exchangesAt(view, lens.atMs, lens.reading, leavesOutContested(lens.reading), find).map(async (exchange) => (
    { ...exchange, response: await summarised(exchange.response), trigger: exchange.trigger && (await summarised(exchange.trigger)) }
  )));
  return answered({ conflictId, ...headingOf(ground.ledger, lens), ...countsOf(tallyOf(asked(view, lens))), exchanges });
}

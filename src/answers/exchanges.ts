/** Who answered what: responses beside the acts they answer, wherever in the log those stand. */
import type { Lens } from "../domain/lens.ts";
import { type Act, type Exchange, type Located, exchangesAt } from "../measures/exchanges.ts";
import { leavesOutContested } from "../measures/intensity.ts";
import { asked, tallyOf } from "../../projections/escalation.ts";
import { locate } from "../../projections/ledger/locate.ts";
import { accountsAt, summaryIn } from "./account.ts";
import { type Answer, type Counts, type Ground, type Heading, answered, countsOf, headingOf, viewOf } from "./ground.ts";

interface Summarised {
  readonly summary: string | null;
}

export interface Exchanges extends Heading, Counts {
  readonly conflictId: string;
  /** how many there are; `exchanges` holds them all unless a limit was asked for */
  readonly total: number;
  readonly exchanges: readonly (Exchange & { readonly response: Act & Summarised; readonly trigger: (Act & Summarised) | null })[];
}

/** The responses known under the lens, in the order of their onsets; `limit` takes the latest. */
export async function exchangesAnswer(ground: Ground, conflictId: string, lens: Lens, limit = Infinity): Promise<Answer<Exchanges>> {
  const found = viewOf(ground, conflictId, lens);
  if (!found.ok) return found;
  const view = found.value;
  const find = (incidentId: string): Located | undefined => locate(ground.ledger, incidentId, lens);
  const all = exchangesAt(view, lens.atMs, lens.reading, leavesOutContested(lens.reading), find);
  const shown = all.slice(Math.max(0, all.length - limit));
  const accounts = await accountsAt(ground, shown.flatMap(({ trigger, response }) => [response.incidentId, ...(trigger ? [trigger.incidentId] : [])]), lens);
  const told = (act: Act): Act & Summarised => ({ ...act, summary: summaryIn(accounts, act.incidentId) });
  const exchanges = shown.map((exchange) => ({ ...exchange, response: told(exchange.response), trigger: exchange.trigger && told(exchange.trigger) }));
  return answered({ conflictId, ...headingOf(ground.ledger, lens), ...countsOf(tallyOf(asked(view, lens))), total: all.length, exchanges });
}

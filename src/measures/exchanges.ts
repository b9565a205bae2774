/** Exchanges: a response beside what it answers. Scores saturate, so deaths and munitions stand beside the ratio; it is never called proportional. */
import type { Reading } from "../domain/lens.ts";
import { MS_PER_DAY } from "../domain/instant.ts";
import type { Magnitude } from "../domain/vocabulary.ts";
import { deathsUnder, isStated } from "./deaths.ts";
import { isCounted } from "./select.ts";
import type { View } from "./view.ts";
import { onsetText } from "./when.ts";

export interface Act {
  readonly incidentId: string;
  readonly occurred: string;
  readonly score: number | null;
  /** null: not stated; a part that is not stated is null too */
  readonly deaths: { readonly low: number | null; readonly best: number | null; readonly high: number | null } | null;
  readonly munitions: Magnitude | null;
}

export interface Exchange {
  /** null where the incident answered is not known under the lens */
  readonly trigger: Act | null;
  readonly triggerId: string;
  readonly response: Act;
  readonly latencyDays: number | null;
  /** |s(response)| / |s(trigger)|; null where either is unscored or the trigger scores 0 */
  readonly ratio: number | null;
}

/** A visible row somewhere in the ledger. */
export interface Located {
  readonly view: View;
  readonly row: number;
}

/** Every counted response with onset <= at. `locate` finds an incident by id, merges followed. */
export function exchangesAt(view: View, atMs: number, reading: Reading, withoutContested: boolean, locate: (incidentId: string) => Located | undefined): Exchange[] {
  const exchanges: Exchange[] = [];
  for (const row of view.marked) {
    if (view.columns.onset[row] > atMs) break;
    const triggers = view.extra(row)?.inResponseTo;
    if (triggers === undefined || !isCounted(view, row, withoutContested)) continue;
    for (const triggerId of triggers) exchanges.push(exchange({ view, row }, triggerId, locate(triggerId), reading));
  }
  return exchanges;
}

function exchange(response: Located, triggerId: string, trigger: Located | undefined, reading: Reading): Exchange {
  const answer = actOf(response, reading);
  if (trigger === undefined) return { trigger: null, triggerId, response: answer, latencyDays: null, ratio: null };
  const cause = actOf(trigger, reading);
  const latencyDays = (response.view.columns.onset[response.row] - trigger.view.columns.onset[trigger.row]) / MS_PER_DAY;
  return { trigger: cause, triggerId, response: answer, latencyDays, ratio: ratioOf(answer.score, cause.score) };
}

const stated = (part: number): number | null => (part < 0 ? null : part);

function ratioOf(response: number | null, trigger: number | null): number | null {
  return response === null || trigger === null || trigger === 0 ? null : Math.abs(response) / Math.abs(trigger);
}

function actOf({ view, row }: Located, reading: Reading): Act {
  const score = view.tables.scores[view.columns.coding[row]];
  const deaths = deathsUnder(view, row, reading);
  return {
    incidentId: view.incidentId(row),
    occurred: onsetText(view, row),
    score: Number.isNaN(score) ? null : score,
    deaths: isStated(deaths) ? { low: stated(deaths.low), best: stated(deaths.best), high: stated(deaths.high) } : null,
    munitions: view.extra(row)?.munitions ?? null,
  };
}

/** A changed projection version: rebuilt from zero beside the old state, compared conflict by conflict, then switched to, or not. */
import type { Ledger } from "../../projections/ledger/ledger.ts";
import { isBefore } from "../domain/stored.ts";
import type { EventStore } from "../store/event-store.ts";

/** A conflict whose state the two versions give differently; undefined: only the other has it. */
export interface Difference {
  readonly conflictId: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

export interface RebuildReport {
  readonly from: number;
  readonly to: number;
  readonly events: number;
  readonly switched: boolean;
  readonly reason: string;
  readonly differences: readonly Difference[];
}

export interface Rebuild {
  /** versions of the state that serves and of the one being built */
  readonly from: number;
  readonly to: number;
  /** the new version claims to answer as the old one: any difference then forbids the switch */
  readonly sameAnswers: boolean;
  /** the state that serves, asked when it is time to compare */
  readonly serving: () => Ledger;
  /** builds the new state up to some position, in a worker */
  readonly build: () => Promise<Ledger>;
  /** one text a conflict, equal when its state is */
  readonly fingerprints: (ledger: Ledger) => ReadonlyMap<string, string>;
  readonly switchTo: (ledger: Ledger) => void;
  /** The serving state moves no more: the rebuild is given up. */
  readonly cancelled?: () => boolean;
}

/** Builds, brings the new state to where the serving one stands, compares, and switches unless that is forbidden. */
export async function rebuild(store: EventStore, plan: Rebuild): Promise<RebuildReport> {
  const built = await plan.build();
  const serving = await level(store, built, plan);
  const differences = compare(plan.fingerprints(serving), plan.fingerprints(built));
  const refusal = refusalOf(plan, built, serving, differences.length);
  if (refusal === undefined) plan.switchTo(built);
  return { from: plan.from, to: plan.to, events: built.head.events, switched: refusal === undefined, reason: refusal ?? switchedWith(differences.length), differences };
}

/** Folds into the new state what came meanwhile, until both stand at the same event. */
async function level(store: EventStore, built: Ledger, { serving, cancelled }: Rebuild): Promise<Ledger> {
  for (;;) {
    for await (const batch of store.readAll(built.head.position)) {
      built.fold(batch);
      if (built.parked) return serving();
    }
    if (built.head.position === serving().head.position || serving().parked || cancelled?.()) return serving();
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** The conflicts whose fingerprints differ, by id. */
export function compare(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Difference[] {
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort();
  return ids.filter((id) => before.get(id) !== after.get(id)).map((conflictId) => ({ conflictId, before: before.get(conflictId), after: after.get(conflictId) }));
}

/** Why the new state may not serve. One that parked before the event at which the old one stands knows less than it does. */
function refusalOf({ sameAnswers, cancelled }: Rebuild, built: Ledger, serving: Ledger, differences: number): string | undefined {
  if (cancelled?.()) return "given up: the tracker was closed";
  if (built.parked && isBefore(built.head.position, serving.head.position)) return `refused: the new version parks at position ${built.parked.position}: ${built.parked.reason}`;
  if (sameAnswers && differences > 0) return `refused: the new version is declared to give the same answers, and ${differences} conflicts differ`;
  return undefined;
}

function switchedWith(differences: number): string {
  return differences === 0 ? "switched: every conflict is the same" : `switched: ${differences} conflicts differ, as a new version may`;
}

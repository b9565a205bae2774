/** A changed projection version: rebuilt from zero beside the old state, compared conflict by conflict, then switched to, or not. */
import type { Ledger } from "../../projections/ledger/ledger.ts";
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
}

/** Builds, brings the new state to where the serving one stands, compares, and switches unless that is forbidden. */
export async function rebuild(store: EventStore, plan: Rebuild): Promise<RebuildReport> {
  const built = await plan.build();
  const serving = await level(store, built, plan.serving);
  const differences = compare(plan.fingerprints(serving), plan.fingerprints(built));
  const forbidden = plan.sameAnswers && differences.length > 0;
  if (!forbidden) plan.switchTo(built);
  return { from: plan.from, to: plan.to, events: built.head.events, switched: !forbidden, reason: reasonFor(forbidden, differences.length), differences };
}

/** Folds into the new state what came meanwhile, until both stand at the same event. */
async function level(store: EventStore, built: Ledger, serving: () => Ledger): Promise<Ledger> {
  for (;;) {
    for await (const batch of store.readAll(built.head.position)) {
      built.fold(batch);
      if (built.parked) return serving();
    }
    if (built.head.position === serving().head.position || serving().parked) return serving();
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** The conflicts whose fingerprints differ, by id. */
export function compare(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Difference[] {
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort();
  return ids.filter((id) => before.get(id) !== after.get(id)).map((conflictId) => ({ conflictId, before: before.get(conflictId), after: after.get(conflictId) }));
}

function reasonFor(forbidden: boolean, differences: number): string {
  if (forbidden) return `refused: the new version is declared to give the same answers, and ${differences} conflicts differ`;
  return differences === 0 ? "switched: every conflict is the same" : `switched: ${differences} conflicts differ, as a new version may`;
}

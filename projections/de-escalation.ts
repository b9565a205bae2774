/** The de-escalation half of a conflict's state: talks, commitments and cooperation are state of their own, not a lower number. */
import { type Observable, type OperatorFunction, map } from "rxjs";
import { type Channel, channelsAt } from "../src/measures/channels.ts";
import { type CommitmentState, commitmentsAt } from "../src/measures/commitments.ts";
import { sumOf } from "../src/measures/decay.ts";
import { leavesOutContested } from "../src/measures/intensity.ts";
import { daysSinceMaterialConflict } from "../src/measures/material.ts";
import { type Asked, sumsOf, tallyOf } from "./escalation.ts";

export interface DeEscalation {
  readonly cooperation: number | null;
  readonly verbal: number | null;
  readonly material: number | null;
  readonly unclassified: number | null;
  readonly daysSinceMaterialConflict: number | null;
  readonly channels: readonly Omit<Channel, "rounds">[];
  readonly commitments: readonly CommitmentState[];
}

/** The de-escalation half of the state. Figures are null where nothing is known, never 0. */
export function deEscalationOf(asked: Asked): DeEscalation {
  const { view, lens } = asked;
  const without = leavesOutContested(lens.reading);
  const tally = tallyOf(asked);
  const scored = tally.n - tally.unscored > 0;
  const parts = sumsOf(asked).cooperation;
  const figure = (value: number): number | null => (scored ? value : null);
  return {
    cooperation: figure(sumOf(parts)),
    verbal: figure(parts.verbal),
    material: figure(parts.material),
    unclassified: figure(parts.unclassified),
    daysSinceMaterialConflict: daysSinceMaterialConflict(view, lens.atMs, tally.lastMaterial, without),
    channels: channelsAt(view, lens.atMs, without).map(({ rounds: _rounds, ...channel }) => channel),
    commitments: commitmentsAt(view, lens.atMs, without),
  };
}

/** Keeps the de-escalation half of a conflict's state as the ledger moves. */
export function deEscalation(): OperatorFunction<Asked, DeEscalation> {
  return (views: Observable<Asked>) => views.pipe(map(deEscalationOf));
}

/** The channels of a conflict with all their rounds, and its commitments. */
import type { Lens } from "../domain/lens.ts";
import { type Channel, channelsAt } from "../measures/channels.ts";
import { type CommitmentState, commitmentsAt } from "../measures/commitments.ts";
import { leavesOutContested } from "../measures/intensity.ts";
import { asked, tallyOf } from "../../projections/escalation.ts";
import { type Answer, type Counts, type Ground, type Heading, answered, countsOf, headingOf, viewOf } from "./ground.ts";

export interface Channels extends Heading, Counts {
  readonly conflictId: string;
  readonly channels: readonly Channel[];
  readonly commitments: readonly CommitmentState[];
}

export function channelsAnswer(ground: Ground, conflictId: string, lens: Lens): Answer<Channels> {
  const found = viewOf(ground, conflictId, lens);
  if (!found.ok) return found;
  const view = found.value;
  return answered({
    conflictId,
    ...headingOf(ground.ledger, lens),
    ...countsOf(tallyOf(asked(view, lens))),
    channels: channelsAt(view, lens.atMs, leavesOutContested(lens.reading)),
    commitments: commitmentsAt(view, lens.atMs, leavesOutContested(lens.reading)),
  });
}

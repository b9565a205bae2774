/** The channels of a conflict with all their rounds, and its commitments. */
import type { Lens } from "../domain/lens.ts";
import { type Channel, type Round, channelsAt } from "../measures/channels.ts";
import { type CommitmentState, commitmentsAt } from "../measures/commitments.ts";
import { leavesOutContested } from "../measures/intensity.ts";
import { asked, tallyOf } from "../../projections/escalation.ts";
import { accountAt } from "./account.ts";
import { type Answer, type Counts, type Ground, type Heading, answered, countsOf, headingOf, viewOf } from "./ground.ts";

export interface Channels extends Heading, Counts {
  readonly conflictId: string;
  readonly channels: readonly Channel[];
  readonly commitments: readonly CommitmentState[];
  /** what the latest round of each channel calls its actors, by their ids */
  readonly names: Readonly<Record<string, string>>;
}

export async function channelsAnswer(ground: Ground, conflictId: string, lens: Lens): Promise<Answer<Channels>> {
  const found = viewOf(ground, conflictId, lens);
  if (!found.ok) return found;
  const view = found.value;
  const channels = channelsAt(view, lens.atMs, leavesOutContested(lens.reading));
  return answered({
    conflictId,
    ...headingOf(ground.ledger, lens),
    ...countsOf(tallyOf(asked(view, lens))),
    channels,
    commitments: commitmentsAt(view, lens.atMs, leavesOutContested(lens.reading)),
    names: Object.assign({}, ...(await Promise.all(channels.map(({ rounds }) => namesIn(ground, rounds[rounds.length - 1], lens))))) as Record<string, string>,
  });
}

async function namesIn(ground: Ground, { incidentId }: Round, lens: Lens): Promise<Record<string, string>> {
  const { state } = await accountAt(ground, incidentId, lens);
  if (state.situation === "unreported") return {};
  const { initiators = [], targets = [] } = state.record.facts;
  return Object.fromEntries([...initiators, ...targets].flatMap(({ id, name }) => (name === undefined ? [] : [[id, name]])));
}

/** The channels of a conflict with all their rounds, and its commitments. */
import type { Lens } from "../domain/lens.ts";
import { type Channel, channelsAt } from "../measures/channels.ts";
import { type CommitmentState, commitmentsAt } from "../measures/commitments.ts";
import { leavesOutContested } from "../measures/intensity.ts";
import { asked, tallyOf } from "../../projections/escalation.ts";
import { accountsAt } from "./account.ts";
import { type Answer, type Counts, type Ground, type Heading, answered, countsOf, headingOf, viewOf } from "./ground.ts";

export interface Channels extends Heading, Counts {
  readonly conflictId: string;
  readonly channels: readonly Channel[];
  readonly commitments: readonly CommitmentState[];
  /** what the latest round of each channel, and each commitment, calls its actors, by their ids */
  readonly names: Readonly<Record<string, string>>;
}

export async function channelsAnswer(ground: Ground, conflictId: string, lens: Lens): Promise<Answer<Channels>> {
  const found = viewOf(ground, conflictId, lens);
  if (!found.ok) return found;
  const view = found.value;
  const channels = channelsAt(view, lens.atMs, leavesOutContested(lens.reading));
  const commitments = commitmentsAt(view, lens.atMs, leavesOutContested(lens.reading));
  return answered({
    conflictId,
    ...headingOf(ground.ledger, lens),
    ...countsOf(tallyOf(asked(view, lens))),
    channels,
    commitments,
    names: await namesIn(ground, [...channels.map(({ rounds }) => rounds[rounds.length - 1]), ...commitments], lens),
  });
}

async function namesIn(ground: Ground, incidents: readonly { readonly incidentId: string }[], lens: Lens): Promise<Record<string, string>> {
  const accounts = await accountsAt(ground, incidents.map(({ incidentId }) => incidentId), lens);
  const actors = [...accounts.values()].flatMap(({ state }) => (state.situation === "unreported" ? [] : [...(state.record.facts.initiators ?? []), ...(state.record.facts.targets ?? [])]));
  return Object.fromEntries(actors.flatMap(({ id, name }) => (name === undefined ? [] : [[id, name]])));
}

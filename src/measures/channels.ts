/** Channels: tracks of talks with their rounds, who helps, and who confirmed, denied or declined to speak of the last one. */
import { type Stance, stanceOf } from "../domain/claim.ts";
import type { Talks } from "../domain/talks.ts";
import { ACTIVE_MASK, FLAG } from "./columns.ts";
import { isVisible } from "./select.ts";
import type { LedgerClaim, View } from "./view.ts";
import { onsetText } from "./when.ts";

export interface Round {
  readonly incidentId: string;
  readonly occurred: string;
  readonly talks: Talks;
  readonly confirmedBy: readonly string[];
  readonly deniedBy: readonly string[];
  readonly declinedBy: readonly string[];
}

export interface Channel {
  readonly channel: string;
  /** The talks are about this conflict without belonging to it. */
  readonly concerns: boolean;
  readonly format: Talks["format"];
  readonly track: NonNullable<Talks["track"]> | null;
  readonly venue: string | null;
  readonly thirdParties: readonly NonNullable<Talks["thirdParties"]>[number][];
  readonly parties: readonly string[];
  readonly roundsLogged: number;
  readonly lastRound: string;
  readonly confirmedBy: readonly string[];
  readonly deniedBy: readonly string[];
  readonly declinedBy: readonly string[];
  readonly rounds: readonly Round[];
}

/** The channels with a round by the instant, by the order of their last rounds, latest first. */
export function channelsAt(view: View, atMs: number, withoutContested: boolean): Channel[] {
  const rounds = new Map<string, Held[]>();
  for (const row of view.marked) {
    const talks = view.extra(row)?.talks;
    if (talks === undefined || !isHeld(view, row, atMs, withoutContested)) continue;
    rounds.set(talks.channel, [...(rounds.get(talks.channel) ?? []), { row, talks }]);
  }
  const latestFirst = [...rounds.values()].sort((a, b) => (b.at(-1)?.row ?? 0) - (a.at(-1)?.row ?? 0));
  return latestFirst.map((held) => channelOf(view, held));
}

/** A round and the row it stands in. */
interface Held {
  readonly row: number;
  readonly talks: Talks;
}

function isHeld(view: View, row: number, atMs: number, withoutContested: boolean): boolean {
  const flags = view.columns.flags[row];
  return (flags & ACTIVE_MASK) === 0 && isVisible(view, row) && view.columns.onset[row] <= atMs && !(withoutContested && (flags & FLAG.CONTESTED_OCCURRENCE) !== 0);
}

function channelOf(view: View, held: readonly Held[]): Channel {
  const rounds = held.map(({ row, talks }) => roundOf(view, row, talks));
  const last = rounds[rounds.length - 1];
  const { talks } = last;
  return {
    channel: talks.channel,
    concerns: (view.columns.flags[held[held.length - 1].row] & FLAG.CONCERNS) !== 0,
    format: talks.format,
    track: talks.track ?? null,
    venue: talks.venue ?? null,
    thirdParties: talks.thirdParties ?? [],
    parties: talks.parties,
    roundsLogged: rounds.length,
    lastRound: last.occurred,
    confirmedBy: last.confirmedBy,
    deniedBy: last.deniedBy,
    declinedBy: last.declinedBy,
    rounds,
  };
}

function roundOf(view: View, row: number, talks: Talks): Round {
  const by = (stances: readonly Stance[]): string[] => claimantsOf(view.extra(row)?.claims ?? [], stances);
  return {
    incidentId: view.incidentId(row),
    occurred: onsetText(view, row),
    talks,
    confirmedBy: by(["confirms", "claims"]),
    deniedBy: by(["denies"]),
    declinedBy: by(["declines-to-comment"]),
  };
}

function claimantsOf(claims: readonly LedgerClaim[], stances: readonly Stance[]): string[] {
  return claims.filter(({ claim }) => claim.about === "occurrence" && stances.includes(stanceOf(claim.value).stance)).map(({ claim }) => claim.claimant);
}

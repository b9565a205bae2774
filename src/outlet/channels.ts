/** What stands beside the fighting: rounds of talks, a row each under their channel, then commitments, a row each. */
import type { Talks } from "../domain/talks.ts";
import { type ListRow, conflictList } from "./conflict-list.ts";
import type { Value } from "./csv.ts";
import type { Column } from "./table.ts";

/** A round of talks, with the channel that it belongs to. */
export interface ExportedRound {
  readonly of: "round";
  readonly channel: string;
  readonly concerns: boolean;
  readonly incidentId: string;
  readonly occurred: string;
  readonly talks: Talks;
  readonly confirmedBy: readonly string[];
  readonly deniedBy: readonly string[];
  readonly declinedBy: readonly string[];
}

/** A commitment, and what became of it. */
export interface ExportedCommitment {
  readonly of: "commitment";
  readonly id: string;
  readonly kind: string;
  readonly declaration: string;
  readonly class: string | null;
  readonly parties: readonly string[];
  readonly from: string;
  readonly until: string | null;
  readonly state: string;
  readonly violations: readonly { readonly incidentId: string; readonly claimant: string | null; readonly contested: boolean }[];
  readonly endedBy: string | null;
  readonly incidentId: string;
}

export type ExportedStep = ExportedRound | ExportedCommitment;

/** A channel as it is answered. */
interface Channel {
  readonly channel: string;
  readonly concerns: boolean;
  readonly rounds: readonly Omit<ExportedRound, "of" | "channel" | "concerns">[];
}

/** The rows of an answer: the rounds, channel by channel, then the commitments. */
export function stepsOf(channels: readonly Channel[], commitments: readonly Omit<ExportedCommitment, "of">[]): ExportedStep[] {
  const rounds = channels.flatMap(({ channel, concerns, rounds: held }) => held.map((round): ExportedRound => ({ of: "round", channel, concerns, ...round })));
  return [...rounds, ...commitments.map((commitment): ExportedCommitment => ({ of: "commitment", ...commitment }))];
}

type Row = ListRow<ExportedStep>;
const ofRound = (name: string, value: (round: ExportedRound) => Value): Column<Row> => ({ name, value: ({ item }) => (item.of === "round" ? value(item) : undefined) });
const ofCommitment = (name: string, value: (commitment: ExportedCommitment) => Value): Column<Row> => ({ name, value: ({ item }) => (item.of === "commitment" ? value(item) : undefined) });

export const channelsOutlets = conflictList<ExportedStep>({
  kind: "channels",
  what: ({ conflictId }) => `channels of ${conflictId}`,
  columns: [
    { name: "of", value: ({ item }) => item.of },
    { name: "incidentId", value: ({ item }) => item.incidentId },
    { name: "parties", value: ({ item }) => (item.of === "round" ? item.talks.parties : item.parties) },
    ofRound("channel", ({ channel }) => channel),
    ofRound("concerns", ({ concerns }) => concerns),
    ofRound("occurred", ({ occurred }) => occurred),
    ofRound("round", ({ talks }) => talks.round),
    ofRound("format", ({ talks }) => talks.format),
    ofRound("track", ({ talks }) => talks.track),
    ofRound("venue", ({ talks }) => talks.venue),
    ofRound("thirdParties", ({ talks }) => talks.thirdParties?.map(({ actor, role }) => `${actor} ${role}`)),
    ofRound("delegates", ({ talks }) => talks.delegates?.map(({ actor, name }) => `${name} (${actor})`)),
    ofRound("confirmedBy", ({ confirmedBy }) => confirmedBy),
    ofRound("deniedBy", ({ deniedBy }) => deniedBy),
    ofRound("declinedBy", ({ declinedBy }) => declinedBy),
    ofCommitment("commitment", ({ id }) => id),
    ofCommitment("kind", ({ kind }) => kind),
    ofCommitment("declaration", ({ declaration }) => declaration),
    ofCommitment("class", (commitment) => commitment.class),
    ofCommitment("from", ({ from }) => from),
    ofCommitment("until", ({ until }) => until),
    ofCommitment("state", ({ state }) => state),
    ofCommitment("violations", ({ violations }) => violations.map(({ incidentId, claimant, contested }) => `${incidentId}${claimant === null ? "" : ` according to ${claimant}`}${contested ? " (contested)" : ""}`)),
    ofCommitment("endedBy", ({ endedBy }) => endedBy),
  ],
});

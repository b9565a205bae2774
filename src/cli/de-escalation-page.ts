/** The de-escalation half of a state as text: cooperation, channels, commitments. */
import type { State } from "../tracker.ts";
import { figure, figureCell, known, listed, plain, table } from "./layout.ts";

type Half = State["deEscalation"];

export function deEscalationLines({ deEscalation }: State): string[] {
  const { cooperation, verbal, material, unclassified, daysSinceMaterialConflict, channels, commitments } = deEscalation;
  return [
    ...table([["cooperation", figureCell(cooperation)], ["  verbal", figureCell(verbal)], ["  material", figureCell(material)], ["  unclassified", figureCell(unclassified)]]),
    `  days since material conflict: ${figure(daysSinceMaterialConflict, 1)}`,
    ...(channels.length === 0 ? ["  channels: none known"] : channels.flatMap(channelLines)),
    ...(commitments.length === 0 ? ["  commitments: none known"] : commitments.map(commitmentLine)),
  ];
}

const VERBS = { mediator: "mediates", facilitator: "facilitates", "good-offices": "lends good offices", host: "hosts", guarantor: "guarantees", observer: "observes" } as const;

function channelLines(channel: Half["channels"][number]): string[] {
  const { format, track, venue, concerns, parties, thirdParties, roundsLogged, lastRound, confirmedBy, deniedBy, declinedBy } = channel;
  const kind = [format, ...(track === null ? [] : [`track ${track}`]), ...(venue === null ? [] : [`at ${plain(venue)}`]), ...(concerns ? ["about this conflict without belonging to it"] : [])];
  return [
    `  channel ${channel.channel}: ${kind.join(", ")}`,
    `    parties ${listed(parties, "unknown")}; ${listed(thirdParties.map(({ actor, role }) => `${actor} ${VERBS[role]}`), "nobody helps")}`,
    `    rounds logged ${roundsLogged}, the last ${lastRound}: confirmed by ${listed(confirmedBy)}; denied by ${listed(deniedBy)}; declined to comment: ${listed(declinedBy)}`,
  ];
}

function commitmentLine({ id, kind, declaration, parties, from, until, state, violations, endedBy }: Half["commitments"][number]): string {
  const violated = violations.length === 0 ? "" : `; violations ${violations.length}: ${listed(violations.map(({ claimant, contested }) => `said by ${known(claimant)}${contested ? " (contested)" : ""}`))}`;
  const ended = endedBy === null ? "" : `; ended by ${endedBy}`;
  return `  commitment ${id}: ${kind}, ${declaration}, ${listed(parties)}, from ${from} until ${known(until)}: ${state}${violated}${ended}`;
}

/** A conflict's state as a page of text: both halves, with what is behind them. */
import type { State } from "../tracker.ts";
import { deEscalationLines } from "./de-escalation-page.ts";
import { contestedLine, countsLine, headingLines } from "./heading.ts";
import { type Cell, figure, figureCell, known, listed, plain, table } from "./layout.ts";
import type { Terminal } from "./terminal.ts";

export function statePage(state: State, { bold }: Terminal): string[] {
  return [
    bold(`${known(state.name)} (${state.conflictId}), ${state.situation}`),
    ...headingLines(state),
    countsLine(state),
    contestedLine(state.contested),
    ...nothingYet(state),
    ...(state.sidesUnknown && state.situation !== "not-yet-known" ? ["its sides are unknown: every incident counts"] : []),
    "",
    directionLine(state),
    ...table([["q", figureCell(state.direction.q)], ["z", figureCell(state.direction.z)]]),
    ...table([["conflict-scored incidents", `7 days ${state.direction.n7}, 30 days ${state.direction.n30}, 90 days ${state.direction.n90}`]]),
    "",
    bold("Escalation"),
    ...tensionLines(state),
    ...table(escalationRows(state)),
    ...driverLines(state),
    "",
    bold("De-escalation"),
    ...deEscalationLines(state),
  ];
}

function nothingYet({ n, logBeganAt, knowledgeLagDays }: State): string[] {
  if (n === 0) return [`nothing yet: no incident of it was known by then${logBeganAt === undefined ? "" : `; this log began at ${logBeganAt}`}`];
  return [knowledgeLagDays === null ? "known how soon: unknown" : `known after: median ${figure(knowledgeLagDays.median, 1)} days, 90th percentile ${figure(knowledgeLagDays.p90, 1)} days`];
}

function directionLine({ direction: { value, support, since } }: State): string {
  return `direction: ${value}${support === null ? "" : ` (${support})`}${since === null ? "" : ` since ${since}`}`;
}

function tensionLines({ escalation, range }: State): string[] {
  const [low, high] = range.tension;
  return table([
    ["tension", figureCell(escalation.tension), `range ${figure(low)} to ${figure(high)}`],
    ["  verbal", figureCell(escalation.verbal)],
    ["  material", figureCell(escalation.material)],
    ["  unclassified", figureCell(escalation.unclassified)],
    ["rate, 7 days", figureCell(escalation.rate7)],
    ["rate, 30 days", figureCell(escalation.rate30)],
  ]);
}

function escalationRows(state: State): Cell[][] {
  const { intensity, surge, changeLevel, quads, breadth, deathsOutcome } = state.escalation;
  return [
    ["hostility", hostilityWords(state)],
    [`deaths in ${intensity.year}`, deathsWords(intensity)],
    ["deaths outcome", `${figure(deathsOutcome.value)} in ${deathsOutcome.month}`],
    ["surge", surge === null ? "unknown" : `${surge.level}, ${surge.deaths30} deaths in 30 days`],
    ["change level", changeLevel === null ? "unknown" : `${changeLevel.value}, ${changeLevel.percent === null ? "percentage unknown" : `${figure(changeLevel.percent, 0)} %`}`],
    ["quad counts", `GDELT ${quads.gdelt.join(" ")}, PLOVER ${quads.plover.join(" ")}`],
    ["breadth, 30 days", `actors ${breadth.actors}, dyads ${breadth.dyads}, countries ${breadth.countries}`],
  ];
}

function deathsWords({ band, low, best, high, incidentsWithDeaths }: State["escalation"]["intensity"]): string {
  if (incidentsWithDeaths === 0) return "unknown: no incident states deaths";
  return `${band}: at least ${known(best)} (${known(low)} to ${known(high)}), n ${incidentsWithDeaths}`;
}

function hostilityWords({ escalation: { hostility }, range }: State): string {
  const { current, label, by, byAnalogy, peak, peakBySide, episode } = hostility;
  const sides = Object.entries(peakBySide).map(([side, level]) => `${side} ${level}`);
  return [
    current === null ? "unknown" : `${current} ${known(label)}, by ${known(by)}${byAnalogy ? ", by analogy" : ""}`,
    `range ${known(range.hostility[0])} to ${known(range.hostility[1])}`,
    `peak ${known(peak)}${sides.length === 0 ? "" : ` (${listed(sides)})`}`,
    episode === null ? "no episode" : `episode ${episode.level} from ${episode.since} to ${episode.last}`,
  ].join("; ");
}

function driverLines({ escalation: { drivers } }: State): string[] {
  if (drivers.length === 0) return ["  drivers: none"];
  const rows = drivers.map(({ contribution, incidentId, flags, summary }): Cell[] => [figureCell(contribution), incidentId, [...flags, plain(summary ?? "")].filter((word) => word !== "").join(", ")]);
  return ["  drivers, greatest first (why lists all of them)", ...table(rows, "    ")];
}

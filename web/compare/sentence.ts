/** The difference in one sentence. */
import type { Posted } from "../api/client.ts";
import { counted } from "../parts/counted.ts";
import { digits, whole } from "../parts/digits.ts";
import { judgedInWords } from "../parts/direction.tsx";
import { type Comparison, type State, atInWords } from "./comparison.ts";
import type { Diff } from "./effects.ts";
import { signedText } from "./signed.tsx";

type Rescore = Posted<"/v1/rescore">;

const figure = (value: number | null): string => (value === null ? "unknown" : digits(value));
const nameOf = ({ name, conflictId }: State): string => name ?? conflictId;
const way = ({ n, direction }: State): string => judgedInWords(direction, n) + (direction.support === null ? "" : ` (${direction.support} support)`);

/** "is escalating (weak support)"; "has no direction yet (not enough reports)" */
const stands = (state: State): string => (state.direction.value === "insufficient" ? `has no direction yet (${way(state)})` : `is ${way(state)}`);

/** Tension and direction of two states: what moves, and what stays. */
function moves(left: State, right: State): string {
  const [before, after] = [left.escalation.tension, right.escalation.tension];
  const tension = before === after ? `tension stays ${figure(after)}` : `tension goes from ${figure(before)} to ${figure(after)}${before === null || after === null ? "" : ` (${signedText(after - before)})`}`;
  const stays = right.direction.value === "insufficient" ? `there is no direction on either side (${way(right)})` : `the direction stays ${way(right)}`;
  const direction = way(left) === way(right) ? stays : `the direction from ${way(left)} to ${way(right)}`;
  return `${tension}, ${direction}`;
}

/** "Between ... and ... 2 incidents became known and 1 changed: tension goes from 7.59 to 13.10 (+5.51), ..." */
export function knownSentence(left: State, right: State, diff: Diff, from: string, to: string): string {
  if (diff.incidents.length === 0 && diff.figures.length === 0) return `Nothing that became known between ${from} and ${to} changes ${nameOf(right)} at ${atInWords(right)}.`;
  const count = (change: string): number => diff.incidents.filter((incident) => incident.change === change).length;
  const parts = [
    [count("appeared"), counted(count("appeared"), "incident became known", "incidents became known")],
    [count("changed"), counted(count("changed"), "incident changed", "incidents changed")],
    [count("disappeared"), counted(count("disappeared"), "incident fell away", "incidents fell away")],
  ] as const;
  const became = parts.flatMap(([many, words]) => (many > 0 ? [words] : [])).join(", ");
  return `Between ${from} and ${to}${became === "" ? " its definition changed" : ` ${became}`}: at ${atInWords(right)} ${moves(left, right)}, on ${left.n} then ${counted(right.n, "incident")}.`;
}

/** "At 18 May 2024 Israel and Iran has a tension of 13.10 (n 3), Israel and Hezbollah 10.00 (n 1): 3.10 apart; ..." */
export function conflictsSentence(left: State, right: State): string {
  const [one, other] = [left.escalation.tension, right.escalation.tension];
  const apart = one === null || other === null ? "" : `: ${digits(Math.abs(other - one))} apart`;
  return `At ${atInWords(right)} ${nameOf(left)} has a tension of ${figure(one)} (n ${left.n}), ${nameOf(right)} ${figure(other)} (n ${right.n})${apart}; the first ${stands(left)}, the second ${stands(right)}.`;
}

/** "Of 3 conflicts 1 differs in a figure, ..."; where there is nothing to differ in, that. */
export function rescoredSentence({ summary, items }: Pick<Rescore, "summary" | "items">, { left, right }: Pick<Comparison, "left" | "right">): string {
  if (summary === null) return "";
  const scored = (side: "scale" | "against"): number => items.reduce((sum, item) => sum + (item[side]?.n ?? 0) - (item[side]?.unscored ?? 0), 0);
  const n = items.reduce((sum, { scale }) => sum + scale.n, 0);
  if (scored("scale") + scored("against") === 0) return `Neither ${left} nor ${right} scores any of the ${counted(n, "incident")} of ${counted(summary.conflicts, "conflict")}: there is nothing to compare.`;
  return `Of ${counted(summary.conflicts, "conflict")}, ${counted(summary.anyFigure, "differs", "differ")} in a figure, ${summary.direction} in direction and ${summary.changeLevel} in change level; ${left} scores ${whole(scored("scale"))} and ${right} ${whole(scored("against"))} of ${counted(n, "incident")}. Hostility comes from the act itself: no scale moves it.`;
}

/** "Under plover-0.8 instead of goldstein-gdelt, tension goes from ...; 3 incidents are scored apart." */
export function scalesSentence(left: State, right: State, { left: from, right: to }: Pick<Comparison, "left" | "right">): string {
  const of = counted(right.n, "incident");
  if (left.n > 0 && left.unscored === left.n && right.unscored === right.n) return `Neither ${from} nor ${to} scores any of the ${of} of ${nameOf(right)}: there is nothing to compare.`;
  return `Under ${to} instead of ${from}, ${nameOf(right)}'s ${moves(left, right)}, on the same ${of} (${left.unscored} then ${right.unscored} unscored).`;
}

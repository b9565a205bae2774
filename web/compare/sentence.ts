/** The difference in one sentence. */
import { counted } from "../parts/counted.ts";
import { directionInWords } from "../parts/direction.tsx";
import { digits } from "../parts/figure.tsx";
import { type Comparison, type State, atInWords } from "./comparison.ts";
import type { Diff } from "./effects.ts";
import { signedText } from "./signed.tsx";

const figure = (value: number | null): string => (value === null ? "unknown" : digits(value));
const nameOf = ({ name, conflictId }: State): string => name ?? conflictId;
const way = ({ direction: { value, support } }: State): string => directionInWords(value) + (support === null ? "" : ` (${support} support)`);

/** Tension and direction of two states: what moves, and what stays. */
function moves(left: State, right: State): string {
  const [before, after] = [left.escalation.tension, right.escalation.tension];
  const tension = before === after ? `tension stays ${figure(after)}` : `tension goes from ${figure(before)} to ${figure(after)}${before === null || after === null ? "" : ` (${signedText(after - before)})`}`;
  const direction = way(left) === way(right) ? `the direction stays ${way(right)}` : `the direction from ${way(left)} to ${way(right)}`;
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
  return `At ${atInWords(right)} ${nameOf(left)} has a tension of ${figure(one)} (n ${left.n}), ${nameOf(right)} ${figure(other)} (n ${right.n})${apart}; the first is ${way(left)}, the second ${way(right)}.`;
}

/** "Under plover-0.8 instead of goldstein-gdelt, tension goes from ...; 3 incidents are scored apart." */
export function scalesSentence(left: State, right: State, { left: from, right: to }: Pick<Comparison, "left" | "right">): string {
  return `Under ${to} instead of ${from}, ${nameOf(right)}'s ${moves(left, right)}, on the same ${counted(right.n, "incident")} (${left.unscored} then ${right.unscored} unscored).`;
}

/** How an answer was read, and how many incidents stand behind it: no figure is shown without. */
import type { Heading } from "../tracker.ts";
import type { Told } from "./asking.ts";

export function headingLines({ at, knownAt, clock, scale, halfLifeDays, reading, position }: Heading): string[] {
  return [
    `at ${at}, as known at ${knownAt} (${clock} clock)`,
    `scale ${scale.id} version ${scale.version}, half-life ${halfLifeDays} days, reading ${reading}, position ${position}`,
  ];
}

type Counts = Pick<Told<"drivers">, "n" | "unscored" | "inherited" | "withinSides" | "thirdParty" | "unknownParties" | "notOccurred">;

export function countsLine({ n, unscored, inherited, withinSides, thirdParty, unknownParties, notOccurred }: Counts): string {
  return `n ${n}, unscored ${unscored}, inherited ${inherited}; not counted: within sides ${withinSides}, third party ${thirdParty}, unknown parties ${unknownParties}, not occurred ${notOccurred}`;
}

/** What is contested, by what it is about. */
export function contestedLine(contested: Readonly<Record<string, number>>): string {
  const abouts = Object.entries(contested).map(([about, count]) => `${about} (${count})`);
  return `contested: ${abouts.length === 0 ? "nothing" : abouts.join(", ")}`;
}

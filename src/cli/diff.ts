/** `diff`: what changed between two states of knowledge, and which events did it. */
import { InvalidArgumentError } from "commander";
import { type Told, askingRow } from "./asking.ts";
import { headingLines } from "./heading.ts";
import { UNKNOWN, figure, plain, table } from "./layout.ts";
import { knownBetween } from "./known-between.ts";
import type { Terminal } from "./terminal.ts";

interface DiffFlags {
  readonly known: readonly [string, string];
}

export const diff = askingRow<DiffFlags, Told<"diff">>({
  name: "diff", summary: "what changed between two states of knowledge, and which events did it", without: ["knownAt"],
  define: (command) => command.requiredOption("--known <A..B>", "what was known at A against what was known at B, now when B is left out: 2024-04-14..2024-04-20", endsOf),
  ask: (tracker, conflictId, lens, { known }) => tracker.ask.diff(conflictId, lens, knownBetween(known, tracker.now())),
  page: diffPage,
});

function endsOf(text: string): readonly [string, string] {
  const [, from, to] = /^(.+?)\.\.(.*)$/.exec(text) ?? [];
  if (from === undefined) throw new InvalidArgumentError("Write A..B, such as 2024-04-14..2024-04-20.");
  return [from, to];
}

function diffPage(answer: Told<"diff">, { bold }: Terminal): string[] {
  const { conflictId, knownFrom, knownTo, n, unscored, figures, incidents, definition } = answer;
  return [
    bold(`${conflictId}: known at ${knownFrom} against ${knownTo}`),
    ...headingLines(answer),
    `n ${n.before} -> ${n.after}, unscored ${unscored.before} -> ${unscored.after}`,
    "",
    ...(figures.length === 0 ? ["no figure changed"] : table(figures.map(({ figure, before, after }) => [figure, { right: shown(before) }, `-> ${shown(after)}`]))),
    ...(incidents.length === 0 ? ["no incident changed"] : incidents.flatMap(({ incidentId, change, events }) => [`  ${change}: ${incidentId}`, ...events.map(eventLine)])),
    ...definition.map(eventLine),
  ];
}

function shown(value: unknown): string {
  if (value === null) return UNKNOWN;
  if (value === undefined) return "none";
  if (typeof value === "number") return Number.isInteger(value) ? String(value) : figure(value);
  return plain(typeof value === "string" ? value : JSON.stringify(value));
}

function eventLine({ type, knownAt, position, stream, revision }: Told<"diff">["definition"][number]): string {
  return `    ${knownAt}  ${type}, revision ${revision} of ${stream}, position ${position}`;
}

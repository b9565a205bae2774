/** `diff`: what changed between two states of knowledge, and which events did it. */
import { InvalidArgumentError } from "commander";
import type { LensQuery } from "../domain/lens.ts";
import type { Answer } from "../tracker.ts";
import type { Told } from "./asking.ts";
import { type Call, commandRow } from "./command-row.ts";
import { EXIT, type ExitCode, badUsage, unanswered } from "./exit-code.ts";
import { headingLines } from "./heading.ts";
import { type Cell, UNKNOWN, figure, figureCell, plain, table } from "./layout.ts";
import { knownBetween } from "./known-between.ts";
import { lensFlags, lensFrom } from "./lens-flags.ts";
import type { Terminal } from "./terminal.ts";
import { storeFlag, withTracker } from "./tracker-call.ts";

interface DiffFlags extends LensQuery {
  readonly known: readonly [string, string];
  readonly all?: boolean;
}

export const diff = commandRow<DiffFlags>({
  name: "diff", group: "Ask:", summary: "what changed between two states of knowledge, and which events did it",
  define: (command, config) => storeFlag(lensFlags(
    command
      .argument("[conflict]", "the conflict's id")
      .option("--all", "every conflict that changed, in brief")
      .requiredOption("--known <A..B>", "what was known at A against what was known at B, now when B is left out: 2024-04-14..2024-04-20", endsOf),
    ["knownAt"],
  ), config),
  run: compared,
});

async function compared(call: Call<DiffFlags>): Promise<ExitCode> {
  const { terminal, operands: [conflictId], flags } = call;
  if ((conflictId === undefined) !== (flags.all === true)) throw badUsage("name the conflict to compare, or give --all: one of the two");
  return withTracker(call, {}, async (tracker) => {
    const [lens, known] = [lensFrom(flags, tracker.now()), knownBetween(flags.known, tracker.now())];
    if (conflictId === undefined) return shownAs(call, tracker.ask.revisions(lens, known), revisionsPage);
    return shownAs(call, await tracker.ask.diff(conflictId, lens, known), diffPage);
  });

  async function shownAs<Value>({ flags: { json } }: Call<DiffFlags>, answer: Answer<Value>, page: (value: Value, terminal: Terminal) => string[]): Promise<ExitCode> {
    if (!answer.ok) throw unanswered(answer);
    await (json ? terminal.json(answer.value) : terminal.lines(page(answer.value, terminal)));
    return EXIT.done;
  }
}

function revisionsPage(answer: Told<"revisions">, { bold }: Terminal): string[] {
  const { knownFrom, knownTo, conflicts, items } = answer;
  return [
    bold(`known at ${knownFrom} against ${knownTo}: ${items.length} of ${conflicts} conflicts changed`),
    ...headingLines(answer),
    ...table([
      ["", { right: "n" }, "", { right: "tension" }, "", { right: "hostility" }, "", "direction", { right: "appeared" }, { right: "gone" }, { right: "changed" }],
      ...items.map((item) => [plain(item.conflictId), ...pair(item, "n"), ...pair(item, "tension"), ...pair(item, "hostility"), direction(item), ...[item.appeared, item.disappeared, item.changed].map((count) => ({ right: String(count) }))]),
    ]),
  ];
}

type Revised = Told<"revisions">["items"][number];

function pair({ before, after }: Revised, name: "n" | "tension" | "hostility"): Cell[] {
  if (name === "tension") return [figureCell(before.tension), `-> ${after.tension === null ? UNKNOWN : figure(after.tension)}`];
  return [{ right: shown(before[name]) }, `-> ${shown(after[name])}`];
}

const direction = ({ before, after }: Revised): string => (before.direction.value === after.direction.value ? after.direction.value : `${before.direction.value} -> ${after.direction.value}`);

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

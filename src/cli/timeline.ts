/** `timeline`: the series of a conflict, as a sparkline for a reader and CSV for a program. */
import { type Command, InvalidArgumentError, Option } from "commander";
import { parseAtMs, parseInstant } from "../domain/instant.ts";
import { timelineExport } from "../tracker-conflict-export.ts";
import type { Questions } from "../tracker.ts";
import { type Told, askingRow } from "./asking.ts";
import { headingLines } from "./heading.ts";
import { figure, figureCell, known, table } from "./layout.ts";
import { sparkline } from "./sparkline.ts";
import type { Terminal } from "./terminal.ts";

type Span = Parameters<Questions["timeline"]>[2];

interface TimelineFlags {
  readonly step: NonNullable<Span["step"]>;
  readonly from?: number;
  readonly to?: number;
}

const STEPS: readonly TimelineFlags["step"][] = ["hour", "day", "week", "month", "year"];

export const timeline = askingRow<TimelineFlags, Told<"timeline">>({
  name: "timeline", summary: "the series of a conflict: a sparkline on a terminal, CSV otherwise",
  define: spanFlags,
  ask: ({ ask }, conflictId, lens, { step, from, to }) => ask.timeline(conflictId, lens, { step, fromMs: from, toMs: to }),
  page: timelinePage,
  file: (tracker, conflictId, lens, { step, from, to }) => timelineExport(tracker, "csv", conflictId, lens, { step, fromMs: from, toMs: to }),
});

function spanFlags(command: Command): Command {
  return command
    .addOption(new Option("--step <step>", "from point to point").choices(STEPS).default("day"))
    .option("--from <time>", "the first point: a date (its start, UTC) or a time; default the first incident's day", instant((text) => Math.floor((parseInstant(text)?.us ?? NaN) / 1_000)))
    .option("--to <time>", "the last point: a date (its end, UTC) or a time; default --at", instant((text) => parseAtMs(text) ?? NaN));
}

function instant(read: (text: string) => number): (text: string) => number {
  return (text) => {
    const ms = read(text);
    if (Number.isNaN(ms)) throw new InvalidArgumentError("Write a date or a time such as 2024-05-18T00:00:00Z.");
    return ms;
  };
}

function timelinePage(answer: Told<"timeline">, { bold, width }: Terminal): string[] {
  const { conflictId, step, items, transitions, n, unscored } = answer;
  const last = items[items.length - 1];
  const line = (name: "tension" | "cooperation"): string => `  ${name.padEnd(12)}${sparkline(items.map((item) => item[name]), width - 14)}`;
  return [
    bold(`${conflictId} by ${step}, ${items[0].at} to ${last.at}`),
    ...headingLines(answer),
    `n ${n}, unscored ${unscored}`,
    "",
    line("tension"),
    line("cooperation"),
    ...table([["tension", figureCell(last.tension)], ["cooperation", figureCell(last.cooperation)], ["rate, 7 days", figureCell(last.rate7)], ["rate, 30 days", figureCell(last.rate30)]]),
    `  at ${last.at}: ${last.direction}${last.support === null ? "" : ` (${last.support})`}, q ${figure(last.q)}, hostility ${known(last.hostility)}`,
    ...transitions.map(({ at, direction }) => `  ${at}  ${direction}`),
  ];
}

/** `why`: the incidents behind tension, whose contributions sum to it. */
import { type Told, askingRow } from "./asking.ts";
import { wholeNumber } from "./body-flags.ts";
import { contestedLine, countsLine, headingLines } from "./heading.ts";
import { type Cell, figure, figureCell, plain, table } from "./layout.ts";
import type { Terminal } from "./terminal.ts";

interface WhyFlags {
  readonly limit?: number;
}

export const why = askingRow<WhyFlags, Told<"drivers">>({
  name: "why", summary: "the incidents behind a conflict's tension, which sum to it",
  define: (command) => command.option("--limit <count>", "lists only so many, the greatest first", wholeNumber),
  ask: ({ ask }, conflictId, lens, { limit }) => ask.drivers(conflictId, lens, limit),
  page: whyPage,
});

function whyPage(answer: Told<"drivers">, { bold }: Terminal): string[] {
  const { conflictId, tension, drivers } = answer;
  return [
    bold(`Why ${conflictId} has a tension of ${figure(tension)}`),
    ...headingLines(answer),
    countsLine(answer),
    contestedLine(answer.contested),
    "",
    ...table([[{ right: "contribution" }, { right: "score" }, "occurred", "incident", "flags and summary"], ...drivers.map(driverRow)]),
    sumLine(answer),
  ];
}

function driverRow({ contribution, score, occurred, incidentId, flags, summary }: Told<"drivers">["drivers"][number]): Cell[] {
  return [figureCell(contribution), { right: String(score) }, occurred, incidentId, [...flags, ...(summary === null ? [] : [plain(summary)])].join(", ")];
}

function sumLine({ tension, drivers, total }: Told<"drivers">): string {
  if (tension === null) return "nothing is known that could be summed: tension is unknown, not 0";
  const sum = drivers.reduce((before, { contribution }) => before + contribution, 0);
  if (drivers.length < total) return `${drivers.length} of ${total} drivers, which make ${figure(sum)} of the tension of ${figure(tension)}`;
  return `${total} drivers sum to ${figure(sum)}; tension is ${figure(tension)}`;
}

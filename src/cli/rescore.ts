/** `rescore`: two scales side by side over the same history. */
import type { LensQuery } from "../domain/lens.ts";
import type { Told } from "./asking.ts";
import { type Call, commandRow } from "./command-row.ts";
import { EXIT, type ExitCode, badUsage, unanswered } from "./exit-code.ts";
import { headingLines } from "./heading.ts";
import { type Cell, figureCell, known, table } from "./layout.ts";
import { lensFlags, lensFrom } from "./lens-flags.ts";
import { apartLines, differingLines, scaleNames, summaryLines } from "./rescore-summary.ts";
import type { Terminal } from "./terminal.ts";
import { storeFlag, withTracker } from "./tracker-call.ts";

interface RescoreFlags extends LensQuery {
  readonly all?: boolean;
  readonly against: string;
}

export const rescore = commandRow<RescoreFlags>({
  name: "rescore", group: "Ask:", summary: "two scales side by side over the same history; with --all, the conflicts whose direction or level differs",
  define: (command, config) =>
    storeFlag(lensFlags(command.argument("[conflicts...]", "the conflicts' ids").option("--all", "every conflict: a summary, then those that differ").requiredOption("--against <id>", "the scale to compare with")), config),
  run: rescored,
});

async function rescored(call: Call<RescoreFlags>): Promise<ExitCode> {
  const { terminal, operands, flags } = call;
  if ((operands.length === 0) !== (flags.all === true)) throw badUsage("name the conflicts to rescore, or give --all: one of the two");
  const answer = await withTracker(call, {}, async (tracker) => {
    const lens = lensFrom(flags, tracker.now());
    return tracker.ask.rescore(lens, { conflicts: flags.all === true ? undefined : operands, scale: lens.scale, against: flags.against });
  });
  if (!answer.ok) throw unanswered(answer);
  await (flags.json ? terminal.json(answer.value) : terminal.lines(rescorePage(answer.value, flags.all === true, terminal)));
  return EXIT.done;
}

type Rescore = Told<"rescore">;
type Item = Rescore["items"][number];

function rescorePage(answer: Rescore, all: boolean, { bold }: Terminal): string[] {
  const { scale, against, n, unscored, items } = answer;
  const other = against === null ? "nothing" : `${against.id} version ${against.version}`;
  const body = all ? [...summaryLines(answer), ...differingLines(answer), ...apartLines(answer)] : items.flatMap((item) => itemLines(item, ...scaleNames(answer)));
  return [bold(`${scale.id} against ${other}`), ...headingLines(answer), ...hashLines(answer), `n ${n}, unscored ${unscored}`, ...body];
}

function hashLines({ scale, against }: Rescore): string[] {
  return table([scale, ...(against === null ? [] : [against])].map(({ id, version, sha256 }) => [id, `version ${version}`, `SHA-256 ${sha256}`]), "");
}

function itemLines({ conflictId, scale, against, differs, incidents, incidentsApart }: Item, first: string, second: string): string[] {
  return [
    "",
    `${conflictId}: ${differs.length === 0 ? "no figure differs" : `differs in ${differs.join(", ")}`}`,
    ...table([["", { right: "tension" }, { right: "cooperation" }, { right: "n" }, { right: "unscored" }, "direction"], briefRow(first, scale), ...(against === null ? [] : [briefRow(second, against)])]),
    ...(incidentsApart === 0 ? ["  every counted incident has the same score on both"] : [`  scored apart: ${incidentsApart}`]),
    ...table(incidents.map((apart) => [apart.incidentId, `CAMEO ${known(apart.cameo)}`, { right: known(apart.score) }, { right: known(apart.against) }]), "    "),
    ...(incidentsApart > incidents.length ? [`    and ${incidentsApart - incidents.length} more`] : []),
  ];
}

function briefRow(name: string, { tension, cooperation, n, unscored, direction: { value, support } }: Item["scale"]): Cell[] {
  return [name, figureCell(tension), figureCell(cooperation), { right: String(n) }, { right: String(unscored) }, support === null ? value : `${value} (${support})`];
}

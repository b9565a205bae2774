/** `export`: the log, the incidents or the states as a file. */
import { Argument, type Command } from "commander";
import type { LensQuery } from "../domain/lens.ts";
import { type Export, UnwritableItem, exportFormats, exportOf } from "../tracker-export.ts";
import { type Call, commandRow } from "./command-row.ts";
import { CommandEnded, EXIT, type ExitCode, badUsage, unanswered } from "./exit-code.ts";
import { lensFlags, lensFrom } from "./lens-flags.ts";
import { partialOf, writeWhole } from "./output-file.ts";
import { mustBeApart, storeFiles } from "./same-file.ts";
import type { Terminal } from "./terminal.ts";
import { storeFlag, withTracker } from "./tracker-call.ts";

type Kind = keyof typeof exportFormats;

interface ExportFlags extends LensQuery {
  readonly out: string;
  readonly conflict?: readonly string[];
}

const STDOUT = "-";
const kinds = Object.keys(exportFormats) as Kind[];
const formats = [...new Set(Object.values(exportFormats).flat())];

export const exporting = commandRow<ExportFlags>({
  name: "export", group: "Keep the log:", summary: "writes events, incidents or states to a file",
  define: (command, config) => storeFlag(lensFlags(operandsAndFlags(command)), config),
  run: exported,
});

function operandsAndFlags(command: Command): Command {
  return command
    .addArgument(new Argument("<kind>", "what to export; incidents and states as the lens shows them, events as they are").choices(kinds))
    .addArgument(new Argument("<format>", "the file's format").choices(formats))
    .option("--out <file>", "where to; - for stdout", STDOUT)
    .option("--conflict <id>", "only incidents and states of this conflict; may be given again for more", (id: string, before: readonly string[] = []) => [...before, id])
    .addHelpText("after", `\nFormats:\n${kinds.map((kind) => `  ${kind.padEnd(11)}${exportFormats[kind].join(", ")}`).join("\n")}`);
}

/** Refuses what is offered for other kinds only. */
function checkAsked(kind: Kind, format: string, { conflict }: ExportFlags): void {
  if (!exportFormats[kind].includes(format)) throw badUsage(`${kind} are not exported as ${format}: choose ${exportFormats[kind].join(" or ")}`);
  if (kind === "events" && conflict !== undefined) throw badUsage("option '--conflict <id>' is for incidents and states: the log is exported whole");
}

async function exported(call: Call<ExportFlags>): Promise<ExitCode> {
  const { terminal, operands, flags } = call;
  const [kind, format] = operands as [Kind, string];
  checkAsked(kind, format, flags);
  if (flags.out !== STDOUT) mustBeApart("option '--out <file>'", [flags.out, partialOf(flags.out)], storeFiles(flags.store));
  const { bytes, items } = await withTracker(call, { caughtUp: kind !== "events" }, async (tracker) => {
    const answer = exportOf(tracker, kind, format, lensFrom(flags, tracker.now()), { conflicts: flags.conflict });
    if (!answer.ok) throw unanswered(answer);
    return { bytes: await written(terminal, flags.out, answer.value), items: answer.value.items() };
  });
  if (flags.out === STDOUT) terminal.note(`${items} ${kind} written`);
  else await (flags.json ? terminal.json({ kind, format, items, bytes, out: flags.out }) : terminal.lines([`${items} ${kind} in ${flags.out}, ${bytes} bytes`]));
  return EXIT.done;
}

async function written(terminal: Terminal, out: string, { text }: Export): Promise<number> {
  try {
    return out === STDOUT ? await printed(terminal, text) : await writeWhole(out, text);
  } catch (error) {
    if (error instanceof UnwritableItem) throw new CommandEnded(EXIT.broken, "unwritable-item", error.message, { cause: error });
    throw error;
  }
}

async function printed(terminal: Terminal, text: AsyncIterable<string>): Promise<number> {
  let bytes = 0;
  for await (const part of text) {
    await terminal.out(part);
    bytes += Buffer.byteLength(part);
  }
  return bytes;
}

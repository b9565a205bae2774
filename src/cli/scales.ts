/** `scales`: the published tables that score acts, pinned, and those added to the log; `scales add` adds one. */
import { existsSync } from "node:fs";
import { type Call, commandRow } from "./command-row.ts";
import { EXIT, type ExitCode, badUsage } from "./exit-code.ts";
import { plain } from "./layout.ts";
import { type AddScaleFlags, addScale, addScaleFlags, addScaleHelp } from "./scale-adding.ts";
import type { Terminal } from "./terminal.ts";
import { storeFlag, storePath, withTracker } from "./tracker-call.ts";
import { type Tracker, openTracker } from "../tracker.ts";

export const scales = commandRow<AddScaleFlags>({
  name: "scales", group: "Ask:", summary: "the scales: ids, versions, hashes and citations; `scales add FILE --id ID` adds your own",
  define: (command, config) =>
    storeFlag(addScaleFlags(command.argument("[action]", "add: adds a scale of your own to the log").argument("[file]", "its table as CSV; - for stdin")), config).addHelpText("after", addScaleHelp),
  run: async (call) => {
    const [action, file] = call.operands;
    if (action === undefined) return list(call);
    if (action !== "add") throw badUsage(`${JSON.stringify(action)} is nothing to do with scales: write \`scales\` to list them, or \`scales add FILE --id ID\``);
    return addScale(call, file);
  },
});

/** Without a log there are the scales that ship. */
async function list(call: Call<AddScaleFlags>): Promise<ExitCode> {
  const { terminal, flags } = call;
  const path = storePath(flags.store);
  const stands = path === undefined || existsSync(path);
  if (!stands) terminal.note(`there is no log at ${path}: these are the scales that ship`);
  const all = stands ? await withTracker(call, {}, async ({ ask }) => ask.scales()) : await shipped();
  await (flags.json ? terminal.json(all) : terminal.lines(all.flatMap((scale) => linesOf(scale, terminal))));
  return EXIT.done;
}

type Scale = ReturnType<Tracker["ask"]["scales"]>[number];

async function shipped(): Promise<readonly Scale[]> {
  const tracker = await openTracker();
  const all = tracker.ask.scales();
  await tracker.close();
  return all;
}

function linesOf({ id, version, kind, name, sha256, citation, note, added, latest }: Scale, { bold }: Terminal): string[] {
  const origin = `${added ? ", added to this log" : ""}${latest ? "" : `, superseded: ask for it as ${id}@${version}`}`;
  return [
    bold(`${id} version ${version}: ${kind === "score" ? "scores" : "levels, never summed"}${origin}`),
    ...(name === null || name === id ? [] : [`  ${plain(name)}`]),
    `  SHA-256 ${sha256}`,
    `  ${plain(citation)}`,
    ...(note === null ? [] : [`  ${plain(note)}`]),
  ];
}

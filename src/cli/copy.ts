/** `copy`: log to log, and the two compared. */
import { withoutSecrets } from "../tracker-store.ts";
import { copyBetween } from "../tracker-copy.ts";
import { type Call, commandRow } from "./command-row.ts";
import { CommandEnded, EXIT, type ExitCode, badUsage } from "./exit-code.ts";
import { progress } from "./progress.ts";
import { mustBeApart, storeFiles } from "./same-file.ts";
import { mustStand, storeOption } from "./tracker-call.ts";

interface CopyFlags {
  readonly from: string;
  readonly to: string;
}

export const copy = commandRow<CopyFlags>({
  name: "copy", group: "Keep the log:", summary: "copies one log into another, goes on where it was cut, and compares the two",
  define: (command) =>
    command
      .addOption(storeOption("--from <url>", "the log to read: sqlite:PATH or esdb://HOST").makeOptionMandatory())
      .addOption(storeOption("--to <url>", "the log to write, made where there is none").makeOptionMandatory()),
  run: copied,
});

async function copied({ terminal, flags: { from, to, json } }: Call<CopyFlags>): Promise<ExitCode> {
  if (from === to) throw badUsage(`option '--to <url>' argument '${withoutSecrets(to)}' is invalid. Name another log than --from.`);
  mustBeApart("option '--to <url>'", storeFiles(to), storeFiles(from));
  mustStand(from);
  const bar = progress(terminal, "copying", "events");
  const result = await copyBetween(from, to, { cluster: terminal.config.cluster, onProgress: bar.at }).finally(bar.end);
  const same = result.fromDigest === result.toDigest;
  await (json ? terminal.json({ ...result, same }) : terminal.lines([`${result.events} events, up to position ${result.head}`, `digest  ${result.toDigest}`]));
  if (same) return EXIT.done;
  throw new CommandEnded(EXIT.broken, "digest-differs", `the copy does not give the same state:\n  from ${result.fromDigest}\n  to   ${result.toDigest}`);
}

/** `replay`: the whole log folded again, and the digest of what it gives. */
import { Option } from "commander";
import { z } from "zod";
import type { Tracker } from "../tracker.ts";
import { type Call, commandRow } from "./command-row.ts";
import { CommandEnded, EXIT, type ExitCode, badUsage } from "./exit-code.ts";
import { inputText, nameOf } from "./input.ts";
import { table } from "./layout.ts";
import { progress } from "./progress.ts";
import type { Terminal } from "./terminal.ts";
import { storeFlag, withTracker } from "./tracker-call.ts";

interface ReplayFlags {
  readonly from: "0" | "snapshot";
  readonly assert?: string;
}

export const replay = commandRow<ReplayFlags>({
  name: "replay", group: "Keep the log:", summary: "folds the whole log again; prints its speed and the digest of the state",
  define: (command, config) =>
    storeFlag(
      command
        .addOption(new Option("--from <start>", "0: the first event; snapshot: what the last start kept").choices(["0", "snapshot"]).default("0"))
        .option("--assert <file>", "a digest, or what replay --json printed: ends with 6 where the digest is another; - for stdin"),
      config,
    ),
  run: replayed,
});

type Replay = Awaited<ReturnType<Tracker["log"]["replay"]>>;

async function replayed(call: Call<ReplayFlags>): Promise<ExitCode> {
  const { terminal, flags } = call;
  const expected = flags.assert === undefined ? undefined : await digestIn(terminal, flags.assert);
  const bar = progress(terminal, "replaying", "events");
  const result = await withTracker(call, {}, ({ log }) => log.replay(flags.from === "0" ? "zero" : "snapshot", bar.at)).finally(bar.end);
  await (flags.json ? terminal.json(result) : terminal.lines(replayLines(result)));
  if (result.parked) throw new CommandEnded(EXIT.broken, "parked", `the replay stopped at position ${result.parked.position}: ${result.parked.reason}; the digest is that of what stands before`);
  if (expected === undefined || expected === result.digest) return EXIT.done;
  throw new CommandEnded(EXIT.broken, "digest-differs", `the state is not the one expected:\n  expected ${expected}\n  replayed ${result.digest}`);
}

function replayLines({ events, folded, conflicts, incidents, seconds, eventsPerSecond, digest }: Replay): string[] {
  const rows: [string, string][] = [["events", String(events)], ["folded now", String(folded)], ["seconds", seconds.toFixed(3)], ["events/s", String(eventsPerSecond)], ["conflicts", String(conflicts)], ["incidents", String(incidents)]];
  return [...table(rows.map(([name, value]) => [name, { right: value }]), ""), `digest  ${digest}`];
}

const Digest = z.string().regex(/^[0-9a-f]{64}$/);
const Printed = z.object({ digest: Digest });

async function digestIn(terminal: Terminal, file: string): Promise<string> {
  const text = (await inputText(terminal, file)).trim();
  const bare = Digest.safeParse(text.toLowerCase());
  if (bare.success) return bare.data;
  const printed = Printed.safeParse(jsonOf(text));
  if (printed.success) return printed.data.digest;
  throw badUsage(`option '--assert <file>' argument '${file}' cannot be used: ${nameOf(file)} holds no digest; write 64 hexadecimal digits, or what replay --json prints`);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** `verify`: whether the log is whole. */
import { type Verified, checkLog } from "../tracker.ts";
import { type Call, commandRow } from "./command-row.ts";
import { seekingDamage } from "./damage.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { plain } from "./layout.ts";
import { mustStand, storeFlag, storePath, withTracker } from "./tracker-call.ts";

export const verify = commandRow({
  name: "verify", group: "Keep the log:", summary: "checks the log: pages, order, gaps, and whether every event can be read",
  define: storeFlag,
  run: (call) => seekingDamage(() => verified(call)),
});

async function verified(call: Call<object>): Promise<ExitCode> {
  const { terminal, flags } = call;
  const path = storePath(flags.store);
  mustStand(flags.store);
  if (path !== undefined) checkLog(path);
  const found = await withTracker(call, { caughtUp: false }, ({ log }) => log.verify());
  const sound = found.problemCount === 0;
  await (flags.json ? terminal.json({ sound, ...found }) : terminal.lines(verifiedLines(found)));
  return sound ? EXIT.done : EXIT.broken;
}

function verifiedLines({ events, streams, head, problems, problemCount }: Verified): string[] {
  const found = problems.map(({ position, problem }) => `  position ${position}: ${plain(problem)}`);
  const more = problemCount > problems.length ? [`  and ${problemCount - problems.length} more`] : [];
  return [`${events} events in ${streams} streams, up to position ${head}`, problemCount === 0 ? "the log is whole" : `the log is broken, ${problemCount} problems:`, ...found, ...more];
}

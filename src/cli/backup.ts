/** `backup`: a consistent copy of a log's file, also while it is served. */
import { existsSync } from "node:fs";
import { withoutSecrets } from "../tracker-store.ts";
import { commandRow } from "./command-row.ts";
import { seekingDamage } from "./damage.ts";
import { CommandEnded, EXIT, badUsage } from "./exit-code.ts";
import { filesOfCopy, mustBeApart, storeFiles } from "./same-file.ts";
import { storeFlag, storePath, withTracker } from "./tracker-call.ts";

export const backup = commandRow({
  name: "backup", group: "Keep the log:", summary: "writes a consistent copy of the log's file, also while it is served",
  define: (command, config) => storeFlag(command.argument("<file>", "the file to write; never over one that exists"), config),
  run: async (call) => {
    const { terminal, operands: [file], flags } = call;
    if (storePath(flags.store) === undefined) throw badUsage(`option '--store <url>' argument '${withoutSecrets(flags.store)}' has no file to back up: use copy --from ${withoutSecrets(flags.store)} --to sqlite:PATH`);
    mustBeFree(file);
    mustBeApart("the file", filesOfCopy(file), storeFiles(flags.store));
    const { events, head } = await seekingDamage(() => withTracker(call, { caughtUp: false }, ({ log }) => log.backup(file)));
    await (flags.json ? terminal.json({ file, events, head }) : terminal.lines([`${events} events, up to position ${head}, in ${file}`]));
    return EXIT.done;
  },
});

/** Nothing is ever overwritten. */
export function mustBeFree(file: string): void {
  if (existsSync(file)) throw new CommandEnded(EXIT.conflict, "exists", `${file} exists: name a new file, or move this one away; nothing is ever overwritten`);
}

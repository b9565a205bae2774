/** `restore`: a log made from a backup that passes every check. */
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { withoutSecrets } from "../tracker-store.ts";
import { restoreLog } from "../tracker.ts";
import { mustBeFree } from "./backup.ts";
import { commandRow } from "./command-row.ts";
import { seekingDamage } from "./damage.ts";
import { EXIT, badUsage } from "./exit-code.ts";
import { inputSize } from "./input.ts";
import { filesOfCopy, mustBeApart } from "./same-file.ts";
import { storeFlag, storePath } from "./tracker-call.ts";

export const restore = commandRow({
  name: "restore", group: "Keep the log:", summary: "makes the log of --store from a backup",
  define: (command, config) => storeFlag(command.argument("<file>", "the backup"), config),
  run: async ({ terminal, operands: [file], flags }) => {
    const path = storePath(flags.store);
    if (path === undefined) throw badUsage(`option '--store <url>' argument '${withoutSecrets(flags.store)}' is invalid. A backup is restored to sqlite:PATH.`);
    inputSize(file);
    mustBeFree(path);
    mustBeApart("option '--store <url>'", filesOfCopy(path), [file, `${file}-wal`]);
    const { events, head, logId } = await seekingDamage(async () => {
      mkdirSync(dirname(path), { recursive: true });
      return restoreLog(file, path);
    });
    await (flags.json ? terminal.json({ store: flags.store, events, head, logId }) : terminal.lines([`${events} events, up to position ${head}, in ${path}`]));
    return EXIT.done;
  },
});

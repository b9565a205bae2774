/** `scales`: the published tables that score acts, pinned. They are part of the program, so no log is opened. */
import { openTracker } from "../tracker.ts";
import { commandRow } from "./command-row.ts";
import { EXIT } from "./exit-code.ts";
import { storeFlag } from "./tracker-call.ts";

export const scales = commandRow({
  name: "scales", group: "Ask:", summary: "the scales: ids, versions, hashes and citations",
  define: storeFlag,
  run: async ({ terminal, flags }) => {
    const tracker = await openTracker();
    const all = tracker.ask.scales();
    await tracker.close();
    await (flags.json ? terminal.json(all) : terminal.lines(all.flatMap((scale) => [
      terminal.bold(`${scale.id} version ${scale.version}: ${scale.kind === "score" ? "scores" : "levels, never summed"}`),
      `  SHA-256 ${scale.sha256}`,
      `  ${scale.citation}`,
      ...(scale.note === null ? [] : [`  ${scale.note}`]),
    ])));
    return EXIT.done;
  },
});

import { recordingRow } from "./recording.ts";
import { sideFlag } from "./side-flag.ts";

export const open = recordingRow({
  name: "open", summary: "opens a conflict", type: "OpenConflict",
  flags: [
    { flags: "--name <name>", at: "name", about: "what the conflict is called" },
    sideFlag("sides"),
    { flags: "--watched-since <time>", at: "watchedSince", about: "since when it is watched; default its first known incident" },
    { flags: "--trigger <words>", at: "trigger", about: "what set it off" },
  ],
});

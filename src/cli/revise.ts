import { recordingRow } from "./recording.ts";
import { sideFlag } from "./side-flag.ts";

const UNSETTABLE = { sides: "sides", "watched-since": "watchedSince", trigger: "trigger" } as const;

export const revise = recordingRow({
  name: "revise", summary: "revises the definition of a conflict", type: "ReviseConflict",
  flags: [
    { flags: "--name <name>", at: "set/name", about: "what the conflict is called" },
    sideFlag("set/sides"),
    { flags: "--watched-since <time>", at: "set/watchedSince", about: "since when it is watched" },
    { flags: "--trigger <words>", at: "set/trigger", about: "what set it off" },
    { flags: "--unset <what>", at: "unset", about: "takes it away", choices: Object.keys(UNSETTABLE) },
    { flags: "--reason <words>", at: "reason", about: "why, in words" },
  ],
  finish: ({ unset, set, ...body }) => ({ ...body, set: { ...(set as object | undefined), ...(unset !== undefined && { [UNSETTABLE[unset as keyof typeof UNSETTABLE]]: null }) } }),
});

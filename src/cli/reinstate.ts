import { recordingRow } from "./recording.ts";
import { sourceFlags } from "./source-flags.ts";

export const reinstate = recordingRow({
  name: "reinstate", summary: "reinstates a retracted or merged incident", type: "ReinstateIncident",
  flags: [{ flags: "--reason <words>", at: "reason", about: "why, in words" }, ...sourceFlags],
});

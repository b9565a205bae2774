import { recordingRow } from "./recording.ts";
import { sourceFlags } from "./source-flags.ts";

export const merge = recordingRow({
  name: "merge", summary: "merges an incident into another that tells the same act", type: "MergeIncident",
  flags: [
    { flags: "--into <incident>", at: "into", about: "the incident that survives" },
    { flags: "--reason <words>", at: "reason", about: "why, in words" },
    ...sourceFlags,
  ],
});

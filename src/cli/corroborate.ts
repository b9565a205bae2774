import { recordingRow } from "./recording.ts";
import { sourceFlags } from "./source-flags.ts";

export const corroborate = recordingRow({ name: "corroborate", summary: "adds a source to an incident", type: "CorroborateIncident", flags: sourceFlags });

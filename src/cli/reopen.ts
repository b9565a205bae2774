import { recordingRow } from "./recording.ts";

export const reopen = recordingRow({
  name: "reopen", summary: "reopens a conflict", type: "ReopenConflict",
  flags: [{ flags: "--reason <words>", at: "reason", about: "why, in words" }],
});

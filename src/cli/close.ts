import { ClosureReason } from "../domain/conflict.ts";
import { recordingRow } from "./recording.ts";

export const close = recordingRow({
  name: "close", summary: "closes a conflict", type: "CloseConflict",
  flags: [
    { flags: "--reason <code>", at: "reason", about: `how it ended: ${ClosureReason.options.join(", ")}`, choices: ClosureReason.options },
    { flags: "--ended-at <time>", at: "endedAt", about: "when it ended: 2024-04-13 or 2024-04-13T20:30:00Z" },
    { flags: "--note <words>", at: "note", about: "what else to say of it" },
  ],
});

import { RetractionBasis } from "../domain/report.ts";
import { recordingRow } from "./recording.ts";
import { sourceFlags } from "./source-flags.ts";

export const retract = recordingRow({
  name: "retract", summary: "retracts an incident", type: "RetractIncident",
  flags: [
    { flags: "--basis <basis>", at: "basis", about: `what it rests on: ${RetractionBasis.options.join(", ")}`, choices: RetractionBasis.options },
    { flags: "--reason <words>", at: "reason", about: "why, in words" },
    ...sourceFlags,
  ],
});

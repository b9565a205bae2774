import { Reliability } from "../domain/source.ts";
import { wholeNumber } from "./body-flags.ts";
import { recordingRow } from "./recording.ts";

export const grade = recordingRow({
  name: "grade", summary: "grades a source (--source, --reliability) or a claim (--claim, --credibility)", type: "ReviseGrade",
  flags: [
    { flags: "--source <id>", at: "grade/sourceId", about: "the source's id, to grade its reliability" },
    { flags: "--reliability <grade>", at: "grade/reliability", about: "A reliable .. E unreliable, F cannot be judged", choices: Reliability.options },
    { flags: "--claim <id>", at: "grade/claimId", about: "the claim's id, to grade its credibility" },
    { flags: "--credibility <grade>", at: "grade/credibility", about: "1 confirmed .. 5 improbable, 6 cannot be judged", read: wholeNumber },
    { flags: "--reason <words>", at: "reason", about: "why, in words" },
  ],
});

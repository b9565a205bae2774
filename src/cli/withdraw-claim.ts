import { recordingRow } from "./recording.ts";
import { sourceFlags } from "./source-flags.ts";

export const withdrawClaim = recordingRow({
  name: "withdraw-claim", summary: "withdraws a claim", type: "WithdrawClaim",
  flags: [{ flags: "--claim <id>", at: "claimId", about: "the claim's id" }, { flags: "--reason <words>", at: "reason", about: "why, in words" }, ...sourceFlags],
});

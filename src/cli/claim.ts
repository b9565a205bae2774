/** `claim`: what somebody claims of an incident. */
import { ABOUTS, Stance } from "../domain/claim.ts";
import { wholeNumber } from "./body-flags.ts";
import { recordingRow } from "./recording.ts";
import { sourceFlags } from "./source-flags.ts";

export const claim = recordingRow({
  name: "claim", summary: "adds a claim to an incident", type: "MakeClaim",
  flags: [
    { flags: "--about <what>", at: "about", about: `what the claim is about: ${ABOUTS.join(", ")}`, choices: ABOUTS },
    { flags: "--value <value>", at: "value", about: `a stance (${Stance.options.join(", ")}), a number such as 350, ~320 or >=300, words for an outcome, or JSON`, read: valueOf },
    { flags: "--to <actors>", at: "to", about: "to whom responsibility is attributed, such as ISR,USA", read: (text) => text.split(",") },
    { flags: "--claimant <id>", at: "claimant", about: "the actor or organisation that claims it" },
    { flags: "--credibility <grade>", at: "credibility", about: "of the claim: 1 confirmed .. 5 improbable, 6 cannot be judged", read: wholeNumber },
    { flags: "--claim-id <id>", at: "claimId", about: "the claim's own id; made when absent" },
    ...sourceFlags.map((flag) => (flag.at === "source/sourceId" ? { ...flag, about: `${flag.about}; alone, it names one that is there already` } : flag)),
  ],
  finish: ({ to, value, source, ...body }) => ({ ...body, value: to === undefined ? value : { stance: value, to }, source: namedSource(source) }),
});

function valueOf(text: string): unknown {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  if (!text.startsWith("{")) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function namedSource(source: unknown): unknown {
  if (typeof source !== "object" || source === null) return source;
  return Object.keys(source).join() === "sourceId" && "sourceId" in source ? source.sourceId : source;
}

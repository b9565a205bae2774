/** The ground that answers stand on, over a small log written by hand. */
import type { Answer, Ground, NoAnswer } from "../../src/answers/ground.ts";
import { type Drafted, ledgerOf, logOf } from "./small-log.ts";

/** A ledger and a reader of its streams. `found`: what a search for any words finds. */
export function groundOf(drafts: readonly Drafted[], found: readonly string[] = []): Ground {
  const log = logOf(...drafts);
  return { ledger: ledgerOf(...drafts), readStream: async (stream) => log.filter((event) => event.stream === stream), search: (_query, limit) => found.slice(0, limit) };
}

/** The value of an answer that must have one. */
export function valueOf<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new RangeError(`${answer.reason}: ${answer.detail}`);
  return answer.value;
}

/** Why a question has no answer. */
export function reasonOf(answer: Answer<unknown>): NoAnswer["reason"] | "it has one" {
  return answer.ok ? "it has one" : answer.reason;
}

/** When a record became known, to the microsecond: the step of the log's own clock. */
import type { Account } from "./account-answer.ts";

/** Just before an instant: one microsecond. */
export function justBefore(instant: string): string {
  const micros = microsOf(instant) - 1n;
  const whole = new Date(Number(micros / 1_000n)).toISOString().slice(0, -1);
  return `${whole}${String(micros % 1_000n).padStart(3, "0")}Z`;
}

/** The account with no more of its history than was known when it was: the API tells all of it. At now everything is known. */
export function asKnown(account: Account, isNow: boolean): Account {
  if (isNow) return account;
  const known = microsOf(account.knownAt);
  return { ...account, history: account.history.filter(({ knownAt }) => microsOf(knownAt) <= known) };
}

function microsOf(instant: string): bigint {
  const [, second = instant, fraction = ""] = /^([^.Z]+)(?:\.(\d+))?Z$/.exec(instant) ?? [];
  return BigInt(Date.parse(`${second}Z`)) * 1_000n + BigInt(fraction.padEnd(6, "0").slice(0, 6));
}

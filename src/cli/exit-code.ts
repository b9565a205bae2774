/** How a command ends: the contract with scripts. */
import type { NoAnswer, Rejection } from "../tracker.ts";

export const EXIT = { done: 0, failed: 1, usage: 2, notFound: 3, conflict: 4, partly: 5, broken: 6 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What each code means, for help. */
export const exitMeanings: readonly (readonly [ExitCode, string])[] = [
  [EXIT.done, "done"],
  [EXIT.failed, "failed: the message says what to do"],
  [EXIT.usage, "usage: a command, a flag or a value that cannot be used"],
  [EXIT.notFound, "not found: no such conflict, incident, log or file"],
  [EXIT.conflict, "conflict: the record refuses it (a rule, a lost race, another revision, a key used for something else)"],
  [EXIT.partly, "partly done: some rows were refused, or it was stopped on the way"],
  [EXIT.broken, "integrity broken: the log, a backup or a digest is not what it should be"],
];

/** A command that cannot go on: what to tell and the code to end with. Thrown in commands, met in `run` alone. */
export class CommandEnded extends Error {
  override readonly name = "CommandEnded";
  readonly exitCode: ExitCode;
  /** kebab-case */
  readonly reason: string;

  constructor(exitCode: ExitCode, reason: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
    this.reason = reason;
  }
}

export const badUsage = (message: string): CommandEnded => new CommandEnded(EXIT.usage, "usage", message);
export const notFound = (reason: string, message: string): CommandEnded => new CommandEnded(EXIT.notFound, reason, message);

/** A question without an answer: what is not there is not found, everything else was asked wrongly. */
export function unanswered({ reason, detail }: NoAnswer): CommandEnded {
  return reason.startsWith("unknown-") && reason !== "unknown-scale" ? notFound(reason, detail) : new CommandEnded(EXIT.usage, reason, detail);
}

/** A command the record refused. */
export function refused({ reason, detail }: Rejection): CommandEnded {
  const missing = ["unknown-conflict", "unknown-incident", "unknown-rule", "unknown-alert"].includes(reason);
  return new CommandEnded(missing ? EXIT.notFound : EXIT.conflict, reason, detail);
}

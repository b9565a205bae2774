/** A command of the command line: one row of the table in cli.ts, from which help is made too. */
import type { Command } from "commander";
import type { Config } from "../config.ts";
import type { ExitCode } from "./exit-code.ts";
import type { Terminal } from "./terminal.ts";

export interface SharedFlags {
  readonly store: string;
  readonly json?: boolean;
}

export interface Call<Flags> {
  readonly terminal: Terminal;
  /** What stands beside the flags, in order. */
  readonly operands: readonly string[];
  readonly flags: Flags & SharedFlags;
}

interface Row {
  readonly name: string;
  readonly group: "Serve:" | "Record:" | "Ask:" | "Keep the log:";
  readonly summary: string;
  /** Adds operands and flags. */
  readonly define: (command: Command, config: Config) => unknown;
  /** Ends by itself when the signal comes; every other command is simply left. */
  readonly minds?: "signal";
}

export interface CommandRow extends Row {
  readonly answer: (terminal: Terminal, command: Command) => Promise<ExitCode>;
}

/** A row whose `run` is given the flags that its `define` adds. */
export function commandRow<Flags extends object>({ run, ...row }: Row & { readonly run: (call: Call<Flags>) => Promise<ExitCode> }): CommandRow {
  return { ...row, answer: (terminal, command) => run({ terminal, operands: command.args, flags: command.opts<Flags & SharedFlags>() }) };
}

/** The command line: a table of commands, from which help is made. */
import { Command, CommanderError, type OutputConfiguration } from "commander";
import { alerts } from "./alerts.ts";
import { backup } from "./backup.ts";
import { claim } from "./claim.ts";
import { close } from "./close.ts";
import type { CommandRow } from "./command-row.ts";
import { copy } from "./copy.ts";
import { correct } from "./correct.ts";
import { corroborate } from "./corroborate.ts";
import { diff } from "./diff.ts";
import { CommandEnded, EXIT, type ExitCode, exitMeanings } from "./exit-code.ts";
import { exporting } from "./export.ts";
import { grade } from "./grade.ts";
import { importing } from "./import.ts";
import { merge } from "./merge.ts";
import { open } from "./open.ts";
import { reinstate } from "./reinstate.ts";
import { reopen } from "./reopen.ts";
import { replay } from "./replay.ts";
import { report } from "./report.ts";
import { rescore } from "./rescore.ts";
import { restore } from "./restore.ts";
import { retract } from "./retract.ts";
import { revise } from "./revise.ts";
import { scales } from "./scales.ts";
import { serve } from "./serve.ts";
import { state } from "./state.ts";
import { type Streams, type Terminal, terminalOf } from "./terminal.ts";
import { timeline } from "./timeline.ts";
import { verify } from "./verify.ts";
import { why } from "./why.ts";
import { packageVersion } from "../tracker-version.ts";
import { withdrawClaim } from "./withdraw-claim.ts";

const rows: readonly CommandRow[] = [
  serve,
  open, report, corroborate, claim, withdrawClaim, grade, correct, retract, reinstate, merge, revise, close, reopen, importing,
  state, why, timeline, diff, rescore, scales, alerts,
  replay, exporting, copy, verify, backup, restore,
];

/** Every command, in the order of help. */
export const commandNames: readonly string[] = rows.map(({ name }) => name);

/** Runs one command and answers its exit code (see exit-code.ts). Faults are thrown: they are for main.ts. */
export async function run(argv: readonly string[], streams: Streams): Promise<number> {
  const terminal = terminalOf(streams);
  let code: ExitCode = EXIT.done;
  const asJson = argv.includes("--json");
  const program = programOf(terminal, asJson, async (row, command) => { code = await answered(row, terminal, command); });
  try {
    await program.parseAsync(argv, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    if (!(error instanceof CommandEnded)) throw error;
    terminal.note(asJson ? errorJson(error.reason, error.message) : `error: ${error.message}`);
    return error.exitCode;
  }
}

function programOf(terminal: Terminal, asJson: boolean, action: (row: CommandRow, command: Command) => Promise<void>): Command {
  const program = new Command("brinkline")
    .description("An event-sourced tracker of conflict escalation: append incidents, read the state at any two times, replay the history.")
    .version(packageVersion, "--version")
    .exitOverride()
    .configureOutput(outputOf(terminal, asJson))
    .showHelpAfterError(asJson ? false : "(--help shows what a command takes)")
    .addHelpText("after", footer);
  for (const row of rows) {
    const command = program.command(row.name).summary(row.summary).description(sentence(row.summary)).helpGroup(row.group);
    row.define(command, terminal.config);
    command.option("--json", "one JSON document, or JSON lines, for a program").action(() => action(row, command));
  }
  return program;
}

const errorJson = (error: string, detail: string): string => JSON.stringify({ error, detail });
const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

const footer = `
Results go to stdout, progress and notes to stderr. Exit codes:
${exitMeanings.map(([code, meaning]) => `  ${code}  ${meaning}`).join("\n")}

Environment: BRINKLINE_STORE, BRINKLINE_HOST, BRINKLINE_PORT, BRINKLINE_CACHE, NO_COLOR.`;

function outputOf(terminal: Terminal, asJson: boolean): OutputConfiguration {
  const { stdout, stderr, width } = terminal;
  return {
    writeOut: (text) => void stdout.write(text),
    writeErr: (text) => void stderr.write(text),
    outputError: (text, write) => { write(asJson ? `${errorJson("usage", text.trim().replace(/^error: /, ""))}\n` : text); },
    getOutHelpWidth: () => width,
    getErrHelpWidth: () => width,
    getOutHasColors: () => false,
    getErrHasColors: () => false,
  };
}

/** A command that does not mind the signal by itself is left where it stands: the log holds what was acknowledged. */
async function answered(row: CommandRow, terminal: Terminal, command: Command): Promise<ExitCode> {
  const work = row.answer(terminal, command);
  if (row.minds === "signal") return work;
  const { signal } = terminal;
  const left = Promise.withResolvers<never>();
  const leave = (): void => { left.reject(new CommandEnded(EXIT.failed, "stopped", signal.reason instanceof Error ? signal.reason.message : "stopped")); };
  if (signal.aborted) leave();
  signal.addEventListener("abort", leave, { once: true });
  try {
    return await Promise.race([work, left.promise]);
  } finally {
    signal.removeEventListener("abort", leave);
  }
}

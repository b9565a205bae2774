/** Flags that say what an alert rule waits for: each at its own place in the rule. */
import { type Command, InvalidArgumentError } from "commander";
import { type AlertRule, NewAlertRule } from "../domain/alert-rule.ts";
import { faultsOf } from "../domain/faults.ts";
import { READINGS } from "../domain/lens.ts";
import { worded } from "../domain/worded.ts";
import { type BodyFlag, bodyFlags, bodyOf, flagProblem, wholeNumber } from "./body-flags.ts";
import type { Call } from "./command-row.ts";
import { badUsage } from "./exit-code.ts";
import { inputJson, nameOf } from "./input.ts";

function anyNumber(text: string): number {
  const value = Number(text);
  if (text.trim() !== "" && Number.isFinite(value)) return value;
  throw new InvalidArgumentError("Write a number.");
}

const flags: readonly BodyFlag[] = [
  { flags: "--name <words>", at: "name", about: "what the rule is called" },
  { flags: "--conflict <id>", at: "conflicts", many: true, read: (...ids) => ids, about: "a conflict it watches, again for each; default every one" },
  { flags: "--on <kind>", at: "on/kind", choices: ["direction", "hostility", "surge", "contested-share", "past-changed"], about: "what it waits for" },
  { flags: "--direction <direction>", at: "on/to", many: true, read: (...to) => to, about: "direction: escalating or de-escalating, with strong support" },
  { flags: "--at-least <level>", at: "on/atLeast", read: wholeNumber, about: "hostility: the MID level it comes up to, 2 to 5" },
  { flags: "--level <level>", at: "on/level", choices: ["one-year", "three-year"], about: "surge: deaths above those of so many years" },
  { flags: "--above <share>", at: "on/above", read: anyNumber, about: "contested-share: 0 to 1, of the incidents that count" },
  { flags: "--tension <change>", at: "on/by/tension", read: anyNumber, about: "past-changed: tension moved by so much" },
  { flags: "--direction-changed", at: "on/by/direction", read: () => true, about: "past-changed: the direction was another" },
  { flags: "--settled-days <days>", at: "on/settledDays", read: anyNumber, about: "past-changed: what is younger is not the past yet; default 1" },
  { flags: "--scale <id>", at: "lens/scale", about: "the scale that scores acts; default goldstein-gdelt" },
  { flags: "--half-life <days>", at: "lens/halfLife", read: anyNumber, about: "after so many days an act counts half; default 30" },
  { flags: "--reading <reading>", at: "lens/reading", choices: READINGS, about: "what to make of the contested; default accepted" },
  { flags: "--webhook <url>", at: "webhook/url", about: "where to tell of it, signed by the Standard Webhooks scheme" },
  { flags: "--secret-ref <name>", at: "webhook/secretRef", about: "which secret of BRINKLINE_WEBHOOK_SECRET_FILE signs; default the unnamed one" },
];

export interface RuleFlags {
  readonly file?: string;
}

export const ruleFlags = (command: Command): Command => bodyFlags(command, flags).option("--file <file>", "the whole rule as JSON instead of flags; - for stdin");

/** Whether anything says what a rule waits for. */
export const saysRule = (given: object): boolean => "file" in given || bodyOf(flags, given as Record<string, unknown>) !== undefined;

/** The rule that the flags or the file say. Ends the command where they say none. */
export async function ruleFrom<Given extends RuleFlags>({ terminal, flags: { file, ...given } }: Call<Given>, ruleId: string | undefined): Promise<AlertRule> {
  const said = { ...given } as Record<string, unknown>;
  const fromFlags = bodyOf(flags, said);
  if (file !== undefined && fromFlags !== undefined) throw badUsage(`option '--file <file>' gives the whole rule: leave out the other flags, or write them into ${nameOf(file)}`);
  const body = file === undefined ? (fromFlags ?? {}) : await inputJson(terminal, file);
  const parsed = NewAlertRule.safeParse(typeof body === "object" && ruleId !== undefined ? { ...body, ruleId } : body, worded);
  if (parsed.success) return parsed.data;
  const [problem] = faultsOf(parsed.error);
  if (file !== undefined) throw badUsage(`${nameOf(file)}: ${problem.path === "" ? "the rule" : problem.path}: ${problem.message}`);
  if (!("on" in said)) throw badUsage("option '--on <kind>' is missing: say what the rule waits for, such as --on hostility --at-least 4");
  throw badUsage(problem.path === "ruleId" ? `${JSON.stringify(ruleId)} is no rule: ${problem.message}` : flagProblem(flags, said, problem));
}

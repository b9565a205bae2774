/** Flags that fill the body of a command, each at its own place in it. */
import { type Command, InvalidArgumentError, Option } from "commander";
import type { Fault } from "../domain/faults.ts";
import { isMissing } from "../domain/worded.ts";

export interface BodyFlag {
  /** as commander writes them: "--reason <words>" */
  readonly flags: string;
  readonly about: string;
  /** where the value stands in the body: "source/publishedAt" */
  readonly at: string;
  readonly choices?: readonly string[];
  /** The flag may be given again and again. */
  readonly many?: boolean;
  /** From the texts given to the value; the text itself when absent. Throws InvalidArgumentError. */
  readonly read?: (...given: string[]) => unknown;
}

export function bodyFlags(command: Command, flags: readonly BodyFlag[]): Command {
  for (const flag of flags) command.addOption(optionOf(flag));
  return command;
}

function optionOf({ flags, about, choices, many, read }: BodyFlag): Option {
  const option = new Option(flags, about);
  if (choices) return option.choices(choices);
  return option.argParser((text: string, before: unknown) => {
    read?.(text);
    return many ? [...((before as string[] | undefined) ?? []), text] : text;
  });
}

type Given = Readonly<Record<string, unknown>>;

const textsOf = (given: Given, flag: BodyFlag): string[] | undefined => {
  const value = given[new Option(flag.flags).attributeName()];
  return value === undefined ? undefined : ([value].flat() as string[]);
};

/** The flags' values put together, or undefined where none was given. */
export function bodyOf(flags: readonly BodyFlag[], given: Given): Record<string, unknown> | undefined {
  const body: Record<string, unknown> = {};
  for (const flag of flags) {
    const texts = textsOf(given, flag);
    if (texts) put(body, flag.at.split("/"), flag.read ? flag.read(...texts) : texts[0]);
  }
  return Object.keys(body).length === 0 ? undefined : body;
}

function put(body: Record<string, unknown>, [name, ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) body[name] = value;
  else put((body[name] ??= {}) as Record<string, unknown>, rest, value);
}

/** A schema's complaint in terms of the flag behind it. */
export function flagProblem(flags: readonly BodyFlag[], given: Given, { path, message }: Fault): string {
  const flag = flags.find(({ at }) => at === path) ?? flags.find(({ at }) => path.startsWith(`${at}/`) || (isMissing(message) && at.startsWith(`${path}/`)));
  if (flag === undefined) return `${path === "" ? "the flags" : path}: ${message}`;
  const texts = textsOf(given, flag);
  if (texts === undefined) return `option '${flag.flags}' is missing: give ${flag.about}`;
  return `option '${flag.flags}' argument '${texts.join(" ")}' ${message.startsWith("is ") ? message : `is invalid. ${message}`}`;
}

/** A whole number, for `read`. */
export function wholeNumber(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("Write a whole number.");
}

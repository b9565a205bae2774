/** The flags of every derived answer: when it happened, what was known when, and how it is read. */
import { type Command, InvalidArgumentError, Option } from "commander";
import { CLOCKS, DEFAULT_HALF_LIFE_DAYS, DEFAULT_SCALE, type Lens, LensQuery, READINGS, lensOf } from "../domain/lens.ts";
import { worded } from "../domain/worded.ts";
import { badUsage } from "./exit-code.ts";

/** A flag's text, checked by the schema of its own place in the lens. */
function lensOption(name: keyof typeof LensQuery.shape, flags: string, about: string): Option {
  return new Option(flags, about).argParser((text: string) => {
    const parsed = LensQuery.shape[name].safeParse(text, worded);
    if (!parsed.success) throw new InvalidArgumentError(parsed.error.issues[0].message);
    return text;
  });
}

const options: Readonly<Record<keyof typeof LensQuery.shape, () => Option>> = {
  at: () => lensOption("at", "--at <time>", "the state of the world at this time: a date (its end, UTC) or a time; default now"),
  knownAt: () => lensOption("knownAt", "--known-at <time>", "as known at this time; default everything known so far"),
  clock: () => new Option("--clock <clock>", "known to this log, or to any reader of what was published").choices(CLOCKS).default("recorded"),
  scale: () => lensOption("scale", "--scale <id>", "the scale that scores acts; `scales` lists them").default(DEFAULT_SCALE),
  halfLife: () => lensOption("halfLife", "--half-life <days>", "after so many days an act counts half").default(String(DEFAULT_HALF_LIFE_DAYS)),
  reading: () => new Option("--reading <reading>", "what to make of the contested").choices(READINGS).default("accepted"),
  inherit: () => new Option("--inherit <yes>", "whether a code missing from the scale takes its nearest ancestor's score").choices(["true", "false"]).default("true"),
};

/** Adds the flags of the lens, but for those named. */
export function lensFlags(command: Command, without: readonly (keyof LensQuery)[] = []): Command {
  for (const [name, option] of Object.entries(options)) if (!without.includes(name as keyof LensQuery)) command.addOption(option());
  return command;
}

const flagOf = (name: string): string => `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** The lens that the flags ask for. `nowUs` is the tracker's clock. */
export function lensFrom(flags: LensQuery, nowUs: number): Lens {
  const { at, knownAt, clock, scale, halfLife, reading, inherit } = flags;
  const made = lensOf({ at, knownAt, clock, scale, halfLife, reading, inherit }, nowUs);
  if (made.ok) return made.lens;
  throw badUsage(`option '${flagOf(made.path)} <time>' cannot be used: ${made.message}`);
}

/** `--side NAME=ACTOR,ACTOR`: one side of a conflict. */
import { InvalidArgumentError } from "commander";
import type { BodyFlag } from "./body-flags.ts";

const shape = "Write NAME=ACTOR,ACTOR, such as Iran=IRN.";

function sideOf(text: string): { name: string; actors: { id: string }[] } {
  const [, name, actors] = /^(.+)=([^=]+)$/s.exec(text) ?? [];
  if (name === undefined) throw new InvalidArgumentError(shape);
  const ids = actors.split(",").map((id) => id.trim());
  if (ids.includes("")) throw new InvalidArgumentError(shape);
  return { name: name.trim(), actors: ids.map((id) => ({ id })) };
}

/** The flag, for a body that has its sides at that place. */
export const sideFlag = (at: string): BodyFlag => ({
  flags: "--side <name=actors>", at, many: true, read: (...texts) => texts.map(sideOf),
  about: "a side and its actors, such as Iran=IRN; once for each side, none when they are unknown",
});

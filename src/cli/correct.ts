/** `correct`: facts of an incident set anew. */
import { InvalidArgumentError } from "commander";
import { CorrectionBasis } from "../domain/report.ts";
import { recordingRow } from "./recording.ts";
import { sourceFlags } from "./source-flags.ts";

export const correct = recordingRow({
  name: "correct", summary: "corrects facts of an incident", type: "CorrectIncident",
  flags: [
    {
      flags: "--set <fact=value>", at: "set", many: true, read: (...texts) => Object.fromEntries(texts.map(factOf)),
      about: "a fact and its value as words, ids with commas, or JSON; null takes it away: occurred=2024-04-13, place=null",
    },
    { flags: "--reason <words>", at: "reason", about: "why, in words" },
    { flags: "--basis <basis>", at: "basis", about: `what it rests on: ${CorrectionBasis.options.join(", ")}`, choices: CorrectionBasis.options },
    ...sourceFlags,
  ],
});

const WORDS = ["occurred", "status", "deathsConflict", "summary"];
const IDS = ["conflicts", "concerns", "inResponseTo", "ends"];

function factOf(text: string): [fact: string, value: unknown] {
  const [, fact, value] = /^(\w+)=(.*)$/s.exec(text) ?? [];
  if (fact === undefined) throw new InvalidArgumentError("Write FACT=VALUE, such as occurred=2024-04-13.");
  if (value === "null") return [fact, null];
  if (WORDS.includes(fact)) return [fact, value];
  if (IDS.includes(fact) && !value.startsWith("[")) return [fact, value.split(",").map((id) => id.trim())];
  try {
    return [fact, JSON.parse(value) as unknown];
  } catch {
    throw new InvalidArgumentError(`${fact} takes JSON, such as magnitudes={"fatalities":{"best":7}}.`);
  }
}

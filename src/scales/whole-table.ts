/** A scale's whole table: its own lines, and what it makes of every CAMEO act that it has no line for. */
import { cameoNames } from "./cameo-names.ts";
import { cameoPlover } from "./crosswalk.ts";
import { gdeltScores, icewsScores } from "./goldstein-table.ts";
import { levelOf, mid5 } from "./mid.ts";
import { midProposed } from "./mid-proposed.ts";
import type { Entry, Scale, ScoreScale } from "./scale.ts";

const codesKnown = [...new Set([...cameoNames.keys(), ...gdeltScores.keys(), ...icewsScores.keys()])].sort();

/** The scale's own lines in their order, then the CAMEO acts it takes from them, by code. UCDP's bands are of deaths, not of acts: they are all there is. */
export function wholeTable(scale: Scale): readonly Entry[] {
  const own = new Set(scale.entries.filter(({ codes }) => codes === "cameo").map(({ code }) => code));
  const taken = codesKnown.filter((code) => !own.has(code)).flatMap((code) => takenFor(scale, code) ?? []);
  return [...scale.entries, ...taken].map(named);
}

function takenFor(scale: Scale, cameo: string): Entry | undefined {
  if (scale.kind === "score") return scoreOf(scale, cameo);
  return scale === mid5 ? { codes: "cameo", code: cameo, value: levelOf({ cameo })?.level ?? null, derivedBy: `${midProposed.id}@${midProposed.version}` } : undefined;
}

function scoreOf(scale: ScoreScale, cameo: string): Entry | undefined {
  const scored = scale.score({ cameo });
  const isCrossed = scale.entries.some(({ codes }) => codes === "plover");
  return scored && { codes: "cameo", code: cameo, ...scored, ...(isCrossed && { derivedBy: `${cameoPlover.id}@${cameoPlover.version}` }) };
}

function named(entry: Entry): Entry {
  const name = entry.name ?? (entry.codes === "cameo" ? cameoNames.get(entry.code) : undefined);
  return name === undefined ? entry : { ...entry, name };
}

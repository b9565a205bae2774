/** A rule as fields of a form, and back; and the question of what it would have fired. */
import type { PostBody } from "../api/client.ts";
import { type Field, type Texts, given, numberIn, written } from "../form/field.ts";
import { listIn } from "../form/parties.ts";
import { slug } from "../form/source-fields.ts";
import { midInWords } from "../charts/band.ts";
import type { Condition } from "./alert-words.ts";
import type { Rule } from "./standing-rules.ts";

export type NewRule = PostBody<"/v1/alerts/rules">;
export type DryQuestion = PostBody<"/v1/alerts/dry-run">;
export type Choices = readonly (readonly [value: string, words: string])[];

/** What stands in the fields at first. */
export const START: Texts = { kind: "direction", to: "escalating", atLeast: "4", level: "one-year", above: "0.25", tension: "5", otherDirection: "yes", settledDays: "1", scale: "goldstein-gdelt", halfLife: "30", reading: "accepted", clock: "recorded" };

const KINDS: Choices = [
  ["direction", "another direction"], ["hostility", "a level of hostility"], ["surge", "a surge of deaths"], ["contested-share", "a share that is contested"], ["past-changed", "a change of the past"],
];
const TO: Choices = [["escalating", "escalating"], ["de-escalating", "de-escalating"], ["either", "either"]];
const LEVELS: Choices = [2, 3, 4, 5].map((level) => [String(level), midInWords(level)]);
const PERIODS: Choices = [["one-year", "the past year"], ["three-year", "the past three years"]];
const READINGS: Choices = [["accepted", "as accepted"], ["uncontested", "leave out what is contested"], ["low", "lowest claimed"], ["high", "highest claimed"]];
const CLOCKS: Choices = [["recorded", "as this desk came to know"], ["published", "as any reader came to know"], ["occurred", "as if known on its day"]];

/** The rule stands at the root of one body and under `rule` of the other. */
const at = (...paths: readonly string[]): readonly string[] => paths.flatMap((path) => [path, `rule/${path}`]);
const when = (kind: Condition["kind"]) => ({ when: ({ kind: chosen }: Texts): boolean => chosen === kind });

/** What it waits for, and where. */
export const conditionFields = (conflicts: Choices): readonly Field[] => [
  { name: "kind", label: "Waits for", paths: at("on/kind"), options: KINDS },
  { ...when("direction"), name: "to", label: "Turns", paths: at("on/to"), options: TO, hint: "Strong support only: one incident never suffices" },
  { ...when("hostility"), name: "atLeast", label: "Comes up to", paths: at("on/atLeast"), options: LEVELS, hint: "MID level, within 30 days" },
  { ...when("surge"), name: "level", label: "Above any 30 days of", paths: at("on/level"), options: PERIODS, hint: "And 100 deaths at least" },
  { ...when("contested-share"), name: "above", label: "More than", paths: at("on/above"), kind: "number", hint: "0 to 1, of the incidents that count: 0.25 is a quarter" },
  { ...when("past-changed"), name: "tension", label: "Tension moved by", paths: at("on/by/tension", "on/by"), kind: "number", hint: "Empty: its direction alone matters" },
  { ...when("past-changed"), name: "otherDirection", label: "Or its direction became another", paths: at("on/by/direction"), options: [["yes", "yes"], ["no", "no"]] },
  { ...when("past-changed"), name: "settledDays", label: "Older than, days", paths: at("on/settledDays"), kind: "number", hint: "What is younger is not the past yet" },
  { name: "conflicts", label: "In conflicts", paths: at("conflicts"), options: conflicts, free: true, hint: "Ids between commas; empty: every conflict" },
];

/** Under which lens it is judged. */
export const lensFields = (scales: Choices): readonly Field[] => [
  { name: "scale", label: "Scale", paths: at("lens/scale"), options: scales },
  { name: "halfLife", label: "Half-life, days", paths: at("lens/halfLife"), kind: "number" },
  { name: "reading", label: "Contested values", paths: at("lens/reading"), options: READINGS },
];

/** What it is called, and whom it tells. A rule that stands keeps its id. */
export const nameFields = (target: string, secrets: readonly string[]): readonly Field[] => [
  { name: "name", label: "Name", paths: at("name") },
  ...(target === "" ? [{ name: "ruleId", label: "Id", paths: at("ruleId"), hint: "Empty: made from the name, or from what it waits for" }] : []),
  { name: "webhook", label: "Webhook", paths: at("webhook/url", "webhook"), hint: "http:// or https://; called when it fires and when that is undone" },
  { name: "secretRef", label: "Signed by", paths: at("webhook/secretRef"), options: secrets.map((name) => [name, name] as const), free: true, hint: "The name of a secret of this server; empty: default" },
];

/** Over which history it is tried. */
export const tryFields: readonly Field[] = [
  { name: "clock", label: "History", paths: ["clock"], options: CLOCKS },
  { name: "from", label: "From", paths: ["from"], hint: "A date or a time; empty: the beginning" },
  { name: "until", label: "To", paths: ["to"], hint: "Empty: now" },
];

const CONDITIONS: Readonly<Record<string, (texts: Texts) => object>> = {
  direction: ({ to = "" }) => ({ to: to === "either" ? ["escalating", "de-escalating"] : [to] }),
  hostility: (texts) => ({ atLeast: numberIn(texts, "atLeast") }),
  surge: ({ level }) => ({ level }),
  "contested-share": (texts) => ({ above: numberIn(texts, "above") }),
  "past-changed": (texts) => ({ by: given({ tension: numberIn(texts, "tension"), direction: texts.otherDirection === "yes" ? true : undefined }) ?? {}, settledDays: numberIn(texts, "settledDays") }),
};

/** What is judged: all that the counts of a dry run hang on. */
function judgedIn(texts: Texts): Omit<NewRule, "ruleId"> {
  const conflicts = listIn(texts.conflicts);
  const { kind = "" } = texts;
  return {
    conflicts: conflicts.length === 0 ? "all" : conflicts, on: { kind, ...CONDITIONS[kind]?.(texts) } as Condition,
    lens: given({ scale: written(texts, "scale"), halfLife: numberIn(texts, "halfLife"), reading: texts.reading, clock: "recorded" }) as NewRule["lens"],
  };
}

/** The rule that is written, under the id of `target`, its own, or one that is not taken. */
export function ruleIn(texts: Texts, target: string, taken: readonly string[]): NewRule {
  const judged = judgedIn(texts);
  const webhook = given({ url: written(texts, "webhook"), secretRef: written(texts, "secretRef") }) as NewRule["webhook"];
  const ruleId = target === "" ? (written(texts, "ruleId") ?? freeId(slug(texts.name ?? "") || madeId(judged), taken)) : target;
  return { ruleId, ...judged, ...given({ name: written(texts, "name"), webhook }) };
}

/** "hostility-israel-iran" */
const madeId = ({ on, conflicts }: Pick<NewRule, "on" | "conflicts">): string => slug(`${on.kind} ${conflicts === "all" ? "everywhere" : conflicts.join(" ")}`);

function freeId(id: string, taken: readonly string[]): string {
  const candidates = [id, ...taken.map((_one, index) => `${id}-${index + 2}`)];
  return candidates.find((one) => !taken.includes(one)) ?? id;
}

/** What of the texts a dry run asks: equal for texts of which it would tell the same. */
export function dryQuestionIn(texts: Texts): DryQuestion {
  return { rule: { ruleId: "untitled", ...judgedIn(texts) }, clock: texts.clock as DryQuestion["clock"], ...given({ from: written(texts, "from"), to: written(texts, "until") }) };
}

/** A rule that stands, as it stands in the fields. */
export function ruleTexts({ name = "", conflicts, on, lens, webhook }: Rule): Texts {
  const { scale, halfLife, reading } = lens;
  return { ...START, ...conditionTexts(on), name, conflicts: conflicts === "all" ? "" : conflicts.join(", "), scale, halfLife: String(halfLife), reading, webhook: webhook?.url ?? "", secretRef: webhook?.secretRef ?? "" };
}

function conditionTexts(on: Condition): Texts {
  switch (on.kind) {
    case "direction":
      return { kind: on.kind, to: on.to.length > 1 ? "either" : (on.to[0] ?? "") };
    case "hostility":
      return { kind: on.kind, atLeast: String(on.atLeast) };
    case "surge":
      return { kind: on.kind, level: on.level };
    case "contested-share":
      return { kind: on.kind, above: String(on.above) };
    case "past-changed":
      return { kind: on.kind, tension: on.by.tension === undefined ? "" : String(on.by.tension), otherDirection: on.by.direction ? "yes" : "no", settledDays: String(on.settledDays) };
  }
}

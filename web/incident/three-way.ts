/** What an edit stands between: the account that was seen, the one that stands now, and what is written. */
import type { Field, Texts } from "../form/field.ts";
import { textsOf } from "../form/fact-fields.ts";
import type { Account } from "./account-answer.ts";
import { valueWords } from "./claim-words.ts";

export interface Row {
  readonly name: string;
  readonly label: string;
  readonly saw: string;
  readonly now: string;
  readonly wrote: string;
}

/** What a change says of itself: it is no part of the account. */
const OF_THE_CHANGE = ["reason", "basis"];

const BESIDE = { situation: "Situation", sources: "Sources", claims: "Standing claims" } as const;

const gradedAs = (grade: string | number | undefined): string => (grade === undefined ? "" : `, graded ${grade}`);

/** An account as texts: its facts by the names of their fields, and what stands beside them. */
function accountTexts({ situation, into, facts, sources, claims }: Account): Texts {
  const standing = claims.filter(({ standing: stands }) => stands).map(({ claimant, about, value, credibility }) => `${claimant} on ${about}: ${valueWords(about, value)}${gradedAs(credibility)}`);
  return { ...textsOf(facts), situation: `${situation}${into === null ? "" : ` into ${into}`}`, sources: sources.map(({ name, reliability }) => `${name}${gradedAs(reliability)}`).join("; "), claims: standing.join("; ") };
}

/** Everything that somebody else changed meanwhile, or that is written here; the rest need not be looked at. */
export function threeWay(fields: readonly Field[], seen: Account, now: Account, start: Texts, texts: Texts): Row[] {
  const [saw, stands] = [accountTexts(seen), accountTexts(now)];
  const labels = new Map<string, string>([...Object.entries(BESIDE), ...FACT_LABELS, ...fields.map(({ name, label }): [string, string] => [name, label])]);
  const written = (name: string): string => (fields.some((field) => field.name === name) && (texts[name] ?? "") !== (start[name] ?? "") ? (texts[name] ?? "") : "");
  const rows = [...new Set([...Object.keys(saw), ...Object.keys(stands), ...fields.map(({ name }) => name)])].filter((name) => !OF_THE_CHANGE.includes(name)).map((name): Row => ({
    name, label: labels.get(name) ?? name, saw: saw[name] ?? "", now: stands[name] ?? "", wrote: written(name),
  }));
  return rows.filter((row) => row.saw !== row.now || row.wrote !== "");
}

const FACT_LABELS: readonly (readonly [string, string])[] = [["conflicts", "Conflicts"], ["initiators", "Who"], ["targets", "To whom"], ["cameo", "Did what"], ["occurred", "When it happened"], ["summary", "In a sentence"], ["placeName", "Place"]];

/** The texts of a form carried over to the account that stands now: what was left alone follows it, what was written stays. */
export function rebased(texts: Texts, from: Texts, onto: Texts): Texts {
  const names = new Set([...Object.keys(from), ...Object.keys(onto), ...Object.keys(texts)]);
  return Object.fromEntries([...names].map((name) => [name, (texts[name] ?? "") === (from[name] ?? "") ? (onto[name] ?? "") : (texts[name] ?? "")]));
}

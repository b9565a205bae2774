/** A grade as a form: what is graded decides what it is asked for, and each keeps what was chosen for it. */
import type { PostBody } from "../api/client.ts";
import { type Field, type Texts, written } from "../form/field.ts";
import { CREDIBILITY, RELIABILITY } from "../form/source-fields.ts";
import type { Account } from "./account-answer.ts";
import { valueWords } from "./claim-words.ts";
import { dataOf } from "./entry-words.ts";

type Grade = PostBody<"/v1/incidents/{incidentId}/grades">["grade"];
type Grades = readonly (readonly [value: string, words: string])[];

interface Gradable {
  /** "source:axios-1": the value of the choice, and the name of its field */
  readonly key: string;
  readonly words: string;
  readonly label: string;
  readonly grades: Grades;
  readonly now: string;
  readonly path: string;
  readonly body: (grade: string) => Grade;
}

const wordsOf = (grades: Grades, grade: string): string => grades.find(([value]) => value === grade)?.[1] ?? grade;
export const sourceKey = (sourceId: string): string => `source:${sourceId}`;
export const claimKey = (claimId: string): string => `claim:${claimId}`;

/** What this record can grade, by key: its own sources and standing claims; those of an incident merged into it are graded there. */
export function gradables({ history, sources, claims }: Account): readonly Gradable[] {
  const data = history.map(dataOf);
  const ownSources = new Set(data.flatMap(({ source, sources: given = [] }) => [...given, ...(source ? [source] : [])].map(({ sourceId }) => sourceId)));
  const ownClaims = new Set(data.flatMap(({ claim, claims: given = [] }) => [...given, ...(claim ? [claim] : [])].map(({ claimId }) => claimId)));
  return [
    ...sources.filter(({ sourceId }) => ownSources.has(sourceId)).map(({ sourceId, name, publishedAt, reliability }): Gradable => ({
      key: sourceKey(sourceId), words: `Source: ${name}${publishedAt === undefined ? "" : `, ${publishedAt.slice(0, 10)}`}`,
      label: "Its reliability", grades: RELIABILITY, now: reliability ?? "", path: "grade/reliability", body: (grade) => ({ sourceId, reliability: grade as "A" }),
    })),
    ...claims.filter(({ standing, claimId }) => standing && ownClaims.has(claimId)).map(({ claimId, claimant, about, value, credibility }): Gradable => ({
      key: claimKey(claimId), words: `Claim: ${claimant} on ${about}: ${valueWords(about, value)}`,
      label: "Its credibility", grades: CREDIBILITY, now: credibility === undefined ? "" : String(credibility), path: "grade/credibility", body: (grade) => ({ claimId, credibility: Number(grade) }),
    })),
  ];
}

/** What is graded, and for each its grades but the one it has: so nothing is saved that changes nothing. */
export function gradeFields(account: Account): readonly Field[] {
  const all = gradables(account);
  return [
    { name: "graded", label: "What is graded", paths: ["grade/sourceId", "grade/claimId", "grade"], options: all.map(({ key, words }) => [key, words]) },
    ...all.map(({ key, label, grades, now, path }): Field => ({
      name: key, label, paths: [path], required: true, when: ({ graded }) => graded === key, hint: now === "" ? "Not graded so far" : `So far ${wordsOf(grades, now)}`,
      options: grades.filter(([value]) => value === "" || value !== now).map(([value, words]) => [value, value === "" ? "choose a grade" : words]),
    })),
  ];
}

/** The grade that is chosen. */
export function gradeBody(account: Account, texts: Texts): Grade {
  const chosen = gradables(account).find(({ key }) => key === texts.graded);
  return chosen?.body(written(texts, chosen.key) ?? "") ?? { sourceId: "", reliability: "F" };
}

/** A form as data: its fields, what is written in them, and what the API says of each. */
import type { Problem } from "../api/problem.ts";

/** What stands in the fields, by name; a field not named is empty. */
export type Texts = Readonly<Record<string, string>>;

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** the paths of the body that it fills, or their beginnings: a problem there is shown at the field */
  readonly paths: readonly string[];
  readonly kind?: "line" | "words" | "number" | "day";
  /** what can be chosen: value and words. With `free`, other text too */
  readonly options?: readonly (readonly [value: string, words: string])[];
  readonly free?: boolean;
  readonly required?: boolean;
  /** whether it is asked at all, given what stands in the others */
  readonly when?: (texts: Texts) => boolean;
}

const belongs = (path: string, to: string): boolean => path === to || path.startsWith(`${to}/`);

/** What the API says of a field, in one line; undefined when nothing. */
export function faultOf(field: Field, problem: Problem | undefined): string | undefined {
  const found = (problem?.errors ?? []).filter(({ path }) => field.paths.some((own) => belongs(path, own)));
  return found.length === 0 ? undefined : found.map(({ message }) => message).join("; ");
}

/** The problem with only what no field on the form shows by itself: what is said at a field is not said twice. */
export function restOf(fields: readonly Field[], problem: Problem): Problem {
  const all = problem.errors ?? [];
  const errors = all.filter(({ path }) => !fields.some((field) => field.paths.some((own) => belongs(path, own))));
  return errors.length === all.length ? problem : { ...problem, errors, title: "It cannot be saved like this", detail: "What is wrong is said at the fields that are marked." };
}

/** What the API says, field by field; what it says of the whole where no field is at fault. */
export function labelledFaults(fields: readonly Field[], problem: Problem | undefined): string[] {
  if (problem === undefined) return [];
  const found = fields.flatMap((field) => { const fault = faultOf(field, problem); return fault === undefined ? [] : [`${field.label}: ${fault}`]; });
  return found.length === 0 ? [problem.detail] : [...found, ...(restOf(fields, problem).errors ?? []).map(({ message }) => message)];
}

/** The fields that are asked, given what stands in them. */
export const asked = (fields: readonly Field[], texts: Texts): Field[] => fields.filter(({ when }) => when === undefined || when(texts));

/** What is written, without blanks around it; undefined when nothing is. */
export function written(texts: Texts, name: string): string | undefined {
  const text = (texts[name] ?? "").trim();
  return text === "" ? undefined : text;
}

/** A number as one; what is none goes as it stands, so that the API says so at its field. */
export function numberIn(texts: Texts, name: string): number | undefined {
  const line = written(texts, name);
  return line === undefined ? undefined : ((Number.isNaN(Number(line)) ? line : Number(line)) as number);
}

/** The object without what is undefined; undefined when nothing is left. */
export function given<T extends object>(parts: T): { [K in keyof T]: Exclude<T[K], undefined> } | undefined {
  const kept = Object.entries(parts).filter(([, value]) => value !== undefined);
  return kept.length === 0 ? undefined : (Object.fromEntries(kept) as { [K in keyof T]: Exclude<T[K], undefined> });
}

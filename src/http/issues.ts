/** What zod found, as paths and sentences. */
import type { z } from "zod";
import type { FieldError } from "./problem.ts";

type Issue = z.core.$ZodIssue;

const MOST = 50;

/** One error a fault, the unknown fields one each. `known`: names to offer where a name is unknown. */
export function fieldErrors(error: z.ZodError, known: readonly string[] = []): FieldError[] {
  return error.issues.flatMap((issue) => errorsOf(issue, issue.path, known)).slice(0, MOST);
}

function errorsOf(issue: Issue, path: readonly PropertyKey[], known: readonly string[]): FieldError[] {
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => ({ path: pathText([...path, key]), message: unknownName(path, known) }));
  const branch = issue.code === "invalid_union" ? likeliest(issue.errors) : undefined;
  if (branch !== undefined) return branch.flatMap((inner) => errorsOf(inner, [...path, ...inner.path], known));
  return [{ path: pathText(path), message: messageOf(issue) }];
}

function messageOf(issue: Issue): string {
  const isMissing = issue.code === "invalid_type" && issue.message.endsWith("received undefined");
  return isMissing ? `is missing: give ${/^[aeiou]/.test(issue.expected) ? "an" : "a"} ${issue.expected}` : issue.message;
}

function unknownName(path: readonly PropertyKey[], known: readonly string[]): string {
  if (path.length > 0 || known.length === 0) return "is not a field of this: leave it out, or correct its name";
  return `is not known here: leave it out, or choose from ${known.join(", ")}`;
}

/** Of the alternatives of a union: the one that fits at its root and fails deepest inside. */
function likeliest(alternatives: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const depth = (issues: readonly Issue[]): number => Math.max(...issues.map((issue) => issue.path.length + (issue.code === "invalid_type" ? 0 : 0.5)));
  return alternatives.filter((issues) => issues.length > 0).sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0];
}

const pathText = (path: readonly PropertyKey[]): string => path.map(String).join("/");

/** Everything that a schema found wrong with a value: where, and in words. The value was parsed `worded`. */
import type { z } from "zod";
import { isMissing } from "./worded.ts";

type Issue = z.core.$ZodIssue;

export interface Fault {
  /** such as sources/0/name; empty for the value itself */
  readonly path: string;
  readonly keys: readonly PropertyKey[];
  readonly message: string;
  /** of a check of ours: the kebab-case reason that it names */
  readonly reason: string | undefined;
}

/** One a fault, unknown fields one each; of a union's alternatives, those of the likeliest. Never empty. */
export function faultsOf(error: z.ZodError): readonly [Fault, ...Fault[]] {
  return error.issues.flatMap((issue) => within(issue, issue.path)) as [Fault, ...Fault[]];
}

function within(issue: Issue, keys: readonly PropertyKey[]): Fault[] {
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => faultAt([...keys, key], issue));
  const branch = issue.code === "invalid_union" ? likeliest(issue.errors) : undefined;
  return branch?.flatMap((inner) => within(inner, [...keys, ...inner.path])) ?? [faultAt(keys, issue)];
}

function faultAt(keys: readonly PropertyKey[], issue: Issue): Fault {
  const reason: unknown = issue.code === "custom" ? issue.params?.reason : undefined;
  return { path: keys.map(String).join("/"), keys, message: issue.message, reason: typeof reason === "string" ? reason : undefined };
}

/** The alternative that fits at its root and fails deepest inside; undefined where every one wants something else altogether. */
function likeliest(alternatives: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const depth = (issues: readonly Issue[]): number => Math.max(...issues.map(depthOf));
  const [first] = alternatives.filter((issues) => issues.length > 0).sort((a, b) => depth(b) - depth(a) || a.length - b.length);
  return first !== undefined && depth(first) > 0 ? first : undefined;
}

/** What is missing, or of another kind, says least of what was meant. */
function depthOf({ code, path, message }: Issue): number {
  const isOther = code === "invalid_type" || isMissing(message) || (code === "invalid_value" && path.length === 0);
  return path.length + (isOther ? 0 : 0.5);
}

/** From a schema's complaint to a refusal: where it is, what stands there, why it does not fit. */
import type { z } from "zod";
import { LONGEST_ROW } from "./row-bytes.ts";
import type { Misfit } from "./format.ts";

type Issue = z.core.$ZodIssue;

/** The refusal for a value that a schema refuses: its first issue. A check of ours names its reason in `params.reason`. */
export function misfitOf(error: z.ZodError, input: unknown): Misfit {
  const [issue] = error.issues;
  const more = error.issues.length - 1;
  return { ...place(issue, input), reason: reasonOf(issue), detail: messageOf(issue) + (more > 0 ? ` (and ${more} more)` : "") };
}

function place(issue: Issue, input: unknown): Pick<Misfit, "column" | "value"> {
  if (issue.path.length === 0) return {};
  const value = issue.path.reduce<unknown>((inside, key) => (typeof inside === "object" && inside !== null ? (inside as Record<PropertyKey, unknown>)[key] : undefined), input);
  return { column: issue.path.map(String).join("/"), ...(value === undefined ? {} : { value: shown(value) }) };
}

/** A value as a refusal shows it: at most 200 characters. */
export function shown(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}

function reasonOf(issue: Issue): string {
  const reason: unknown = issue.code === "custom" ? issue.params?.reason : undefined;
  return typeof reason === "string" ? reason : "does-not-fit";
}

/** A union's own message says nothing: its members' say what would have fitted. */
function messageOf(issue: Issue): string {
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return issue.message;
  return [...new Set(issue.errors.map(([first]) => messageOf(first)))].join(", or: ");
}

/** A row longer than is taken in. */
export const overlong: Misfit = { reason: "row-too-long", detail: `a row holds at most ${LONGEST_ROW} bytes: is this the right file, and are its line ends in place?` };

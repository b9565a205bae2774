/** From a schema's complaint to the one issue that helps: where it is, and what would have fitted. */
import type { z } from "zod";

export interface SchemaProblem {
  /** where in the value, such as source/publishedAt; empty for the value itself */
  readonly path: string;
  readonly message: string;
}

type Issue = z.core.$ZodIssue;

/** The first thing wrong with a value. A union's own message says nothing: the member that came furthest speaks. */
export function schemaProblem(error: z.ZodError): SchemaProblem {
  const { path, message } = deepest(error.issues[0], []);
  return { path: path.map(String).join("/"), message };
}

function deepest(issue: Issue, above: readonly PropertyKey[]): { path: readonly PropertyKey[]; message: string } {
  const path = [...above, ...issue.path];
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return { path, message: issue.message };
  const members = issue.errors.toSorted((a, b) => a.length - b.length).map(([first]) => first);
  const inside = members.find((member) => member.path.length > 0);
  if (inside) return deepest(inside, path);
  return { path, message: [...new Set(members.map((member) => deepest(member, []).message))].join(", or: ") };
}

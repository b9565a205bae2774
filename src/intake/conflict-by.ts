/** How an importer names the conflict of an incident: `dyad`, `column:NAME` or `id:ID`. */
import { Id } from "../domain/vocabulary.ts";

export type ConflictBy = { readonly by: "dyad" } | { readonly by: "column"; readonly column: string } | { readonly by: "id"; readonly id: string };

export type ParsedConflictBy = { readonly ok: true; readonly conflictBy: ConflictBy } | { readonly ok: false; readonly problem: string };

/** Reads the flag; a problem says what to write instead. */
export function parseConflictBy(text: string): ParsedConflictBy {
  if (text === "dyad") return { ok: true, conflictBy: { by: "dyad" } };
  const [, by, value = ""] = /^(column|id):(.*)$/s.exec(text) ?? [];
  if (by === "column" && value.trim() !== "") return { ok: true, conflictBy: { by: "column", column: value.trim() } };
  if (by === "id" && Id.safeParse(value).success) return { ok: true, conflictBy: { by: "id", id: value } };
  return { ok: false, problem: `${JSON.stringify(text)} names no conflict: write dyad, column:NAME (such as column:dispnum) or id:ID (letters, digits, . _ : or -)` };
}

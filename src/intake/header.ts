/** Whether a file's header is the one wanted. */
import type { ConflictBy } from "./conflict-by.ts";
import type { Misfit } from "./format.ts";
import type { Table } from "./table.ts";

type Header = Pick<Table, "columns">;

/** Why the header will not do: none at all, a wanted column missing or there twice. `hint` asks whether it is the right file. */
export function unfitHeader({ columns }: Header, wanted: readonly string[], hint: string): Misfit | undefined {
  if (columns.length === 0 || columns.every((column) => column === "")) return { reason: "no-header", detail: "the first line is no header: give the file with its columns' names" };
  const missing = wanted.filter((column) => !columns.includes(column));
  if (missing.length > 0) return { column: missing[0], reason: "missing-column", detail: `the header lacks ${missing.join(", ")}: ${hint}` };
  const twice = wanted.find((column) => columns.indexOf(column) !== columns.lastIndexOf(column));
  return twice === undefined ? undefined : { column: twice, reason: "column-twice", detail: `two columns are called ${twice}: rename one` };
}

/** Why the rule cannot name conflicts in this file. */
export function unfitRule({ columns }: Header, by: ConflictBy): Misfit | undefined {
  if (by.by !== "column" || columns.includes(by.column.toLowerCase())) return undefined;
  return { column: by.column, reason: "missing-column", detail: `no column is called ${by.column}: choose one of ${columns.join(", ")}` };
}

/** The table of a scale as files, a line a code, each under the scale's version and hash. */
import type { Origin } from "./citation.ts";
import { asLines, jsonLine } from "./lines.ts";
import { CSV, NDJSON, type Outlet } from "./outlet.ts";
import { type Table, csvOf } from "./table.ts";

/** What a scale says of a code. */
export interface ExportedEntry {
  readonly codes: string;
  readonly code: string;
  readonly value: number | null;
  readonly name: string | null;
  readonly inheritedFrom: string | null;
  readonly derivedBy: string | null;
}

/** The scale that a table is of. */
export interface ScaleOrigin extends Origin {
  readonly scale: { readonly id: string; readonly version: string; readonly sha256: string };
  readonly citation: string;
}

const cite = ({ version, logId, scale, citation }: ScaleOrigin): string => `Brinkline ${version}, table of ${scale.id} ${scale.version} (sha256 ${scale.sha256.slice(0, 12)}): ${citation}; log ${logId}`;

const table: Table<ExportedEntry, ScaleOrigin, { readonly entry: ExportedEntry; readonly from: ScaleOrigin }> = {
  row: (entry, from) => ({ entry, from }),
  columns: [
    ...(["codes", "code", "value", "name", "inheritedFrom", "derivedBy"] as const).map((name) => ({ name, value: ({ entry }: { entry: ExportedEntry }) => entry[name] })),
    { name: "scale", value: ({ from }) => from.scale.id },
    { name: "scaleVersion", value: ({ from }) => from.scale.version },
    { name: "scaleSha256", value: ({ from }) => from.scale.sha256 },
    { name: "cite", value: ({ from }) => cite(from) },
  ],
};

export const scaleTableOutlets: readonly Outlet<ExportedEntry, ScaleOrigin>[] = [
  { ...NDJSON, kind: "scale-table", write: (entries, from) => asLines(entries, (entry) => jsonLine({ ...entry, scale: from.scale, cite: cite(from) })) },
  { ...CSV, kind: "scale-table", write: (entries, from) => csvOf(table, entries, from) },
];

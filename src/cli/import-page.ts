/** What an import came to, to read. */
import type { ImportSummary, MergedRow } from "../tracker-import.ts";
import { plain, table } from "./layout.ts";

type Count = readonly [what: string, count: number];

/** The counts, those that are 0 left out unless everybody asks for them, and what to do next. */
export function importPage(summary: ImportSummary, rejects: string | undefined): string[] {
  const { format, release, dryRun, window } = summary;
  const named = release === null ? format : `${format}, release ${plain(release)}${window === null ? "" : ` (${window.first} to ${window.last})`}`;
  return [
    `${named}${dryRun ? "; dry run: nothing was recorded" : ""}`,
    ...table(countsOf(summary).map(([what, count]) => [what, { right: String(count) }])),
    ...nextSteps(summary, rejects),
  ];
}

function countsOf(summary: ImportSummary): Count[] {
  const { dryRun, read, appended, corrected, corroborated, reinstated, retracted, merged, unchanged, refused } = summary;
  const would = (what: string): string => (dryRun ? `would be ${what}` : what);
  return [
    ["read", read],
    [would("appended"), appended],
    ...present([[would("corrected"), corrected], [would("corroborated"), corroborated], [would("reinstated"), reinstated], ["merged as the same act", merged]]),
    ...Object.entries(summary.mergedByCode).sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, count]): Count => [`  CAMEO ${plain(code)}`, count]),
    ...present([["  new sources among them", summary.sourcesAdded], ["visits merged into talks", summary.visitsMerged]]),
    ["stood already", unchanged],
    ["refused", refused],
    ...Object.entries(summary.refusals).map(([reason, count]): Count => [`  ${plain(reason)}`, count]),
    ...present([[`gone, ${would("retracted")}`, retracted], ["gone, but held", summary.retractionsHeld]]),
    [dryRun ? "conflicts it would open" : "conflicts opened", summary.conflictsOpened],
  ];
}

const present = (counts: readonly Count[]): Count[] => counts.filter(([, count]) => count > 0);

function nextSteps({ interrupted, refused, retractionsHeld, underOtherNames }: ImportSummary, rejects: string | undefined): string[] {
  return [
    ...(interrupted ? ["stopped on the way: what is recorded stands, and the same import again goes on"] : []),
    ...(refused > 0 ? [rejects === undefined ? "name a file with --rejects to see the refused rows" : `refused rows are in ${plain(rejects)}`] : []),
    ...(retractionsHeld > 0 ? ["nothing that is gone was retracted: a refused row may be one of them; mend those rows and import again"] : []),
    ...(underOtherNames > 0 ? [`on record under another release name, or none: ${underOtherNames} of these incidents; this name will not retract them when they are gone`] : []),
  ];
}

/** One line a merged row. */
export function mergedLines(merged: readonly MergedRow[]): string[] {
  return table(merged.map(({ file, row, incidentId, into, code, sourceAdded }) => [`${plain(file)}:${row}`, plain(incidentId), `is ${plain(into)}`, `CAMEO ${plain(code)}`, sourceAdded ? "a new source" : "no new source"]));
}

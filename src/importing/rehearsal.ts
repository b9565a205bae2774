/** A dry run: what would become of the rows, without recording one. */
import type { ReportRow } from "../intake/format.ts";
import type { ImportTally } from "./import-tally.ts";
import type { Newcomers } from "./newcomers.ts";
import type { Take } from "./recording.ts";

/** Counts rows as appended, or as unchanged where their incident stands already, in the record or in these files. Keeps every id it met. */
export function rehearsal(isKnown: (incidentId: string) => Promise<boolean>, tally: ImportTally, newcomers: Newcomers): Take {
  const met = new Set<string>();
  const stands = async ({ report: { incidentId } }: ReportRow): Promise<boolean> => incidentId !== undefined && (met.has(incidentId) || isKnown(incidentId));
  return async (rows) => {
    await newcomers.meet(rows);
    const standing = await Promise.all(rows.map((row) => stands(row)));
    rows.forEach((row, index) => {
      if (standing[index]) tally.unchanged();
      else tally.appended(newcomers.of(row));
      if (row.report.incidentId !== undefined) met.add(row.report.incidentId);
    });
  };
}

/** Rows in batches whose commands may be recorded at the same time, with the outcome of one after another. */
import type { IntakeRow, ReportRow } from "../intake/format.ts";

/**
 * Batches of at most `size` rows. No two rows of a batch are about one incident, so that of two with the same id the first is
 * recorded first; and none needs a conflict that an earlier row of its batch opens, unless it opens it too.
 */
export async function* batches(rows: AsyncIterable<IntakeRow>, size: number): AsyncGenerator<IntakeRow[]> {
  let batch = new Batch();
  for await (const row of rows) {
    if (batch.rows.length >= size || (row.ok && batch.mustPrecede(row))) {
      yield batch.rows;
      batch = new Batch();
    }
    batch.add(row);
  }
  if (batch.rows.length > 0) yield batch.rows;
}

class Batch {
  readonly rows: IntakeRow[] = [];
  readonly #incidents = new Set<string>();
  readonly #opened = new Set<string>();

  mustPrecede(row: ReportRow): boolean {
    const { incidentId, conflicts, concerns = [] } = row.report;
    if (incidentId !== undefined && this.#incidents.has(incidentId)) return true;
    const own = new Set(openedBy(row));
    return [...conflicts, ...concerns].some((id) => this.#opened.has(id) && !own.has(id));
  }

  add(row: IntakeRow): void {
    this.rows.push(row);
    if (!row.ok) return;
    if (row.report.incidentId !== undefined) this.#incidents.add(row.report.incidentId);
    for (const id of openedBy(row)) this.#opened.add(id);
  }
}

/** The conflicts a row opens, where nobody has. */
export function openedBy({ report, further = [] }: ReportRow): string[] {
  return [...(report.opens ?? []), ...further].map((opening) => opening.conflictId);
}

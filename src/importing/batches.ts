/** Rows in batches. */
import type { IntakeRow } from "../intake/format.ts";

export async function* batches(rows: AsyncIterable<IntakeRow>, size: number): AsyncGenerator<IntakeRow[]> {
  let batch: IntakeRow[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length === size) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

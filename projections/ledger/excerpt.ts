/** A ledger of a few conflicts only, copied: to try an event on without touching the real one. */
import { columnNames, makeColumns } from "../../src/measures/columns.ts";
import { Dictionary } from "./dictionary.ts";
import { Incidents } from "./incidents.ts";
import { Interned } from "./interned.ts";
import { Ledger } from "./ledger.ts";
import { Segment } from "./segment.ts";

/** The rows of the conflicts as they stand, with their definitions; incidents known only by their ids. */
export function excerpt(ledger: Ledger, conflictIds: readonly string[]): Ledger {
  const ids = new Dictionary();
  const segments = new Map<string, Segment>();
  for (const conflictId of conflictIds) {
    const original = ledger.segments.get(conflictId);
    if (original) segments.set(conflictId, copied(original, ledger, ids));
  }
  return new Ledger({ ids, interned: new Interned(ledger.interned.parts()), incidents: new Incidents(), segments, extras: [...ledger.extras], scales: ledger.scales, alerts: ledger.alerts, head: ledger.head });
}

function copied(original: Segment, ledger: Ledger, ids: Dictionary): Segment {
  original.merge();
  const columns = makeColumns(original.size + 16);
  for (const name of columnNames) columns[name].set(original.columns[name].subarray(0, original.size));
  for (let row = 0; row < original.size; row++) columns.incident[row] = ids.intern(ledger.ids.id(original.columns.incident[row]));
  const segment = new Segment(original.conflictId, ids, columns, original.size);
  segment.definitions.push(...original.definitions);
  return segment;
}

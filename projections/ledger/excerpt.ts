/** A ledger of a few conflicts only, copied: to try an event on without touching the real one. */
import { columnNames, makeColumns } from "../../src/measures/columns.ts";
import { Dictionary } from "./dictionary.ts";
import { Incidents } from "./incidents.ts";
import { Interned } from "./interned.ts";
import { Ledger } from "./ledger.ts";
import { Segment } from "./segment.ts";

const NONE: ReadonlySet<number | undefined> = new Set();

/** The rows of the conflicts as they stand, with their definitions; incidents known only by their ids. The rows of `without`, as the ledger numbers incidents, are left out. */
export function excerpt(ledger: Ledger, conflictIds: readonly string[], without = NONE): Ledger {
  const ids = new Dictionary();
  const segments = new Map<string, Segment>();
  for (const conflictId of conflictIds) {
    const original = ledger.segments.get(conflictId);
    if (original) segments.set(conflictId, copied(original, ledger, ids, without));
  }
  return new Ledger({ ids, interned: new Interned(ledger.interned.parts()), incidents: new Incidents(), segments, extras: [...ledger.extras], scales: ledger.scales, alerts: ledger.alerts, head: ledger.head });
}

function copied(original: Segment, ledger: Ledger, ids: Dictionary, without: ReadonlySet<number | undefined>): Segment {
  original.merge();
  const columns = makeColumns(original.size + 16);
  let size = 0;
  for (let row = 0; row < original.size; row++) {
    if (without.has(original.columns.incident[row])) continue;
    for (const name of columnNames) columns[name][size] = original.columns[name][row];
    columns.incident[size++] = ids.intern(ledger.ids.id(original.columns.incident[row]));
  }
  const segment = new Segment(original.conflictId, ids, columns, size);
  segment.definitions.push(...original.definitions);
  return segment;
}

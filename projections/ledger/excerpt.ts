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
  for (const [from, to] of runsWithout(original, without)) {
    for (const name of columnNames) columns[name].set(original.columns[name].subarray(from, to), size);
    size += to - from;
  }
  for (let row = 0; row < size; row++) columns.incident[row] = ids.intern(ledger.ids.id(columns.incident[row]));
  const segment = new Segment(original.conflictId, ids, columns, size);
  segment.definitions.push(...original.definitions);
  return segment;
}

/** Rows [from, to) between those that are left out. */
function* runsWithout({ columns, size }: Segment, without: ReadonlySet<number | undefined>): Generator<readonly [from: number, to: number]> {
  let from = 0;
  for (let row = 0; row < size && without.size > 0; row++) {
    if (!without.has(columns.incident[row])) continue;
    yield [from, row];
    from = row + 1;
  }
  yield [from, size];
}

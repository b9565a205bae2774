/** The ledger taken apart for a snapshot, and put together again: plain data that keeps its bits. */
import type { ScaleTable } from "../../src/domain/added-scale.ts";
import { type ColumnName, type Columns, columnNames, columnOver } from "../../src/measures/columns.ts";
import { ScaleShelf } from "../../src/scales/shelf.ts";
import type { Extra } from "../../src/measures/view.ts";
import { AlertBoard, type AlertBoardParts } from "./alert-board.ts";
import { Dictionary, type DictionaryParts } from "./dictionary.ts";
import { Incidents, type IncidentsParts } from "./incidents.ts";
import { Interned, type InternedParts } from "./interned.ts";
import type { Head } from "./head.ts";
import { Ledger } from "./ledger.ts";
import { type Defined, Segment } from "./segment.ts";

/** Everything but the segments. */
export interface BaseParts {
  readonly head: Head;
  readonly ids: DictionaryParts;
  readonly interned: InternedParts;
  readonly incidents: IncidentsParts;
  readonly extras: readonly Extra[];
  readonly scales: readonly ScaleTable[];
  readonly alerts: AlertBoardParts;
}

export interface SegmentParts {
  readonly conflictId: string;
  readonly definitions: readonly Defined[];
  readonly size: number;
  /** the bytes of each column, without slack */
  readonly columns: Readonly<Record<ColumnName, Uint8Array>>;
}

export function baseParts(ledger: Ledger): BaseParts {
  return { head: ledger.head, ids: ledger.ids.parts(), interned: ledger.interned.parts(), incidents: ledger.incidents.parts(), extras: ledger.extras, scales: ledger.scales.tables, alerts: ledger.alerts.parts() };
}

/** A segment's rows, sorted and without slack: a copy. */
export function segmentParts(segment: Segment): SegmentParts {
  segment.merge();
  const { conflictId, definitions, size, columns } = segment;
  const bytes = (name: ColumnName): Uint8Array => new Uint8Array(columns[name].slice(0, size).buffer);
  return { conflictId, definitions, size, columns: Object.fromEntries(columnNames.map((name) => [name, bytes(name)])) as Record<ColumnName, Uint8Array> };
}

export function ledgerFrom(base: BaseParts, segments: Iterable<SegmentParts>): Ledger {
  const ids = new Dictionary(base.ids);
  const restored = new Map<string, Segment>();
  for (const parts of segments) restored.set(parts.conflictId, segmentFrom(parts, ids));
  return new Ledger({ ids, interned: new Interned(base.interned), incidents: new Incidents(base.incidents), segments: restored, extras: [...base.extras], scales: new ScaleShelf(base.scales), alerts: new AlertBoard(base.alerts), head: base.head });
}

function segmentFrom(parts: SegmentParts, ids: Dictionary): Segment {
  const columns = Object.fromEntries(columnNames.map((name) => [name, columnOver(name, aligned(parts.columns[name]))])) as unknown as Columns;
  const segment = new Segment(parts.conflictId, ids, columns, parts.size);
  segment.definitions.push(...parts.definitions);
  return segment;
}

/** Bytes in a buffer of their own, as a typed array of wider items needs them. */
function aligned(bytes: Uint8Array): ArrayBuffer {
  return bytes.slice().buffer;
}

/** One conflict's rows: columns sorted by (onset, incidentId), an unsorted tail, and the conflict's definitions over time. */
import type { ConflictState } from "../../src/domain/conflict.ts";
import { type ColumnName, type Columns, FLAG, columnNames, makeColumns } from "../../src/measures/columns.ts";
import type { Dictionary } from "./dictionary.ts";
import { reorder } from "./moves.ts";
import type { PlainReport } from "./plain-report.ts";

/** A row on its way in: one value a column. */
export type Row = Readonly<Record<ColumnName, number>>;

/** The conflict as its stream had it since `known` (µs). */
export interface Defined {
  readonly known: number;
  readonly state: ConflictState;
}

/** An intermediate state of the recurrences before row `rows`, for the default scale and current knowledge. */
export interface Checkpoint {
  readonly rows: number;
  readonly state: unknown;
}

/** Written out: a loop over names costs several times as much, and every event of a replay comes by here. */
function writeRow(columns: Columns, at: number, row: Row): void {
  columns.incident[at] = row.incident;
  columns.onset[at] = row.onset;
  columns.end[at] = row.end;
  columns.recordedFrom[at] = row.recordedFrom;
  columns.recordedTo[at] = row.recordedTo;
  columns.publishedFrom[at] = row.publishedFrom;
  columns.publishedTo[at] = row.publishedTo;
  columns.coding[at] = row.coding;
  columns.actors[at] = row.actors;
  columns.deathsLow[at] = row.deathsLow;
  columns.deathsBest[at] = row.deathsBest;
  columns.deathsHigh[at] = row.deathsHigh;
  columns.lat[at] = row.lat;
  columns.lon[at] = row.lon;
  columns.flags[at] = row.flags;
  columns.extra[at] = row.extra;
  columns.country[at] = row.country;
}

function writePlain(columns: Columns, at: number, report: PlainReport, incident: number, known: number, flags: number): void {
  columns.incident[at] = incident;
  columns.onset[at] = report.onset;
  columns.end[at] = report.end;
  columns.recordedFrom[at] = known;
  columns.recordedTo[at] = Infinity;
  columns.publishedFrom[at] = Math.min(report.published, known);
  columns.publishedTo[at] = Infinity;
  columns.coding[at] = report.coding;
  columns.actors[at] = report.actors;
  columns.deathsLow[at] = report.deathsLow;
  columns.deathsBest[at] = report.deathsBest;
  columns.deathsHigh[at] = report.deathsHigh;
  columns.lat[at] = report.lat;
  columns.lon[at] = report.lon;
  columns.flags[at] = flags;
  columns.extra[at] = 0;
  columns.country[at] = report.country;
}

const TAIL_ROWS = 1_024;
/** Larger segments take a longer tail before they are merged, so that a bulk load stays linear in effect. */
const TAIL_SHARE = 1 / 16;
/** Below it room is doubled when it runs out, above it a quarter is added. */
const SMALL_ROWS = 8_192;

export class Segment {
  readonly conflictId: string;
  readonly definitions: Defined[] = [];
  columns: Columns;
  /** Rows before it are sorted; from it to `size` is the tail. */
  sorted = 0;
  size = 0;
  /** Grows with every change: what was read from an older generation is stale. */
  generation = 0;
  checkpoints: Checkpoint[] = [];
  readonly #ids: Dictionary;
  #firstDead = Infinity;

  constructor(conflictId: string, ids: Dictionary, columns: Columns = makeColumns(16), size = 0) {
    this.conflictId = conflictId;
    this.#ids = ids;
    this.columns = columns;
    this.size = size;
    this.sorted = size;
  }

  define(defined: Defined): void {
    this.definitions.push(defined);
    this.#touch(0);
  }

  insert(row: Row): void {
    this.#makeRoom();
    writeRow(this.columns, this.size, row);
    this.#inserted();
  }

  /** The only version so far of a report, known since `known` (µs). */
  insertPlain(report: PlainReport, incident: number, known: number, flags: number): void {
    this.#makeRoom();
    writePlain(this.columns, this.size, report, incident, known, flags);
    this.#inserted();
  }

  #makeRoom(): void {
    if (this.size === this.columns.onset.length) this.#resize(this.size + (this.size < SMALL_ROWS ? this.size : this.size >> 2) + 64);
  }

  #inserted(): void {
    const inOrder = this.sorted === this.size && (this.size === 0 || this.#compare(this.size - 1, this.size) <= 0);
    this.size++;
    this.generation++;
    if (inOrder) this.sorted = this.size;
    else if (this.size - this.sorted > Math.max(TAIL_ROWS, this.size * TAIL_SHARE)) this.merge();
  }

  /** The place of an incident's rows with that onset. */
  rowsOf(incident: number, onset: number): number[] {
    const found: number[] = [];
    for (let row = this.#lowerBound(onset, incident); row < this.sorted && this.columns.onset[row] === onset && this.columns.incident[row] === incident; row++) found.push(row);
    const { incident: incidents, onset: onsets } = this.columns;
    for (let row = this.sorted; row < this.size; row++) if (incidents[row] === incident && onsets[row] === onset) found.push(row);
    return found.filter((row) => (this.columns.flags[row] & FLAG.DEAD) === 0);
  }

  /** Drops a row: it is gone for every reader at once, and for the memory at the next merge. */
  kill(row: number): void {
    this.columns.flags[row] |= FLAG.DEAD;
    this.columns.recordedTo[row] = -Infinity;
    this.columns.publishedTo[row] = -Infinity;
    this.#firstDead = Math.min(this.#firstDead, row);
    this.#touch(row);
  }

  /** Sorts the tail into the body and drops dead rows; afterwards rows 0..size are in order. */
  merge(): void {
    if (this.sorted === this.size && this.#firstDead === Infinity) return;
    const tail = this.#livingTail();
    const from = Math.min(this.#firstDead, tail.length > 0 ? this.#behind(tail[0], 0) : this.sorted);
    const order = this.#orderFrom(from, tail);
    for (const name of columnNames) reorder(this.columns[name], from, this.size, order);
    this.size = from + order.length;
    this.sorted = this.size;
    this.#firstDead = Infinity;
    this.#touch(from);
  }

  /** Gives back the slack of growth. */
  trim(): void {
    this.merge();
    if (this.columns.onset.length > this.size) this.#resize(this.size);
  }

  get byteLength(): number {
    return columnNames.reduce((sum, name) => sum + this.columns[name].byteLength, 0);
  }

  /** Rows of the merged body with onset <= the instant. */
  countUntil(ms: number): number {
    const { onset } = this.columns;
    let [low, high] = [0, this.sorted];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (onset[middle] <= ms) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #touch(row: number): void {
    this.generation++;
    while (this.checkpoints.length > 0 && this.checkpoints[this.checkpoints.length - 1].rows > row) this.checkpoints.pop();
  }

  #resize(capacity: number): void {
    const larger = makeColumns(capacity);
    for (const name of columnNames) larger[name].set(this.columns[name].subarray(0, this.size));
    this.columns = larger;
  }

  #compare(a: number, b: number): number {
    const { onset, incident, recordedFrom, publishedFrom } = this.columns;
    return onset[a] - onset[b] || this.#ids.compare(incident[a], incident[b]) || recordedFrom[a] - recordedFrom[b] || publishedFrom[a] - publishedFrom[b] || 0;
  }

  #lowerBound(onset: number, incident: number): number {
    const columns = this.columns;
    let [low, high] = [0, this.sorted];
    while (low < high) {
      const middle = (low + high) >> 1;
      const order = columns.onset[middle] - onset || this.#ids.compare(columns.incident[middle], incident);
      if (order < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The living rows of the tail in order. Most of them came in order: only those that came late are sorted. */
  #livingTail(): number[] {
    const [run, late]: [number[], number[]] = [[], []];
    for (let row = this.sorted; row < this.size; row++) {
      if (!this.#isLiving(row)) continue;
      if (run.length === 0 || this.#compare(run[run.length - 1], row) <= 0) run.push(row);
      else late.push(row);
    }
    return this.#zipped(run, late.sort((a, b) => this.#compare(a, b)));
  }

  #zipped(run: readonly number[], late: readonly number[]): number[] {
    const zipped: number[] = [];
    let next = 0;
    for (const row of run) {
      while (next < late.length && this.#compare(late[next], row) < 0) zipped.push(late[next++]);
      zipped.push(row);
    }
    return [...zipped, ...late.slice(next)];
  }

  #isLiving(row: number): boolean {
    return (this.columns.flags[row] & FLAG.DEAD) === 0;
  }

  /** The first body row at or behind `from` that comes after a row. */
  #behind(row: number, from: number): number {
    let [low, high] = [from, this.sorted];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#compare(middle, row) <= 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The living rows from a place on in order: stretches of the body, and the tail's rows between them. */
  #orderFrom(from: number, tail: readonly number[]): Uint32Array {
    const order = new Uint32Array(this.size - from);
    let [count, body] = [0, from];
    const take = (until: number): void => {
      for (; body < until; body++) if (this.#isLiving(body)) order[count++] = body;
    };
    for (const row of tail) {
      take(this.#behind(row, body));
      order[count++] = row;
    }
    take(this.sorted);
    return order.subarray(0, count);
  }
}

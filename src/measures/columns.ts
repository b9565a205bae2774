/**
 * The columns of the ledger: one row a version of an incident's account in one conflict.
 * What the bits of `flags` mean is written here and nowhere else.
 */

export interface Columns {
  /** index of the incident id in the ledger's dictionary */
  incident: Uint32Array;
  /** ms: when it began; a coarse point stands at its midpoint */
  onset: Float64Array;
  /** ms: a point's onset, a spell's last instant, Infinity while it is ongoing */
  end: Float64Array;
  /** µs: the version stands on the recorded clock in [from, to) */
  recordedFrom: Float64Array;
  recordedTo: Float64Array;
  /** µs: the version stands on the published clock in [from, to) */
  publishedFrom: Float64Array;
  publishedTo: Float64Array;
  /** index of the interned coding */
  coding: Uint32Array;
  /** index of the interned initiators, targets and parties */
  actors: Uint32Array;
  /** deaths; -1 unknown */
  deathsLow: Int32Array;
  deathsBest: Int32Array;
  deathsHigh: Int32Array;
  /** degrees; NaN unknown */
  lat: Float32Array;
  lon: Float32Array;
  flags: Uint32Array;
  /** index of the side row; 0 none */
  extra: Uint32Array;
  /** index of the interned country; 0 unknown */
  country: Uint16Array;
}

export type ColumnName = keyof Columns;

const makers = {
  incident: Uint32Array, onset: Float64Array, end: Float64Array,
  recordedFrom: Float64Array, recordedTo: Float64Array, publishedFrom: Float64Array, publishedTo: Float64Array,
  coding: Uint32Array, actors: Uint32Array,
  deathsLow: Int32Array, deathsBest: Int32Array, deathsHigh: Int32Array,
  lat: Float32Array, lon: Float32Array, flags: Uint32Array, extra: Uint32Array, country: Uint16Array,
} as const;

export const columnNames = Object.keys(makers) as ColumnName[];

/** Empty columns with room for `capacity` rows. */
export function makeColumns(capacity: number): Columns {
  return Object.fromEntries(columnNames.map((name) => [name, new makers[name](capacity)])) as unknown as Columns;
}

/** Columns over bytes read back from a snapshot, one buffer a column. */
export function columnOver(name: ColumnName, buffer: ArrayBuffer): Columns[ColumnName] {
  return new makers[name](buffer);
}

export const FLAG = {
  /** bits 0-1: occurred 0, announced 1, planned 2 */
  STATUS: 0b11,
  /** bits 2-3: active 0, retracted 1 << 2, merged 2 << 2 */
  SITUATION: 0b11 << 2,
  RETRACTED: 1 << 2,
  MERGED: 2 << 2,
  /** the clocks on which the row stands */
  RECORDED: 1 << 4,
  PUBLISHED: 1 << 5,
  /** bits 6-12: contested, in the order of ABOUTS without outcome */
  CONTESTED: 0b1111111 << 6,
  CONTESTED_OCCURRENCE: 1 << 6,
  CONTESTED_RESPONSIBILITY: 1 << 7,
  CONTESTED_FATALITIES: 1 << 8,
  SPELL: 1 << 16,
  IMPRECISE: 1 << 17,
  /** the incident only concerns this conflict: listed, in no sum */
  CONCERNS: 1 << 18,
  /** superseded; dropped at the next merge of the segment */
  DEAD: 1 << 19,
  /** its deaths count to this conflict */
  DEATHS_HERE: 1 << 22,
  TALKS: 1 << 23,
  COMMITMENT: 1 << 24,
  RESPONSE: 1 << 25,
  /** the incident's first version on that clock: known from the row's own `from` */
  FIRST_RECORDED: 1 << 26,
  FIRST_PUBLISHED: 1 << 27,
  UTC_ASSUMED: 1 << 28,
  UNCERTAIN: 1 << 29,
  APPROXIMATE: 1 << 30,
} as const;

export const CONTESTED_SHIFT = 6;
export const PRECISION_SHIFT = 13;
export const PRECISION_MASK = 0b111 << PRECISION_SHIFT;
export const VIOLENCE_SHIFT = 20;
export const VIOLENCE_MASK = 0b11 << VIOLENCE_SHIFT;

/** Occurred and neither retracted nor merged. */
export const ACTIVE_MASK = FLAG.STATUS | FLAG.SITUATION;

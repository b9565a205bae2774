/** What the two threads of an import say to each other: bytes go one way and rows the other, and only so many of each are under way. */
import type { IncidentEvent } from "./domain/incident.ts";
import type { IncidentReport } from "./domain/report.ts";
import type { IntakeOptions, IntakeRow, ReportRow } from "./intake/format.ts";

/** Chunks of a file that the reading thread has not taken yet, at most: it has to have work while the other one waits for the disk. */
export const MOST_CHUNKS = 16;
/** Batches that the recording thread has not taken yet, at most. */
export const MOST_BATCHES = 4;

/** What a reading thread is started with. */
export interface ReadingTask {
  readonly format: string;
  readonly rule: IntakeOptions;
  readonly batchSize: number;
  readonly withRaw: boolean;
}

/** What comes of a file, in order; after `end`, or `fault` (its stream failed), nothing. */
export type FilePiece = Uint8Array | "end" | "fault";
/** The answer to `next-file`. Files are numbered as they are asked for, from 0. */
export type NextFile = { readonly name: string } | "none" | "fault";

/** `enough`: the rows read so far are the last. `stop`: nobody waits for more; the thread ends by itself. */
export type ToReading = { readonly file: NextFile } | { readonly of: number; readonly piece: FilePiece } | "batch-taken" | "enough" | "stop";

/** How the reading thread gets on with its files. `left`: it wants no more of that one. */
export type Asked = "next-file" | { readonly taken: number } | { readonly left: number };
/** What it comes to; after anything but a batch, nothing. */
export type Told = { readonly batch: PackedRows } | { readonly broken: { readonly file: string; readonly problem: string } } | { readonly failed: unknown } | "done";
export type FromReading = { readonly asked: Asked } | { readonly told: Told };

/** Rows as they pass. A report that is stored as it stands passes as the text it is stored as, and is read back from that. */
export interface PackedRows {
  /** JSON of the rows, but for what stands below. */
  readonly rows: string;
  /** none where nobody wants them */
  readonly raws: readonly string[];
  readonly bodies: readonly (string | undefined)[];
}

type PackedRow = Omit<IntakeRow, "raw"> & Partial<Pick<ReportRow, "report" | "further" | "coded" | "mentions">>;

export function packed(batch: readonly IntakeRow[], firstBodyOf: (row: ReportRow) => string | undefined, withRaw: boolean): PackedRows {
  const bodies = batch.map((row) => (row.ok ? firstBodyOf(row) : undefined));
  return { rows: JSON.stringify(batch.map((row, place) => packedRow(row, bodies[place]))), raws: withRaw ? batch.map(({ raw }) => raw) : [], bodies };
}

function packedRow(row: IntakeRow, body: string | undefined): PackedRow {
  const { raw: _raw, ...rest } = row;
  if (!rest.ok || body === undefined || isMoreThanStored(rest.report)) return rest;
  const { report: { incidentId, conflicts, concerns, opens }, ...others } = rest;
  return { ...others, mentions: { incidentId, conflicts, concerns, opens } };
}

/** Claims are stored otherwise than they are made. */
const isMoreThanStored = ({ claims = [] }: IncidentReport): boolean => claims.length > 0;

export function rowsIn({ rows, raws, bodies }: PackedRows): IntakeRow[] {
  return (JSON.parse(rows) as PackedRow[]).map((row, place) => rowIn(row, raws[place] ?? "", bodies[place]));
}

function rowIn(row: PackedRow, raw: string, firstBody: string | undefined): IntakeRow {
  if (firstBody === undefined) return { ...row, raw } as IntakeRow;
  let { report } = row;
  return Object.defineProperty({ ...row, raw, firstBody }, "report", { enumerable: true, get: () => (report ??= reportIn(firstBody, row.mentions?.opens)) }) as unknown as ReportRow;
}

function reportIn(body: string, opens: IncidentReport["opens"]): IncidentReport {
  const { incidentId, facts, sources } = JSON.parse(body) as Extract<IncidentEvent, { type: "IncidentReported" }>["data"];
  return { incidentId, ...facts, sources, opens };
}

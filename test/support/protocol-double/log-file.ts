/** The log's file: one line of JSON an append, synced before it is acknowledged; a torn last line counts as never written. */
import { closeSync, existsSync, fdatasyncSync, openSync, readFileSync, truncateSync, writeSync } from "node:fs";
import { type LogRecord } from "./log-record.ts";

/** What one append wrote: its records and the position behind them. */
export interface WrittenBatch {
  readonly end: bigint;
  readonly records: readonly LogRecord[];
}

type Fields = [stream: string, revision: string, position: string, created: string, eventId: string, type: string, isJson: boolean, data: string, metadata: string];

const fieldsOf = (record: LogRecord): Fields => [
  record.stream,
  String(record.revision),
  String(record.position),
  String(record.created),
  record.eventId,
  record.type,
  record.isJson,
  Buffer.from(record.data).toString("base64"),
  Buffer.from(record.metadata).toString("base64"),
];

const recordOf = ([stream, revision, position, created, eventId, type, isJson, data, metadata]: Fields): LogRecord => ({
  stream,
  revision: BigInt(revision),
  position: BigInt(position),
  created: BigInt(created),
  eventId,
  type,
  isJson,
  data: Buffer.from(data, "base64"),
  metadata: Buffer.from(metadata, "base64"),
});

function batchOf(line: string): WrittenBatch {
  const { end, records } = JSON.parse(line) as { end: string; records: Fields[] };
  return { end: BigInt(end), records: records.map(recordOf) };
}

export class LogFile {
  readonly #path: string;
  readonly #file: number;
  constructor(path: string) {
    this.#path = path;
    this.#file = openSync(path, "a");
  }

  /** Every batch acknowledged so far, in order. */
  read(): WrittenBatch[] {
    const bytes = existsSync(this.#path) ? readFileSync(this.#path) : Buffer.alloc(0);
    const whole = bytes.lastIndexOf("\n") + 1;
    if (whole < bytes.length) truncateSync(this.#path, whole);
    const lines = bytes.toString("utf8", 0, whole).split("\n");
    return lines.filter((line) => line !== "").map(batchOf);
  }

  /** Returns once the batch is durable. */
  write(batch: WrittenBatch): void {
    writeSync(this.#file, `${JSON.stringify({ end: String(batch.end), records: batch.records.map(fieldsOf) })}\n`);
    fdatasyncSync(this.#file);
  }

  close(): void {
    closeSync(this.#file);
  }
}

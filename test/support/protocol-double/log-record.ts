import { randomUUID } from "node:crypto";

/** An event on its way into the log. */
export interface ProposedEvent {
  readonly eventId: string;
  readonly type: string;
  readonly isJson: boolean;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

/** An event in the log. */
export interface LogRecord extends ProposedEvent {
  readonly stream: string;
  readonly revision: bigint;
  /** Byte at which the record begins: commit and prepare position in one, as no append spans several transactions. */
  readonly position: bigint;
  /** Ticks of 100 ns since 1970, as the server writes `created`. */
  readonly created: bigint;
}

/** The revision of the record that tombstones a stream, and the `$tb` of a deleted one. */
export const deletedRevision = 9223372036854775807n;

/** Bytes of framing and of fields of fixed length in a record of the transaction file. */
const fixedBytes = 101;

/** Bytes that a record occupies in the log, so that positions have gaps as a transaction file has. */
export function recordBytes(stream: string, event: ProposedEvent): bigint {
  return BigInt(fixedBytes + Buffer.byteLength(stream) + Buffer.byteLength(event.type) + event.data.length + event.metadata.length);
}

/** Bytes that the server counts against its maximum append size. */
export const appendBytes = (event: ProposedEvent): number => event.data.length + event.metadata.length + event.type.length * 2;

/** An event that the server writes of its own accord; `json` is its body. */
export const systemEvent = (type: string, json: string): ProposedEvent => ({
  eventId: randomUUID(),
  type,
  isJson: true,
  data: Buffer.from(json),
  metadata: new Uint8Array(),
});

export const metaStreamOf = (stream: string): string => `$$${stream}`;

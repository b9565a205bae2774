import { deletedRevision, type LogRecord } from "./log-record.ts";

/** What a stream's metadata says about which of its events can be read. */
export interface StreamMetadata {
  readonly truncateBefore: bigint;
  readonly maxCount?: bigint;
  readonly maxAgeSeconds?: number;
  /** Deleted, and free to be begun anew. */
  readonly isSoftDeleted: boolean;
}

const noMetadata: StreamMetadata = { truncateBefore: 0n, isSoftDeleted: false };

/** The body that deletes a stream; a number that JSON.stringify cannot write. */
export const softDeletion = `{"$tb":${String(deletedRevision)}}`;

function bodyOf(record: LogRecord): Record<string, unknown> {
  try {
    const body: unknown = JSON.parse(Buffer.from(record.data).toString("utf8"));
    return typeof body === "object" && body !== null ? (body as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

const known = new WeakMap<LogRecord, StreamMetadata>();

/** Reads the newest record of a metadata stream; what cannot be read counts as absent. */
export function streamMetadata(record: LogRecord | undefined): StreamMetadata {
  if (!record) return noMetadata;
  const metadata = known.get(record) ?? metadataIn(record);
  known.set(record, metadata);
  return metadata;
}

function metadataIn(record: LogRecord): StreamMetadata {
  const { $tb, $maxCount, $maxAge } = bodyOf(record);
  const isSoftDeleted = typeof $tb === "number" && $tb >= Number(deletedRevision);
  return {
    truncateBefore: typeof $tb === "number" ? (isSoftDeleted ? deletedRevision : BigInt($tb)) : 0n,
    ...(typeof $maxCount === "number" ? { maxCount: BigInt($maxCount) } : {}),
    ...(typeof $maxAge === "number" ? { maxAgeSeconds: $maxAge } : {}),
    isSoftDeleted,
  };
}

/** The same metadata with the stream begun anew at a revision. */
export function recreatedFrom(record: LogRecord | undefined, revision: bigint): string {
  return JSON.stringify({ ...(record ? bodyOf(record) : {}), $tb: Number(revision) });
}

/** The first revision that can be read, given the last one. */
export function firstVisible(metadata: StreamMetadata, last: bigint): bigint {
  const byCount = metadata.maxCount === undefined ? 0n : last - metadata.maxCount + 1n;
  return byCount > metadata.truncateBefore ? byCount : metadata.truncateBefore;
}

/** Whether the stream's `$maxAge` still shows a record. */
export function isYoungEnough(metadata: StreamMetadata, record: LogRecord): boolean {
  if (metadata.maxAgeSeconds === undefined) return true;
  return Number(record.created / 10_000n) >= Date.now() - metadata.maxAgeSeconds * 1000;
}

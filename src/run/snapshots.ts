/** Snapshots: the ledger's columns as they are, in frames; renamed into place when whole, ignored when they do not fit. */
import { createHash } from "node:crypto";
import { open, readFile, rename, rm } from "node:fs/promises";
import { deserialize, serialize } from "node:v8";
import type { Ledger } from "../../projections/ledger/ledger.ts";
import { type BaseParts, type SegmentParts, baseParts, ledgerFrom, segmentParts } from "../../projections/ledger/parts.ts";
import type { EventStore } from "../store/event-store.ts";

/** Of the file, not of the projection. */
const FORMAT = 1;

export interface SnapshotHeader {
  readonly format: number;
  readonly logId: string;
  /** of the projection that made it */
  readonly version: number;
  readonly stream: string;
  readonly revision: number;
  readonly eventId: string;
  readonly position: string;
  readonly segments: number;
}

export interface Snapshot {
  readonly header: SnapshotHeader;
  readonly ledger: Ledger;
}

/**
 * Writes a snapshot of the ledger as it stands at the call, whatever is folded while it is written. Answers its size in bytes.
 * A crash half-way leaves the old snapshot in place.
 */
export async function saveSnapshot(path: string, ledger: Ledger, logId: string, version: number): Promise<number> {
  const frames = framesOf(ledger, logId, version);
  const temporary = `${path}.${process.pid}.new`;
  try {
    const bytes = await writeFrames(temporary, frames);
    await rename(temporary, path);
    return bytes;
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function writeFrames(path: string, frames: readonly Buffer[]): Promise<number> {
  const file = await open(path, "w");
  const hash = createHash("sha256");
  let bytes = 0;
  try {
    for (const frame of frames) {
      const length = Buffer.alloc(8);
      length.writeBigUInt64LE(BigInt(frame.length));
      for (const part of [length, frame]) {
        hash.update(part);
        await file.writeFile(part);
        bytes += part.length;
      }
    }
    await file.writeFile(hash.digest());
    await file.sync();
    return bytes;
  } finally {
    await file.close();
  }
}

function framesOf(ledger: Ledger, logId: string, version: number): Buffer[] {
  const segments = [...ledger.segments.values()];
  const { stream, revision, eventId, position } = ledger.head;
  const header: SnapshotHeader = { format: FORMAT, logId, version, stream, revision, eventId, position, segments: segments.length };
  return [serialize(header), serialize(baseParts(ledger)), ...segments.map((segment) => serialize(segmentParts(segment)))];
}

/** The snapshot in a file, or why it is not used. Only one whose last event stands in the log at its place is. */
export async function loadSnapshot(path: string, store: EventStore): Promise<Snapshot | { readonly ignored: string }> {
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined) return { ignored: "there is none" };
  const frames = framesIn(bytes);
  if (frames === undefined) return { ignored: "it is not whole" };
  const header = headerIn(frames[0]);
  if (header === undefined) return { ignored: "another version of Node wrote it" };
  const problem = headerProblem(header, store.logId) ?? (await eventProblem(header, store));
  if (problem !== undefined) return { ignored: problem };
  return { header, ledger: ledgerFrom(deserialize(frames[1]) as BaseParts, segmentsIn(frames)) };
}

/** Undefined where this version of Node cannot read what another one serialized. */
function headerIn(frame: Buffer): SnapshotHeader | undefined {
  try {
    return deserialize(frame) as SnapshotHeader;
  } catch {
    return undefined;
  }
}

function headerProblem(header: SnapshotHeader, logId: string): string | undefined {
  if (header.format !== FORMAT) return `its format is ${header.format}, not ${FORMAT}`;
  return header.logId === logId ? undefined : "it belongs to another log";
}

async function eventProblem(header: SnapshotHeader, store: EventStore): Promise<string | undefined> {
  if (header.revision < 0) return undefined;
  const events = await store.readStream(header.stream, header.revision);
  return events[0]?.eventId === header.eventId ? undefined : "its last event is not in the log";
}

function* segmentsIn(frames: readonly Buffer[]): Generator<SegmentParts> {
  for (const frame of frames.slice(2)) yield deserialize(frame) as SegmentParts;
}

const DIGEST_BYTES = 32;

function framesIn(bytes: Buffer): Buffer[] | undefined {
  const end = bytes.length - DIGEST_BYTES;
  if (end < 16 || !createHash("sha256").update(bytes.subarray(0, end)).digest().equals(bytes.subarray(end))) return undefined;
  const frames: Buffer[] = [];
  for (let at = 0; at < end; ) {
    const length = Number(bytes.readBigUInt64LE(at));
    frames.push(bytes.subarray(at + 8, at + 8 + length));
    at += 8 + length;
  }
  return frames.length >= 2 ? frames : undefined;
}

/** Snapshots: the ledger's columns as they are, in frames; renamed into place when whole, ignored when they do not fit. */
import { createHash } from "node:crypto";
import { readSync } from "node:fs";
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { deserialize, serialize } from "node:v8";
import type { Ledger } from "../../projections/ledger/ledger.ts";
import { type BaseParts, type SegmentParts, baseParts, ledgerFrom, segmentParts } from "../../projections/ledger/parts.ts";
import type { EventStore } from "../store/event-store.ts";

/** Of the file, not of the projection. */
const FORMAT = 3;

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
      const length = Buffer.alloc(LENGTH_BYTES);
      length.writeBigUInt64LE(BigInt(frame.length));
      for (const part of [length, ...chunksOf(frame)]) {
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

function* chunksOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) yield bytes.subarray(at, at + CHUNK_BYTES);
}

function framesOf(ledger: Ledger, logId: string, version: number): Buffer[] {
  const segments = [...ledger.segments.values()];
  const { stream, revision, eventId, position } = ledger.head;
  const header: SnapshotHeader = { format: FORMAT, logId, version, stream, revision, eventId, position, segments: segments.length };
  return [serialize(header), serialize(baseParts(ledger)), ...segments.map((segment) => serialize(segmentParts(segment)))];
}

/** The snapshot in a file, or why it is not used. Only one whose last event stands in the log at its place is. */
export async function loadSnapshot(path: string, store: EventStore): Promise<Snapshot | { readonly ignored: string }> {
  const file = await open(path).catch((error: unknown) => error as NodeJS.ErrnoException);
  if (file instanceof Error) return { ignored: file.code === "ENOENT" ? "there is none" : `it cannot be read: ${file.message}` };
  try {
    const frames = await framesIn(file);
    return frames === undefined ? { ignored: "it is not whole" } : await snapshotIn(file.fd, frames, store);
  } catch (error) {
    if (error instanceof Error && "syscall" in error) return { ignored: `it cannot be read: ${error.message}` };
    throw error;
  } finally {
    await file.close();
  }
}

async function snapshotIn(fd: number, frames: readonly Frame[], store: EventStore): Promise<Snapshot | { readonly ignored: string }> {
  const header = headerIn(bytesOf(fd, frames[0]));
  if (header === undefined) return { ignored: "another version of Node wrote it" };
  const problem = headerProblem(header, store.logId) ?? (await eventProblem(header, store));
  if (problem !== undefined) return { ignored: problem };
  return { header, ledger: ledgerFrom(deserialize(bytesOf(fd, frames[1])) as BaseParts, segmentsIn(fd, frames)) };
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

/** One segment in memory at a time besides those already put together. */
function* segmentsIn(fd: number, frames: readonly Frame[]): Generator<SegmentParts> {
  for (const frame of frames.slice(2)) yield deserialize(bytesOf(fd, frame)) as SegmentParts;
}

const LENGTH_BYTES = 8;
const DIGEST_BYTES = 32;
/** Neither a hash nor a single read or write takes 2 GiB at once; a large ledger's file is larger. */
const CHUNK_BYTES = 16 * 2 ** 20;

/** Where a frame stands in the file. */
interface Frame {
  readonly at: number;
  readonly length: number;
}

/** The frames of a file that is whole; nothing else is believed. */
async function framesIn(file: FileHandle): Promise<Frame[] | undefined> {
  const end = (await file.stat()).size - DIGEST_BYTES;
  if (end < 2 * LENGTH_BYTES) return undefined;
  const hash = createHash("sha256");
  for await (const chunk of file.createReadStream({ start: 0, end: end - 1, highWaterMark: CHUNK_BYTES, autoClose: false })) hash.update(chunk as Buffer);
  if (!hash.digest().equals(bytesOf(file.fd, { at: end, length: DIGEST_BYTES }))) return undefined;
  const frames: Frame[] = [];
  for (let at = 0; at < end; at += frames[frames.length - 1].length) {
    const length = Number(bytesOf(file.fd, { at, length: LENGTH_BYTES }).readBigUInt64LE());
    at += LENGTH_BYTES;
    frames.push({ at, length });
  }
  return frames.length >= 2 ? frames : undefined;
}

function bytesOf(fd: number, { at, length }: Frame): Buffer {
  const bytes = Buffer.allocUnsafeSlow(length);
  for (let read = 0; read < length; ) {
    const more = readSync(fd, bytes, read, Math.min(CHUNK_BYTES, length - read), at + read);
    if (more === 0) return bytes.subarray(0, read);
    read += more;
  }
  return bytes;
}

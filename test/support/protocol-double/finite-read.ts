/** Reads that end: of a stream or of everything, forwards or backwards. */
import { setTimeout } from "node:timers/promises";
import type { ReadReq } from "@eventstore/db-client/generated/streams_pb.js";
import { eventAnswer, nameOf, streamNotFound } from "./answers.ts";
import { eventFilter } from "./event-filter.ts";
import { failure, invalidPosition, streamDeleted } from "./failure.ts";
import { type Log } from "./log.ts";
import { type LogRecord } from "./log-record.ts";
import { type Node } from "./node.ts";
import { type Outflow } from "./outflow.ts";
import { grpc, streams } from "./protocol.ts";
import { firstVisible } from "./stream-metadata.ts";

type Position = ReadReq.Options.Position;

/** Index of the first record that a forward read from a position shows; the position itself is included. */
export function indexFrom(log: Log, position: Position): number {
  const commit = BigInt(position.getCommitPosition());
  const index = log.indexOf(commit);
  const record = log.records[index];
  if (record && record.position !== commit && commit !== 0n) throw invalidPosition();
  return record?.position === commit && BigInt(position.getPreparePosition()) > commit ? index + 1 : index;
}

function* allForwards(log: Log, all: ReadReq.Options.AllOptions): Generator<LogRecord> {
  const position = all.getPosition();
  const from = all.hasEnd() ? log.records.length : position ? indexFrom(log, position) : 0;
  for (let index = from; index < log.records.length; index += 1) {
    const record = log.records[index];
    if (record) yield record;
  }
}

/** From a position backwards, the position itself not included. */
function* allBackwards(log: Log, all: ReadReq.Options.AllOptions): Generator<LogRecord> {
  const position = all.getPosition();
  const from = all.hasEnd() ? log.records.length : position ? indexFrom(log, position) : 0;
  for (let index = from - 1; index >= 0; index -= 1) {
    const record = log.records[index];
    if (record) yield record;
  }
}

function* streamForwards(log: Log, stream: string, options: ReadReq.Options.StreamOptions): Generator<LogRecord> {
  if (options.hasEnd()) return;
  const asked = options.hasRevision() ? BigInt(options.getRevision()) : 0n;
  const first = firstVisible(log.metadata(stream), log.last(stream));
  for (let revision = asked > first ? asked : first; revision <= log.last(stream); revision += 1n) {
    const record = log.visible(stream, revision);
    if (record) yield record;
  }
}

function* streamBackwards(log: Log, stream: string, options: ReadReq.Options.StreamOptions): Generator<LogRecord> {
  const last = log.last(stream);
  const asked = options.hasRevision() ? BigInt(options.getRevision()) : options.hasStart() ? 0n : last;
  for (let revision = asked > last ? last : asked; revision >= 0n; revision -= 1n) {
    const record = log.visible(stream, revision);
    if (!record) return;
    yield record;
  }
}

function recordsOf(log: Log, options: ReadReq.Options): Generator<LogRecord> {
  const isForwards = options.getReadDirection() === streams.ReadReq.Options.ReadDirection.FORWARDS;
  const all = options.getAll();
  if (all) return isForwards ? allForwards(log, all) : allBackwards(log, all);
  const stream = streamOptions(options);
  const name = nameOf(stream.getStreamIdentifier());
  return isForwards ? streamForwards(log, name, stream) : streamBackwards(log, name, stream);
}

/** The stream that a read asks for. */
export function streamOptions(options: ReadReq.Options): ReadReq.Options.StreamOptions {
  const stream = options.getStream();
  if (!stream) throw failure(grpc.status.INVALID_ARGUMENT, "A read needs a stream, or all.");
  return stream;
}

/** Answers a read of what is there, and ends it. */
export async function finiteRead(node: Node, options: ReadReq.Options, out: Outflow): Promise<void> {
  const log = node.log();
  if (!options.hasAll()) {
    const name = nameOf(streamOptions(options).getStreamIdentifier());
    if (log.isTombstoned(name)) throw streamDeleted(name);
    if (!log.isFound(name)) await out.send(streamNotFound(name));
    if (!log.isFound(name)) return;
  }
  const most = BigInt(options.getCount());
  const filter = eventFilter(options);
  const asText = options.getUuidOption()?.hasString() ?? false;
  let sent = 0n;
  for (const record of recordsOf(log, options)) {
    if (sent >= most || out.isOver) return;
    if (filter && !filter.passes(record)) continue;
    if (node.faults.dripMs > 0) await setTimeout(node.faults.dripMs);
    await out.send(eventAnswer(record, asText));
    sent += 1n;
  }
}

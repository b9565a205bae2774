/** Reads that do not end: what is there, then what is written, each event after the other. */
import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import type { ReadReq } from "@eventstore/db-client/generated/streams_pb.js";
import { caughtUp, checkpoint, confirmation, eventAnswer, nameOf } from "./answers.ts";
import { eventFilter, type EventFilter } from "./event-filter.ts";
import { streamDeleted } from "./failure.ts";
import { indexFrom, streamOptions } from "./finite-read.ts";
import { type Log } from "./log.ts";
import { type LogRecord } from "./log-record.ts";
import { type Node } from "./node.ts";
import { type Outflow } from "./outflow.ts";

/** Index of the first record to deliver. The server goes on behind the first record it finds at the position or after it. */
function startOf(log: Log, options: ReadReq.Options): number {
  const all = options.getAll();
  if (!all) return streamOptions(options).hasEnd() ? log.records.length : 0;
  if (all.hasEnd()) return log.records.length;
  const position = all.getPosition();
  if (!position || (position.getCommitPosition() === "0" && position.getPreparePosition() === "0")) return 0;
  return Math.min(indexFrom(log, position) + 1, log.records.length);
}

/** Which records a subscription delivers. */
function wanted(log: Log, options: ReadReq.Options, filter: EventFilter | undefined): (record: LogRecord) => boolean {
  if (options.hasAll()) return (record) => filter?.passes(record) ?? true;
  const stream = streamOptions(options);
  const name = nameOf(stream.getStreamIdentifier());
  const after = stream.hasRevision() ? BigInt(stream.getRevision()) : -1n;
  return (record) => record.stream === name && record.revision > after && log.visible(name, record.revision) === record;
}

/** Delivers from the start on until the call is over. */
export async function subscription(node: Node, options: ReadReq.Options, out: Outflow): Promise<void> {
  const log = node.log();
  const filter = eventFilter(options);
  const delivers = wanted(log, options, filter);
  const asText = options.getUuidOption()?.hasString() ?? false;
  refuseDeleted(log, options);
  let index = startOf(log, options);
  let considered = 0;
  let wasLive = false;
  const forget = log.onWritten(() => out.wake());
  try {
    await out.send(confirmation(randomUUID()));
    while (!out.isOver) {
      const record = log.records[index];
      if (!record) {
        if (!wasLive) await out.send(caughtUp());
        wasLive = true;
        if (index >= log.records.length) await out.rest();
        continue;
      }
      index += 1;
      considered += 1;
      if (delivers(record)) await deliver(node, record, asText, out);
      if (filter && considered % filter.checkpointInterval === 0) await out.send(checkpoint(record.position));
    }
  } finally {
    forget();
  }
}

async function deliver(node: Node, record: LogRecord, asText: boolean, out: Outflow): Promise<void> {
  if (node.faults.dripMs > 0) await setTimeout(node.faults.dripMs);
  await out.send(eventAnswer(record, asText));
  if (node.faults.deliversTwice) await out.send(eventAnswer(record, asText));
}

function refuseDeleted(log: Log, options: ReadReq.Options): void {
  const name = nameOf(options.getStream()?.getStreamIdentifier());
  if (log.isTombstoned(name)) throw streamDeleted(name);
}

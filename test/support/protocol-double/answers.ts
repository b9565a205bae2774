/** Answers of the Streams service, as messages. */
import type { BatchAppendResp, AppendResp, ReadResp } from "@eventstore/db-client/generated/streams_pb.js";
import type { StreamIdentifier, UUID } from "@eventstore/db-client/generated/shared_pb.js";
import type { Status } from "@eventstore/db-client/generated/status_pb.js";
import { type Expected } from "./log.ts";
import { type LogRecord } from "./log-record.ts";
import { Any, GoogleEmpty, grpc, rpcStatus, shared, streams } from "./protocol.ts";

export const identifier = (stream: string): StreamIdentifier => new shared.StreamIdentifier().setStreamName(Buffer.from(stream));

export const nameOf = (stream: StreamIdentifier | undefined): string => Buffer.from(stream?.getStreamName_asU8() ?? []).toString("utf8");

function structured(id: string): UUID {
  const hex = id.replaceAll("-", "");
  const bits = (from: number): string => String(BigInt.asIntN(64, BigInt(`0x${hex.slice(from, from + 16)}`)));
  return new shared.UUID().setStructured(new shared.UUID.Structured().setMostSignificantBits(bits(0)).setLeastSignificantBits(bits(16)));
}

/** A recorded event; `asText` when the caller asked for ids as strings. */
export function eventAnswer(record: LogRecord, asText: boolean): ReadResp {
  const recorded = new streams.ReadResp.ReadEvent.RecordedEvent()
    .setId(asText ? new shared.UUID().setString(record.eventId) : structured(record.eventId))
    .setStreamIdentifier(identifier(record.stream))
    .setStreamRevision(String(record.revision))
    .setCommitPosition(String(record.position))
    .setPreparePosition(String(record.position))
    .setData(record.data)
    .setCustomMetadata(record.metadata);
  recorded.getMetadataMap().set("type", record.type).set("created", String(record.created)).set("content-type", record.isJson ? "application/json" : "application/octet-stream");
  return new streams.ReadResp().setEvent(new streams.ReadResp.ReadEvent().setEvent(recorded).setCommitPosition(String(record.position)));
}

export const confirmation = (subscriptionId: string): ReadResp => new streams.ReadResp().setConfirmation(new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId(subscriptionId));

export const caughtUp = (): ReadResp => new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp());

export const checkpoint = (position: bigint): ReadResp =>
  new streams.ReadResp().setCheckpoint(new streams.ReadResp.Checkpoint().setCommitPosition(String(position)).setPreparePosition(String(position)));

export const streamNotFound = (stream: string): ReadResp => new streams.ReadResp().setStreamNotFound(new streams.ReadResp.StreamNotFound().setStreamIdentifier(identifier(stream)));

export function appended(revision: bigint, position: bigint | undefined): AppendResp {
  const success = new streams.AppendResp.Success();
  if (revision < 0n) success.setNoStream(new shared.Empty());
  else success.setCurrentRevision(String(revision));
  if (position === undefined) success.setNoPosition(new shared.Empty());
  else success.setPosition(new streams.AppendResp.Position().setCommitPosition(String(position)).setPreparePosition(String(position)));
  return new streams.AppendResp().setSuccess(success);
}

export function appendConflict(expected: Expected, current: bigint): AppendResp {
  const conflict = new streams.AppendResp.WrongExpectedVersion();
  if (current < 0n) conflict.setCurrentNoStream(new shared.Empty());
  else conflict.setCurrentRevision(String(current));
  if (expected === "any") conflict.setExpectedAny(new shared.Empty());
  else if (expected === "stream-exists") conflict.setExpectedStreamExists(new shared.Empty());
  else if (expected === "no-stream") conflict.setExpectedNoStream(new shared.Empty());
  else conflict.setExpectedRevision(String(expected));
  return new streams.AppendResp().setWrongExpectedVersion(conflict);
}

export function batchAppended(revision: bigint, position: bigint | undefined): BatchAppendResp {
  const success = new streams.BatchAppendResp.Success();
  if (revision < 0n) success.setNoStream(new GoogleEmpty());
  else success.setCurrentRevision(String(revision));
  if (position === undefined) success.setNoPosition(new GoogleEmpty());
  else success.setPosition(new shared.AllStreamPosition().setCommitPosition(String(position)).setPreparePosition(String(position)));
  return new streams.BatchAppendResp().setSuccess(success);
}

function errorStatus(code: number, message: string, typeName: string, details: { serializeBinary(): Uint8Array }): Status {
  const packed = new Any();
  packed.pack(details.serializeBinary(), typeName);
  return new rpcStatus.Status().setCode(code).setMessage(message).setDetails(packed);
}

const batchError = (status: Status): BatchAppendResp => new streams.BatchAppendResp().setError(status);

export function batchConflict(expected: Expected, current: bigint): BatchAppendResp {
  const conflict = new shared.WrongExpectedVersion();
  if (current < 0n) conflict.setCurrentNoStream(new GoogleEmpty());
  else conflict.setCurrentStreamRevision(String(current));
  if (expected === "any") conflict.setExpectedAny(new GoogleEmpty());
  else if (expected === "stream-exists") conflict.setExpectedStreamExists(new GoogleEmpty());
  else if (expected === "no-stream") conflict.setExpectedNoStream(new GoogleEmpty());
  else conflict.setExpectedStreamPosition(String(expected));
  return batchError(errorStatus(grpc.status.FAILED_PRECONDITION, "WrongExpectedVersion", "event_store.client.WrongExpectedVersion", conflict));
}

export const batchStreamDeleted = (stream: string): BatchAppendResp =>
  batchError(errorStatus(grpc.status.FAILED_PRECONDITION, "StreamDeleted", "event_store.client.StreamDeleted", new shared.StreamDeleted().setStreamIdentifier(identifier(stream))));

export const batchTooLarge = (most: number): BatchAppendResp =>
  batchError(errorStatus(grpc.status.INVALID_ARGUMENT, "MaximumAppendSizeExceeded", "event_store.client.MaximumAppendSizeExceeded", new shared.MaximumAppendSizeExceeded().setMaxappendsize(most)));

export const batchDenied = (): BatchAppendResp => batchError(errorStatus(grpc.status.PERMISSION_DENIED, "AccessDenied", "event_store.client.AccessDenied", new shared.AccessDenied()));

export const batchTimeout = (): BatchAppendResp => batchError(errorStatus(grpc.status.DEADLINE_EXCEEDED, "Timeout", "event_store.client.Timeout", new shared.Timeout()));

export const batchBadRequest = (message: string): BatchAppendResp =>
  batchError(errorStatus(grpc.status.INVALID_ARGUMENT, message, "event_store.client.BadRequest", new shared.BadRequest().setMessage(message)));

/** A node that cannot take the append and cannot say who can. */
export const batchNotHandled = (message: string): BatchAppendResp => batchError(errorStatus(grpc.status.UNKNOWN, message, "google.protobuf.Empty", new GoogleEmpty()));

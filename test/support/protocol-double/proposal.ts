/** What a caller proposes to write, taken from its messages. */
import type { UUID } from "@eventstore/db-client/generated/shared_pb.js";
import { missingMetadata } from "./failure.ts";
import { type Expected } from "./log.ts";
import { type ProposedEvent } from "./log-record.ts";

/** The server's `MaxAppendSize`, in bytes. */
export const maxAppendBytes = 1024 * 1024;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A UUID as text in lower case, however it was written. */
export function uuidOf(id: UUID | undefined): string {
  const bits = id?.getStructured();
  const text = bits ? dashed(BigInt(bits.getMostSignificantBits()), BigInt(bits.getLeastSignificantBits())) : (id?.getString().toLowerCase() ?? "");
  if (!uuid.test(text)) throw new Error(`Guid should contain 32 digits with 4 dashes; "${text}" does not.`);
  return text;
}

function dashed(most: bigint, least: bigint): string {
  const hex = [most, least].map((half) => BigInt.asUintN(64, half).toString(16).padStart(16, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** The part that the proposed messages of both kinds of append share. */
interface ProposedMessage {
  getId(): UUID | undefined;
  getMetadataMap(): { get(key: string): string | undefined };
  getData_asU8(): Uint8Array;
  getCustomMetadata_asU8(): Uint8Array;
}

export function proposedEvent(message: ProposedMessage): ProposedEvent {
  const type = message.getMetadataMap().get("type");
  const contentType = message.getMetadataMap().get("content-type");
  if (type === undefined) throw missingMetadata("type");
  if (contentType === undefined) throw missingMetadata("content-type");
  return {
    eventId: uuidOf(message.getId()),
    type,
    isJson: contentType === "application/json",
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
  };
}

/** The part that the options of all writes share. */
interface ExpectedOptions {
  hasNoStream(): boolean;
  hasAny(): boolean;
  hasStreamExists(): boolean;
}

/** The expectation; `revision` is the explicit one, read only where no word stands. */
export function expectedOf(options: ExpectedOptions, revision: string): Expected {
  if (options.hasAny()) return "any";
  if (options.hasNoStream()) return "no-stream";
  return options.hasStreamExists() ? "stream-exists" : BigInt(revision);
}

/** The server's refusals as gRPC statuses, with the trailers by which a client knows them. */
import type { Metadata } from "@grpc/grpc-js";
import { grpc } from "./protocol.ts";

/** Where a cluster's leader listens. */
export interface Endpoint {
  readonly host: string;
  readonly port: number;
}

/** A status that ends a call. */
export class Failure extends Error {
  readonly code: number;
  readonly details: string;
  readonly metadata: Metadata;
  constructor(code: number, details: string, metadata: Metadata) {
    super(details);
    this.name = "Failure";
    this.code = code;
    this.details = details;
    this.metadata = metadata;
  }
}

function trailers(entries: Readonly<Record<string, string>>): Metadata {
  const metadata = new grpc.Metadata();
  for (const [key, value] of Object.entries(entries)) metadata.set(key, value);
  return metadata;
}

/** Any status; `exception` and the like go into the trailers. */
export function failure(code: number, details: string, entries: Readonly<Record<string, string>> = {}): Failure {
  return new Failure(code, details, trailers(entries));
}

export const notLeader = ({ host, port }: Endpoint): Failure =>
  failure(grpc.status.NOT_FOUND, "Leader info available", { exception: "not-leader", "leader-endpoint-host": host, "leader-endpoint-port": String(port) });

export const noLeaderInfo = "No leader info available in response";
export const notReady = "Server Is Not Ready";

export const accessDenied = (): Failure => failure(grpc.status.PERMISSION_DENIED, "Access Denied", { exception: "access-denied" });

export const unauthenticated = (): Failure => failure(grpc.status.UNAUTHENTICATED, "Unauthenticated");

export const streamDeleted = (stream: string): Failure =>
  failure(grpc.status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, { exception: "stream-deleted", "stream-name": stream });

export const appendTooLarge = (most: number): Failure =>
  failure(grpc.status.INVALID_ARGUMENT, `Maximum Append Size of ${most} Exceeded.`, { exception: "maximum-append-size-exceeded", "maximum-append-size": String(most) });

export const missingMetadata = (property: string): Failure =>
  failure(grpc.status.INVALID_ARGUMENT, `Required Metadata Property '${property}' is missing`, {
    exception: "missing-required-metadata-property",
    "required-metadata-properties": "type,content-type",
  });

/** The answer to a deletion that lost a race; -1 stands for a stream that never was. */
export const wrongExpectedVersion = (stream: string, expected: bigint, actual: bigint): Failure =>
  failure(grpc.status.FAILED_PRECONDITION, `Delete failed due to WrongExpectedVersion. Stream: ${stream}, Expected version: ${expected}, Actual version: ${actual}`, {
    exception: "wrong-expected-version",
    "stream-name": stream,
    "expected-version": String(expected),
    "actual-version": String(actual),
  });

export const invalidPosition = (): Failure => failure(grpc.status.INVALID_ARGUMENT, "Trying to read from an invalid position.");

import type { handleClientStreamingCall, sendUnaryData, ServerReadableStream } from "@grpc/grpc-js";
import type { AppendReq, AppendResp } from "@eventstore/db-client/generated/streams_pb.js";
import { appendConflict, appended, nameOf } from "./answers.ts";
import { appendTooLarge, type Failure, failure, noLeaderInfo, notLeader, notReady, streamDeleted } from "./failure.ts";
import { type AppendFault } from "./faults.ts";
import { type WriteOutcome } from "./log.ts";
import { appendBytes } from "./log-record.ts";
import { denied, type Node } from "./node.ts";
import { expectedOf, maxAppendBytes, proposedEvent } from "./proposal.ts";
import { grpc } from "./protocol.ts";

type Call = ServerReadableStream<AppendReq, AppendResp>;
type Answer = sendUnaryData<AppendResp>;

/** Why this node may not write: it does not lead. */
function notWritable(node: Node): Failure | undefined {
  const standing = node.standing();
  if (standing.role === "leaderless") return failure(grpc.status.UNAVAILABLE, notReady);
  return standing.role === "follower" ? notLeader(standing.leader) : undefined;
}

function write(node: Node, messages: readonly AppendReq[]): { stream: string; expected: ReturnType<typeof expectedOf>; outcome: WriteOutcome } {
  const options = messages[0]?.getOptions();
  if (!options) throw failure(grpc.status.INVALID_ARGUMENT, "The first message of an append must be its options.");
  const events = messages.flatMap((message) => message.getProposedMessage() ?? []).map(proposedEvent);
  const bytes = events.reduce((sum, event) => sum + appendBytes(event), 0);
  if (bytes > maxAppendBytes) throw appendTooLarge(maxAppendBytes);
  const stream = nameOf(options.getStreamIdentifier());
  const expected = expectedOf(options, options.getRevision());
  return { stream, expected, outcome: node.log().append(stream, expected, events) };
}

function answerWrite(node: Node, messages: readonly AppendReq[], answer: Answer): void {
  const { stream, expected, outcome } = write(node, messages);
  if (outcome.kind === "stream-deleted") answer(streamDeleted(stream));
  else if (outcome.kind === "wrong-expected-version") answer(null, appendConflict(expected, outcome.current));
  else answer(null, appended(outcome.revision, outcome.position));
}

function misbehave(node: Node, fault: AppendFault, messages: readonly AppendReq[], answer: Answer): void {
  if (fault.kind === "not-leader") {
    answer(fault.leader ? notLeader(fault.leader) : failure(grpc.status.UNKNOWN, noLeaderInfo));
    return;
  }
  if (fault.written) write(node, messages);
  if (fault.kind === "end") answer(failure(grpc.status.CANCELLED, "The server ended the call."));
}

function serve(node: Node, call: Call, messages: readonly AppendReq[], answer: Answer): void {
  const refused = node.faults.takeRejection() ?? denied(node, call.metadata) ?? notWritable(node);
  if (refused) {
    answer(refused);
    return;
  }
  const fault = node.faults.takeAppend();
  if (fault) misbehave(node, fault, messages, answer);
  else answerWrite(node, messages, answer);
}

/** One append in one call, as a client makes it that brings credentials of its own. */
export const append =
  (node: Node): handleClientStreamingCall<AppendReq, AppendResp> =>
  (call, answer) => {
    const messages: AppendReq[] = [];
    call.on("data", (message: AppendReq) => messages.push(message));
    call.on("end", () => {
      try {
        serve(node, call, messages, answer);
      } catch (reason) {
        answer(reason as Failure);
      }
    });
  };

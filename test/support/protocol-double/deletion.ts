import type { handleUnaryCall, Metadata } from "@grpc/grpc-js";
import type { DeleteReq, DeleteResp, TombstoneReq, TombstoneResp } from "@eventstore/db-client/generated/streams_pb.js";
import { nameOf } from "./answers.ts";
import { type Failure, failure, notLeader, notReady, streamDeleted, wrongExpectedVersion } from "./failure.ts";
import { type Expected, type WriteOutcome } from "./log.ts";
import { denied, type Node } from "./node.ts";
import { expectedOf } from "./proposal.ts";
import { grpc, shared, streams } from "./protocol.ts";

/** How the server's status names an expectation. */
function expectedNumber(expected: Expected): bigint {
  if (typeof expected === "bigint") return expected;
  return expected === "any" ? -2n : expected === "no-stream" ? -1n : -4n;
}

function refusal(node: Node, metadata: Metadata): Failure | undefined {
  const standing = node.standing();
  const rejected = node.faults.takeRejection() ?? denied(node, metadata);
  if (rejected || standing.role === "leader") return rejected;
  return standing.role === "follower" ? notLeader(standing.leader) : failure(grpc.status.UNAVAILABLE, notReady);
}

type Answered = { readonly position: string | undefined } | { readonly failure: Failure };

function answered(stream: string, expected: Expected, outcome: WriteOutcome): Answered {
  if (outcome.kind === "written") return { position: outcome.position === undefined ? undefined : String(outcome.position) };
  return { failure: outcome.kind === "stream-deleted" ? streamDeleted(stream) : wrongExpectedVersion(stream, expectedNumber(expected), outcome.current) };
}

function run(node: Node, metadata: Metadata, options: DeleteReq.Options | TombstoneReq.Options | undefined, kind: "delete" | "tombstone"): Answered {
  const refused = refusal(node, metadata);
  if (refused) return { failure: refused };
  if (!options) return { failure: failure(grpc.status.INVALID_ARGUMENT, "A deletion needs its options.") };
  const stream = nameOf(options.getStreamIdentifier());
  const expected = expectedOf(options, options.getRevision());
  return answered(stream, expected, node.log()[kind](stream, expected));
}

export const deleteStream =
  (node: Node): handleUnaryCall<DeleteReq, DeleteResp> =>
  (call, answer) => {
    const done = run(node, call.metadata, call.request.getOptions(), "delete");
    if ("failure" in done) answer(done.failure);
    else if (done.position === undefined) answer(null, new streams.DeleteResp().setNoPosition(new shared.Empty()));
    else answer(null, new streams.DeleteResp().setPosition(new streams.DeleteResp.Position().setCommitPosition(done.position).setPreparePosition(done.position)));
  };

export const tombstoneStream =
  (node: Node): handleUnaryCall<TombstoneReq, TombstoneResp> =>
  (call, answer) => {
    const done = run(node, call.metadata, call.request.getOptions(), "tombstone");
    if ("failure" in done) answer(done.failure);
    else if (done.position === undefined) answer(null, new streams.TombstoneResp().setNoPosition(new shared.Empty()));
    else answer(null, new streams.TombstoneResp().setPosition(new streams.TombstoneResp.Position().setCommitPosition(done.position).setPreparePosition(done.position)));
  };

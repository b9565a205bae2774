import type { handleServerStreamingCall, Metadata } from "@grpc/grpc-js";
import type { ReadReq, ReadResp } from "@eventstore/db-client/generated/streams_pb.js";
import { type Failure, failure } from "./failure.ts";
import { finiteRead } from "./finite-read.ts";
import { denied, type Node, notReadable } from "./node.ts";
import { Outflow } from "./outflow.ts";
import { grpc } from "./protocol.ts";
import { subscription } from "./subscription.ts";

async function serve(node: Node, metadata: Metadata, request: ReadReq, out: Outflow): Promise<void> {
  const refused = node.faults.takeRejection() ?? denied(node, metadata) ?? notReadable(node, metadata);
  if (refused) throw refused;
  const options = request.getOptions();
  if (!options) throw failure(grpc.status.INVALID_ARGUMENT, "A read needs its options.");
  out.isLive = options.hasSubscription();
  await (out.isLive ? subscription : finiteRead)(node, options, out);
}

/** Reads and subscriptions: one call for both. */
export const read =
  (node: Node): handleServerStreamingCall<ReadReq, ReadResp> =>
  (call) => {
    const out = new Outflow(call);
    node.reads.add(out);
    void serve(node, call.metadata, call.request, out)
      .then(
        () => out.end(),
        (reason: unknown) => out.fail(reason as Failure),
      )
      .finally(() => node.reads.delete(out));
  };

import type { handleUnaryCall } from "@grpc/grpc-js";
import type { SupportedMethods } from "@eventstore/db-client/generated/serverfeatures_pb.js";
import type { Empty } from "@eventstore/db-client/generated/shared_pb.js";
import { failure } from "./failure.ts";
import { type Node } from "./node.ts";
import { features, GossipService, grpc, ServerFeaturesService, StreamsService } from "./protocol.ts";

/** The release whose behaviour the double follows. */
const version = "23.10.0.0";

/** The server names its services and methods in lower case. */
function supportedMethods(): SupportedMethods {
  const supported = new features.SupportedMethods().setEventStoreServerVersion(version);
  for (const { path } of [StreamsService, ServerFeaturesService, GossipService].flatMap((service) => Object.values(service as Record<string, { path: string }>))) {
    const [, serviceName = "", methodName = ""] = path.toLowerCase().split("/");
    supported.addMethods(new features.SupportedMethod().setServiceName(serviceName).setMethodName(methodName));
  }
  return supported;
}

/** Tells a client which calls it may make; asked without credentials, by every client before its first append. */
export const getSupportedMethods =
  (node: Node): handleUnaryCall<Empty, SupportedMethods> =>
  (_call, answer) => {
    if (node.faults.takeFeaturesRejection()) answer(failure(grpc.status.INTERNAL, "The server could not name its features."));
    else answer(node.faults.takeRejection() ?? null, supportedMethods());
  };

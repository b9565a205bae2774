import type { handleUnaryCall } from "@grpc/grpc-js";
import type { ClusterInfo, MemberInfo } from "@eventstore/db-client/generated/gossip_pb.js";
import type { Empty } from "@eventstore/db-client/generated/shared_pb.js";
import { type Member, type Node } from "./node.ts";
import { gossip, shared } from "./protocol.ts";

function memberInfo({ instanceId, role, isAlive, host, port }: Member): MemberInfo {
  const { LEADER, FOLLOWER, UNKNOWN } = gossip.MemberInfo.VNodeState;
  return new gossip.MemberInfo()
    .setInstanceId(new shared.UUID().setString(instanceId))
    .setTimeStamp(String(BigInt(Date.now()) * 10_000n))
    .setState(role === "leader" ? LEADER : role === "follower" ? FOLLOWER : UNKNOWN)
    .setIsAlive(isAlive)
    .setHttpEndPoint(new gossip.EndPoint().setAddress(host).setPort(port));
}

/** Who is in the cluster and who leads it, as this node knows it. */
export const gossipRead =
  (node: Node): handleUnaryCall<Empty, ClusterInfo> =>
  (_call, answer) => {
    answer(node.faults.takeRejection() ?? null, new gossip.ClusterInfo().setMembersList(node.members().map(memberInfo)));
  };

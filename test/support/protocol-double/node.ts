import { type Metadata } from "@grpc/grpc-js";
import { accessDenied, type Endpoint, type Failure, notLeader, failure, notReady, unauthenticated } from "./failure.ts";
import { type FaultState } from "./faults.ts";
import { type Log } from "./log.ts";
import { type Outflow } from "./outflow.ts";
import { grpc } from "./protocol.ts";

/** A node's part in its cluster; a single node leads itself. */
export type Standing = { readonly role: "leader" } | { readonly role: "follower"; readonly leader: Endpoint } | { readonly role: "leaderless" };

/** A node as gossip describes it. */
export interface Member extends Endpoint {
  readonly instanceId: string;
  readonly role: Standing["role"];
  readonly isAlive: boolean;
}

export interface Credentials {
  readonly user: string;
  readonly password: string;
}

/** All that the handlers of a node's calls work with. */
export interface Node {
  log(): Log;
  readonly faults: FaultState;
  readonly credentials: Credentials | undefined;
  readonly reads: Set<Outflow>;
  standing(): Standing;
  members(): readonly Member[];
}

/** Why a caller may not go on: wrong credentials are not the same as none. */
export function denied(node: Node, metadata: Metadata): Failure | undefined {
  if (!node.credentials) return undefined;
  const [given] = metadata.get("authorization");
  if (given === undefined) return accessDenied();
  const { user, password } = node.credentials;
  const right = `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;
  return given.toString() === right ? undefined : unauthenticated();
}

/** Why a node may not answer a read: it has no leader, or the caller wants the leader and this is not it. */
export function notReadable(node: Node, metadata: Metadata): Failure | undefined {
  const standing = node.standing();
  if (standing.role === "leaderless") return failure(grpc.status.UNAVAILABLE, notReady);
  const wantsLeader = metadata.get("requires-leader")[0]?.toString().toLowerCase() === "true";
  return wantsLeader && standing.role === "follower" ? notLeader(standing.leader) : undefined;
}

/**
 * The protocol's own code: the messages and services that the client package was generated with, and the very
 * instances of grpc-js and google-protobuf that the client runs on (messages of another instance are refused).
 */
import type * as Grpc from "@grpc/grpc-js";
import type * as AnyModule from "google-protobuf/google/protobuf/any_pb.js";
import type * as EmptyModule from "google-protobuf/google/protobuf/empty_pb.js";
import type * as FeaturesServices from "@eventstore/db-client/generated/serverfeatures_grpc_pb.js";
import type * as FeaturesMessages from "@eventstore/db-client/generated/serverfeatures_pb.js";
import type * as GossipServices from "@eventstore/db-client/generated/gossip_grpc_pb.js";
import type * as GossipMessages from "@eventstore/db-client/generated/gossip_pb.js";
import type * as SharedMessages from "@eventstore/db-client/generated/shared_pb.js";
import type * as StatusMessages from "@eventstore/db-client/generated/status_pb.js";
import type * as StreamsServices from "@eventstore/db-client/generated/streams_grpc_pb.js";
import type * as StreamsMessages from "@eventstore/db-client/generated/streams_pb.js";
import { createRequire } from "node:module";

const ofClient = createRequire(import.meta.resolve("@eventstore/db-client"));
const generated = (name: string): unknown => ofClient(`@eventstore/db-client/generated/${name}.js`);

export const grpc = ofClient("@grpc/grpc-js") as typeof Grpc;
export const { Any } = ofClient("google-protobuf/google/protobuf/any_pb.js") as typeof AnyModule;
export const { Empty: GoogleEmpty } = ofClient("google-protobuf/google/protobuf/empty_pb.js") as typeof EmptyModule;
export const shared = generated("shared_pb") as typeof SharedMessages;
export const rpcStatus = generated("status_pb") as typeof StatusMessages;
export const streams = generated("streams_pb") as typeof StreamsMessages;
export const features = generated("serverfeatures_pb") as typeof FeaturesMessages;
export const gossip = generated("gossip_pb") as typeof GossipMessages;
export const { StreamsService } = generated("streams_grpc_pb") as typeof StreamsServices;
export const { ServerFeaturesService } = generated("serverfeatures_grpc_pb") as typeof FeaturesServices;
export const { GossipService } = generated("gossip_grpc_pb") as typeof GossipServices;

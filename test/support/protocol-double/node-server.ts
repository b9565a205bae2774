import type { Server } from "@grpc/grpc-js";
import { append } from "./append.ts";
import { batchAppend } from "./batch-append.ts";
import { deleteStream, tombstoneStream } from "./deletion.ts";
import { FaultState } from "./faults.ts";
import { gossipRead } from "./gossip.ts";
import { type Log } from "./log.ts";
import { type Credentials, type Node } from "./node.ts";
import { type Outflow } from "./outflow.ts";
import { GossipService, grpc, ServerFeaturesService, StreamsService } from "./protocol.ts";
import { read } from "./read.ts";
import { getSupportedMethods } from "./server-features.ts";
import { Wire } from "./wire.ts";

/** What a node knows of its cluster. */
export type Surroundings = Pick<Node, "standing" | "members">;

export interface NodeOptions {
  readonly tls?: { readonly key: string; readonly cert: string } | undefined;
  readonly credentials?: Credentials | undefined;
}

/** Messages may be as large as the server lets them be. */
const limits = { "grpc.max_receive_message_length": 17 * 1024 * 1024, "grpc.max_send_message_length": 17 * 1024 * 1024 };

/** One node on the network: a gRPC server behind a wire that can fail. */
export class NodeServer {
  readonly #wire = new Wire();
  readonly #options: NodeOptions;
  readonly #node: Node;
  readonly faults: FaultState;
  #server: Server | undefined;
  #port = 0;

  constructor(log: () => Log, surroundings: Surroundings, options: NodeOptions = {}) {
    this.#options = options;
    const reads = new Set<Outflow>();
    this.faults = new FaultState({
      reset: () => this.#wire.reset(),
      freeze: () => this.#wire.freeze(),
      thaw: () => this.#wire.thaw(),
      endSubscriptions: () => [...reads].filter((out) => out.isLive).forEach((out) => out.end()),
    });
    this.#node = { log, faults: this.faults, credentials: options.credentials, reads, ...surroundings };
  }

  get port(): number {
    return this.#port;
  }

  get isRunning(): boolean {
    return this.#server !== undefined;
  }

  /** Listens; port 0 takes any. */
  async start(port: number): Promise<void> {
    const server = new grpc.Server(limits);
    this.#serve(server);
    const inner = await new Promise<number>((resolve, reject) =>
      server.bindAsync("127.0.0.1:0", this.#credentials(), (reason, bound) => (reason ? reject(reason) : resolve(bound))),
    );
    this.#server = server;
    this.#port = await this.#wire.open(port, inner);
  }

  /** Cuts every connection at once. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    await this.#wire.close();
    server?.forceShutdown();
  }

  #serve(server: Server): void {
    const node = this.#node;
    server.addService(StreamsService, {
      read: read(node),
      append: append(node),
      batchAppend: batchAppend(node),
      delete: deleteStream(node),
      tombstone: tombstoneStream(node),
    });
    server.addService(ServerFeaturesService, { getSupportedMethods: getSupportedMethods(node) });
    server.addService(GossipService, { read: gossipRead(node) });
  }

  #credentials() {
    const { tls } = this.#options;
    if (!tls) return grpc.ServerCredentials.createInsecure();
    return grpc.ServerCredentials.createSsl(null, [{ private_key: Buffer.from(tls.key), cert_chain: Buffer.from(tls.cert) }]);
  }
}

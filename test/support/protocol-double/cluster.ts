import { randomUUID } from "node:crypto";
import { type ProtocolDouble } from "./double.ts";
import { type Endpoint } from "./failure.ts";
import { Log } from "./log.ts";
import { type Member, type Standing } from "./node.ts";
import { NodeServer } from "./node-server.ts";

/** Three doubles on one log, of which one leads. */
export interface DoubleCluster {
  /** A connection string that names all three and wants the leader. */
  readonly url: string;
  readonly nodes: readonly ProtocolDouble[];
  /** Index of the leader, -1 when there is none. */
  leader(): number;
  /** From now on another node leads: the others answer appends with its address. */
  moveLeader(to: number): void;
  /** From now on nobody leads: gossip names no leader, and calls are answered "Server Is Not Ready". */
  loseLeader(): void;
  close(): Promise<void>;
}

const host = "127.0.0.1";

class Cluster implements DoubleCluster {
  readonly #log = new Log();
  readonly #ids = [randomUUID(), randomUUID(), randomUUID()];
  readonly #servers: readonly NodeServer[];
  readonly nodes: ProtocolDouble[] = [];
  #leader = 0;

  constructor() {
    this.#servers = this.#ids.map((_id, index) => new NodeServer(() => this.#log, { standing: () => this.#standing(index), members: () => this.#members() }));
  }

  async start(): Promise<this> {
    for (const server of this.#servers) {
      await server.start(0);
      this.nodes.push(asDouble(server));
    }
    this.#log.beginEpoch();
    return this;
  }

  get url(): string {
    return `esdb://${this.nodes.map(({ address }) => address).join(",")}?tls=false&nodePreference=leader`;
  }

  leader(): number {
    return this.#leader;
  }

  moveLeader(to: number): void {
    if (this.#servers[to] === undefined) throw new Error(`There is no node ${to}: a leader is 0, 1 or 2.`);
    this.#leader = to;
    this.#log.beginEpoch();
  }

  loseLeader(): void {
    this.#leader = -1;
  }

  async close(): Promise<void> {
    for (const server of this.#servers) await server.stop();
  }

  #endpoint(index: number): Endpoint {
    return { host, port: this.#servers[index]?.port ?? 0 };
  }

  #standing(index: number): Standing {
    if (this.#leader < 0) return { role: "leaderless" };
    return index === this.#leader ? { role: "leader" } : { role: "follower", leader: this.#endpoint(this.#leader) };
  }

  #members(): Member[] {
    return this.#servers.map((server, index) => ({ instanceId: this.#ids[index] ?? "", role: this.#standing(index).role, isAlive: server.isRunning, ...this.#endpoint(index) }));
  }
}

const asDouble = (server: NodeServer): ProtocolDouble => ({
  port: server.port,
  address: `${host}:${server.port}`,
  url: `esdb://${host}:${server.port}?tls=false`,
  faults: server.faults,
  kill: () => server.stop(),
  restart: async () => {
    await server.stop();
    await server.start(server.port);
  },
  close: () => server.stop(),
});

/** Starts three nodes; the first one leads. Gossip names who does; a follower answers every append with the leader's address. */
export function startCluster(): Promise<DoubleCluster> {
  return new Cluster().start();
}

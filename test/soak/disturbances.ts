/** What is done to the cluster, one after the other. Each ends with the cluster whole again. */
import { setTimeout as pause } from "node:timers/promises";
import type { DoubleCluster } from "../support/protocol-double/cluster.ts";

export interface Disturbance {
  readonly name: string;
  /** Resolves when the cluster is whole again. */
  readonly happen: (cluster: DoubleCluster) => Promise<void>;
}

const leaderOf = (cluster: DoubleCluster): DoubleCluster["nodes"][number] => cluster.nodes[Math.max(0, cluster.leader())];

export const disturbances: readonly Disturbance[] = [
  {
    name: "killed",
    async happen(cluster) {
      await Promise.all(cluster.nodes.map((node) => node.kill()));
      await pause(1_500);
      await Promise.all(cluster.nodes.map((node) => node.restart()));
    },
  },
  { name: "moved", happen: async (cluster) => { cluster.moveLeader((cluster.leader() + 1) % 3); } },
  {
    name: "frozen",
    async happen(cluster) {
      for (const node of cluster.nodes) node.faults.freeze();
      await pause(2_000);
      for (const node of cluster.nodes) node.faults.thaw();
    },
  },
  { name: "reset", happen: async (cluster) => { for (const node of cluster.nodes) node.faults.resetConnections(); } },
  {
    name: "leader killed, another leads",
    async happen(cluster) {
      const dead = leaderOf(cluster);
      await dead.kill();
      cluster.moveLeader((cluster.leader() + 1) % 3);
      await pause(1_000);
      await dead.restart();
    },
  },
  { name: "subscriptions ended", happen: async (cluster) => { for (const node of cluster.nodes) node.faults.endSubscriptions(); } },
  { name: "answers lost after writing", happen: async (cluster) => { leaderOf(cluster).faults.hangAfterWriting(2); leaderOf(cluster).faults.endAfterWriting(1); } },
  {
    name: "without a leader",
    async happen(cluster) {
      const before = cluster.leader();
      cluster.loseLeader();
      await pause(1_000);
      cluster.moveLeader(before);
    },
  },
];

/** Whether a server was killed in it, so that the time from its return counts. */
export const isKill = ({ name }: Disturbance): boolean => name.includes("killed");

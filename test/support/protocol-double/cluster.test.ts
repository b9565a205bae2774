import { describe, expect, it, onTestFinished } from "vitest";
import { all, clientOf, event } from "./client-of.ts";
import { type DoubleCluster, startCluster } from "./cluster.ts";

async function aCluster(): Promise<DoubleCluster> {
  const cluster = await startCluster();
  onTestFinished(() => cluster.close());
  return cluster;
}

describe("a cluster of doubles", () => {
  it("leads a client to its leader by gossip, and keeps one log", async () => {
    const cluster = await aCluster();
    await clientOf(cluster.url).appendToStream("teapot", event(1), { expectedRevision: "no_stream" });
    for (const { url } of cluster.nodes) expect(await all(clientOf(url).readStream("teapot"))).toHaveLength(1);
  });

  it("refuses an append to a follower, and the next one of that client reaches the leader", async () => {
    const cluster = await aCluster();
    const client = clientOf(cluster.nodes[1]?.url ?? "");
    await expect(client.appendToStream("teapot", event(1))).rejects.toMatchObject({ type: "not-leader", leader: { port: cluster.nodes[0]?.port } });
    expect(await client.appendToStream("teapot", event(1))).toMatchObject({ nextExpectedRevision: 0n });
  });

  it("refuses an append once after its leader moved", async () => {
    const cluster = await aCluster();
    const client = clientOf(cluster.url);
    await client.appendToStream("teapot", event(1));
    cluster.moveLeader(2);
    expect(cluster.leader()).toBe(2);
    await expect(client.appendToStream("teapot", event(2))).rejects.toMatchObject({ type: "not-leader" });
    expect(await client.appendToStream("teapot", event(2))).toMatchObject({ nextExpectedRevision: 1n });
  });

  it("goes on when a leader is killed and another one leads", async () => {
    const cluster = await aCluster();
    const client = clientOf(cluster.url);
    await client.appendToStream("teapot", event(1));
    await cluster.nodes[0]?.kill();
    cluster.moveLeader(1);
    await expect.poll(() => client.appendToStream("teapot", event(2), { expectedRevision: 0n }).catch(() => undefined), { interval: 50 }).toMatchObject({ nextExpectedRevision: 1n });
    await cluster.nodes[0]?.restart();
    await expect(clientOf(cluster.nodes[0]?.url ?? "").appendToStream("teapot", event(3))).rejects.toMatchObject({ type: "not-leader" });
  });

  it("without a leader is not ready, and a newcomer does not find in", async () => {
    const cluster = await aCluster();
    const client = clientOf(cluster.url);
    await client.appendToStream("teapot", event(1));
    cluster.loseLeader();
    expect(cluster.leader()).toBe(-1);
    await expect(client.appendToStream("teapot", event(2))).rejects.toThrow("Server Is Not Ready");
    await expect(all(client.readStream("teapot"))).rejects.toMatchObject({ code: 14 });
    await expect(clientOf(`${cluster.url}&maxDiscoverAttempts=2`).appendToStream("teapot", event(2))).rejects.toThrow("Failed to discover");
    cluster.moveLeader(0);
    await expect.poll(() => client.appendToStream("teapot", event(2), { expectedRevision: 0n }).catch(() => undefined)).toMatchObject({ nextExpectedRevision: 1n });
  });
});

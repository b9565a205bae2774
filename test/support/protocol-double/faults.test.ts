import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { type EventStoreDBClient, streamNameFilter } from "@eventstore/db-client";
import { aDouble, all, clientOf, event, settled } from "./client-of.ts";
import { type Faults } from "./faults.ts";

const readN = async (client: EventStoreDBClient): Promise<unknown[]> => (await all(client.readStream("teapot"))).map(({ event: recorded }) => (recorded?.data as { n: unknown }).n);

/** A double and its client, with one event in the teapot, so that the client knows the server's features. */
async function warm(patienceMs?: number) {
  const double = await aDouble();
  const client = clientOf(double.url, patienceMs);
  await client.appendToStream("teapot", event(0), { expectedRevision: "no_stream" });
  return { double, client, faults: double.faults };
}

describe("an append fault", () => {
  it.each([
    ["hangs", (faults: Faults) => { faults.hangAppends(1); }, [0]],
    ["hangs after writing", (faults: Faults) => { faults.hangAfterWriting(1); }, [0, 1]],
    ["ends the stream", (faults: Faults) => { faults.endAppendStream(1); }, [0]],
    ["ends the stream after writing", (faults: Faults) => { faults.endAfterWriting(1); }, [0, 1]],
  ])("that %s leaves the client waiting, deadline or not, and the log as it says", async (_what, fault, kept) => {
    const { client, faults } = await warm(100);
    fault(faults);
    const append = client.appendToStream("teapot", event(1), { expectedRevision: 0n, deadline: 100 });
    expect(await settled(append, 300)).toBe("pending");
    expect(await readN(client)).toEqual(kept);
  });

  it("that hangs does not hold up the next one", async () => {
    const { client, faults } = await warm();
    faults.hangAppends(1);
    expect(await settled(client.appendToStream("teapot", event(1)), 100)).toBe("pending");
    expect(await client.appendToStream("teapot", event(2), { expectedRevision: 0n })).toMatchObject({ nextExpectedRevision: 1n });
  });

  it("that ends the stream spoils every later append of that client, and its disposal, but of no other", async () => {
    const { double, client, faults } = await warm(100);
    faults.endAppendStream(1);
    for (const n of [1, 2]) expect(await settled(client.appendToStream("teapot", event(n)), 100)).toBe("pending");
    expect(await settled(client.dispose(), 100)).toBe("pending");
    expect(await clientOf(double.url).appendToStream("teapot", event(3), { expectedRevision: 0n })).toMatchObject({ nextExpectedRevision: 1n });
  });

  it("ends a call of its own with an error", async () => {
    const { client, faults } = await warm();
    faults.endAfterWriting(1);
    const credentials = { username: "kettle", password: "hot" };
    await expect(client.appendToStream("teapot", event(1), { credentials })).rejects.toMatchObject({ type: "cancelled" });
    expect(await readN(client)).toEqual([0, 1]);
  });

  it("names another leader, and the client's next call goes there", async () => {
    const { client, faults } = await warm();
    const other = await aDouble();
    faults.notLeader(1, { host: "127.0.0.1", port: other.port });
    await expect(client.appendToStream("teapot", event(1))).rejects.toMatchObject({ type: "not-leader", leader: { address: "127.0.0.1", port: other.port } });
    await client.appendToStream("teapot", event(2));
    expect(await readN(clientOf(other.url))).toEqual([2]);
  });

  it("without a leader to name is an error of its own", async () => {
    const { client, faults } = await warm();
    faults.notLeader(1);
    await expect(client.appendToStream("teapot", event(1))).rejects.toMatchObject({ type: "unknown", message: expect.stringContaining("No leader info") as string });
    expect(await readN(client)).toEqual([0]);
  });
});

describe("a refused call", () => {
  it("fails with its status, whatever it asks for, as often as it was told", async () => {
    const { client, faults } = await warm();
    faults.rejectNext(2, 8, "no room");
    await expect(client.appendToStream("teapot", event(1))).rejects.toMatchObject({ code: 8 });
    await expect(readN(client)).rejects.toMatchObject({ code: 8, message: expect.stringContaining("no room") as string });
    expect(await readN(client)).toEqual([0]);
  });

  it("for the features spoils every later append of that client, and of no other", async () => {
    const double = await aDouble();
    double.faults.rejectFeatures(1);
    const client = clientOf(double.url);
    await expect(client.appendToStream("teapot", event(1))).rejects.toMatchObject({ code: 13 });
    await expect(client.appendToStream("teapot", event(1))).rejects.toMatchObject({ code: 13 });
    expect(await clientOf(double.url).appendToStream("teapot", event(1))).toMatchObject({ success: true });
  });
});

describe("a connection fault", () => {
  it("resets connections: what waits fails, the next call connects anew", async () => {
    const { client, faults } = await warm();
    faults.hangAppends(1);
    const waiting = client.appendToStream("teapot", event(1));
    const failed = expect(waiting).rejects.toMatchObject({ code: 14 });
    await setTimeout(50);
    faults.resetConnections();
    await failed;
    await expect.poll(() => readN(client).catch(() => undefined)).toEqual([0]);
  });

  it("freezes: nothing is answered and nothing is written, until it thaws and all is", async () => {
    const { client, faults } = await warm();
    faults.freeze();
    const append = client.appendToStream("teapot", event(1));
    expect(await settled(append, 300)).toBe("pending");
    faults.thaw();
    expect(await append).toMatchObject({ nextExpectedRevision: 1n });
    expect(await readN(client)).toHaveLength(2);
  });

  it("freezes newcomers too", async () => {
    const { double, faults } = await warm();
    faults.freeze();
    const reading = readN(clientOf(double.url));
    expect(await settled(reading, 300)).toBe("pending");
    faults.clear();
    expect(await reading).toEqual([0]);
  });
});

describe("a subscription fault", () => {
  const teapots = { filter: streamNameFilter({ prefixes: ["teapot"] }) };

  it("delivers twice", async () => {
    const { client, faults } = await warm();
    faults.duplicateDelivery(true);
    const numbers: unknown[] = [];
    for await (const { event: recorded } of client.subscribeToAll(teapots)) if (numbers.push(recorded?.revision) === 2) break;
    expect(numbers).toEqual([0n, 0n]);
  });

  it("ends cleanly: no error, an end", async () => {
    const { client, faults } = await warm();
    const subscription = client.subscribeToAll(teapots);
    subscription.once("caughtUp", () => faults.endSubscriptions());
    expect(await all(subscription)).toHaveLength(1);
  });

  it("falls silent when frozen, though the log grows", async () => {
    const { client, faults } = await warm();
    const seen: unknown[] = [];
    const subscription = client.subscribeToAll(teapots).on("data", ({ event: recorded }) => seen.push(recorded?.revision));
    await expect.poll(() => seen).toEqual([0n]);
    faults.freeze();
    const append = client.appendToStream("teapot", event(1));
    await setTimeout(200);
    expect(seen).toEqual([0n]);
    faults.thaw();
    await append;
    await expect.poll(() => seen).toEqual([0n, 1n]);
    await subscription.unsubscribe();
  });

  it("drips: one event at a time", async () => {
    const { client, faults } = await warm();
    await client.appendToStream("teapot", [event(1), event(2), event(3)]);
    faults.slowDrip(60);
    const began = performance.now();
    expect(await readN(client)).toEqual([0, 1, 2, 3]);
    expect(performance.now() - began).toBeGreaterThan(200);
    faults.clear();
  });

  it("is an error, and nothing after it, when the server is killed", async () => {
    const { double, client } = await warm();
    const heard: string[] = [];
    const subscription = client.subscribeToAll(teapots);
    for (const name of ["error", "end", "close"] as const) subscription.on(name, () => heard.push(name));
    subscription.resume();
    await new Promise((resolve) => subscription.once("caughtUp", resolve));
    await double.kill();
    await expect.poll(() => heard).toEqual(["error"]);
    await expect(client.appendToStream("teapot", event(1))).rejects.toMatchObject({ code: 14 });
    await double.restart();
    await setTimeout(100);
    expect(heard).toEqual(["error"]);
  });
});

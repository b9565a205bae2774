/** What the cluster does wrong, and what the adapter makes of it. The faults are those measured of the client and its servers. */
import { firstValueFrom } from "rxjs";
import { afterEach, describe, expect, it } from "vitest";
import type { EventStore, RecordedEvent } from "../../src/store/event-store.ts";
import { type EventStoreDbOptions, eventStoreDb } from "../../src/store/eventstoredb.ts";
import { type DoubleCluster, startCluster } from "../support/protocol-double/cluster.ts";
import { type DoubleOptions, type ProtocolDouble, startDouble } from "../support/protocol-double/double.ts";
import { idsOf, sampleEvent, sampleEvents, uuid, wholeLog } from "./sample-events.ts";

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

const QUICK: EventStoreDbOptions = { prefixes: ["teapot", "kettle"], silenceMs: 400, deadlineMs: 4_000, watchdogMs: 400 };

async function double(options: DoubleOptions = {}): Promise<ProtocolDouble> {
  const started = await startDouble(options);
  open.push(started);
  return started;
}

async function storeAt(url: string, options: EventStoreDbOptions = {}): Promise<EventStore> {
  const store = await eventStoreDb(url, { ...QUICK, ...options });
  open.push(store);
  return store;
}

const none = { stream: "teapot", expected: "none" } as const;
const idsIn = async (store: EventStore): Promise<string[]> => idsOf(await wholeLog(store));

describe("an append", () => {
  it.each([
    ["is never answered", (it: ProtocolDouble) => { it.faults.hangAppends(1); }],
    ["is written and never answered", (it: ProtocolDouble) => { it.faults.hangAfterWriting(1); }],
    ["loses its stream before it is written", (it: ProtocolDouble) => { it.faults.endAppendStream(1); }],
    ["is written, and its stream ends without an answer", (it: ProtocolDouble) => { it.faults.endAfterWriting(1); }],
    ["is answered that the node is not the leader", (it: ProtocolDouble) => { it.faults.notLeader(1); }],
    ["is refused as unavailable twice", (it: ProtocolDouble) => { it.faults.rejectNext(2, 14, "come back later"); }],
  ])("that %s is there once in the end", async (_what, fault) => {
    const server = await double();
    const store = await storeAt(server.url);
    await store.append({ ...none, events: [sampleEvent(1)] });
    fault(server);
    expect(await store.append({ stream: "teapot", expected: 0, events: sampleEvents(2, 3) })).toMatchObject({ kind: "appended", revision: 2 });
    expect(await store.append({ stream: "teapot", expected: 2, events: [sampleEvent(4)] })).toMatchObject({ kind: "appended", revision: 3 });
    expect(await idsIn(store)).toEqual([uuid(1), uuid(2), uuid(3), uuid(4)]);
  });

  it("tells an outcome that stays unknown as unknown, within its deadline, and the same ids settle it", async () => {
    const server = await double();
    const store = await storeAt(server.url, { deadlineMs: 1_000, silenceMs: 300 });
    await store.append({ ...none, events: [sampleEvent(1)] });
    server.faults.freeze();
    const began = performance.now();
    await expect(store.append({ stream: "teapot", expected: 0, events: [sampleEvent(2)] })).rejects.toMatchObject({ name: "StoreFault", code: "unknown-outcome", message: expect.stringContaining(uuid(2)) as string });
    expect(performance.now() - began).toBeLessThan(5_000);
    server.faults.thaw();
    const outcome = await store.append({ stream: "teapot", expected: 0, events: [sampleEvent(2)] });
    expect(["appended", "repeated"]).toContain(outcome.kind);
    expect(await idsIn(store)).toEqual([uuid(1), uuid(2)]);
  });

  it("is written in the end where the server would not tell its features for a while", async () => {
    const server = await double();
    const store = await storeAt(server.url);
    await store.append({ ...none, events: [sampleEvent(1)] });
    server.faults.resetConnections();
    await expect.poll(() => idsIn(store).catch(() => []), { timeout: 5_000 }).toEqual([uuid(1)]);
    server.faults.rejectNext(3, 14, "not yet");
    expect(await store.append({ stream: "teapot", expected: 0, events: [sampleEvent(2)] })).toMatchObject({ kind: "appended", revision: 1 });
    expect(await idsIn(store)).toEqual([uuid(1), uuid(2)]);
  });

  it("that was written, and then cannot be looked up, is told as unknown, never as refused", async () => {
    const server = await double();
    const store = await storeAt(server.url, { deadlineMs: 1_500, silenceMs: 300 });
    await store.append({ ...none, events: [sampleEvent(1)] });
    server.faults.hangAfterWriting(1);
    const appending = store.append({ stream: "teapot", expected: 0, events: sampleEvents(2, 3) });
    await new Promise((resolve) => setTimeout(resolve, 100));
    await server.kill();
    await expect(appending).rejects.toMatchObject({ name: "StoreFault", code: "unknown-outcome" });
    await server.restart();
    await expect.poll(() => store.append({ stream: "teapot", expected: 0, events: sampleEvents(2, 3) }).then(({ kind }) => kind, () => "not yet"), { timeout: 5_000 }).toBe("repeated");
    expect(await idsIn(store)).toEqual([uuid(1), uuid(2), uuid(3)]);
  });

  it("after an internal error is a fault once, and the next one works", async () => {
    const server = await double();
    const store = await storeAt(server.url);
    await store.append({ ...none, events: [sampleEvent(1)] });
    server.faults.rejectNext(1, 13, "internal");
    await expect(store.append({ stream: "teapot", expected: 0, events: [sampleEvent(2)] })).rejects.toMatchObject({ name: "StoreFault", code: "fatal" });
    expect(await store.append({ stream: "teapot", expected: 0, events: [sampleEvent(2)] })).toMatchObject({ kind: "appended", revision: 1 });
    expect(await idsIn(store)).toEqual([uuid(1), uuid(2)]);
  });

  it("after a reset and an internal error is told as unknown, and the next one works", async () => {
    const server = await double();
    const store = await storeAt(server.url);
    await store.append({ ...none, events: [sampleEvent(1)] });
    server.faults.resetConnections();
    server.faults.rejectFeatures(1);
    await expect(store.append({ stream: "teapot", expected: 0, events: [sampleEvent(2)] })).rejects.toMatchObject({ name: "StoreFault", code: "unknown-outcome" });
    expect(await store.append({ stream: "teapot", expected: 0, events: [sampleEvent(2)] })).toMatchObject({ kind: "appended", revision: 1 });
    expect(await idsIn(store)).toEqual([uuid(1), uuid(2)]);
  });

  it("over the server's limit is too large, and leaves no trace", async () => {
    const store = await storeAt((await double()).url);
    await expect(store.append({ ...none, events: [sampleEvent(1, { body: `"${"x".repeat(1_048_570)}"` })] })).rejects.toMatchObject({ code: "too-large" });
    expect(await wholeLog(store)).toEqual([]);
  });

  it("goes to the new leader when the leader moves", async () => {
    const cluster: DoubleCluster = await startCluster();
    open.push(cluster);
    const store = await storeAt(cluster.url, { deadlineMs: 10_000 });
    await store.append({ ...none, events: [sampleEvent(1)] });
    cluster.moveLeader((cluster.leader() + 1) % 3);
    expect(await store.append({ stream: "teapot", expected: 0, events: [sampleEvent(2)] })).toMatchObject({ kind: "appended", revision: 1 });
    expect(await idsIn(store)).toEqual([uuid(1), uuid(2)]);
  });

  it("waits for a leader where there is none for a while", async () => {
    const cluster: DoubleCluster = await startCluster();
    open.push(cluster);
    const store = await storeAt(cluster.url, { deadlineMs: 10_000 });
    await store.append({ ...none, events: [sampleEvent(1)] });
    cluster.loseLeader();
    const appending = store.append({ stream: "teapot", expected: 0, events: [sampleEvent(2)] });
    await new Promise((resolve) => setTimeout(resolve, 500));
    cluster.moveLeader(1);
    expect(await appending).toMatchObject({ kind: "appended", revision: 1 });
    expect(await idsIn(store)).toEqual([uuid(1), uuid(2)]);
  });
});

describe("a read", () => {
  it("of a frozen server fails within its deadline, and works once it thaws", async () => {
    const server = await double();
    const store = await storeAt(server.url);
    await store.append({ ...none, events: [sampleEvent(1)] });
    server.faults.freeze();
    const began = performance.now();
    await expect(store.readStream("teapot")).rejects.toMatchObject({ name: "StoreFault", code: "unavailable" });
    await expect(wholeLog(store)).rejects.toMatchObject({ name: "StoreFault", code: "unavailable" });
    expect(performance.now() - began).toBeLessThan(5_000);
    server.faults.thaw();
    await expect.poll(() => idsIn(store).catch(() => []), { timeout: 5_000 }).toEqual([uuid(1)]);
  });

  it("gives every event once, in order, however slowly or doubly the server delivers", async () => {
    const server = await double();
    const store = await storeAt(server.url);
    for (let n = 1; n <= 20; n++) await store.append({ stream: `teapot-${n}`, expected: "none", events: [sampleEvent(n)] });
    server.faults.duplicateDelivery(true);
    server.faults.slowDrip(5);
    expect(await idsIn(store)).toEqual(idsOf(sampleEvents(1, 20)));
  });

  it("that was under way when its client was dropped is done again, not taken for complete", async () => {
    const server = await double();
    const store = await storeAt(server.url, { silenceMs: 250 });
    await store.append({ ...none, events: sampleEvents(1, 20) });
    await store.append({ stream: "kettle", expected: "none", events: [sampleEvent(21)] });
    server.faults.slowDrip(20);
    server.faults.hangAppends(1);
    const appending = store.append({ stream: "kettle", expected: 0, events: [sampleEvent(22)] });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const [stream, log] = await Promise.all([store.readStream("teapot"), wholeLog(store)]);
    expect([stream.length, log.length >= 21]).toEqual([20, true]);
    server.faults.slowDrip(0);
    expect(await appending).toMatchObject({ kind: "appended" });
  });
});

describe("the bell", () => {
  it.each([
    ["its subscription ends", (it: ProtocolDouble) => { it.faults.endSubscriptions(); }],
    ["the connections are reset", (it: ProtocolDouble) => { it.faults.resetConnections(); }],
  ])("rings again after %s", async (_what, fault) => {
    const server = await double();
    const [here, there] = [await storeAt(server.url), await storeAt(server.url)];
    await here.append({ ...none, events: [sampleEvent(1)] });
    fault(server);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const rung = firstValueFrom(there.bell);
    await here.append({ stream: "teapot", expected: 0, events: [sampleEvent(2)] });
    await rung;
    expect(await idsIn(there)).toEqual([uuid(1), uuid(2)]);
  });

  it("rings again after the server was killed and came back with its data", async () => {
    const server = await double();
    const store = await storeAt(server.url, { deadlineMs: 10_000 });
    await store.append({ ...none, events: [sampleEvent(1)] });
    await server.kill();
    await expect(store.readStream("teapot")).rejects.toMatchObject({ code: "unavailable" });
    const appending = store.append({ stream: "teapot", expected: 0, events: [sampleEvent(2)] });
    await server.restart();
    const rung = firstValueFrom(store.bell);
    expect(await appending).toMatchObject({ kind: "appended", revision: 1 });
    await rung;
    expect(await idsIn(store)).toEqual([uuid(1), uuid(2)]);
  });
});

describe("opening", () => {
  it.each([
    ["no address at all", "esdb://", "fatal"],
    ["an address nobody listens at", "esdb://127.0.0.1:1?tls=false", "unavailable"],
    ["credentials without TLS", "esdb://admin:changeit@127.0.0.1:2113?tls=false", "denied"],
    ["an option nobody knows", "esdb://127.0.0.1:2113?tsl=false", "fatal"],
    ["an option that is no number", "esdb://127.0.0.1:2113?keepAliveInterval=often", "fatal"],
    ["a port that is none", "esdb://127.0.0.1:port", "fatal"],
    ["a certificate file that is not there", "esdb://127.0.0.1:2113?tlsCAFile=/no/such/file.pem", "fatal"],
  ])("refuses %s, and never shows a password", async (_what, url, code) => {
    const fault: unknown = await eventStoreDb(url, QUICK).catch((error: unknown) => error);
    expect(fault).toMatchObject({ name: "StoreFault", code, hint: expect.stringMatching(/\w/) as string });
    expect(String(fault)).not.toContain("changeit");
  });

  it("refuses a server whose cluster has no leader, within the deadline", async () => {
    const cluster = await startCluster();
    open.push(cluster);
    cluster.loseLeader();
    const began = performance.now();
    await expect(eventStoreDb(cluster.url, QUICK)).rejects.toMatchObject({ code: "unavailable" });
    expect(performance.now() - began).toBeLessThan(6_000);
  });

  it("finds later events of other nodes not earlier than what it has seen", async () => {
    const server = await double();
    const early = await storeAt(server.url, { clock: () => 9_000 });
    await early.append({ ...none, events: [sampleEvent(1)] });
    const late = await storeAt(server.url, { clock: () => 5_000 });
    await late.append({ stream: "kettle", expected: "none", events: [sampleEvent(2)] });
    expect((await wholeLog(late)).map(({ recordedAt }: RecordedEvent) => recordedAt)).toEqual([9_000, 9_001]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LoggedEvent } from "../../src/http/shapes/record.ts";
import { State } from "../../src/http/shapes/state.ts";
import { type Client, foundingServer, served, strike } from "./founding-server.ts";
import { sse } from "./sse-reader.ts";

let client: Client;
beforeAll(async () => { client = await foundingServer({ heartbeatMs: 50 }); });
afterAll(() => client.close());

const report = async (id: string, more: object = {}): Promise<void> => {
  const { status } = await client.post("/v1/incidents", strike(id, more));
  expect(status).toBe(201);
};
const streams = async (): Promise<string | undefined> => /^brinkline_live_streams (\d+)$/m.exec(String((await client.get("/metrics")).body))?.[1];

describe("GET /v1/stream", () => {
  it("is a stream that nothing on the way may hold back", async () => {
    const reader = await sse(`${client.url}/v1/stream`);
    expect(Object.fromEntries(["content-type", "cache-control", "x-accel-buffering", "content-encoding"].map((name) => [name, reader.response.headers.get(name)]))).toEqual({
      "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-cache, no-transform", "x-accel-buffering": "no", "content-encoding": null,
    });
    reader.cut();
  });

  it("gives the past after a position, then what comes, each event once and in order", async () => {
    const reader = await sse(`${client.url}/v1/stream?after=0`);
    const past = await reader.take(Number(await client.tracker.log.head()));
    await report("live-1");
    const [now] = await reader.take(1);
    reader.cut();
    const all = [...past, now];
    expect(all.map(({ id }) => id)).toEqual(all.map((_, index) => String(index + 1)));
    expect(now).toMatchObject({ event: "IncidentReported", data: { stream: "incident-live-1", revision: 0, data: { incidentId: "live-1" } } });
    for (const { id, event, data } of all) expect(LoggedEvent.parse(data)).toMatchObject({ position: id, type: event });
  });

  it("begins now when not told where", async () => {
    const reader = await sse(`${client.url}/v1/stream`);
    await report("live-now");
    expect(await reader.take(1)).toMatchObject([{ data: { stream: "incident-live-now" } }]);
    reader.cut();
  });

  it("tells its place at once: a reader cut off before the first event comes back to it", async () => {
    const silent = await foundingServer();
    const reader = await sse(`${silent.url}/v1/stream`);
    await reader.quiet();
    expect(reader.lastId()).toBe(await silent.tracker.log.head());
    reader.cut();
    await silent.close();
  });

  it("loses and repeats nothing over cuts, wherever they fall", async () => {
    const writing = (async () => {
      for (let i = 0; i < 60; i++) await report(`cut-${i}`);
    })();
    const start = await client.tracker.log.head();
    const seen: string[] = [];
    let lastId = start;
    for (let want = 1; seen.length < 60; want = (want % 7) + 1) {
      const reader = await sse(`${client.url}/v1/stream?after=0`, { "Last-Event-ID": lastId });
      const events = await reader.take(Math.min(want, 60 - seen.length));
      reader.cut();
      seen.push(...events.map(({ id }) => id));
      lastId = reader.lastId();
    }
    await writing;
    expect(seen).toEqual(Array.from({ length: 60 }, (_, i) => String(Number(start) + i + 1)));
  });

  it("tells its place in silence, so that a reader cut off there comes back to it", async () => {
    const reader = await sse(`${client.url}/v1/stream?conflict=usa-iran`);
    await report("not-of-usa-iran");
    const head = await client.tracker.log.head();
    while (reader.lastId() !== head) await reader.quiet();
    reader.cut();
    expect(reader.lastId()).toBe(head);
  });

  it("of a conflict gives its own events and those of incidents that have named it by then", async () => {
    await client.post("/v1/conflicts", { conflictId: "narrow", name: "Narrow" });
    await report("moved", { summary: "first elsewhere" });
    await client.post("/v1/incidents/moved/sources", { source: { sourceId: "before", name: "Before the move" } });
    await client.post("/v1/incidents/moved/corrections", { set: { conflicts: ["narrow"] }, reason: "it belongs here", basis: "coding-error" });
    await client.post("/v1/incidents/moved/corrections", { set: { conflicts: ["israel-iran"] }, reason: "or not", basis: "coding-error" });
    await client.post("/v1/incidents/moved/sources", { source: { sourceId: "after", name: "After the move" } });
    await report("about-narrow", { conflicts: ["israel-iran"], concerns: ["narrow"] });
    const reader = await sse(`${client.url}/v1/stream?conflict=narrow&after=0`);
    const events = await reader.take(5);
    reader.cut();
    expect(events.map(({ event, data }) => `${LoggedEvent.parse(data).stream} ${event}`)).toEqual([
      "conflict-narrow ConflictOpened", "incident-moved IncidentCorrected", "incident-moved IncidentCorrected", "incident-moved IncidentCorroborated", "incident-about-narrow IncidentReported",
    ]);
  });

  it("lets go of a reader who leaves", async () => {
    const reader = await sse(`${client.url}/v1/stream`);
    await reader.quiet();
    reader.cut();
    await expect.poll(streams, { timeout: 5_000 }).toBe("0");
  });

  it("waits for a slow reader instead of piling up", async () => {
    const sources = Array.from({ length: 20 }, (_, s) => ({ sourceId: `s${s}`, name: "n".repeat(400) }));
    const lines = Array.from({ length: 2_000 }, (_, i) => JSON.stringify(strike(`bulk-${i}`, { summary: "x".repeat(4_000), sources })));
    await (await fetch(`${client.url}/v1/incidents`, { method: "POST", body: lines.join("\n"), headers: { "Content-Type": "application/x-ndjson" } })).text();
    const head = Number(await client.tracker.log.head());
    const { tracker } = client;
    let pages = 0;
    const watched = await served({ ...tracker, close: () => Promise.resolve(), log: { ...tracker.log, read: (options) => { pages++; return tracker.log.read(options); } } });
    const slow = await sse(`${watched.url}/v1/stream?after=0`);
    const fast = await sse(`${client.url}/v1/stream?after=0`);
    await fast.take(head);
    fast.cut();
    const readAhead = pages;
    const events = await slow.take(head);
    slow.cut();
    expect(events.map(({ id }) => Number(id))).toEqual(Array.from({ length: head }, (_, i) => i + 1));
    expect(readAhead).toBeLessThan(pages);
    await watched.close();
  });
});

describe("GET /v1/conflicts/{conflictId}/state as a stream", () => {
  it("gives the state now and after every event that touches the conflict", async () => {
    const reader = await sse(`${client.url}/v1/conflicts/israel-hezbollah/state?clock=published`);
    const [first] = await reader.take(1);
    expect(first?.event).toBe("state");
    const before = State.parse(first?.data);
    await report("touching", { conflicts: ["israel-hezbollah"], initiators: [{ id: "hezbollah" }] });
    const [second] = await reader.take(1);
    reader.cut();
    expect(State.parse(second?.data).n).toBe(before.n + 1);
    expect(second?.id).toBe(State.parse(second?.data).position);
  });

  it("is refused like the state itself", async () => {
    const { response } = await sse(`${client.url}/v1/conflicts/nowhere/state`);
    expect([response.status, response.headers.get("content-type")]).toEqual([404, "application/problem+json; charset=utf-8"]);
  });

  it("stays JSON for whoever takes anything", async () => {
    const { headers } = await client.get("/v1/conflicts/israel-iran/state", { Accept: "*/*" });
    expect([headers.get("content-type"), headers.get("vary")]).toEqual(["application/json; charset=utf-8", "Accept, Accept-Encoding"]);
  });
});

describe("a server that closes", () => {
  it("ends its live streams, and does not wait for their readers", async () => {
    const other = await foundingServer();
    const [log, state] = [await sse(`${other.url}/v1/stream?after=0`), await sse(`${other.url}/v1/conflicts/israel-iran/state`)];
    await Promise.all([log.take(23), state.take(1)]);
    const ended = Promise.all([log.take(1), state.take(1)]);
    await other.close();
    expect(await ended).toEqual([[], []]);
  });
});

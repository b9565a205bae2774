import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { Ready } from "../../src/http/shapes/record.ts";
import { sqliteStore } from "../../src/store/sqlite.ts";
import { openTracker } from "../../src/tracker.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { type Client, foundingServer, served } from "./founding-server.ts";

let client: Client | undefined;
afterEach(() => client?.close());

const reasons = async (at: Client): Promise<[number, string[]]> => {
  const { status, body } = await at.get("/readyz");
  return [status, Ready.parse(body).reasons.map(({ reason }) => reason)];
};

describe("a server whose log is still being folded", () => {
  it("lives, is not ready, and lets derived reads come back later", async () => {
    const tracker = await openTracker({ store: "memory:" });
    const health = async () => ({ ...(await tracker.health()), caughtUp: false, ready: false });
    client = await served({ ...tracker, ready: new Promise<void>(() => undefined), health });
    expect((await client.get("/healthz")).status).toBe(200);
    expect(await reasons(client)).toEqual([503, ["catching-up"]]);
    for (const path of ["/v1/conflicts", "/v1/incidents", "/v1/conflicts/israel-iran/state", "/v1/dyads"]) {
      const { status, headers, body } = await client.get(path);
      expect([status, headers.get("retry-after"), (body as { reason: string }).reason]).toEqual([503, "1", "catching-up"]);
    }
  });

  it("takes writes, and shows the log itself", async () => {
    const tracker = await openTracker({ store: "memory:" });
    client = await served({ ...tracker, ready: new Promise<void>(() => undefined) });
    expect((await client.post("/v1/conflicts", { conflictId: "a-b", name: "A and B" })).status).toBe(201);
    expect((await client.get("/v1/events")).body).toMatchObject({ items: [{ type: "ConflictOpened" }] });
  });
});

describe("a server that is up to date", () => {
  it("is ready and says where it stands", async () => {
    client = await foundingServer();
    const { status, body } = await client.get("/readyz");
    expect(status).toBe(200);
    expect(Ready.parse(body)).toMatchObject({ ready: true, reasons: [], position: "23", logHead: "23", events: 23 });
  });

  it("is ready only while the head of the log is reached again and again", async () => {
    client = await foundingServer({ staleMs: -1 });
    expect(await reasons(client)).toEqual([503, ["behind"]]);
    const { status, headers, body } = await client.get("/v1/conflicts/israel-iran/state");
    expect([status, headers.get("retry-after"), (body as { reason: string }).reason]).toEqual([503, "1", "behind"]);
  });
});

describe("a server whose log holds an event that nobody here knows", () => {
  it("stands still before it, says so, and goes on answering", async () => {
    const path = join(temporaryFolder(), "log.db");
    const store = sqliteStore(path);
    const eventId = (n: number): string => `00000000-0000-4000-8000-00000000000${n}`;
    await store.append({ stream: "conflict-a-b", expected: "none", events: [{ eventId: eventId(1), type: "ConflictOpened", schemaVersion: 1, body: '{"name":"A and B"}' }] });
    await store.append({ stream: "conflict-a-b", expected: 0, events: [{ eventId: eventId(2), type: "ConflictForgotten", schemaVersion: 1, body: "{}" }] });
    await store.close();
    const tracker = await openTracker({ store: `sqlite:${path}` });
    await tracker.ready;
    client = await served(tracker);
    expect(await reasons(client)).toEqual([503, ["parked"]]);
    expect((await client.get("/v1/conflicts/a-b/state")).status).toBe(200);
    expect((await client.get("/v1/events")).body).toMatchObject({ items: [{ type: "ConflictOpened" }, { type: "ConflictForgotten", data: {} }] });
    expect(String((await client.get("/metrics")).body)).toMatch(/^brinkline_parked 1$/m);
  });
});

describe("a server whose log cannot be read", () => {
  it("is not ready, and answers 503 where the log is needed", async () => {
    client = await foundingServer();
    await client.tracker.close();
    expect(await reasons(client)).toEqual([503, ["store"]]);
    const { status, headers, body } = await client.get("/v1/events");
    expect([status, headers.get("retry-after"), (body as { reason: string }).reason]).toEqual([503, "1", "store-closed"]);
    expect(String((await client.get("/metrics")).body)).toMatch(/^brinkline_up 0$/m);
  });
});

describe("GET /metrics", () => {
  it("measures the ledger and the requests, by route and never by id", async () => {
    client = await foundingServer();
    await client.get("/v1/conflicts/israel-iran/state");
    await client.get("/v1/conflicts/nowhere/state");
    await client.get("/nothing-here");
    const { headers, body } = await client.get("/metrics");
    expect(headers.get("content-type")).toContain("text/plain");
    const text = String(body);
    for (const line of ["brinkline_events_folded 23", "brinkline_log_head_position 23", "brinkline_ledger_position 23", "brinkline_ledger_lag 0", "brinkline_ready 1", "brinkline_parked 0", "brinkline_up 1"]) expect(text).toContain(`\n${line}\n`);
    expect(text).toMatch(/^brinkline_heartbeat_age_seconds \d/m);
    expect(text).toMatch(/request_duration_seconds_count\{method="GET",route="\/v1\/conflicts\/\{conflictId\}\/state",status="200"\} 1/);
    expect(text).toMatch(/request_duration_seconds_count\{method="GET",route="unknown",status="404"\} 1/);
    expect(text).not.toMatch(/nowhere|nothing-here/);
  });
});

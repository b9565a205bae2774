import { connect } from "node:net";
import { Writable } from "node:stream";
import { pino } from "pino";
import { afterEach, describe, expect, it } from "vitest";
import { ListenFault, serve } from "../../src/http/serve.ts";
import { type Client, foundingServer, strike } from "./founding-server.ts";

let client: Client;
afterEach(() => client.close());

/** A log kept in memory, a line an entry. */
function keptLog(): { logger: pino.Logger; lines: () => Record<string, unknown>[] } {
  let text = "";
  const logger = pino({ level: "info" }, new Writable({ write: (chunk, _encoding, done) => { text += String(chunk); done(); } }));
  return { logger, lines: () => text.split("\n").filter(Boolean).map((line) => JSON.parse(line) as Record<string, unknown>) };
}

describe("serve", () => {
  it("says what to do where the port is taken", async () => {
    client = await foundingServer();
    const taken = serve(client.tracker, { host: "127.0.0.1", port: Number(new URL(client.url).port), logLevel: "silent" });
    await expect(taken).rejects.toThrow(ListenFault);
    await expect(taken).rejects.toThrow(/EADDRINUSE.*--port/s);
  });

  it("lets an answer under way finish when it closes, and takes no more", async () => {
    client = await foundingServer({ waitMs: 300 });
    const waiting = client.get("/v1/conflicts?after-position=999999");
    await expect.poll(async () => String((await client.get("/metrics")).body)).toContain("brinkline_up 1");
    await client.serving.close();
    expect((await waiting).status).toBe(503);
    await expect(fetch(`${client.url}/healthz`)).rejects.toThrow();
  });

  it("closes once however often it is asked", async () => {
    client = await foundingServer();
    await Promise.all([client.serving.close(), client.serving.close()]);
  });

  it("answers what is no HTTP with a plain 400 and goes on", async () => {
    client = await foundingServer();
    const socket = connect(Number(new URL(client.url).port), "127.0.0.1");
    socket.end("NONSENSE\r\n\r\n");
    let answer = "";
    for await (const chunk of socket) answer += String(chunk);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect((await client.get("/healthz")).status).toBe(200);
  });

  it("compresses what is long, for whoever can read it", async () => {
    client = await foundingServer();
    const { headers } = await fetch(`${client.url}/openapi.json`, { headers: { "Accept-Encoding": "gzip" } });
    expect(headers.get("content-encoding")).toBe("gzip");
  });
});

describe("its log", () => {
  it("tells who asked what and how it went, and never a body, a key or a query", async () => {
    const { logger, lines } = keptLog();
    client = await foundingServer({ logger });
    await client.post("/v1/incidents", strike("logged", { summary: "secret-summary" }), { "Idempotency-Key": "secret-key", "X-Request-Id": "desk-1", Authorization: "Bearer secret-token" });
    await client.get("/v1/incidents?q=secret-words");
    await client.post("/v1/incidents", '{"summary": "secret-summary', {});
    await expect.poll(() => lines().length).toBe(3);
    expect(lines()[0]).toMatchObject({ requestId: "desk-1", method: "POST", path: "/v1/incidents", status: 201, ms: expect.any(Number) as number });
    expect(JSON.stringify(lines())).not.toContain("secret");
  });

  it("holds the cause of a defect, which its answer keeps to itself", async () => {
    const { logger, lines } = keptLog();
    const other = await foundingServer({ logger });
    client = other;
    Object.defineProperty(other.tracker.ask, "dyads", { value: () => { throw new TypeError("the inner cause"); } });
    const { status, body } = await other.get("/v1/dyads", { "X-Request-Id": "desk-2" });
    expect([status, body]).toMatchObject([500, { reason: "internal", requestId: "desk-2" }]);
    expect(JSON.stringify(body)).not.toContain("inner cause");
    expect(lines().find(({ msg }) => msg === "a request failed")).toMatchObject({ requestId: "desk-2", err: { message: "the inner cause" } });
  });

  it("does not repeat a request id that could not be shown again", async () => {
    client = await foundingServer();
    const { headers } = await client.get("/healthz", { "X-Request-Id": "<script>" });
    expect(headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  });
});

/** deploy/Caddyfile before two stand-ins for the trackers, where Caddy is installed. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { type RequestListener, type Server, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { emptyFolder } from "./command.ts";
import { root } from "./source-tree.ts";

const there = spawnSync("caddy", ["version"], { stdio: "ignore" }).status === 0;
if (!there) process.stderr.write("SKIPPED: deploy/Caddyfile is not tried; install caddy\n");

interface StandIn {
  ready: boolean;
  streams: number;
  readonly server: Server;
}

/** Answers its name and how much it was sent; /stream sends one event and stays open. */
function standIn(name: string): StandIn {
  const answer: RequestListener = (request, response) => {
    if (request.url === "/readyz") return void response.writeHead(own.ready ? 200 : 503).end();
    if (request.url === "/stream") return void streamed(own, response);
    let bytes = 0;
    request.on("data", (part: Buffer) => (bytes += part.length)).on("end", () => response.end(`${name} ${bytes}`)).on("error", () => undefined);
  };
  const own: StandIn = { ready: true, streams: 0, server: createServer(answer) };
  return own;
}

function streamed(own: StandIn, response: Parameters<RequestListener>[1]): void {
  own.streams++;
  response.on("close", () => { own.streams--; });
  response.writeHead(200, { "Content-Type": "text/event-stream; charset=utf-8" }).write("data: first\n\n");
}

async function portOf(server: Server): Promise<number> {
  if (!server.listening) await once(server.listen(0, "127.0.0.1"), "listening");
  return (server.address() as AddressInfo).port;
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await portOf(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe.skipIf(!there)("the proxy", () => {
  const [a, b] = [standIn("a"), standIn("b")];
  let caddy: ChildProcess;
  let url: string;
  const post = (type: string, bytes: number): Promise<Response> => fetch(url, { method: "POST", headers: { "Content-Type": type }, body: "x".repeat(bytes) });
  const text = async (init?: RequestInit): Promise<string> => (await fetch(url, init)).text();

  beforeAll(async () => {
    const [folder, front, health] = [emptyFolder((remove) => { afterAll(remove); }), await freePort(), await freePort()];
    const upstreams = `127.0.0.1:${await portOf(a.server)} 127.0.0.1:${await portOf(b.server)}`;
    const config = readFileSync(join(root, "deploy", "Caddyfile"), "utf8");
    writeFileSync(join(folder, "Caddyfile"), config.replace("node-a:4600 node-b:4600", upstreams).replace(/^:4600 /m, `:${front} `).replace(/^:4601 /m, `:${health} `));
    caddy = spawn("caddy", ["run", "--config", join(folder, "Caddyfile"), "--adapter", "caddyfile"], { env: { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder }, stdio: "ignore" });
    url = `http://127.0.0.1:${front}/`;
    await vi.waitFor(() => fetch(`http://127.0.0.1:${health}/healthz`), { timeout: 20_000, interval: 100 });
  }, 30_000);

  afterAll(async () => {
    if (caddy.kill("SIGKILL")) await once(caddy, "exit");
    for (const { server } of [a, b]) {
      server.close();
      server.closeAllConnections();
    }
  });

  beforeEach(async () => {
    [a.ready, b.ready] = [true, true];
    await vi.waitFor(async () => { expect(await seen(20)).toEqual(new Set(["a 0", "b 0"])); }, { timeout: 20_000, interval: 100 });
  }, 30_000);

  async function seen(times: number): Promise<Set<string>> {
    return new Set(await Promise.all(Array.from({ length: times }, () => text())));
  }

  it("keeps a reader at one node", async () => {
    const first = await fetch(url);
    const cookie = first.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    const answers = await Promise.all(Array.from({ length: 20 }, () => text({ headers: { cookie } })));
    expect(cookie).toMatch(/^brinkline-node=/);
    expect(new Set(answers)).toEqual(new Set([await first.text()]));
  });

  it("passes over a node that is not ready, its own readers too, and comes back to it", async () => {
    const cookie = (await fetch(url)).headers.getSetCookie()[0]?.split(";")[0] ?? "";
    a.ready = false;
    await expect.poll(() => seen(20), { timeout: 20_000 }).toEqual(new Set(["b 0"]));
    expect(await text({ headers: { cookie } })).toBe("b 0");
    a.ready = true;
    await expect.poll(() => seen(20), { timeout: 20_000 }).toEqual(new Set(["a 0", "b 0"]));
  }, 60_000);

  it("says in the trackers' shape that no node is ready", async () => {
    [a.ready, b.ready] = [false, false];
    await expect.poll(async () => (await fetch(url)).status, { timeout: 30_000 }).toBe(503);
    const answer = await fetch(url);
    expect([answer.headers.get("content-type"), answer.headers.get("retry-after"), answer.headers.get("server")]).toEqual(["application/problem+json", "2", null]);
    expect(await answer.json()).toMatchObject({ type: "urn:brinkline:problem:no-node-ready", status: 503, reason: "no-node-ready" });
  }, 60_000);

  it("passes an event on while the stream is open, and ends the stream when the reader leaves", async () => {
    const leaving = new AbortController();
    const { body } = await fetch(`${url}stream`, { signal: leaving.signal });
    const first = await body?.getReader().read();
    expect(Buffer.from(first?.value ?? []).toString()).toBe("data: first\n\n");
    expect(a.streams + b.streams).toBe(1);
    leaving.abort();
    await expect.poll(() => a.streams + b.streams).toBe(0);
  });

  it("refuses a body over 10 MB but by the line, and keeps both nodes in service", async () => {
    expect(await (await post("application/json", 9_000_000)).text()).toMatch(/ 9000000$/);
    expect(await (await post("application/x-ndjson", 11_000_000)).text()).toMatch(/ 11000000$/);
    const refused = await post("application/json", 11_000_000);
    expect([refused.status, await refused.json()]).toMatchObject([413, { reason: "too-large", status: 413 }]);
    expect(await seen(20)).toEqual(new Set(["a 0", "b 0"]));
  }, 30_000);
});

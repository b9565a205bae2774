import { createServer } from "node:net";
import { once } from "node:events";
import { describe, expect, it } from "vitest";
import { openTracker } from "../../src/tracker.ts";
import { command } from "../repository/command.ts";
import { root } from "../repository/source-tree.ts";
import { type Ended, brinkline, document } from "./command-line.ts";
import { servingProcess } from "./serving-process.ts";
import { foundingStore, newStore, smallStore } from "./stores.ts";

/** Serves in this process until `work`, given what stdout said first, is done. */
async function served(args: readonly string[], work: (said: string) => Promise<void> = async () => undefined): Promise<Ended> {
  const stopping = new AbortController();
  const failed = Promise.withResolvers<undefined>();
  let begun = false;
  const onStdout = (text: string): void => {
    if (begun) return;
    begun = true;
    work(text).then(() => { failed.resolve(undefined); }, failed.reject).finally(() => { stopping.abort(new Error("stopped by SIGINT")); });
  };
  const ended = await brinkline(["serve", "--port", "0", ...args], { signal: stopping.signal, onStdout });
  await failed.promise;
  return ended;
}

async function eventsIn(store: string): Promise<number> {
  const tracker = await openTracker({ store });
  const { items } = await tracker.log.read({ limit: 1_000 });
  await tracker.close();
  return items.length;
}

describe("serve", () => {
  it("opens the founding case, tells where it is and three steps that work, and ends with 0 when told to stop", async () => {
    const store = newStore();
    const ended = await served(["--store", store], async (said) => {
      expect(said).toMatch(/^Brinkline is at http:\/\/127\.0\.0\.1:\d+, its log in sqlite:/);
      const [page] = /http:\/\/\S+\/\?at=2024-05-18T00:00:00Z&known=2024-05-18T00:00:00Z&clock=published$/m.exec(said) ?? [""];
      expect((await fetch(page)).headers.get("content-type")).toMatch(/^text\/html/);
      const steps = [...said.matchAll(/^ {2}[123]\. [^:]+: +(http:\S+)$/gm)].map(([, url]) => new URL(url));
      expect(steps.map(({ pathname, hash }) => pathname + hash)).toEqual(["/c/israel-iran#why", "/c/israel-iran", "/report"]);
      expect(steps[1].searchParams.get("known")).toBe("2024-04-14T00:00:00Z");
      const [state] = /http:\/\/\S+\/v1\/conflicts\/[^\s,]+/.exec(said) ?? [""];
      const then = (await (await fetch(state)).json()) as { n: number; escalation: { tension: number } };
      expect(then).toMatchObject({ n: 3 });
      expect(then.escalation.tension).toBeCloseTo(13.103326, 6);
      for (const step of steps) expect((await fetch(step)).headers.get("content-type")).toMatch(/^text\/html/);
      expect(said.match(/^ {2}[123]\. /gm)).toHaveLength(3);
    });
    expect(ended).toMatchObject({ code: 0, stderr: "" });
    expect(await eventsIn(store)).toBe(23);
  });

  it("adds nothing to a founding case that stands", async () => {
    const store = await foundingStore();
    const ended = await served(["--store", store, "--json"]);
    expect(document(ended)).toEqual({ url: expect.stringMatching(/^http:/) as string, store, demo: "standing" });
    expect(await eventsIn(store)).toBe(23);
  });

  it("never adds the founding case to somebody's own data", async () => {
    const store = await smallStore();
    const ended = await served(["--store", store]);
    expect(ended).toMatchObject({ code: 0, stderr: expect.stringContaining("the founding case was not added") as string });
    expect(await eventsIn(store)).toBe(2);
  });

  it("starts empty when asked to, with other first steps", async () => {
    const store = newStore();
    const ended = await served(["--empty", "--store", store]);
    expect(ended.stdout).toContain("1. open a conflict:");
    expect(document(await served(["--empty", "--store", "memory:", "--json"]))).toMatchObject({ demo: "none" });
    expect(await eventsIn(store)).toBe(0);
  });

  it("ends at once when it was told to stop before it began", async () => {
    expect(await brinkline(["serve", "--port", "0", "--store", "memory:"], { signal: AbortSignal.abort() })).toMatchObject({ code: 0 });
  });
});

describe("serve, as a process", () => {
  const cli = (...args: string[]): ReturnType<typeof command> => command(root, process.execPath, ["src/main.ts", ...args]);

  it("sees what another process writes to its file, gives the digest a replay gives, and ends with 0 on SIGINT, twice if need be", async () => {
    const store = newStore();
    const server = await servingProcess("--store", store);
    expect(await cli("open", "beside", "--name", "Opened beside the server", "--store", store)).toMatchObject({ code: 0, stderr: "" });
    await expect.poll(async () => (await fetch(`${server.url}/v1/conflicts/beside/state`)).status, { timeout: 20_000, interval: 100 }).toBe(200);
    const replayed = await cli("replay", "--store", store, "--json");
    const tracker = await openTracker({ store });
    await tracker.ready;
    expect(JSON.parse(replayed.stdout)).toMatchObject({ events: 24, digest: tracker.digest() });
    await tracker.close();
    server.child.kill("SIGINT");
    server.child.kill("SIGINT");
    expect(await server.ended).toBe(0);
    expect(server.said.stderr).toBe("");
  });

  it("names the port that is taken and says what to do", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as { port: number };
    const ended = await cli("serve", "--port", String(port), "--store", "memory:");
    other.close();
    expect(ended).toMatchObject({ code: 1, stdout: "" });
    expect(ended.stderr).toMatch(new RegExp(`127\\.0\\.0\\.1:${port}[^]*--port`));
  });

  it("tells a fault in a sentence, without a stack", async () => {
    const ended = await cli("serve", "--store", "sqlite:/dev/null/log.db");
    expect(ended).toMatchObject({ code: 1, stdout: "" });
    expect(ended.stderr).not.toContain("    at ");
  });
});

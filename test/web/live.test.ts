import type { Page } from "playwright-core";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type News, follow } from "../../web/live/stream.ts";
import { type Client, foundingServer, strike } from "../http/founding-server.ts";
import { FOUNDING_QUERY, hasBrowser, openDesk, settled } from "./browser.ts";
import { type CutLine, cutLine } from "./cut-line.ts";

const report = async (client: Client, id: string, more: object = {}): Promise<void> => {
  expect((await client.post("/v1/incidents", strike(id, more))).status).toBe(201);
};

describe("the live stream", () => {
  const closing: (() => Promise<void> | void)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0)) await close();
    vi.unstubAllGlobals();
  });

  /** Follows through a line that can be cut; the server compresses, as it does for a browser. */
  async function following(): Promise<{ client: Client; line: CutLine; heard: News[]; streams: () => readonly string[] }> {
    const client = await foundingServer();
    const line = await cutLine(client.url);
    const real = fetch;
    vi.stubGlobal("fetch", (path: string, init: RequestInit) => real(new URL(path, line.url), init));
    const stop = new AbortController();
    const heard: News[] = [];
    const ended = follow((news) => { heard.push(news); }, stop.signal);
    closing.push(async () => { stop.abort(); await ended; await line.close(); await client.close(); });
    await expect.poll(() => heard).toEqual([{ kind: "live", position: "23" }]);
    return { client, line, heard, streams: () => heard.flatMap((news) => (news.kind === "touch" ? [news.touch.stream] : [])) };
  }

  it("cut at the seventh of twenty events, tells each once and in order", async () => {
    const { client, line, heard, streams } = await following();
    const ids = Array.from({ length: 20 }, (_, index) => `live-${index}`);
    for (const id of ids.slice(0, 7)) await report(client, id);
    await expect.poll(() => streams().length).toBe(7);
    line.cut();
    for (const id of ids.slice(7)) await report(client, id);
    await expect.poll(() => heard.at(-1)).toEqual({ kind: "gone" });
    line.mend();
    await expect.poll(() => streams().length, { timeout: 15_000 }).toBe(20);
    expect(streams()).toEqual(ids.map((id) => `incident-${id}`));
  });

  it("says which conflicts an event names", async () => {
    const { client, heard } = await following();
    await report(client, "named");
    await expect.poll(() => heard.at(-1)).toMatchObject({ kind: "touch", touch: { position: "24", type: "IncidentReported", stream: "incident-named", conflicts: ["israel-iran"] } });
  });
});

describe.skipIf(!hasBrowser)("a live page", () => {
  const desk = openDesk();

  /** Asks the search for a word of the reports below, under a lens. */
  async function searched(query: string): Promise<Page> {
    const page = await desk.page(`/log${query}`);
    await page.getByRole("searchbox").fill("zeppelin");
    await page.keyboard.press("Enter");
    await page.getByText("No incident says").waitFor();
    return page;
  }

  it("asks again for what it shows when something is recorded", async () => {
    const page = await searched("");
    await report(desk.client, "live-shown", { summary: "A zeppelin is seen" });
    await page.getByRole("link", { name: "A zeppelin is seen" }).waitFor();
    expect(desk.faults(page)).toEqual([]);
  });

  it("asks nothing again that is known as of an earlier time", async () => {
    const page = await searched(`?${FOUNDING_QUERY}`);
    const asked: string[] = [];
    page.on("request", (request) => { if (request.url().includes("/v1/incidents?")) asked.push(request.url()); });
    await report(desk.client, "live-later", { summary: "Another zeppelin is seen" });
    await page.getByText(`live #${await desk.client.tracker.log.head()}`).waitFor();
    await settled(page);
    expect(asked).toEqual([]);
  });

  it("takes one connection for eight tabs, and the ninth still loads", async () => {
    const line = await cutLine(desk.client.url);
    const context = await desk.fresh();
    const tabs = await Promise.all(Array.from({ length: 9 }, () => context.newPage()));
    for (const tab of tabs) {
      await tab.goto(`${line.url}/log`);
      await settled(tab);
    }
    await report(desk.client, "live-tabs");
    const head = await desk.client.tracker.log.head();
    for (const tab of tabs) await tab.getByText(`live #${head}`).waitFor();
    await context.close();
    await line.close();
  });

  it("says since when it is stale, and catches up when the line is back", async () => {
    const line = await cutLine(desk.client.url);
    const context = await desk.fresh();
    const page = await context.newPage();
    await page.goto(`${line.url}/log`);
    await settled(page);
    line.cut();
    await page.getByText(/stale since \d\d:\d\d UTC/).waitFor();
    await report(desk.client, "live-meanwhile");
    line.mend();
    await page.getByText(`live #${await desk.client.tracker.log.head()}`).waitFor();
    await context.close();
    await line.close();
  });
});

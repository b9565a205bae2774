import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { ConflictListed } from "../../src/answers/conflicts.ts";
import type { Places } from "../../src/answers/places.ts";
import type { Timeline } from "../../src/answers/timeline.ts";
import { sparkInWords } from "../../web/overview/sparkline.tsx";
import { recordsOf } from "../outlet/samples.ts";
import { strike, THAT_DAY } from "../http/founding-server.ts";
import { FOUNDING_QUERY, THEMES, WIDTHS, axeViolations, hasBrowser, openDesk, pictured, settled, sidewaysPixels } from "./browser.ts";

const looks = THEMES.flatMap((theme) => WIDTHS.map((width) => ({ theme, width })));
const DAY_MS = 86_400_000;
const daysAgo = (days: number): string => new Date(Date.now() - days * DAY_MS).toISOString();
/** Everything known is read, and the address says so: nobody is led to the founding case's own date. */
const NOW = "/?clock=recorded";

const names = (page: Page): Promise<string[]> => page.locator(".overview-table th[scope=row] a").allInnerTexts();
const since = (page: Page): Promise<string> => page.locator(".since").innerText();
const latest = (page: Page): Promise<string[]> => page.locator(".latest-list li").allInnerTexts();

describe.skipIf(!hasBrowser)("the overview, opened", () => {
  const desk = openDesk();

  it("leads to the founding case's own date, offers three things to try, and stays at now once it is asked for", async () => {
    const context = await desk.fresh();
    const page = await context.newPage();
    await page.goto(desk.client.url);
    await page.getByRole("link", { name: "ask why" }).waitFor();
    await settled(page);
    expect(page.url()).toBe(`${desk.client.url}/?${FOUNDING_QUERY}`);
    expect(await since(page)).toMatch(/first visit/);
    await page.getByRole("link", { name: "go back to 13 April" }).click();
    await page.getByText("17.51").first().waitFor();
    await page.goBack();
    await page.getByRole("link", { name: "ask why" }).click();
    await page.waitForFunction(() => document.activeElement?.id === "why");
    await page.goBack();
    await page.getByRole("button", { name: "Put away" }).click();
    expect(await page.getByRole("link", { name: "ask why" }).count()).toBe(0);
    await page.getByRole("button", { name: "Back to now" }).click();
    await settled(page);
    expect(new URL(page.url()).search).toBe("?clock=published");
    await page.reload();
    await settled(page);
    expect([await page.getByRole("link", { name: "ask why" }).count(), new URL(page.url()).search]).toEqual([0, "?clock=published"]);
    await context.close();
  });

  it("shows each conflict as the API has it, what moved first, with the sentence and the way to why", async () => {
    const page = await desk.page(`/?${FOUNDING_QUERY}`);
    const { items } = (await desk.client.get(`/v1/conflicts?${THAT_DAY}`)).body as { items: ConflictListed[] };
    expect(await names(page)).toEqual(["Israel and Iran", "Israel and Hezbollah", "United States and Iran"]);
    const first = page.locator(".overview-table tbody").first();
    const text = (await first.innerText()).replaceAll(/\s+/g, " ");
    for (const part of ["4 use of force", "13.10", "de-escalating (strong support)", "1 of 3 on occurrence", "1 of 3 on munitions", "4 d", "14 May 2024", "De-escalating since 6 May 2024: no material conflict for 28 days, talks in Oman reported, not yet confirmed."]) expect(text).toContain(part);
    expect(await first.getByRole("link", { name: /^Why/ }).getAttribute("href")).toBe(`/c/israel-iran?${FOUNDING_QUERY}#why`);
    const tensions = await page.locator(".tension .value").evaluateAll((values) => values.map((value) => Number(value.getAttribute("title"))));
    expect([...tensions].sort()).toEqual(items.map(({ tension }) => tension).sort());
    expect(await page.locator(".said").count()).toBe(1);
  });

  it("says in words what the month of tension draws", async () => {
    const page = await desk.page(`/?${FOUNDING_QUERY}`);
    const { items } = (await desk.client.get(`/v1/conflicts/israel-iran/timeline?${THAT_DAY}&from=2024-04-18T00:00:00Z&step=day`)).body as Timeline;
    const says = sparkInWords(items);
    expect(says).toMatch(/^Tension over 30 days: .* on 18 Apr 2024, 13\.10 on 18 May 2024, highest .*Apr 2024$/);
    expect(await page.locator(".spark").first().getAttribute("aria-label")).toBe(says);
  });

  it("is put in order and filtered by keyboard, and its address tells it to another reader", async () => {
    const page = await desk.page(`/?${FOUNDING_QUERY}`);
    await page.getByRole("button", { name: "Conflict", exact: true }).press("Enter");
    expect(await names(page)).toEqual(["Israel and Hezbollah", "Israel and Iran", "United States and Iran"]);
    expect(await page.getByRole("columnheader", { name: "Conflict" }).getAttribute("aria-sort")).toBe("ascending");
    await page.getByRole("searchbox", { name: "Filter" }).focus();
    await page.keyboard.type("israel");
    await page.getByText("2 of 3 conflicts").waitFor();
    await settled(page);
    expect(page.url()).toBe(`${desk.client.url}/?${FOUNDING_QUERY}&sort=name&find=israel`);
    const other = await (await desk.fresh()).newPage();
    await other.goto(page.url());
    await settled(other);
    expect(await other.locator("main").innerText()).toBe(await page.locator("main").innerText());
    await other.context().close();
    await page.locator(".overview-table th[scope=row] a").first().press("Enter");
    await page.getByRole("heading", { level: 1, name: "Israel and Hezbollah" }).waitFor();
  });

  it.each(looks)("with its map open, $theme, $width px: accessible, quiet, within its width and its origin", async ({ theme, width }) => {
    const page = await desk.page(`/?${FOUNDING_QUERY}&map=open`, { theme, width });
    await page.getByRole("heading", { name: "Map" }).scrollIntoViewIfNeeded();
    await page.locator(".places-map").waitFor();
    await settled(page);
    await pictured(page, `overview-map-${theme}-${width}`);
    expect(await axeViolations(page)).toEqual([]);
    expect(desk.faults(page)).toEqual([]);
    expect(await sidewaysPixels(page)).toBe(0);
  });

  it("fetches the map only when it is opened, and its table has the API's counts", async () => {
    const page = await desk.page(`/?${FOUNDING_QUERY}`);
    const asked: string[] = [];
    page.on("request", (request) => { asked.push(new URL(request.url()).pathname); });
    await page.reload();
    await settled(page);
    expect(asked.filter((path) => /map|atlas|countries|places/.test(path))).toEqual([]);
    await page.getByRole("button", { name: "Open the map" }).press("Enter");
    await page.getByRole("button", { name: "As a table" }).press("Enter");
    const places = (await desk.client.get(`/v1/places?${THAT_DAY}`)).body as Places;
    const shown = await page.locator(".map-panel [data-n]").evaluateAll((cells) => cells.map((cell) => Number(cell.getAttribute("data-n"))));
    expect(shown).toEqual([...places.countries, ...places.places].map(({ n }) => n));
    expect(await page.locator(".map-panel").innerText()).toContain(`n = ${places.n} incidents: ${places.located} with coordinates (${places.placesInAll} places), ${places.unplaced} without any place`);
    expect(asked.filter((path) => path.includes("countries"))).toHaveLength(1);
  });
});

describe.skipIf(!hasBrowser)("the overview of a log that grows", () => {
  const desk = openDesk();
  const post = async (path: string, body: object): Promise<void> => { expect((await desk.client.post(path, body)).status).toBeLessThan(300); };
  const knownAt = async (): Promise<string> => ((await desk.client.get("/v1/conflicts")).body as { knownAt: string }).knownAt;
  let before = "";

  it("counts what was recorded since the last visit, and each count leads to it", async () => {
    const context = await desk.fresh();
    const first = await context.newPage();
    await first.goto(`${desk.client.url}${NOW}`);
    await settled(first);
    expect(await since(first)).toMatch(/first visit/);
    before = await knownAt();
    for (const [id, days] of [["visit-1", 1], ["visit-2", 2], ["visit-3", 20]] as const) await post("/v1/incidents", strike(id, { occurred: daysAgo(days), summary: `Zeppelin ${id}`, sources: [] }));
    await post("/v1/incidents/visit-1/corrections", { set: { summary: "Zeppelin corrected" }, reason: "a better word", basis: "coding-error" });
    await post("/v1/incidents/visit-2/retraction", { basis: "false-report", reason: "nothing flew" });
    await first.reload();
    await settled(first);
    expect(await since(first)).toMatch(/first visit/);
    await first.close();
    await post("/v1/incidents", strike("visit-4", { occurred: daysAgo(3), sources: [] }));
    const second = await context.newPage();
    await second.goto(`${desk.client.url}${NOW}`);
    await settled(second);
    expect(await since(second)).toMatch(/^Since your last visit \(today \d\d:\d\d UTC\): 1 incident$/);
    expect(await second.locator(".overview-table th[scope=row]").filter({ hasText: "NEW" }).count()).toBe(1);
    await context.close();
  });

  it("counts directions, corrections and retractions after a visit that was kept", async () => {
    const context = await desk.fresh();
    const page = await context.newPage();
    const { logId } = (await desk.client.get("/readyz")).body as { logId: string };
    await page.goto(`${desk.client.url}/log`);
    await page.evaluate(([key, visit]) => { localStorage.setItem(key, visit); }, [`brinkline-last-visit:${logId}`, JSON.stringify({ position: "23", knownAt: before, at: daysAgo(1) })]);
    await page.goto(`${desk.client.url}${NOW}`);
    await settled(page);
    expect((await since(page)).replaceAll(/\s+/g, " ")).toMatch(/^Since your last visit \(yesterday \d\d:\d\d UTC\): 1 direction changed ?, ?· ?4 incidents ?, ?· ?1 correction ?, ?· ?1 retraction$/);
    await page.getByRole("link", { name: "1 retraction" }).click();
    await page.getByRole("heading", { level: 1, name: "Log" }).waitFor();
    await settled(page);
    expect(new URL(page.url()).search).toBe("?clock=recorded&type=IncidentRetracted&since=23");
    await page.goBack();
    await page.getByRole("link", { name: "1 direction changed" }).click();
    await page.getByRole("heading", { level: 1, name: "Compare" }).waitFor();
    await page.locator("main").getByRole("link", { name: "Israel and Iran" }).first().waitFor();
    expect(new URL(page.url()).searchParams.get("left")).toBe(before);
    await context.close();
  });

  it("counts nothing that is recorded while it counts: that is held back", async () => {
    const context = await desk.fresh();
    const page = await context.newPage();
    const { logId, logHead } = (await desk.client.get("/readyz")).body as { logId: string; logHead: string };
    await page.goto(`${desk.client.url}/log`);
    await page.evaluate(([key, visit]) => { localStorage.setItem(key, visit); }, [`brinkline-last-visit:${logId}`, JSON.stringify({ position: String(Number(logHead) - 1), knownAt: before, at: daysAgo(1) })]);
    await page.route(/v1\/events\?after/, async (route) => {
      await post("/v1/incidents", strike("visit-late", { occurred: daysAgo(30), summary: "Zeppelin, late", sources: [] }));
      await route.continue();
    }, { times: 1 });
    await page.goto(`${desk.client.url}${NOW}`);
    await page.getByText(/Since your last visit/).waitFor();
    await settled(page);
    expect(await since(page)).toMatch(/\d\d:\d\d UTC\):( 1 direction changed[\s,·]*)? ?1 incident$/);
    await context.close();
  });

  it("holds back what is recorded until it is asked for", async () => {
    const page = await desk.page(NOW);
    // What they are about may come a moment later: the events themselves are compared.
    const events = async (): Promise<string[]> => (await latest(page)).map((line) => line.split("\n")[0]);
    const shown = await events();
    expect(shown[0]).toMatch(/Reported/);
    await post("/v1/incidents", strike("visit-5", { occurred: daysAgo(1), summary: "Airship over the desk", sources: [] }));
    await page.getByRole("button", { name: "1 new – show" }).waitFor();
    await settled(page);
    expect(await events()).toEqual(shown);
    await page.getByRole("button", { name: "1 new – show" }).press("Enter");
    await page.locator(".latest-list li").first().getByText("Airship over the desk").waitFor();
    await settled(page);
    expect([await page.getByRole("button", { name: /new – show/ }).count(), (await latest(page)).length]).toEqual([0, 10]);
    expect(await axeViolations(page)).toEqual([]);
    expect(desk.faults(page)).toEqual([]);
  });

  it("shows nothing that was recorded, opened or published later than is asked for", async () => {
    await post("/v1/conflicts", { conflictId: "later-conflict", name: "A later conflict" });
    for (const query of [`clock=recorded&known=${before}`, FOUNDING_QUERY]) {
      const page = await desk.page(`/?${query}&map=open`);
      await page.getByRole("heading", { name: "Map" }).scrollIntoViewIfNeeded();
      await page.locator(".places-map").waitFor();
      await settled(page);
      expect(await page.content()).not.toMatch(/zeppelin|airship|visit-\d|later.conflict|NEW</i);
      expect(await page.locator(".since").innerText()).not.toMatch(/incident|correction/);
    }
    const page = await desk.page(`/?clock=recorded&known=${before}`);
    expect(await latest(page)).toHaveLength(10);
    expect((await latest(page))[0]).not.toMatch(/Zeppelin/);
  });

  const day = "2024-05-18";
  const published = (id: string, occurred: string, publishedAt: string, reliability: string): object => strike(id, { conflicts: ["press"], opens: [{ conflictId: "press", name: "The press" }], occurred, sources: [{ sourceId: id, name: `Paper ${id}`, publishedAt, reliability }] });
  const PRESS = "at=2024-05-18T12:00:00Z&known=2024-05-18T12:00:00Z&clock=published";

  it("tells what was published last, of whatever time it told", async () => {
    await post("/v1/incidents", published("lore", "2023-02-01T10:00Z", `${day}T01:00:00Z`, "B"));
    const page = await desk.page(`/?${PRESS}`);
    expect((await latest(page))[0]).toContain("Paper lore");
  });

  it("tells what was published last of very much, and grades it", async () => {
    const lines = Array.from({ length: 220 }, (_, index) => {
      const told = new Date(Date.parse(`${day}T02:00:00Z`) + index * 60_000).toISOString();
      return JSON.stringify(published(`h${String(index).padStart(3, "0")}`, told, told, index < 120 ? "A" : "C"));
    });
    const sent = await fetch(`${desk.client.url}/v1/incidents`, { method: "POST", body: lines.join("\n"), headers: { "Content-Type": "application/x-ndjson" } });
    expect((await sent.text()).match(/"status":201/g)).toHaveLength(220);
    const page = await desk.page(`/?${PRESS}`);
    expect((await latest(page)).map((line) => line.split("\n")[0])).toEqual(Array.from({ length: 10 }, (_, index) => `Paper h${219 - index}`));
    const sourced = page.locator(".overview-table tbody").filter({ hasText: "The press" }).locator('[data-head="Sourced, 90 days"] > span');
    await sourced.waitFor();
    await settled(page);
    expect(await sourced.getAttribute("title")).toBe("Of 90 days, or since the last incident: best grades over 100 sources of the latest 100 incidents, 100 of them graded: reliability C, credibility not graded");
  });

  it("says nothing to be nothing only where there was nothing, and that none counts where none does", async () => {
    const page = await desk.page("/?known=2020-01-01T00:00:00Z&clock=published");
    expect(await page.locator(".latest").innerText()).toContain("Nothing that stands had been published by then.");
    await post("/v1/incidents", strike("mute", { conflicts: ["mute"], opens: [{ conflictId: "mute", name: "The mute", sides: [{ name: "X", actors: [{ id: "XXX" }] }, { name: "Y", actors: [{ id: "YYY" }] }] }], occurred: daysAgo(1), sources: [] }));
    await desk.page("/?clock=recorded&find=mute");
    expect(await page.locator('[data-head="Sourced, 90 days"]').innerText()).toBe("none counts");
  });

  it("names in its file the conflicts that it shows", async () => {
    const page = await desk.page(`/?${PRESS}`);
    const file = await page.locator(".downloads a", { hasText: "CSV" }).evaluate((link) => (link as HTMLAnchorElement).href);
    const named = recordsOf(await (await fetch(file)).text()).map(({ conflictId }) => conflictId);
    expect(named).not.toContain("later-conflict");
    expect(named).toHaveLength((await names(page)).length);
  });

  it("tries again for a map that could not be read", async () => {
    const page = await (await desk.fresh()).newPage();
    await page.route(/countries-110m/, (route) => route.fulfill({ status: 503, body: "" }), { times: 1 });
    await page.goto(`${desk.client.url}/?${FOUNDING_QUERY}&map=open`);
    await page.getByRole("heading", { name: "Map" }).scrollIntoViewIfNeeded();
    await page.getByRole("button", { name: "Try again" }).click();
    await page.locator(".places-map").waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
    await page.context().close();
  });

  it("asks for the rows in view only, three at a time, and gives the rest page by page", async () => {
    for (let index = 0; index < 70; index++) {
      const conflictId = `many-${String(index).padStart(2, "0")}`;
      await post("/v1/incidents", strike(`act-${index}`, { conflicts: [conflictId], opens: [{ conflictId, name: `Many ${index}` }], occurred: daysAgo(5), sources: [] }));
    }
    const page = await desk.page("/log");
    let [underWay, most, asked] = [0, 0, 0];
    const isRow = (url: string): boolean => /\/timeline\?|\/v1\/incidents\?/.test(url);
    page.on("request", (request) => { if (isRow(request.url())) { asked++; most = Math.max(most, ++underWay); } });
    page.on("requestfinished", (request) => { if (isRow(request.url())) underWay--; });
    await page.goto(`${desk.client.url}${NOW}`);
    await settled(page);
    expect(most).toBeLessThanOrEqual(3);
    expect(asked).toBeGreaterThan(10);
    expect(asked).toBeLessThan(2 * 40);
    expect(await names(page)).toHaveLength(50);
    await page.getByRole("button", { name: "Next" }).press("Enter");
    await settled(page);
    expect(new URL(page.url()).searchParams.get("page")).toBe("2");
    expect(await names(page)).toHaveLength(26);
    expect(await sidewaysPixels(page)).toBe(0);
  });
});

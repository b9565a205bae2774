import { describe, expect, it } from "vitest";
import { parseInstant } from "../../src/domain/instant.ts";
import { eventTypes } from "../../src/domain/stored.ts";
import { KNOWN_EVENTS } from "../../web/log/known-events.ts";
import { filterIn, suits } from "../../web/log/log-filter.ts";
import { recordsOf } from "../outlet/samples.ts";
import { strike } from "../http/founding-server.ts";
import { THEMES, WIDTHS, axeViolations, hasBrowser, openDesk, pictured, settled, sidewaysPixels } from "./browser.ts";

interface Logged {
  readonly items: readonly { readonly position: string; readonly type: string; readonly stream: string; readonly eventId: string }[];
}

const us = (instant: string): number => parseInstant(instant)?.us ?? NaN;

describe("the log's filter", () => {
  it("offers every type that the server understands", () => {
    expect([...KNOWN_EVENTS].sort()).toEqual([...eventTypes].sort());
  });

  it("finds a part of a stream's name, and of who recorded it or what it came with", () => {
    const event = { stream: "incident-mid-9001", recordedBy: "Desk A", correlationId: "import/mid/5.0" };
    const suited = (query: string): boolean => suits(event, filterIn(new URLSearchParams(query)));
    expect([suited(""), suited("stream=MID-9"), suited("by=desk"), suited("by=import/mid"), suited("stream=mid&by=desk")]).toEqual([true, true, true, true, true]);
    expect([suited("stream=gdelt"), suited("by=nobody"), suited("stream=mid&by=nobody")]).toEqual([false, false, false]);
  });
});

describe.skipIf(!hasBrowser)("the log screen", () => {
  const desk = openDesk();
  const logged = async (query = ""): Promise<Logged> => (await desk.client.get(`/v1/events?limit=1000${query}`)).body as Logged;

  it("shows every event as it stands, in order", async () => {
    const page = await desk.page("/log");
    const shown = await page.getByRole("table").locator("tbody tr > :first-child").allInnerTexts();
    expect(shown).toEqual((await logged()).items.map(({ position }) => position));
  });

  it("shows the whole JSON of an event by keyboard, the same as the API's", async () => {
    const page = await desk.page("/log");
    await page.locator("details.event summary").nth(4).focus();
    await page.keyboard.press("Enter");
    const shown = JSON.parse(await page.locator("details.event[open] pre").innerText()) as unknown;
    expect(shown).toEqual((await logged()).items[4]);
  });

  it("links an event to its incident or conflict", async () => {
    const page = await desk.page("/log?stream=iran-attack&type=IncidentReported");
    await page.getByRole("link", { name: "incident-iran-attack-2024-04-13" }).first().click();
    await settled(page);
    expect(new URL(page.url()).pathname).toBe("/i/iran-attack-2024-04-13");
  });

  it("filters by type, stream and author, and the address keeps it", async () => {
    const page = await desk.page("/log");
    await page.getByLabel("Type").selectOption("IncidentCorrected");
    await page.getByLabel("Stream").fill("damascus");
    await page.getByRole("button", { name: "Filter" }).click();
    await settled(page);
    const address = new URL(page.url());
    expect([address.searchParams.get("type"), address.searchParams.get("stream")]).toEqual(["IncidentCorrected", "damascus"]);
    const expected = (await logged("&type=IncidentCorrected")).items.filter(({ stream }) => stream.includes("damascus"));
    expect(expected.length).toBeGreaterThan(0);
    expect(await page.getByRole("table").locator("tbody tr").count()).toBe(expected.length);
    await desk.page("/log?by=nobody-of-that-name");
    expect(await page.locator("main").innerText()).toMatch(/none of the \d+ events looked at/);
  });

  it("says how the log stands as /readyz says it, and nothing that no one checked", async () => {
    const page = await desk.page("/log");
    const { logId, logHead, events } = (await desk.client.get("/readyz")).body as { logId: string; logHead: string; events: number };
    const told = await page.getByRole("region", { name: "How it stands" }).innerText();
    for (const fact of ["ready", logId, `position ${logHead}`, `${events} events`, "brinkline verify"]) expect(told).toContain(fact);
  });

  it("shows only what had been recorded by the time of knowledge, on the recorded clock", async () => {
    const page = await desk.page("/log?known=2024-05-18T00:00:00Z");
    expect(await page.getByRole("table").count()).toBe(0);
    expect(await page.locator("main").innerText()).toContain("Only what was recorded up to 18 May 2024");
  });

  it("counts what is recorded meanwhile, moves nothing, and shows it when asked", async () => {
    const page = await desk.page("/log");
    await page.getByText(/live #\d+/).waitFor();
    const rows = page.getByRole("table").locator("tbody tr");
    const before = await rows.count();
    for (const id of ["log-new-1", "log-new-2"]) expect((await desk.client.post("/v1/incidents", strike(id))).status).toBe(201);
    const button = page.getByRole("button", { name: "2 new – show" });
    await button.waitFor();
    expect(await rows.count()).toBe(before);
    await button.press("Enter");
    await page.getByRole("link", { name: "incident-log-new-2" }).waitFor();
    await settled(page);
    expect(await rows.count()).toBe(before + 2);
    expect(await page.getByRole("button", { name: /new – show/ }).count()).toBe(0);
  });

  it("reads the newest first when asked, and the files keep its filters", async () => {
    const page = await desk.page("/log");
    await page.getByLabel("Order").selectOption("newest");
    await page.getByLabel("Stream").fill("incident-");
    await page.getByRole("button", { name: "Filter" }).click();
    await settled(page);
    expect(new URL(page.url()).searchParams.get("order")).toBe("newest");
    const expected = (await logged()).items.filter(({ stream }) => stream.startsWith("incident-")).map(({ position }) => position);
    expect(await page.getByRole("table", { name: "Events, newest first" }).locator("tbody tr > :first-child").allInnerTexts()).toEqual(expected.toReversed().slice(0, 100));
    const file = await page.locator(".downloads a", { hasText: "CSV" }).evaluate((link) => (link as HTMLAnchorElement).href);
    expect(recordsOf(await (await fetch(file)).text()).map(({ position }) => position)).toEqual(expected);
  });

  it("goes through a long log in pages, from its newest to its first and on", async () => {
    for (let index = 0; index < 120; index++) await desk.client.post("/v1/incidents", strike(`log-many-${index}`));
    const { items } = await logged();
    const page = await desk.page("/log");
    const positions = (): Promise<string[]> => page.getByRole("table").locator("tbody tr > :first-child").allInnerTexts();
    expect(await positions()).toEqual(items.slice(-100).map(({ position }) => position));
    await page.getByRole("link", { name: "First", exact: true }).click();
    await settled(page);
    expect(await positions()).toEqual(items.slice(0, 100).map(({ position }) => position));
    await page.getByRole("link", { name: "Later", exact: true }).click();
    await settled(page);
    expect(await positions()).toEqual(items.slice(100).map(({ position }) => position));
    expect(desk.faults(page)).toEqual([]);
  });

  it("goes backwards through what had been recorded by then, and its files hold just that", async () => {
    const { items } = (await desk.client.get("/v1/events?limit=1000")).body as { items: readonly { position: string; recordedAt: string }[] };
    const known = items[items.length - 5].recordedAt;
    const expected = items.filter(({ recordedAt }) => us(recordedAt) <= us(known)).map(({ position }) => position);
    const page = await desk.page(`/log?order=newest&known=${known}`);
    const positions = (): Promise<string[]> => page.getByRole("table", { name: "Events, newest first" }).locator("tbody tr > :first-child").allInnerTexts();
    expect(await positions()).toEqual(expected.toReversed().slice(0, 100));
    await page.getByRole("link", { name: "Earlier", exact: true }).click();
    await page.getByRole("table").locator("tbody tr > :first-child").first().getByText(expected[expected.length - 101], { exact: true }).waitFor();
    expect(await positions()).toEqual(expected.toReversed().slice(100));
    const file = await page.locator(".downloads a", { hasText: "CSV" }).evaluate((link) => (link as HTMLAnchorElement).href);
    expect(recordsOf(await (await fetch(file)).text()).map(({ position }) => position)).toEqual(expected);
  });

  it("tells and goes backwards on the published clock too", async () => {
    const { items } = await logged();
    const page = await desk.page("/log?order=newest&clock=published&known=2024-05-18T00:00:00Z");
    const positions = (): Promise<string[]> => page.getByRole("table", { name: "Events, newest first" }).locator("tbody tr > :first-child").allInnerTexts();
    const all = items.map(({ position }) => position).toReversed();
    expect(await positions()).toEqual(all.slice(0, 100));
    await page.getByRole("link", { name: "Earlier", exact: true }).click();
    await page.getByRole("table").locator("tbody tr > :first-child").first().getByText(all[100], { exact: true }).waitFor();
    expect(await positions()).toEqual(all.slice(100, 200));
  });

  it("shows and files only what was recorded since a position, in either order", async () => {
    const { items } = await logged();
    const expected = items.slice(23).map(({ position }) => position);
    const page = await desk.page("/log?since=23");
    const positions = (): Promise<string[]> => page.getByRole("table").locator("tbody tr > :first-child").allInnerTexts();
    expect(await positions()).toEqual(expected.slice(0, 100));
    expect(await page.locator("main").innerText()).toContain("Only what was recorded after position 23 is shown.");
    await page.getByRole("link", { name: "Later", exact: true }).click();
    await settled(page);
    expect(await positions()).toEqual(expected.slice(100));
    const file = await page.locator(".downloads a", { hasText: "CSV" }).evaluate((link) => (link as HTMLAnchorElement).href);
    expect(recordsOf(await (await fetch(file)).text()).map(({ position }) => position)).toEqual(expected);
    await desk.page("/log?since=23&order=newest&before=26");
    expect(await positions()).toEqual(["25", "24"]);
  });

  it("says where the newest cannot come first, and does not claim it", async () => {
    const page = await (await desk.fresh()).newPage();
    await page.route("**/readyz", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...((await response.json()) as object), position: "90000000000000001", logHead: "90000000000000001" } });
    });
    await page.goto(`${desk.client.url}/log?order=newest`);
    await page.getByText("This log cannot be read from its end").waitFor();
    await settled(page);
    expect((await page.getByRole("table", { name: "Events, oldest first" }).locator("tbody tr > :first-child").allInnerTexts())[0]).toBe("1");
    expect(await page.getByRole("link", { name: "Earlier", exact: true }).count()).toBe(0);
    await page.context().close();
  });

  it.each(THEMES.flatMap((theme) => WIDTHS.map((width) => ({ theme, width }))))("$theme, $width px, an event open: accessible and within its width", async ({ theme, width }) => {
    const page = await desk.page("/log?stream=2024-0", { theme, width });
    await page.locator("details.event summary").first().click();
    await pictured(page, `log-open-${theme}-${width}`);
    expect(await axeViolations(page)).toEqual([]);
    expect(await sidewaysPixels(page)).toBe(0);
  });
});

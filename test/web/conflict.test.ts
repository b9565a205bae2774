import { afterEach, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { recordsOf } from "../outlet/samples.ts";
import { FOUNDING_QUERY, THEMES, WIDTHS, axeViolations, hasBrowser, openDesk, pictured, settled, sidewaysPixels } from "./browser.ts";

const ADDRESS = `/c/israel-iran?${FOUNDING_QUERY}`;
const APRIL_13 = "at=2024-04-13T12:00:00Z&known=2024-04-13T12:00:00Z&clock=published";

const figure = (page: Page, label: string): Promise<string> => page.locator(".figure", { hasText: label }).locator(".figure-value").first().innerText();
const contributions = (page: Page): Promise<number[]> => page.locator("[data-contribution]").evaluateAll((cells) => cells.map((cell) => Number(cell.getAttribute("data-contribution"))));

describe.skipIf(!hasBrowser)("the conflict screen", () => {
  const desk = openDesk();
  let page: Page | undefined;
  afterEach(() => { if (page) expect(desk.faults(page)).toEqual([]); });

  it("shows where the founding case stands, in separate displays with their n", async () => {
    page = await desk.page(ADDRESS);
    expect(await page.locator(".headline").innerText()).toContain("De-escalating since 6 May 2024: no material conflict for 28 days, talks in Oman reported, not yet confirmed.");
    expect(await figure(page, "Tension")).toBe("13.10");
    expect(await figure(page, "Hostility")).toBe("4");
    expect(await figure(page, "Direction, 7")).toContain("de-escalating");
    expect(await figure(page, "Support")).toBe("strong");
    for (const n of await page.locator(".figure").all()) expect(await n.innerText()).toMatch(/n = \d/);
  });

  it("names three drivers that sum to the tension shown", async () => {
    page = await desk.page(ADDRESS);
    const parts = await contributions(page);
    expect(parts).toHaveLength(3);
    const tension = Number(await page.locator(".figure", { hasText: "Tension" }).locator(".figure-value .value").first().getAttribute("title"));
    expect(Math.abs(parts.reduce((sum, part) => sum + part, 0) - tension)).toBeLessThan(1e-9 * tension);
    expect(await page.locator(".sum").innerText()).toBe("3 contributions come to 13.10, the tension shown (n = 3).");
  });

  it("gives the range without what is contested, and says by whom it is contested", async () => {
    page = await desk.page(ADDRESS);
    const why = page.getByRole("region", { name: "Range over the readings" });
    expect(await why.getByRole("row", { name: /without what is contested/ }).innerText()).toContain("7.98");
    const contested = await page.getByRole("region", { name: "What is contested, n = 3" }).innerText();
    expect(contested).toContain("USA: confirms");
    expect(contested).toContain("IRN: denies");
  });

  it("gives talks a place of their own: who mediates, who confirms, who declines to comment", async () => {
    page = await desk.page(ADDRESS);
    const talks = page.getByRole("region", { name: "De-escalation" });
    expect(await talks.locator(".channel").innerText()).toMatch(/proximity talks of United States, Iran in Oman; Oman \(mediator\)/);
    expect(await talks.getByRole("row", { name: /round 2/ }).innerText()).toMatch(/McGurk[\s\S]*nobody so far[\s\S]*nobody so far[\s\S]*United States/);
    expect(await talks.innerText()).toContain("beside a tension of 13.10");
  });

  it("shows nothing that was published after the time of knowledge, anywhere", async () => {
    page = await desk.page(`/c/israel-iran?${APRIL_13}`);
    expect(await page.locator(".figure", { hasText: "Tension" }).first().innerText()).toContain("n = 1");
    for (const button of await page.getByRole("button", { name: "As a table" }).all()) await button.click();
    await settled(page);
    const everything = await page.content();
    for (const later of ["iran-attack", "Isfahan", "350", "oman-talks-2024-05-14", "McGurk", "2026", "IncidentReported"]) expect(everything).not.toContain(later);
    expect(everything).toContain("Damascus");
  });

  it("draws what is known now dotted when asked, and counts what was learnt later", async () => {
    page = await desk.page(`/c/israel-iran?${APRIL_13}`);
    await page.getByLabel("Show what was learnt later").check();
    await settled(page);
    expect(page.url()).toContain("later=1");
    expect(await page.locator(".learnt-later").innerText()).toMatch(/n then 1, now 2\. Tension then 7\.59, as known now 17\.\d\d/);
    expect(await page.locator("path.tension.later").count()).toBe(1);
    expect(await page.locator("path.tension.later").evaluate((path) => getComputedStyle(path).strokeDasharray)).not.toBe("none");
  });

  it("exports what it shows", async () => {
    page = await desk.page(ADDRESS);
    const files = await page.locator("main .downloads a").evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    const drivers = await (await fetch(files.find((file) => file.includes("drivers.csv")) ?? "")).text();
    const exported = drivers.trim().split("\n").slice(1).map((line) => Number(line.split(",")[3]));
    expect(exported).toEqual(await contributions(page));
    const incidents = await (await fetch(files.find((file) => file.includes("incidents.jsonl")) ?? "")).text();
    expect(await page.getByText(`Incidents, n = ${incidents.trim().split("\n").length}`).count()).toBe(1);
    const course = await (await fetch(files.find((file) => file.includes("timeline.csv")) ?? "")).text();
    await page.getByRole("button", { name: "As a table" }).first().click();
    expect(await page.getByRole("region", { name: "Tension and cooperation" }).locator("tbody tr").count()).toBe(course.trim().split("\n").length - 1);
  });

  it("exports its exchanges, talks and claims as it shows them", async () => {
    page = await desk.page(ADDRESS);
    const links = await page.locator("main .downloads a").evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href));
    const rows = async (noun: string) => recordsOf(await (await fetch(links.find((link) => link.includes(`/${noun}.csv`)) ?? "")).text());
    const shown = (name: RegExp, column: number) => page!.getByRole("table", { name }).locator(`tbody tr > :nth-child(${column})`).allInnerTexts();
    const exchanges = await rows("exchanges");
    expect(await shown(/^Acts in response/, 4)).toEqual(exchanges.map(({ ratio }) => ratio || "unknown"));
    expect(await page.getByRole("table", { name: /^Acts in response/ }).locator("tbody td:nth-child(3) .value").evaluateAll((cells) => cells.map((cell) => cell.getAttribute("title")))).toEqual(exchanges.map(({ latencyDays }) => latencyDays));
    const rounds = (await rows("channels")).filter(({ of }) => of === "round");
    expect(await shown(/^Rounds of/, 6)).toEqual(rounds.map(({ declinedBy }) => (declinedBy === "USA" ? "United States" : "nobody so far")));
    const contested = (await rows("claims")).filter((claim) => claim.contested === "true");
    expect(await page.getByRole("table", { name: /^What is contested/ }).locator("li > bdi").allInnerTexts()).toEqual(contested.map(({ claimant }) => claimant));
    const [state] = await rows("state");
    expect([await figure(page, "Tension"), await figure(page, "Support")]).toEqual([Number(state.tension).toFixed(2), state.support]);
  });

  it("saves its chart as a picture with the line to cite", async () => {
    page = await desk.page(ADDRESS);
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name: "SVG" }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe("israel-iran-course.svg");
    const chunks: Uint8Array[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Uint8Array);
    const svg = Buffer.concat(chunks).toString("utf8");
    expect(svg).toContain("as known at 2024-05-18T00:00:00Z (published clock), n 3");
    expect(svg).toContain("goldstein-gdelt 1 (sha256 ee30b9ffc1d7)");
  });

  it.each(THEMES.flatMap((theme) => WIDTHS.map((width) => ({ theme, width }))))("is accessible with everything open: $theme, $width px", async ({ theme, width }) => {
    page = await desk.page(`/c/israel-iran?${APRIL_13}&later=1`, { theme, width });
    await page.getByRole("slider", { name: "Incidents, oldest first" }).press("End");
    await settled(page);
    await pictured(page, `conflict-later-${theme}-${width}`);
    expect(await axeViolations(page)).toEqual([]);
    for (const button of await page.getByRole("button", { name: "As a table" }).all()) await button.click();
    await settled(page);
    expect(await axeViolations(page)).toEqual([]);
    expect(await sidewaysPixels(page)).toBe(0);
  });
});

import { afterEach, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { strike } from "../http/founding-server.ts";
import { FOUNDING_QUERY, hasBrowser, openDesk, pictured, settled } from "./browser.ts";

const ADDRESS = `/c/israel-iran?${FOUNDING_QUERY}`;

/** Presses Tab until what has the focus fits. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`80 tabs did not lead to ${selector}`);
}

/** Whether a letter is drawn as a letter without a font is: the code point that none has. */
function isTofu(page: Page, letter: string): Promise<boolean> {
  return page.evaluate((text) => {
    const drawn = [text, "\u{10fffe}"].map((each) => {
      const context = Object.assign(document.createElement("canvas"), { width: 40, height: 40 }).getContext("2d");
      if (context) context.font = `24px ${getComputedStyle(document.body).fontFamily}`;
      context?.fillText(each, 4, 30);
      return context?.canvas.toDataURL();
    });
    return drawn[0] === drawn[1];
  }, letter);
}

describe.skipIf(!hasBrowser)("the conflict screen, read and lived with", () => {
  const desk = openDesk();
  let page: Page | undefined;
  afterEach(() => { if (page) expect(desk.faults(page)).toEqual([]); });

  it("is walked by keyboard alone: going back and to now, table twin, incidents one by one, into one of them", async () => {
    page = await desk.page(ADDRESS);
    await tabTo(page, "#as-of-day");
    await page.keyboard.press("ArrowLeft");
    await settled(page);
    expect(page.url()).toContain("at=2024-05-17T00:00:00Z&known=2024-05-17T00:00:00Z");
    expect(await page.locator("#as-of-day").getAttribute("aria-valuetext")).toBe("17 May 2024, 00:00 UTC");
    await page.keyboard.press("End");
    await settled(page);
    expect(page.url()).not.toContain("known=");
    await page.goto(`${desk.client.url}${ADDRESS}`);
    await settled(page);
    await tabTo(page, "figure.twin button");
    await page.keyboard.press("Enter");
    expect(await page.getByRole("region", { name: "Tension and cooperation" }).getByRole("row").count()).toBeGreaterThan(40);
    await tabTo(page, ".strip");
    const strip = page.getByRole("slider", { name: "Incidents, oldest first" });
    await page.keyboard.press("Home");
    await settled(page);
    expect(await strip.getAttribute("aria-valuetext")).toContain("Indirect talks");
    await page.keyboard.press("ArrowRight");
    await settled(page);
    expect(await strip.getAttribute("aria-valuetext")).toContain("Air strike on Iran's consulate");
    expect(await page.locator(".chosen").innerText()).toContain("Israel → Iran");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/i/damascus-consulate-2024-04-01?*known=2024-05-18T00:00:00Z*");
  });

  it("chooses the incident whose dot is clicked", async () => {
    page = await desk.page(ADDRESS);
    const strip = page.locator(".strip canvas");
    const box = await strip.boundingBox();
    await strip.click({ position: { x: 44, y: 2 * 22 + 11 - 5 } });
    await settled(page);
    expect(box?.width).toBeGreaterThan(1000);
    expect(await page.locator(".chosen").innerText()).toContain("Indirect talks");
  });

  it("opens the same view from its address in another reader's browser", async () => {
    page = await desk.page(`${ADDRESS}&reading=uncontested&from=2024-04-10&step=week`);
    const other = await (await desk.fresh()).newPage();
    await other.goto(page.url());
    await settled(other);
    const text = (of: Page): Promise<string> => of.locator(".conflict").innerText();
    expect(await text(other)).toBe(await text(page));
    expect(await text(other)).toContain("7.98");
    await other.context().close();
  });

  it("counts what is recorded of it while it is read, and moves nothing until asked", async () => {
    page = await desk.page("/c/israel-iran");
    const before = await page.locator(".figures").first().innerText();
    await desk.client.post("/v1/incidents", { ...strike("elsewhere"), conflicts: ["usa-iran"] });
    await desk.client.post("/v1/incidents", strike("one-more"));
    await desk.client.post("/v1/incidents/one-more/claims", { about: "munitions", value: 180, claimant: "ISR", source: "press-2024-10-01" });
    await page.getByText("2 new").waitFor();
    expect(await page.locator(".figures").first().innerText()).toBe(before);
    expect(await page.getByText("Incidents, n = 5").count()).toBe(1);
    await page.getByRole("button", { name: "Show", exact: true }).click();
    await page.getByText("Incidents, n = 6").waitFor();
    await settled(page);
    expect(await page.locator(".figure", { hasText: "Tension" }).first().innerText()).toContain("n = 4");
    expect(await page.locator(".news").count()).toBe(0);
  });

  it("says so, once, when there is no such conflict, and what an unknown is", async () => {
    page = await desk.page("/c/no-such-conflict");
    expect(await page.locator(".problem").count()).toBe(1);
    desk.faults(page);
    page = await desk.page("/c/israel-iran?at=2024-04-13T12:00:00Z&known=2024-04-13T12:00:00Z");
    expect(await page.locator(".not-yet").innerText()).toContain("This log began");
    expect(await page.locator(".figure", { hasText: "Tension" }).first().innerText()).toMatch(/unknown\s+n = 0/);
    await page.getByRole("button", { name: "Show what any reader could have known" }).click();
    await settled(page);
    expect(await page.locator(".figure", { hasText: "Tension" }).first().innerText()).toMatch(/7\.59\s+n = 1/);
  });

  const names = { ar: "القوات المسلحة", fa: "سپاه پاسداران", he: "צבא הגנה לישראל", uk: "Збройні сили України", zh: "中国人民解放军" };
  it.for(Object.entries(names))("shows a name in its own script: %s", async ([language, name], context) => {
    const conflictId = `names-${language}`;
    const report = { ...strike(`${conflictId}-1`), conflicts: [conflictId], opens: [{ conflictId, name, sides: [{ name, actors: [{ id: "one" }] }, { name: "Other", actors: [{ id: "two" }] }] }], initiators: [{ id: "one", name }], targets: [{ id: "two" }], summary: `${name} (1)` };
    expect((await desk.client.post("/v1/incidents", report)).status).toBe(201);
    page = await desk.page(`/c/${conflictId}`);
    expect(await page.locator("h1").innerText()).toBe(name);
    expect(await page.locator(".sides strong").first().innerText()).toBe(name);
    await page.getByRole("slider", { name: "Incidents, oldest first" }).press("Home");
    await settled(page);
    expect(await page.locator(".chosen bdi", { hasText: name }).count()).toBe(2);
    expect(await page.title()).toContain(name);
    context.skip(await isTofu(page, name[0]), `no font on this machine has ${name[0]}`);
  });

  it("compares then and now at the same instants, where what was learnt later is years older", async () => {
    const told = (id: string, occurred: string, publishedAt: string) => ({ ...strike(id), conflicts: ["late"], occurred, sources: [{ sourceId: "paper", name: "Paper", publishedAt }] });
    await desk.client.post("/v1/incidents", { ...told("early", "2024-01-10", "2024-01-11T00:00:00Z"), opens: [{ conflictId: "late", name: "Late" }] });
    await desk.client.post("/v1/incidents", told("older", "2018-01-10", "2024-06-01T00:00:00Z"));
    page = await desk.page("/c/late?at=2024-02-01&known=2024-02-01T00:00:00Z&clock=published&later=1");
    await page.getByRole("button", { name: "As a table" }).first().click();
    const [first, , , second] = [0, 1, 2, 3].map((place) => page!.getByRole("region", { name: "Tension and cooperation" }).locator("tbody tr").nth(place));
    expect(await first.innerText()).toMatch(/^10 Jan 2018/);
    expect(await second.locator("td").last().innerText()).toMatch(/^tension \d/);
    const last = page.getByRole("region", { name: "Tension and cooperation" }).locator("tbody tr").last();
    expect(await last.locator("td").last().innerText()).toMatch(/^tension \d/);
  });

  it("goes back in the world alone where no time of knowledge is set, and takes knowledge along when told to", async () => {
    await desk.client.post("/v1/incidents", { ...strike("first-of-old"), conflicts: ["old"], occurred: "1993-01-06", opens: [{ conflictId: "old", name: "Old" }] });
    await desk.client.post("/v1/incidents", { ...strike("second-of-old"), conflicts: ["old"], occurred: "1993-01-20" });
    page = await desk.page("/c/old");
    await page.getByRole("button", { name: "To its latest incident" }).click();
    await settled(page);
    expect(new URL(page.url()).search).toBe("?at=1993-01-21T00:00:00Z");
    await page.getByRole("button", { name: "A day back" }).click();
    await settled(page);
    expect([new URL(page.url()).search, await page.locator(".not-yet").count()]).toEqual(["?at=1993-01-20T00:00:00Z", 0]);
    expect(await page.locator("#as-of-day").evaluate((slider: HTMLInputElement) => [slider.min, slider.value].map((day) => new Date(Number(day) * 86_400_000).toISOString().slice(0, 10)))).toEqual(["1993-01-06", "1993-01-20"]);
    await page.getByLabel("With only what was known then").check();
    await settled(page);
    expect(new URL(page.url()).search).toBe("?at=1993-01-20T00:00:00Z&known=1993-01-20T00:00:00Z");
    expect(await page.locator(".not-yet").innerText()).toContain("This log began");
    await page.getByLabel("With only what was known then").uncheck();
    await settled(page);
    expect(new URL(page.url()).search).toBe("?at=1993-01-20T00:00:00Z");
    await page.getByRole("button", { name: "As a table" }).first().click();
    expect(await page.getByRole("region", { name: "Tension and cooperation" }).getByRole("columnheader").allInnerTexts()).not.toContain("As known now");
  });

  it("says of a conflict without incidents that none is reported yet, and leads to the form; it draws no axis and calls hostility unknown once", async () => {
    await desk.client.post("/v1/conflicts", { conflictId: "empty", name: "Empty" });
    page = await desk.page("/c/empty");
    expect(await page.locator(".not-yet").innerText()).toBe("No incident is reported yet. Report one");
    expect(await page.getByRole("link", { name: "Report one" }).getAttribute("href")).toBe("/report?conflict=empty");
    expect(await page.locator(".line-chart").innerText()).toContain("No figure is known in this time.");
    expect(await page.locator(".line-chart .rule").count()).toBe(0);
    const hostility = page.locator(".figure", { hasText: "Hostility" });
    expect([await hostility.locator(".unknown").count(), await hostility.innerText()]).toEqual([1, expect.stringContaining("no act is coded with a level")]);
    await pictured(page, "conflict-empty");
  });

  it("says of incidents without a score that they have none, not that they are too few", async () => {
    await desk.client.post("/v1/incidents", { ...strike("unscored-1"), conflicts: ["unscored"], coding: { mid: 16 }, opens: [{ conflictId: "unscored", name: "Unscored" }] });
    await desk.client.post("/v1/incidents", { ...strike("unscored-2"), conflicts: ["unscored"], coding: { mid: 16 } });
    page = await desk.page("/c/unscored");
    expect(await page.locator(".headline").innerText()).toContain("No direction can be told (none of its 2 incidents is scored by goldstein-gdelt)");
    expect(await page.locator(".figure", { hasText: "Direction, 7" }).innerText()).toContain("no conflict scored");
    await pictured(page, "conflict-unscored");
  });

  it("draws thousands of incidents in the strip and still one clean line", async () => {
    const lines = Array.from({ length: 1_200 }, (_, index) => JSON.stringify({ ...strike(`many-${index}`), conflicts: ["many"], ...(index === 0 && { opens: [{ conflictId: "many", name: "Many" }] }), occurred: new Date(Date.UTC(2024, 0, 1) + index * 21_600_000).toISOString() }));
    await fetch(`${desk.client.url}/v1/incidents`, { method: "POST", body: lines.join("\n"), headers: { "Content-Type": "application/x-ndjson" } }).then((answer) => answer.text());
    page = await desk.page("/c/many?at=2025-01-01&step=week");
    expect(await page.getByText("Incidents, n = 1200").count()).toBe(1);
    expect(await page.locator(".strip").getAttribute("aria-valuemax")).toBe("1200");
    expect(await page.locator(".line-chart circle").count()).toBe(0);
    const drawn = await page.locator(".strip canvas").evaluate((canvas) => {
      const { data } = (canvas as HTMLCanvasElement).getContext("2d")?.getImageData(0, 0, (canvas as HTMLCanvasElement).width, 22) ?? { data: [] };
      return [...data].filter((value, index) => index % 4 === 3 && value > 0).length;
    });
    expect(drawn).toBeGreaterThan(5_000);
    expect(await page.locator(".sum").innerText()).toMatch(/^20 contributions come to [\d,.]+, and [\d,]+ others/);
  });
});

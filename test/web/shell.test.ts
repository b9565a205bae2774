import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { FOUNDING_QUERY, axeViolations, hasBrowser, openDesk, pictured, settled, sidewaysPixels } from "./browser.ts";
import { cutLine } from "./cut-line.ts";

/** What the first screen may weigh, gzipped, all its scripts and styles together. */
const BUDGET_BYTES = 60 * 1024;

describe.skipIf(!hasBrowser)("the shell", () => {
  const desk = openDesk();

  it("goes from screen to screen without a load, keeps the lens, names the screen and moves the focus to it", async () => {
    const page = await desk.page(`/?${FOUNDING_QUERY}`);
    await page.evaluate(() => { document.documentElement.dataset.kept = "yes"; });
    await page.getByRole("link", { name: "Israel and Iran", exact: true }).first().click();
    await page.getByRole("heading", { level: 1, name: "Israel and Iran" }).waitFor();
    await settled(page);
    expect(page.url()).toBe(`${desk.client.url}/c/israel-iran?${FOUNDING_QUERY}`);
    expect(await page.title()).toBe("Israel and Iran · Brinkline");
    expect(await page.evaluate(() => [document.activeElement?.id, document.documentElement.dataset.kept])).toEqual(["main", "yes"]);
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: "Overview" }).waitFor();
    expect(await page.title()).toBe("Overview · Brinkline");
    await page.goForward();
    await page.getByRole("heading", { level: 1, name: "Israel and Iran" }).waitFor();
  });

  it("offers the content first to the keyboard", async () => {
    const page = await desk.page("/log");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
  });

  it("goes back in time and to now again by keyboard, and the link tells it to another reader", async () => {
    const page = await desk.page("/c/israel-iran");
    await page.getByRole("button", { name: /Known as of: Now/ }).press("Enter");
    for (const group of ["The world at", "As known at"]) {
      await page.getByRole("group", { name: group }).getByLabel("Date").fill("2024-04-14");
      await page.getByRole("group", { name: group }).getByLabel("Time").fill("00:00:00");
    }
    await page.getByLabel("Known to").selectOption("published");
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Apply" }).press("Enter");
    await settled(page);
    expect(page.url()).toBe(`${desk.client.url}/c/israel-iran?at=2024-04-14T00:00:00Z&known=2024-04-14T00:00:00Z&clock=published`);
    const text = await page.locator("main").innerText();
    expect(text).toContain("17.51");
    const other = await (await desk.fresh()).newPage();
    await other.goto(page.url());
    await settled(other);
    expect(await other.locator("main").innerText()).toBe(text);
    await other.context().close();
    await page.getByRole("button", { name: "Back to now" }).press("Enter");
    expect(page.url()).toBe(`${desk.client.url}/c/israel-iran?clock=published`);
  });

  it("opens and closes the control of time within the width of a telephone", async () => {
    const page = await desk.page("/", { width: 390, theme: "dark" });
    const button = page.getByRole("button", { name: /Known as of/ });
    await button.click();
    expect(await sidewaysPixels(page)).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await page.getByRole("button", { name: "Apply" }).count()).toBe(0);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it("finds incidents by their words", async () => {
    const page = await desk.page(`/?${FOUNDING_QUERY}`);
    await page.keyboard.press("/");
    await page.keyboard.type("Isfahan");
    await page.keyboard.press("Enter");
    await page.getByRole("list", { name: "Incidents" }).getByRole("link").first().click();
    await page.getByRole("heading", { level: 1, name: /Isfahan/ }).waitFor();
  });

  it("keeps the colours that were chosen", async () => {
    const context = await desk.fresh();
    const page = await context.newPage();
    await page.goto(desk.client.url);
    await page.getByLabel("Colours").selectOption("dark");
    const dark = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.reload();
    await settled(page);
    expect(await page.evaluate(() => [document.documentElement.dataset.theme, getComputedStyle(document.body).backgroundColor])).toEqual(["dark", dark]);
    await context.close();
  });

  it("tells what is wrong with an address, and what to do", async () => {
    const page = await desk.page("/c/nowhere");
    const told = page.getByRole("alert").first();
    expect(await told.innerText()).toMatch(/There is no conflict nowhere/);
    await told.getByRole("link", { name: "Go to the overview" }).click();
    await page.getByRole("heading", { level: 1, name: "Overview" }).waitFor();
    desk.faults(page);
  });

  it("says once what of the lens cannot be read, asks nothing with it, and goes back to now", async () => {
    const page = await desk.page("/c/israel-iran?at=garbage&clock=published");
    expect(await page.getByText("garbage").count()).toBe(1);
    expect(await page.getByRole("alert").innerText()).toContain("The address has at=garbage, which is not a date or a time");
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Back to now" }).click();
    await page.getByRole("heading", { level: 1, name: "Israel and Iran" }).waitFor();
    expect(page.url()).toBe(`${desk.client.url}/c/israel-iran?clock=published`);
    const other = await desk.page("/?reading=gloomy&halfLife=none");
    expect(await other.getByRole("alert").innerText()).toMatch(/reading=gloomy, which is not a reading: accepted.*halfLife=none, which is not a half-life/);
    await other.getByRole("button", { name: "Everything as usual" }).click();
    await other.getByRole("heading", { level: 1, name: "Overview" }).waitFor();
    expect(desk.faults(other)).toEqual([]);
  });

  it("has a page for an address with nothing at it", async () => {
    const context = await desk.fresh();
    const page = await context.newPage();
    expect((await page.goto(`${desk.client.url}/whatever`))?.status()).toBe(404);
    await page.getByRole("heading", { level: 1, name: "Nothing is here" }).waitFor();
    expect(await page.locator("main").innerText()).toContain("There is nothing at /whatever.");
    await page.getByRole("link", { name: "Go to the overview" }).click();
    await page.getByRole("heading", { level: 1, name: "Overview" }).waitFor();
    await context.close();
  });

  it("names every part of the lens that is not the usual one, and takes each back", async () => {
    const page = await desk.page("/c/israel-iran?scale=plover-0.8&halfLife=7&reading=low");
    const shown = page.getByRole("complementary", { name: "What is shown" });
    expect(await shown.innerText()).toMatch(/Scale: plover-0\.8[\s\S]*Half-life: 7 days[\s\S]*Contested values: lowest claimed/);
    await page.getByRole("button", { name: "Known as of: Now · plover-0.8 · 7 days · lowest claimed" }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await shown.getByRole("button", { name: "Back to 30 days" }).click();
    expect(page.url()).toBe(`${desk.client.url}/c/israel-iran?scale=plover-0.8&reading=low`);
    await shown.getByRole("button", { name: "Everything as usual" }).click();
    expect(page.url()).toBe(`${desk.client.url}/c/israel-iran`);
    expect(await shown.count()).toBe(0);
    await page.goto(`${desk.client.url}/?clock=published`);
    expect(await shown.innerText()).toMatch(/^Known to: any reader \(published\)\s*Back to this log/);
    desk.faults(page);
  });

  it("keeps its header in one row at 1400 px, whatever the lens", async () => {
    const page = await desk.page("/?at=2024-04-14T00:00:00Z&known=2024-05-18T00:00:00Z&clock=published&scale=plover-0.8&halfLife=7&reading=low");
    const middles = await page.locator("header.shell > *:not(.unseen)").evaluateAll((parts) => parts.map((part) => { const { top, height } = part.getBoundingClientRect(); return Math.round(top + height / 2); }));
    expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(6);
    expect(await sidewaysPixels(page)).toBe(0);
    await page.getByRole("button", { name: /Known as of/ }).click();
    await pictured(page, "time-control");
    await page.keyboard.press("Escape");
  });

  it("says that a screen could not be loaded, tries again when asked, and by itself when the server is back", async () => {
    const line = await cutLine(desk.client.url);
    const context = await desk.fresh();
    const page = await context.newPage();
    await page.goto(line.url);
    await settled(page);
    await page.getByText(/live #/).waitFor();
    line.cut();
    await page.getByText(/stale since/).waitFor();
    await page.getByRole("link", { name: "Log", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "This screen could not be loaded" }).waitFor();
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("heading", { level: 1, name: "This screen could not be loaded" }).waitFor();
    line.mend();
    await page.getByRole("heading", { level: 1, name: "Log" }).waitFor();
    await settled(page);
    await context.close();
    await line.close();
  });

  it("tries a screen's file again when it is asked to", async () => {
    const context = await desk.fresh();
    const page = await context.newPage();
    await page.goto(desk.client.url);
    await settled(page);
    await page.route(/\/assets\/log-.*\.js/, (route) => route.abort());
    await page.getByRole("link", { name: "Log", exact: true }).click();
    await page.getByRole("button", { name: "Try again" }).waitFor();
    await page.unroute(/\/assets\/log-.*\.js/);
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("heading", { level: 1, name: "Log" }).waitFor();
    await context.close();
  });

  it(`weighs at most ${BUDGET_BYTES} bytes on the first screen`, async () => {
    const context = await desk.fresh();
    const page = await context.newPage();
    const parts: Promise<Buffer>[] = [];
    page.on("response", (response) => { if (new URL(response.url()).pathname.startsWith("/assets/")) parts.push(response.body()); });
    await page.goto(desk.client.url);
    await settled(page);
    const bytes = (await Promise.all(parts)).reduce((sum, part) => sum + gzipSync(part).length, 0);
    process.stdout.write(`browser: the first screen weighs ${bytes} bytes gzipped\n`);
    expect(bytes).toBeLessThanOrEqual(BUDGET_BYTES);
    await context.close();
  });
});

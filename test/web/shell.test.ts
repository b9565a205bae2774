import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { FOUNDING_QUERY, axeViolations, hasBrowser, openDesk, settled, sidewaysPixels } from "./browser.ts";

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
    expect(await page.getByRole("alert").first().innerText()).toMatch(/no conflict nowhere/);
    const wrong = await desk.page("/c/israel-iran?at=yesterday");
    expect(await wrong.getByRole("alert").first().innerText()).toMatch(/at[\s\S]*yesterday/);
    desk.faults(wrong);
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

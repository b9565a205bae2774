import { afterEach, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { strike } from "../http/founding-server.ts";
import { FOUNDING_QUERY, hasBrowser, openDesk, settled } from "./browser.ts";

const MAY_18 = `/c/israel-iran?${FOUNDING_QUERY}`;

/** Every n that a part of the conflict screen gives for what counts. */
async function counts(page: Page): Promise<string[]> {
  const tension = await page.locator(".figures .figure", { hasText: "Tension" }).locator(".figure-n").first().innerText();
  const course = await page.locator("#course ~ .answer p.quiet").first().innerText();
  const sum = await page.locator(".sum").innerText();
  return [tension, /n = \d+/.exec(course)?.[0] ?? course, /n = \d+/.exec(sum)?.[0] ?? sum];
}

describe.skipIf(!hasBrowser)("the conflict screen is of one piece", () => {
  const desk = openDesk();
  let page: Page | undefined;
  afterEach(async () => {
    await page?.unrouteAll();
    if (page) expect(desk.faults(page)).toEqual([]);
  });

  it("while incidents are recorded: what is asked for later knows no more than the figures above it", async () => {
    page = await desk.page("/c/israel-iran");
    const before = await counts(page);
    expect(new Set(before).size).toBe(1);
    await desk.client.post("/v1/incidents", strike("one-more"));
    await page.getByRole("button", { name: "Show" }).waitFor();
    await page.getByLabel("a figure every").selectOption("week");
    await settled(page);
    expect(await counts(page)).toEqual(before);
    const file = await page.locator(".downloads a", { hasText: "JSON lines" }).first().evaluate((link) => (link as HTMLAnchorElement).href);
    const [kept] = (await (await fetch(file)).text()).trim().split("\n").map((line) => JSON.parse(line) as { n: number });
    expect(`n = ${kept.n}`).toBe(before[0]);
    await page.getByRole("button", { name: "Show" }).click();
    await settled(page);
    const after = await counts(page);
    expect(new Set(after).size).toBe(1);
    expect(after).not.toEqual(before);
  });

  it("at a step in time: the old screen is dimmed until the figures of the new time stand", async () => {
    page = await desk.page(MAY_18);
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => { release = resolve; });
    await page.route("**/state?*", async (route) => { await held; await route.continue(); });
    await page.getByRole("button", { name: "A day back" }).click();
    await page.locator('.conflict-parts[aria-busy="true"]').waitFor();
    expect(await page.locator(".figures").first().innerText()).toContain("13.10");
    release();
    await page.locator('.conflict-parts[aria-busy="false"]').waitFor();
    await settled(page);
    expect(await page.locator(".figures").first().innerText()).not.toContain("13.10");
  });

  it("keeps the last answer under a step that cannot be answered", async () => {
    page = await desk.page(MAY_18);
    await page.route("**/state?*", (route) => route.fulfill({ status: 503, contentType: "application/problem+json", body: JSON.stringify({ type: "about:blank", status: 503, reason: "stopping", title: "The tracker is stopping", detail: "try again" }) }), { times: 1 });
    await page.getByRole("button", { name: "A day back" }).click();
    await page.getByText("Below is the answer before that.").waitFor();
    expect(await page.locator(".figures").first().innerText()).toContain("13.10");
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByText("Below is the answer before that.").waitFor({ state: "detached" });
    await settled(page);
    expect(await page.locator(".figures").first().innerText()).not.toContain("13.10");
    desk.faults(page);
  });

  it("unties what was known from the day once only the day is left", async () => {
    page = await desk.page(MAY_18);
    const tied = page.getByLabel("With only what was known then");
    expect(await tied.isChecked()).toBe(true);
    await page.evaluate(() => { history.pushState(null, "", "/c/israel-iran?at=2024-05-18T00:00:00Z&clock=published"); dispatchEvent(new PopStateEvent("popstate")); });
    await settled(page);
    expect(await tied.isChecked()).toBe(false);
    await page.getByRole("button", { name: "A day back" }).click();
    await settled(page);
    expect(page.url()).not.toContain("known=");
  });

  it("counts a retraction as withdrawn among what was learnt later", async () => {
    const { headers } = await desk.client.get("/v1/incidents/iran-attack-2024-04-13");
    const { status } = await desk.client.post("/v1/incidents/iran-attack-2024-04-13/retraction", { basis: "false-report", reason: "to see what is said of it" }, { "If-Match": headers.get("etag") ?? "" });
    expect(status).toBeLessThan(300);
    page = await desk.page(`${MAY_18}&later=1`);
    expect(await page.locator(".learnt-later").innerText()).toMatch(/\b1 withdrawn\./);
  });
});

describe.skipIf(!hasBrowser)("the way back", () => {
  const desk = openDesk();

  it("leads to where the reader was, forward and back", async () => {
    const page = await desk.page(MAY_18);
    await page.getByRole("link", { name: /^Explosions near an air base/ }).first().scrollIntoViewIfNeeded();
    await page.evaluate(() => { scrollTo(0, 700); });
    await page.waitForFunction(() => scrollY === 700);
    await page.getByRole("link", { name: /^Explosions near an air base/ }).first().evaluate((link) => { (link as HTMLElement).click(); });
    await page.getByRole("heading", { level: 1, name: /^Explosions/ }).waitFor();
    await settled(page);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: "Israel and Iran" }).waitFor();
    await page.waitForFunction(() => scrollY === 700);
    expect(desk.faults(page)).toEqual([]);
  });
});

describe.skipIf(!hasBrowser)("a report begun from a conflict", () => {
  const desk = openDesk();

  it("is on that conflict, whichever was looked at before, until something is written", async () => {
    const page = await desk.page("/report?conflict=israel-iran");
    const conflict = page.getByLabel("Conflict (required)");
    expect(await conflict.inputValue()).toBe("israel-iran");
    await page.evaluate(() => { history.pushState(null, "", "/report?conflict=israel-hezbollah"); dispatchEvent(new PopStateEvent("popstate")); });
    await settled(page);
    expect(await conflict.inputValue()).toBe("israel-hezbollah");
    await page.getByLabel(/^When/).fill("2024-05-01");
    await page.evaluate(() => { history.pushState(null, "", "/report?conflict=israel-iran"); dispatchEvent(new PopStateEvent("popstate")); });
    await page.getByText("A draft on another conflict is kept below.").waitFor();
    expect(await conflict.inputValue()).toBe("israel-hezbollah");
    await page.getByRole("button", { name: "Make it one on israel-iran" }).click();
    expect(await conflict.inputValue()).toBe("israel-iran");
    await page.getByRole("button", { name: "Discard the draft" }).click();
    expect(await conflict.inputValue()).toBe("israel-iran");
    expect(desk.faults(page)).toEqual([]);
  });

  it("can be on a conflict that is not among those listed", async () => {
    const page = await desk.page("/report?conflict=nobody-listed-it");
    expect(await page.getByLabel("Conflict (required)").inputValue()).toBe("nobody-listed-it");
  });
});

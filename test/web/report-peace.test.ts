import { afterEach, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { axeViolations, hasBrowser, openDesk, settled } from "./browser.ts";

describe.skipIf(!hasBrowser)("the report screen, of making peace and of a conflict not yet on record", () => {
  const desk = openDesk();
  let page: Page | undefined;
  afterEach(() => { if (page) expect(desk.faults(page)).toEqual([]); });

  const fill = async (of: Page, fields: Readonly<Record<string, string>>): Promise<void> => {
    for (const [label, text] of Object.entries(fields)) await of.getByLabel(label, { exact: false }).first().fill(text);
  };
  const line = { "Who": "OMN", "Did what": "045", "To whom": "ISR, IRN", "When it happened": "2024-11-20" };

  async function report(of: Page): Promise<void> {
    await settled(of);
    await of.getByRole("button", { name: "Report it" }).click();
    await of.getByRole("link", { name: "see the incident" }).waitFor();
  }

  it("records a round of talks, which the conflict then lists among its channels", async () => {
    page = await desk.page("/report");
    await page.getByLabel("Conflict (required)").selectOption("israel-iran");
    await fill(page, line);
    await page.getByText("More: what it was").click();
    await fill(page, { "Channel of talks": "muscat-2024", "Between": "ISR, IRN", "Who helps": "OMN: mediator", "Venue": "Muscat", "Round": "1" });
    await page.getByLabel("Format").selectOption("proximity");
    expect(await axeViolations(page)).toEqual([]);
    await report(page);
    page = await desk.page("/c/israel-iran");
    expect(await page.locator(".channel", { hasText: "muscat-2024" }).innerText()).toMatch(/proximity talks of ISR, \S+ in Muscat; \S+ \(mediator\)/);
  });

  it("records a commitment, and the incident that violates it", async () => {
    page = await desk.page("/report");
    await page.getByLabel("Conflict (required)").selectOption("israel-iran");
    await fill(page, { ...line, "Did what": "0871", "When it happened": "2024-11-27" });
    await page.getByText("More: what it was").click();
    await fill(page, { "Commitment made": "truce-1", "By (required)": "ISR, IRN", "In force from": "2024-11-27T02:00:00Z" });
    await page.getByLabel("Kind").selectOption("ceasefire");
    await page.getByLabel("Declared").selectOption("bilateral");
    await report(page);
    page = await desk.page("/report");
    await page.getByLabel("Conflict (required)").selectOption("israel-iran");
    await fill(page, { "Who": "ISR", "Did what": "190", "To whom": "IRN", "When it happened": "2024-11-28" });
    await page.getByText("More: what it was").click();
    await fill(page, { "Violates the commitments": "truce-1: IRN" });
    await report(page);
    page = await desk.page("/c/israel-iran");
    const row = page.getByRole("table", { name: /^Commitments/ }).getByRole("row", { name: /truce-1/ });
    expect(await row.innerText()).toMatch(/ceasefire truce-1[\s\S]*violated[\s\S]*according to (IRN|Iran)/);
  });

  it("opens a conflict with its first incident, named and with its sides", async () => {
    page = await desk.page("/report");
    await page.getByLabel("Conflict (required)").selectOption("+");
    await fill(page, { "Name of the conflict": "Isles' fishing", "One side": "Northern isles: GBR", "The other side": "DNK", "Who": "GBR", "Did what": "112", "To whom": "DNK", "When it happened": "2024-05-01" });
    await report(page);
    page = await desk.page("/report?conflict=isles-fishing");
    expect(await page.getByLabel("Conflict (required)").inputValue()).toBe("isles-fishing");
    page = await desk.page("/c/isles-fishing");
    expect(await page.locator("h1").innerText()).toBe("Isles' fishing");
    expect(await page.locator(".sides").innerText()).toContain("Northern isles (GBR) against DNK");
  });
});

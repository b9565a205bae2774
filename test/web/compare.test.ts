import { text } from "node:stream/consumers";
import fc from "fast-check";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { comparisonIn, sidesOf, spanOf } from "../../web/compare/comparison.ts";
import { changeInWords, effectsOf, sumOf } from "../../web/compare/effects.ts";
import { gapPoints } from "../../web/compare/series.ts";
import { recordsOf } from "../outlet/samples.ts";
import { FOUNDING_QUERY, THEMES, WIDTHS, axeViolations, hasBrowser, openDesk, pictured, settled, sidewaysPixels } from "./browser.ts";

const THEN = "at=2024-05-18T00:00:00Z&clock=published";
const KNOWN = `/compare?${THEN}&c=israel-iran&left=2024-04-13T12:00:00Z&right=2024-05-18T00:00:00Z`;
const CONFLICTS = `/compare?${FOUNDING_QUERY}&by=conflicts&left=israel-iran&right=israel-hezbollah`;
const SCALES = `/compare?${FOUNDING_QUERY}&by=scales&c=israel-iran&left=goldstein-gdelt&right=plover-0.8`;

const headline = (page: Page): Promise<string> => page.locator("p.headline").innerText();
/** The exact numbers of a column of the table with this caption. */
async function numbersIn(page: Page, caption: string | RegExp, column: number): Promise<number[]> {
  const cells = page.getByRole("table", { name: caption }).locator(`tbody tr > :nth-child(${column})`);
  return cells.evaluateAll((found) => found.map((cell) => Number(cell.querySelector("[title]")?.getAttribute("title") ?? Number.NaN)));
}

describe("a comparison", () => {
  it("compares the last 30 days of knowledge where nothing is chosen", () => {
    const comparison = comparisonIn(new URLSearchParams("c=a"), { knownAt: "2024-05-18T00:00:00Z" }, 0);
    expect([comparison.mode, comparison.left, comparison.right]).toEqual(["known", "2024-04-18T00:00:00Z", "2024-05-18T00:00:00Z"]);
  });

  it("gives both sides the lens and only what differs of their own", () => {
    const params = new URLSearchParams("by=scales&c=a&left=one&right=other");
    expect(sidesOf(comparisonIn(params, { at: "2024-05-18", halfLife: "7" }, 0))).toEqual({
      left: { conflictId: "a", label: "one", query: { at: "2024-05-18", halfLife: "7", scale: "one" } }, right: { conflictId: "a", label: "other", query: { at: "2024-05-18", halfLife: "7", scale: "other" } },
    });
    expect(sidesOf(comparisonIn(new URLSearchParams("by=conflicts&left=a"), {}, 0))).toBeUndefined();
  });

  it("draws both charts from one day on", () => {
    expect(spanOf(comparisonIn(new URLSearchParams("days=30"), { at: "2024-05-18" }, 0), 0)).toEqual({ from: "2024-04-18", step: "day" });
  });

  it("has effects that sum to the gap, whatever stands on either side", () => {
    const driver = fc.record({ incidentId: fc.constantFrom("a", "b", "c", "d", "e"), score: fc.constant(-1), contribution: fc.integer({ min: 0, max: 1_000 }), flags: fc.constant<string[]>([]), summary: fc.constant(null), occurred: fc.constant("2024-01-01") });
    const side = fc.uniqueArray(driver, { selector: ({ incidentId }) => incidentId });
    fc.assert(fc.property(side, side, (left, right) => {
      const total = (rows: typeof left): number => rows.reduce((sum, { contribution }) => sum + contribution, 0);
      expect(sumOf(effectsOf(left, right))).toBe(total(right) - total(left));
    }));
  });

  it("calls a report late only where it surely began before the earlier date of knowledge", () => {
    const said = (occurred: string): string => changeInWords("IncidentReported", occurred, "2024-04-13T12:00:00Z");
    expect(["2024-04-13T11:59Z", "2024-04-12", "2024-04-12/2024-04-20", "2024-03", "2023"].map(said)).toEqual(Array(5).fill("late report"));
    expect(["2024-04-13T12:01Z", "2024-04-13", "2024-04-13/2024-04-14", "2024-04", "2024", ""].map(said)).toEqual(Array(6).fill("reported"));
  });

  it("has no gap where either side knows nothing", () => {
    const point = (tension: number | null) => ({ at: "2024-01-01T00:00:00Z", tension }) as Parameters<typeof gapPoints>[0][number];
    expect(gapPoints([point(null), point(2)], [point(1), point(5)]).map(({ gap }) => gap)).toEqual([null, 3]);
  });
});

describe.skipIf(!hasBrowser)("the compare screen", () => {
  const desk = openDesk();

  it("says in one sentence what two dates of knowledge differ in, and its effects sum to the gap", async () => {
    const page = await desk.page(KNOWN);
    expect(await headline(page)).toMatch(/^Between 13 Apr 2024, 12:00 UTC and 18 May 2024, 00:00 UTC .*at 18 May 2024 tension goes from 3\.42 to 13\.10 \(\+9\.68\), the direction from not enough reports.* to de-escalating \(strong support\), on 1 then 3 incidents\.$/);
    const [effects, gaps] = [await numbersIn(page, /each with its effect/, 6), await numbersIn(page, "Side by side", 4)];
    expect(effects.reduce((sum, effect) => sum + effect, 0)).toBeCloseTo(gaps[0], 9);
    expect(gaps[0]).toBeCloseTo(13.103326 - 3.421682, 5);
  });

  it("says of each incident what became known of it, and when", async () => {
    const page = await desk.page(`/compare?at=2024-05-18T00:00:00Z&clock=published&c=israel-iran&left=2024-04-01T18:00:00Z&right=2024-05-18T00:00:00Z`);
    const strike = page.getByRole("table", { name: /each with its effect/ }).getByRole("row").filter({ hasText: "corrected" });
    expect(await strike.count()).toBe(1);
    expect(await strike.getByText("known 2 Apr 2024").count()).toBeGreaterThan(0);
    const differing = page.locator("details.more");
    await differing.locator("summary").click();
    expect(await differing.innerText()).toContain("escalation.tension");
  });

  it("equals the API: both states, both series", async () => {
    const page = await desk.page(KNOWN);
    const of = async (known: string, question: string): Promise<unknown> => (await desk.client.get(`/v1/conflicts/israel-iran/${question}${THEN}&knownAt=${known}`)).body;
    const tensions = await Promise.all(["2024-04-13T12:00:00Z", "2024-05-18T00:00:00Z"].map(async (known) => ((await of(known, "state?")) as { escalation: { tension: number } }).escalation.tension));
    expect([(await numbersIn(page, "Side by side", 2))[0], (await numbersIn(page, "Side by side", 3))[0]]).toEqual(tensions);
    await page.getByRole("button", { name: "As a table" }).click();
    const series = (await of("2024-05-18T00:00:00Z", "timeline?from=2024-01-19&")) as { items: { tension: number | null }[] };
    const shown = await numbersIn(page, /gap between/, 3);
    expect(shown).toEqual(series.items.map(({ tension }) => tension ?? Number.NaN));
    expect(shown.length).toBe(121);
  });

  it("exports what it shows: the same incidents with the same effects, the same figures", async () => {
    const page = await desk.page(KNOWN);
    const file = await page.locator(".downloads a", { hasText: "CSV" }).evaluate((link) => (link as HTMLAnchorElement).href);
    const rows = recordsOf(await (await fetch(file)).text());
    const parts = rows.filter(({ of }) => of === "incident");
    expect(await numbersIn(page, /each with its effect/, 6)).toEqual(parts.map(({ effect }) => Number(effect)));
    expect(await page.getByText(`Every figure that differs (${rows.filter(({ of }) => of === "figure").length})`).count()).toBe(1);
  });

  it("compares two conflicts and two scales in the same way", async () => {
    const conflicts = await desk.page(CONFLICTS);
    expect(await headline(conflicts)).toMatch(/^At 18 May 2024 .+ has a tension of 13\.10 \(n 3\), .+ \(n 1\): .+ apart/);
    const scales = await desk.page(SCALES);
    expect(await headline(scales)).toMatch(/^Under plover-0\.8 instead of goldstein-gdelt, .+ on the same 3 incidents/);
    for (const page of [conflicts, scales]) {
      const effects = await numbersIn(page, /its part of the gap/, page.url().includes("scales") ? 7 : 5);
      const [gap] = await numbersIn(page, "Side by side", 4);
      expect(effects.reduce((sum, effect) => sum + effect, 0)).toBeCloseTo(gap, 9);
    }
  });

  it("lists, where no conflict is chosen, those that differ, and leads to each", async () => {
    const page = await desk.page(`/compare?${THEN}&left=2024-04-13T12:00:00Z&right=2024-05-18T00:00:00Z`);
    expect(await headline(page)).toMatch(/^Of 3 conflicts \d differ/);
    await page.getByRole("table").getByRole("link").first().click();
    await settled(page);
    expect(new URL(page.url()).searchParams.get("left")).toBe("2024-04-13T12:00:00Z");
    expect(await headline(page)).toMatch(/^Between 13 Apr/);
  });

  it("is worked by keyboard alone, keeps all in its address, and reads the same to another reader", async () => {
    const page = await desk.page(`/compare?${THEN}&c=usa-iran&left=2024-04-13T12:00:00Z&right=2024-05-18T00:00:00Z`);
    await page.getByLabel("Conflict", { exact: true }).focus();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("israel-iran");
    await page.keyboard.press("Enter");
    await page.getByText(/tension goes from 3\.42 to 13\.10/).waitFor();
    await settled(page);
    const context = await desk.fresh();
    const other = await context.newPage();
    await other.goto(page.url());
    await settled(other);
    expect(await other.locator("main").innerText()).toBe(await page.locator("main").innerText());
    await context.close();
  });

  it("gives its picture as a file with the line to cite", async () => {
    const page = await desk.page(KNOWN);
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "SVG" }).click()]);
    const svg = await text(await download.createReadStream());
    expect(download.suggestedFilename()).toBe("known-israel-iran.svg");
    expect(svg).toMatch(/israel-iran, known 13 Apr 2024, 12:00 UTC: goldstein-gdelt@\d+, half-life 30 days, published clock, n 1/);
  });

  it("says why where the two dates stand the wrong way round", async () => {
    const page = await desk.page(`/compare?${THEN}&c=israel-iran&left=2024-05-18T00:00:00Z&right=2024-04-13T12:00:00Z`);
    expect(await page.getByRole("alert").innerText()).toContain("exchange the two");
  });

  it.each(Object.entries({ KNOWN, CONFLICTS, SCALES }).flatMap(([name, address]) => THEMES.flatMap((theme) => WIDTHS.map((width) => ({ name, address, theme, width })))))(
    "$name, $theme, $width px: accessible and within its width", async ({ name, address, theme, width }) => {
      const page = await desk.page(address, { theme, width });
      await pictured(page, `compare-${name.toLowerCase()}-${theme}-${width}`);
      expect(await axeViolations(page)).toEqual([]);
      expect(await sidewaysPixels(page)).toBe(0);
      await page.getByRole("button", { name: "As a table" }).click();
      expect(await axeViolations(page)).toEqual([]);
      expect(await sidewaysPixels(page)).toBe(0);
    });
});

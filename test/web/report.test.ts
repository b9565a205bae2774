import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { FOUNDING_QUERY, THEMES, WIDTHS, axeViolations, hasBrowser, openDesk, pictured, settled, sidewaysPixels } from "./browser.ts";

/** Writes what a report needs into the one line. */
async function fill(page: Page, line: { who?: string; what?: string; whom?: string; when: string }): Promise<void> {
  await page.getByLabel("Conflict (required)").selectOption("israel-iran");
  await page.getByLabel("Who", { exact: true }).fill(line.who ?? "IRN");
  await page.getByLabel("Did what").fill(line.what ?? "195");
  await page.getByLabel("To whom").fill(line.whom ?? "ISR");
  await page.getByLabel("When it happened").fill(line.when);
}

const save = (page: Page) => page.getByRole("button", { name: "Report it" });

async function discard(page: Page): Promise<void> {
  const button = page.getByRole("button", { name: "Discard the draft" });
  if (await button.isVisible()) await button.click();
}

/** How many incidents the log holds that happened on a day. */
async function countOn(desk: ReturnType<typeof openDesk>, day: string): Promise<number> {
  const { body } = await desk.client.get(`/v1/incidents?from=${day}T00:00:00Z&to=${day}T23:59:59Z&after-position=${await desk.client.tracker.log.head()}`);
  return (body as { items: unknown[] }).items.length;
}

describe.skipIf(!hasBrowser)("the report screen", () => {
  const desk = openDesk();

  it("reports an incident end to end, and it reads back", async () => {
    const page = await desk.page("/report");
    await fill(page, { when: "2024-10-01T16:30Z" });
    await page.getByText("More: what it was").click();
    await page.getByLabel("In a sentence").fill("Iran fires some 200 missiles at Israel");
    await page.getByLabel("Munitions").fill("180/200/220");
    await page.getByLabel("Source", { exact: true }).fill("Axios");
    await page.getByLabel("Its reliability").selectOption("B");
    await settled(page);
    await save(page).click();
    await page.getByRole("link", { name: "see the incident" }).click();
    await page.getByRole("heading", { level: 1, name: "Iran fires some 200 missiles at Israel" }).waitFor();
    await settled(page);
    const told = await page.locator("main").innerText();
    for (const words of ["2024-10-01T16:30Z", "IRN", "CAMEO 195", "munitions 180 to 220, best 200", "Axios", "Reported by Axios"]) expect(told).toContain(words);
    expect(desk.faults(page)).toEqual([]);
  });

  it("says what it understood of a date, and what it did not", async () => {
    const page = await desk.page("/report");
    const when = page.getByLabel("When it happened");
    const says = async (text: string, words: string): Promise<void> => {
      await when.fill(text);
      await page.getByText(words).waitFor({ timeout: 5_000 });
    };
    await says("2024-04-13/2024-04-14", "Understood: from 13 Apr 2024 to 14 Apr 2024, its end included");
    await says("2023-10-08/..", "Understood: since 8 Oct 2023, still going on");
    await says("2024-01", "Understood: some time in January 2024");
    await says("2024-04-13T20:30~", "Not a date yet");
    await says("2024-02-30", "Month 02 of 2024 has no day 30");
    await discard(page);
  });

  it("tells what an act scores, what it would do, and what it may repeat, before it is saved", async () => {
    const page = await desk.page(`/report?${FOUNDING_QUERY}`);
    await fill(page, { when: "2024-04-13" });
    await page.getByText("CAMEO 195, attacks from the air: goldstein-gdelt -10, MID level 4").waitFor();
    const effect = page.getByRole("region", { name: "Israel and Iran at 18 May 2024, 00:00 UTC, before and after" });
    expect(await effect.getByRole("row", { name: /^Tension/ }).innerText()).toMatch(/13\.10\s+17\.56/);
    expect(await effect.getByRole("row", { name: /^n/ }).innerText()).toMatch(/3\s+4/);
    expect(await effect.getByRole("row", { name: /^Direction/ }).innerText()).toContain("de-escalating");
    await page.getByText("An incident on record looks like it").waitFor();
    expect(await countOn(desk, "2024-04-13")).toBe(1);
    await discard(page);
  });

  it("shows the effect at the end of the incident's own day where no time is set, and where that is later", async () => {
    const page = await desk.page("/report");
    await fill(page, { when: "2024-04-13" });
    const effect = page.getByRole("region", { name: "Israel and Iran at the end of 13 Apr 2024, before and after" });
    expect(await effect.getByRole("row", { name: /^Tension/ }).innerText()).toMatch(/17\.\d\d\s+27\.\d\d/);
    await page.goto(`${desk.client.url}/report?${FOUNDING_QUERY}`);
    await fill(page, { when: "2024-06-01", what: "112" });
    expect(await page.getByRole("region", { name: "Israel and Iran at the end of 1 Jun 2024, before and after" }).getByRole("row", { name: /^n/ }).innerText()).toMatch(/3\s+4/);
    await discard(page);
  });

  it("finds an act by a part of its words, and says once what is no code", async () => {
    const page = await desk.page("/report");
    await fill(page, { when: "2024-04-13", what: "accus" });
    await page.getByRole("button", { name: "112: accuses" }).click();
    await page.getByText("CAMEO 112, accuses: goldstein-gdelt -2, MID level 1").waitFor();
    await fill(page, { when: "2024-04-13", what: "zzz" });
    await page.getByText("No act has “zzz” in its words").waitFor();
    await fill(page, { when: "2024-04-13", what: "9999" });
    await page.getByText("9999 is no CAMEO code").waitFor();
    await settled(page);
    expect(await page.locator(".before-saving .fault").count()).toBe(0);
    await page.getByText("More: what it was").click();
    await page.getByLabel("Its address").fill("ftp://example.org");
    await save(page).click();
    await page.locator(".field .fault").first().waitFor();
    expect(await page.getByText("9999 is no CAMEO code").count()).toBe(0);
    expect(await page.locator("main").innerText()).not.toMatch(/and \d+ more, see errors/);
    expect(await page.getByRole("alert").innerText()).toContain("What is wrong is said at the fields that are marked.");
    await discard(page);
    desk.faults(page);
  });

  it("asks for an act unless a MID action says what was done", async () => {
    const page = await desk.page("/report");
    await fill(page, { when: "2024-11-09", what: "" });
    expect(await page.getByLabel("Did what").getAttribute("required")).not.toBeNull();
    await page.getByText("More: what it was").click();
    await page.getByLabel("MID action").fill("17");
    expect(await page.getByLabel("Did what").getAttribute("required")).toBeNull();
    await discard(page);
  });

  it("lines up its first row at 1400 px", async () => {
    const page = await desk.page("/report");
    const tops = await page.locator(".report-line .field > :is(input, select)").evaluateAll((inputs) => inputs.map((input) => Math.round(input.getBoundingClientRect().top)));
    expect(tops).toHaveLength(5);
    expect(new Set(tops).size).toBe(1);
  });

  it("offers acts with what they score, on a scale of the reader's own too", async () => {
    const { headers } = await desk.client.post("/v1/scales", { scaleId: "desk", name: "Desk", citation: "Desk manual", codes: "cameo", scores: { "19": -7.5 } });
    await desk.client.get(`/v1/scales?after-position=${headers.get("brinkline-position") ?? ""}`);
    const page = await desk.page(`/report?${FOUNDING_QUERY}&scale=desk`);
    await fill(page, { when: "2024-04-13" });
    await page.getByText("CAMEO 195, attacks from the air: desk -7.50 (as 19), MID level 4").waitFor();
    const act = page.getByLabel("Did what (required)", { exact: true });
    const offered = await act.evaluate((input) => [...((input as HTMLInputElement).list?.options ?? [])].map(({ value, text }) => `${value} | ${text}`));
    expect(offered).toContain("195: attacks from the air | 195, desk -7.5");
    expect(offered).toContain("112: accuses | 112, desk does not score it");
    await act.fill("175");
    await page.getByText("CAMEO 175, represses violently: desk unknown, MID level unknown").waitFor();
    await discard(page);
  });

  it("reports once however often it is clicked", async () => {
    const page = await desk.page("/report");
    await fill(page, { when: "2024-11-02" });
    await settled(page);
    await page.evaluate(() => {
      const form = document.querySelector<HTMLFormElement>("form.report");
      for (let click = 0; click < 3; click++) form?.requestSubmit();
    });
    await page.getByText("see the incident").waitFor();
    expect(await countOn(desk, "2024-11-02")).toBe(1);
  });

  it("reports a draft once that was sent before the page was loaded again", async () => {
    const page = await desk.page("/report");
    await fill(page, { when: "2024-11-03" });
    const kept = await page.evaluate(() => localStorage.getItem("brinkline-draft"));
    await save(page).click();
    await page.getByText("see the incident").waitFor();
    await page.evaluate((draft) => { localStorage.setItem("brinkline-draft", draft ?? ""); }, kept);
    await page.reload();
    await save(page).click();
    await page.getByText("It stands already").waitFor();
    expect(await countOn(desk, "2024-11-03")).toBe(1);
  });

  it("keeps the draft over a reload, and drops it once it is reported", async () => {
    const page = await desk.page("/report");
    await fill(page, { when: "2024-11-04" });
    await page.getByText("More: what it was").click();
    await page.getByLabel("In a sentence").fill("سخنان ناتمام");
    await page.reload();
    await settled(page);
    expect(await page.getByLabel("When it happened").inputValue()).toBe("2024-11-04");
    expect(await page.getByLabel("In a sentence").inputValue()).toBe("سخنان ناتمام");
    await save(page).click();
    await page.getByText("see the incident").waitFor();
    await page.reload();
    await settled(page);
    expect(await page.getByLabel("When it happened").inputValue()).toBe("");
    expect(await page.evaluate(() => localStorage.getItem("brinkline-draft"))).toBeNull();
  });

  it("shows why a report is refused, and loses nothing of it", async () => {
    const page = await desk.page("/report");
    await fill(page, { what: "016", when: "2024-11-05" });
    await page.getByText("It would be refused: CAMEO 016 is a claim").waitFor();
    await save(page).click();
    await page.getByRole("alert").getByText("CAMEO 016 is a claim: add it to the incident it speaks of").waitFor();
    expect(await page.getByLabel("When it happened").inputValue()).toBe("2024-11-05");
    await discard(page);
  });

  it("shows a fault of a field at the field", async () => {
    const page = await desk.page("/report");
    await fill(page, { when: "2024-13-01" });
    await save(page).click();
    const when = page.getByLabel("When it happened");
    await page.locator(".fault", { hasText: "there is no month 13" }).waitFor();
    expect(await when.getAttribute("aria-invalid")).toBe("true");
    await discard(page);
  });

  it("reports by keyboard alone", async () => {
    const page = await desk.page("/report");
    await page.getByLabel("Conflict (required)").focus();
    await page.keyboard.type("Israel and Iran");
    for (const text of ["IRN", "193", "ISR", "2024-11-06"]) {
      await page.keyboard.press("Tab");
      await page.keyboard.type(text);
    }
    await page.keyboard.press("Enter");
    await page.getByText("see the incident").waitFor();
    expect(await countOn(desk, "2024-11-06")).toBe(1);
  });

  it.each(THEMES.flatMap((theme) => WIDTHS.map((width) => ({ theme, width }))))("is accessible when it is full of faults: $theme, $width px", async ({ theme, width }) => {
    const page = await desk.page("/report", { theme, width });
    await fill(page, { when: "2024-04-13" });
    await page.getByText("More: what it was").click();
    await page.getByLabel("Its address").fill("ftp://example.org");
    await page.locator(".before-saving .fault").first().waitFor();
    await save(page).click();
    await page.locator(".fault").first().waitFor();
    await pictured(page, `report-form-${theme}-${width}`);
    expect(await axeViolations(page)).toEqual([]);
    expect(await sidewaysPixels(page)).toBe(0);
    await discard(page);
    desk.faults(page);
  });
});

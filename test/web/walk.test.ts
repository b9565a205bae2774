/** README's three minutes, step by step: the words in its quotes are looked for on the screen. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { root } from "../repository/source-tree.ts";
import { FOUNDING_QUERY, hasBrowser, openDesk, settled } from "./browser.ts";

const HEADING = "## The founding case in three minutes";

/** What each step's text has in quotes. */
function quotedInReadme(): string[][] {
  const readme = readFileSync(join(root, "README.md"), "utf8");
  const section = readme.slice(readme.indexOf(HEADING) + HEADING.length).split("\n## ")[0];
  const steps = section.split(/\n(?=\d+\. )/).slice(1);
  return steps.map((step) => [...step.replaceAll(/\s+/g, " ").matchAll(/"([^"]+)"/g)].map(([, words]) => words));
}

/** All that the page says, in one line. */
const said = async (page: Page): Promise<string> => (await page.locator("body").innerText()).replaceAll(/\s+/g, " ");

async function press(page: Page, role: "link" | "button", name: string): Promise<void> {
  await page.getByRole(role, { name, exact: true }).first().click();
  await settled(page);
}

async function fill(page: Page): Promise<void> {
  await page.getByLabel("Conflict (required)").selectOption("israel-iran");
  await page.getByLabel("Who", { exact: true }).fill("IRN");
  await page.getByLabel("Did what").fill("112");
  await page.getByLabel("To whom").fill("ISR");
  await page.getByLabel("When it happened").fill("2024-06-01");
  await page.getByRole("region", { name: "Israel and Iran at the end of 1 Jun 2024, before and after" }).waitFor();
  await settled(page);
}

describe.skipIf(!hasBrowser)("the founding case in three minutes", () => {
  const desk = openDesk();

  it("is walked as README tells it, and the screen says what README quotes", async () => {
    const page = await desk.page("/");
    const expected = quotedInReadme();
    const told: string[] = [];
    const look = async (): Promise<void> => { told[told.length - 1] += ` ${await said(page)}`; };
    const step = async (walk: () => Promise<void>): Promise<void> => { told.push(""); await walk(); await look(); };

    await step(async () => { await page.getByText("De-escalating since").waitFor(); });
    await step(() => press(page, "link", "ask why"));
    await step(async () => undefined);
    await step(async () => { await press(page, "link", "Overview"); await press(page, "link", "go back to 13 April"); });
    await step(async () => {
      await press(page, "button", "A day back");
      expect(await page.content()).not.toContain("iran-attack");
      await look();
      await page.getByLabel("Show what was learnt later").check();
      await settled(page);
    });
    await step(async () => {
      await page.goto(`${desk.client.url}/?${FOUNDING_QUERY}`);
      await press(page, "link", "Israel and Iran");
      await page.getByRole("link", { name: "Iran fires some 350 drones and missiles at Israel" }).first().click();
      await page.getByRole("heading", { name: "Claims", exact: false }).first().waitFor();
      await settled(page);
    });
    await step(async () => {
      await page.goto(desk.client.url);
      await press(page, "link", "report something");
      await fill(page);
      await look();
      await page.getByRole("button", { name: "Report it" }).click();
      await page.getByText("live #24").waitFor();
      await look();
      await page.goto(`${desk.client.url}/c/israel-iran?${FOUNDING_QUERY}`);
      await settled(page);
    });

    expect(expected).toHaveLength(told.length);
    const missing = expected.flatMap((words, index) => words.filter((quoted) => !told[index].includes(quoted)).map((quoted) => `step ${index + 1}: ${quoted}`));
    expect(missing).toEqual([]);
    expect(expected.flat().length).toBeGreaterThan(30);
    expect(desk.faults(page)).toEqual([]);
  });
});

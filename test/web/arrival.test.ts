import { describe, expect, it } from "vitest";
import { idIn } from "../../web/route/arrival.ts";
import { FOUNDING_QUERY, hasBrowser, openDesk, settled } from "./browser.ts";

describe("the fragment of an address", () => {
  it.each([["#why", "why"], ["#a%20b", "a b"], ["", undefined], ["#", undefined], ["#%", undefined], ["#%E0%A4%A", undefined]])("%j names %j", (hash, id) => {
    expect(idIn(hash)).toBe(id);
  });
});

describe.skipIf(!hasBrowser)("an arrival", () => {
  const desk = openDesk();

  it("does without a fragment that is no text", async () => {
    const page = await desk.page(`/c/israel-iran?${FOUNDING_QUERY}#%`);
    await settled(page);
    expect(desk.faults(page)).toEqual([]);
  });

  it.each([["moves the page to the part", false], ["leaves the page where it is once the reader has scrolled", true]])("%s", async (_name, scrolls) => {
    const page = await (await desk.fresh()).newPage();
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => { letGo = resolve; });
    await page.route(/israel-iran\/state/, async (route) => { await held; await route.continue(); });
    await page.goto(`${desk.client.url}/c/israel-iran?${FOUNDING_QUERY}#why`);
    await page.locator("[data-loading]").first().waitFor({ state: "attached" });
    if (scrolls) await page.mouse.wheel(0, 10);
    letGo();
    await page.locator("#why").waitFor();
    await settled(page);
    if (!scrolls) await page.waitForFunction(() => document.activeElement?.id === "why");
    await page.evaluate(() => new Promise((drawn) => { requestAnimationFrame(() => { requestAnimationFrame(drawn); }); }));
    expect(await page.evaluate(() => document.activeElement?.id === "why")).toBe(!scrolls);
    await page.context().close();
  });
});

import { describe, expect, it } from "vitest";
import { FOUNDING_QUERY, THEMES, WIDTHS, axeViolations, hasBrowser, openDesk, pictured, settled, sidewaysPixels } from "./browser.ts";

const looks = THEMES.flatMap((theme) => WIDTHS.map((width) => ({ theme, width })));

describe.skipIf(!hasBrowser)("the overview", () => {
  const desk = openDesk();

  it.each(looks)("with its map open, $theme, $width px: accessible, quiet, within its width and its origin", async ({ theme, width }) => {
    const page = await desk.page(`/?${FOUNDING_QUERY}&map=open`, { theme, width });
    await page.getByRole("heading", { name: "Map" }).scrollIntoViewIfNeeded();
    await settled(page);
    await page.locator(".places-map").waitFor();
    await settled(page);
    await pictured(page, `overview-map-${theme}-${width}`);
    expect(await axeViolations(page)).toEqual([]);
    expect(desk.faults(page)).toEqual([]);
    expect(await sidewaysPixels(page)).toBe(0);
  });
});

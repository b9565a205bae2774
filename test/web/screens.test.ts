import { afterAll, describe, expect, it } from "vitest";
import { FOUNDING_QUERY, THEMES, WIDTHS, axeViolations, hasBrowser, openDesk, pictured, sidewaysPixels } from "./browser.ts";

const SCREENS = {
  overview: `/?${FOUNDING_QUERY}`, conflict: `/c/israel-iran?${FOUNDING_QUERY}`, incident: `/i/iran-attack-2024-04-13?${FOUNDING_QUERY}`,
  report: `/report?${FOUNDING_QUERY}`, compare: `/compare?${FOUNDING_QUERY}`, log: "/log", alerts: "/alerts",
};
const looks = Object.entries(SCREENS).flatMap(([screen, address]) => THEMES.flatMap((theme) => WIDTHS.map((width) => ({ screen, address, theme, width }))));

describe.skipIf(!hasBrowser)("every screen", () => {
  const desk = openDesk();
  let looked = 0;
  afterAll(() => { process.stdout.write(`browser: ${looked} of ${looks.length} screens looked at in light and dark, at ${WIDTHS.join(" and ")} px\n`); });

  it.each(looks)("$screen, $theme, $width px: accessible, quiet, within its width and its origin", async ({ screen, address, theme, width }) => {
    const page = await desk.page(address, { theme, width });
    await pictured(page, `${screen}-${theme}-${width}`);
    expect(await axeViolations(page)).toEqual([]);
    expect(desk.faults(page)).toEqual([]);
    expect(await sidewaysPixels(page)).toBe(0);
    looked++;
  });
});

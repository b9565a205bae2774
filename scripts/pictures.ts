/** `npm run pictures`: README's two pictures of the dashboard over the founding case, into docs. Needs a Chromium. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { foundingServer } from "../test/http/founding-server.ts";
import { FLAGS } from "../test/web/shared-browser.ts";
import { installedChromium } from "./chromium.mjs";
import { buildWeb } from "./web.mjs";

const THEN = "at=2024-05-18T00:00:00Z&known=2024-05-18T00:00:00Z&clock=published";
const PICTURES = [
  { name: "overview", address: `/?${THEN}`, height: 860 },
  { name: "conflict", address: `/c/israel-iran?${THEN}`, height: 1_450 },
] as const;
const QUIET = 'document.querySelector(\'main[aria-busy="false"] h1\') !== null && document.querySelector("[data-loading]") === null';

async function pictured(browser: Browser, url: string, { name, address, height }: (typeof PICTURES)[number]): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1_400, height }, deviceScaleFactor: 0.75, colorScheme: "light", reducedMotion: "reduce" });
  await page.goto(url + address);
  while (!(await page.evaluate<boolean>(QUIET))) await page.waitForTimeout(50);
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(import.meta.dirname, "..", "docs", `${name}.png`) });
}

const folder = mkdtempSync(join(tmpdir(), "brinkline-pictures-"));
await buildWeb(folder);
const client = await foundingServer({ dashboard: folder });
const browser = await chromium.launch({ executablePath: installedChromium(), args: FLAGS });
for (const picture of PICTURES) await pictured(browser, client.url, picture);
await browser.close();
await client.close();
rmSync(folder, { recursive: true });

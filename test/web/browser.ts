/** A real browser on a real server over the founding case. `describe.skipIf(!hasBrowser)`, then `const desk = openDesk();`. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import axe from "axe-core";
import { type Browser, type BrowserContext, type Page, chromium } from "playwright-core";
import { afterAll, beforeAll, inject } from "vitest";
import { type Client, foundingServer } from "../http/founding-server.ts";
import { root } from "../repository/source-tree.ts";

export const hasBrowser = inject("browser") !== undefined;

export const THEMES = ["light", "dark"] as const;
export const WIDTHS = [1400, 390] as const;
export type Theme = (typeof THEMES)[number];

/** The founding case's own date, as the dashboard's URL has it. */
export const FOUNDING_QUERY = "at=2024-05-18T00:00:00Z&known=2024-05-18T00:00:00Z&clock=published";

export interface Desk {
  /** the server: `client.post` reports, `client.url` is its address */
  readonly client: Client;
  /** A page of this theme and width, the same one every time, on an address such as "/c/israel-iran?clock=published", when all it asks for has come. */
  page(address: string, look?: { readonly theme?: Theme; readonly width?: number }): Promise<Page>;
  /** A context of its own, as another reader has: nothing remembered, nothing shared. */
  fresh(): Promise<BrowserContext>;
  /** What went wrong in a page since it was opened: errors in the console, requests that left the origin. Each is told once. */
  faults(page: Page): string[];
}

/** Opens a desk for the tests of a file, and closes it after them. */
export function openDesk(): Desk {
  let browser: Browser;
  let client: Client;
  const pages = new Map<string, Page>();
  const told = new WeakMap<Page, string[]>();

  beforeAll(async () => {
    client = await foundingServer({ dashboard: inject("dashboard") });
    browser = await chromium.connect(inject("browser") ?? "");
  });
  afterAll(async () => {
    await browser?.close();
    await client?.close();
  });

  async function opened(theme: Theme, width: number): Promise<Page> {
    const context = await browser.newContext({ colorScheme: theme, viewport: { width, height: 900 }, timezoneId: "America/New_York", reducedMotion: "reduce" });
    const page = await context.newPage();
    told.set(page, watched(page, client.url));
    return page;
  }

  return {
    get client() { return client; },
    async page(address, { theme = "light", width = 1400 } = {}) {
      const key = `${theme} ${width}`;
      const page = pages.get(key) ?? (await opened(theme, width));
      pages.set(key, page);
      await page.goto(`${client.url}${address}`);
      await settled(page);
      return page;
    },
    fresh: () => browser.newContext(),
    faults: (page) => told.get(page)?.splice(0) ?? [],
  };
}

/** Waits until the screen is there and no question of it is under way. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('main[aria-busy="false"] h1') !== null && document.querySelector("[data-loading]") === null);
}

function watched(page: Page, origin: string): string[] {
  const faults: string[] = [];
  page.on("console", (message) => { if (["error", "warning"].includes(message.type())) faults.push(`console: ${message.text()}`); });
  page.on("pageerror", (error) => { faults.push(`thrown: ${error.message}`); });
  page.on("request", (request) => { if (!request.url().startsWith(origin) && !/^(data|blob):/.test(request.url())) faults.push(`left the origin: ${request.url()}`); });
  return faults;
}

/** The rules of WCAG 2.2 A and AA, and axe's best practices, that the page breaks: "color-contrast: .badge". */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary = "" }) => `${id}: ${target.join(" ")} ${failureSummary.replaceAll("\n", " ")}`));
}

/** How many pixels the page is wider than its window: 0, or it scrolls sideways. */
export const sidewaysPixels = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Keeps a picture of the whole page under test-results/web, which is not in version control. */
export async function pictured(page: Page, name: string): Promise<void> {
  const folder = join(root, "test-results", "web");
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

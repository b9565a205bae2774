/**
 * `npm run bench:web`: the dashboard's budgets, measured in a real browser on a real server: what the first screen weighs, how long a
 * conflict of 5,000 and of 50,000 incidents takes to draw, and a step in time. Wall times hold the server's answers; the main thread's
 * own work stands beside them, as other work on the machine shows in it less.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type CDPSession, type Page, chromium } from "playwright-core";
import { installedChromium } from "../scripts/chromium.mjs";
import { buildWeb } from "../scripts/web.mjs";
import { serve } from "../src/http/serve.ts";
import { type Tracker, openTracker } from "../src/tracker.ts";
import { openStore } from "../src/tracker-store.ts";
import { FLAGS } from "../test/web/shared-browser.ts";
import { conflictName, generatedLog } from "./generated-log.ts";
import { line, quantile } from "./measure.ts";

const STEPS = 15;
const ADDRESS = `/c/${conflictName(0)}`;

/** Goes to an address inside the page: ms until the figures are others, and until nothing is asked any more and the frame is drawn. */
const GO = `window.go = (href) => new Promise((resolve) => {
  const began = performance.now();
  const main = document.getElementById("main");
  const textOfFigures = () => document.querySelector(".figures")?.textContent;
  const isBusy = () => main.getAttribute("aria-busy") === "true" || document.querySelector("[data-loading]") !== null;
  const before = textOfFigures();
  let figures, wasBusy = false;
  const watcher = new MutationObserver(() => {
    wasBusy ||= isBusy();
    if (figures === undefined && textOfFigures() !== undefined && textOfFigures() !== before) figures = performance.now() - began;
    if (!wasBusy || isBusy()) return;
    requestAnimationFrame(() => setTimeout(() => {
      if (isBusy()) return;
      watcher.disconnect();
      resolve({ figures, whole: performance.now() - began });
    }));
  });
  watcher.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  history.pushState(null, "", href);
  dispatchEvent(new PopStateEvent("popstate"));
})`;

interface Took {
  readonly figures?: number;
  readonly whole: number;
}

async function benchWeb(): Promise<void> {
  const executablePath = installedChromium();
  if (executablePath === undefined) throw new Error("No Chromium was found: install one (apt-get install chromium), then run this again.");
  const folder = mkdtempSync(join(tmpdir(), "brinkline-bench-web-"));
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  try {
    await buildWeb(join(folder, "web"));
    for (const incidents of [5_000, 50_000]) await withLog(incidents, folder, async (url) => { await benchPage(await browser.newPage({ viewport: { width: 1400, height: 900 } }), url, incidents); });
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

/** A server over one conflict of so many incidents. */
async function withLog(incidents: number, folder: string, work: (url: string) => Promise<void>): Promise<void> {
  const url = `sqlite:${join(folder, `${incidents}.db`)}`;
  const { store } = await openStore(url);
  for (const batch of generatedLog({ incidents, conflicts: 1 })) await store.appendAsRecorded(batch);
  await store.close();
  const tracker = await openTracker({ store: url });
  await caughtUp(tracker);
  const serving = await serve(tracker, { host: "127.0.0.1", port: 0, logLevel: "silent", dashboard: join(folder, "web") });
  try {
    await work(serving.url);
  } finally {
    await serving.close();
    await tracker.close();
  }
}

async function caughtUp(tracker: Tracker): Promise<void> {
  await tracker.ready;
  await tracker.reached(await tracker.log.head(), 120_000);
}

async function benchPage(page: Page, url: string, incidents: number): Promise<void> {
  const of = `${incidents.toLocaleString("en-GB")} incidents`;
  if (incidents === 5_000) await benchWeight(page, url);
  else await page.goto(`${url}/`);
  await settled(page);
  await page.evaluate(GO);
  const client = await page.context().newCDPSession(page);
  await client.send("Performance.enable");
  await timedTo(page, `${ADDRESS}?at=2010-01-02`);
  await timedTo(page, "/log");
  const [before, took, after] = [await mainThreadMs(client), await timedTo(page, `${ADDRESS}?at=2025-12-01`), await mainThreadMs(client)];
  line(`conflict of ${of}: its figures stand after`, ms(took.figures));
  line(`conflict of ${of}: all of it drawn after (answers included)`, ms(took.whole));
  line(`conflict of ${of}: work of the main thread`, ms(after - before), incidents === 5_000 ? "< 500 ms" : "");
  await benchSteps(page, of, incidents === 5_000 ? "< 100 ms" : "");
}

const SETTLED = `document.querySelector('main[aria-busy="false"] h1') !== null && document.querySelector("[data-loading]") === null`;
/** Asked from outside: the page's policy lets nothing be evaluated inside it. */
async function settled(page: Page): Promise<void> {
  while (!(await page.evaluate<boolean>(SETTLED))) await page.waitForTimeout(20);
}

const timedTo = (page: Page, address: string): Promise<Took> => page.evaluate<Took>(`go(${JSON.stringify(address)})`);
const ms = (value: number | undefined): string => (value === undefined ? "not seen" : `${value.toFixed(0)} ms`);

async function benchSteps(page: Page, of: string, bound: string): Promise<void> {
  const steps: Took[] = [];
  for (let step = 0; step < STEPS; step++) steps.push(await timedTo(page, `${ADDRESS}?at=${new Date(Date.UTC(2025, 8, 1 + step)).toISOString().slice(0, 10)}`));
  line(`an as-of step, ${of}: the figures, median of ${STEPS}`, ms(quantile(steps.flatMap(({ figures }) => (figures === undefined ? [] : [figures])), 0.5)), bound);
  line(`an as-of step, ${of}: the whole screen, median of ${STEPS}`, ms(quantile(steps.map(({ whole }) => whole), 0.5)));
}

/** ms that the page's main thread has worked so far. */
async function mainThreadMs(client: CDPSession): Promise<number> {
  const { metrics } = await client.send("Performance.getMetrics");
  return 1_000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0);
}

/** The files that the first screen asks for, each through gzip. */
async function benchWeight(page: Page, url: string): Promise<void> {
  const files = new Map<string, number>();
  const readings: Promise<void>[] = [];
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (pathname === "/" || pathname.startsWith("/assets/")) readings.push(response.body().then((body) => { files.set(pathname, gzipSync(body, { level: 9 }).length); }, () => undefined));
  });
  await page.goto(`${url}/`);
  await settled(page);
  await Promise.all(readings);
  page.removeAllListeners("response");
  const kib = [...files.values()].reduce((sum, bytes) => sum + bytes, 0) / 1_024;
  line(`first screen, ${files.size} files, gzip`, `${kib.toFixed(1)} KiB`, "<= 60 KiB");
  for (const [name, bytes] of [...files].sort(([, a], [, b]) => b - a)) line(`  ${name}`, `${(bytes / 1_024).toFixed(1)} KiB`);
}

await benchWeb();

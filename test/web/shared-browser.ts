/** What all browser tests of a run share: one Chromium, one build of the dashboard. Without a Chromium they are skipped, loudly. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { installedChromium } from "../../scripts/chromium.mjs";
import { buildWeb } from "../../scripts/web.mjs";

declare module "vitest" {
  interface ProvidedContext {
    /** where the browser listens; undefined: there is none */
    browser: string | undefined;
    /** the folder of the dashboard's build */
    dashboard: string;
  }
}

export const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "brinkline-web-"));
  await buildWeb(folder);
  project.provide("dashboard", folder);
  const executablePath = installedChromium();
  if (executablePath === undefined) process.stderr.write("\nNo Chromium was found: every browser test is SKIPPED. Install one (apt-get install chromium fonts-noto-core fonts-droid-fallback), then run this again.\n\n");
  const server = executablePath === undefined ? undefined : await chromium.launchServer({ executablePath, headless: true, args: FLAGS });
  project.provide("browser", server?.wsEndpoint());
  return async () => {
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  };
}

/**
 * Builds the dashboard from web/ into dist/web, or the folder given: `node scripts/web.mjs [FOLDER]`.
 * Hashed names, nothing inlined: the pages are served under a policy that lets no inline script or style run.
 */
import { rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** @param {string} folder where to; it is emptied first */
export async function buildWeb(folder = join(root, "dist", "web")) {
  rmSync(folder, { recursive: true, force: true });
  await build({
    root: join(root, "web"),
    configFile: false,
    logLevel: "warn",
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    worker: { format: "es" },
    build: { outDir: resolve(folder), emptyOutDir: true, assetsInlineLimit: 0, target: "es2022", modulePreload: { polyfill: false }, reportCompressedSize: false },
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await buildWeb(process.argv[2]);

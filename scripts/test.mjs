/**
 * The whole check: types, lint, tests; the last line is the totals. Arguments go to vitest: `npm test -- test/domain`.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { browserCaseLines } from "./browser-cases.mjs";
import { installChromium } from "./chromium.mjs";
import { storeCaseLines } from "./store-cases.mjs";
import { totals, totalsLine } from "./totals.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const reportFile = join(root, "test-results", "vitest.json");
const say = console.log;

/** Whether the tool, run on this Node, ended with 0. */
function passes(/** @type {string} */ tool, /** @type {string[]} */ ...args) {
  return spawnSync(process.execPath, [join(root, "node_modules", tool), ...args], { cwd: root, stdio: "inherit" }).status === 0;
}

/** @param {string} name @param {() => boolean} check */
function checked(name, check) {
  const passed = check();
  say(`${name}: ${passed ? "ok" : "failed"}`);
  return passed;
}

rmSync(reportFile, { force: true });
installChromium();
const checks = [
  checked("type check", () => [".", "web", "test/web"].map((project) => passes("typescript/bin/tsc", "-p", project)).every(Boolean)),
  checked("lint", () => passes("eslint/bin/eslint.js", ".", "--max-warnings=0")),
];
const vitestPassed = passes("vitest/vitest.mjs", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${reportFile}`, ...process.argv.slice(2));
const report = existsSync(reportFile) ? JSON.parse(readFileSync(reportFile, "utf8")) : undefined;
const counted = totals(report && { ...report, success: report.success && vitestPassed }, checks.filter((passed) => !passed).length);
for (const line of [...storeCaseLines(report), ...browserCaseLines(report)]) say(line);
say(totalsLine(counted));
process.exitCode = counted.failed === 0 ? 0 : 1;

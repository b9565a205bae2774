/** How many tests ran in a real browser: what `npm test` prints beside its totals. */
import { existsSync, readFileSync } from "node:fs";

/**
 * One line, or none where the run had no browser tests: those of the files that open a desk, and how many of them look a page over with axe.
 * @param {{testResults: {name: string, assertionResults: {status: string, title: string}[]}[]} | undefined} report a vitest JSON report
 * @returns {string[]}
 */
export function browserCaseLines(report) {
  const inBrowser = (report?.testResults ?? []).filter(({ name }) => existsSync(name) && readFileSync(name, "utf8").includes("openDesk("));
  const cases = inBrowser.flatMap(({ assertionResults }) => assertionResults);
  if (cases.length === 0) return [];
  const count = (/** @type {(found: {status: string, title: string}) => boolean} */ holds) => cases.filter(holds).length;
  const ran = count(({ status }) => status === "passed" || status === "failed");
  const accessible = count(({ status, title }) => status === "passed" && title.includes("accessible"));
  return [`the dashboard in Chromium: ${ran} tests run, ${accessible} of them with axe at 0 violations, ${cases.length - ran} skipped`];
}

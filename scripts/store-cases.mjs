/** How many cases of the contract and fault suites ran on each store: what `npm test` prints beside its totals. */
import { basename } from "node:path";

/** @typedef {{name: string, assertionResults: {status: string, ancestorTitles: string[]}[]}} StoreFile */

const CONTRACT = / as (an event store|a cluster's log)$/;

/** Which store the suites of a file disturb; by the beginning of its name. @type {readonly (readonly [string, string])[]} */
const FAULT_FILES = [
  ["eventstoredb-faults", "the store on the protocol double"],
  ["eventstoredb-tls", "the store on the protocol double"],
  ["sqlite-", "the store in SQLite"],
];

/**
 * One line a store: cases run of its contract and its faults, and how many were skipped.
 * @param {{testResults: StoreFile[]} | undefined} report a vitest JSON report
 * @returns {string[]}
 */
export function storeCaseLines(report) {
  /** @type {Map<string, {contract: number, faults: number, skipped: number}>} */
  const stores = new Map();
  for (const { name, assertionResults } of report?.testResults ?? []) {
    const disturbed = FAULT_FILES.find(([beginning]) => basename(name).startsWith(beginning))?.[1];
    for (const { status, ancestorTitles } of assertionResults) {
      const [suite = ""] = ancestorTitles;
      const store = CONTRACT.test(suite) ? suite.replace(CONTRACT, "") : (disturbed ?? (suite.startsWith("the store on a real server") ? suite : undefined));
      if (store === undefined) continue;
      const cases = stores.get(store) ?? { contract: 0, faults: 0, skipped: 0 };
      stores.set(store, cases);
      if (status !== "passed" && status !== "failed") cases.skipped++;
      else if (CONTRACT.test(suite)) cases.contract++;
      else cases.faults++;
    }
  }
  return [...stores].sort(([a], [b]) => (a < b ? -1 : 1)).map(([store, { contract, faults, skipped }]) => `${store}: ${contract} promises and ${faults} faults run, ${skipped} skipped`);
}

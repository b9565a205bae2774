/** The totals of a test run: what the last line of `npm test` says. */

/** @typedef {{status: string, assertionResults: {status: string}[]}} FileResult */
/** @typedef {{passed: number, failed: number, skipped: number}} Totals */

/** @param {FileResult[]} files @param {string} status */
function count(files, status) {
  return files.flatMap((file) => file.assertionResults).filter((test) => test.status === status).length;
}

/** A file that failed without a failing test: it could not be loaded, or a hook threw. */
function isBroken(/** @type {FileResult} */ file) {
  return file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed");
}

/**
 * Counts a vitest JSON report (undefined: the run left none). A check beside the tests (types, lint) that failed
 * counts as one failure, and so does a run that failed with every test passing: red never reads "0 failed".
 *
 * @param {{success: boolean, testResults: FileResult[]} | undefined} report
 * @param {number} failedChecks
 * @returns {Totals}
 */
export function totals(report, failedChecks = 0) {
  const files = report?.testResults ?? [];
  const passed = count(files, "passed");
  const failedTests = count(files, "failed") + files.filter(isBroken).length;
  const skipped = files.flatMap((file) => file.assertionResults).length - passed - count(files, "failed");
  const unexplained = failedTests === 0 && report?.success !== true ? 1 : 0;
  return { passed, failed: failedTests + unexplained + failedChecks, skipped };
}

/** @param {Totals} counted */
export function totalsLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

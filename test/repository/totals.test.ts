import { describe, expect, it } from "vitest";
import { totals, totalsLine } from "../../scripts/totals.mjs";

const file = (status: string, ...tests: string[]) => ({ status, assertionResults: tests.map((of) => ({ status: of })) });

describe("the totals of a run", () => {
  it("count every file's tests", () => {
    const report = { success: true, testResults: [file("passed", "passed", "passed", "skipped"), file("passed", "passed", "todo", "pending")] };
    expect(totals(report)).toEqual({ passed: 3, failed: 0, skipped: 3 });
  });

  it("count a file that could not be loaded as one failure", () => {
    expect(totals({ success: false, testResults: [file("failed"), file("failed", "failed", "passed")] })).toEqual({ passed: 1, failed: 2, skipped: 0 });
  });

  it("count a failed check beside the tests", () => {
    expect(totals({ success: true, testResults: [file("passed", "passed")] }, 2)).toEqual({ passed: 1, failed: 2, skipped: 0 });
  });

  it("never say 0 failed of a run that failed, or that left no report", () => {
    expect(totals({ success: false, testResults: [file("passed", "passed")] }).failed).toBe(1);
    expect(totals(undefined)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it("stand in one plain line", () => {
    expect(totalsLine({ passed: 412, failed: 0, skipped: 3 })).toBe("412 passed, 0 failed, 3 skipped");
  });
});

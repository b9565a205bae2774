import { describe, expect, it } from "vitest";
import { storeCaseLines } from "../../scripts/store-cases.mjs";

const cases = (count: number, suite: string, status = "passed"): { status: string; ancestorTitles: string[] }[] => Array.from({ length: count }, () => ({ status, ancestorTitles: [suite] }));

describe("the cases that ran on each store", () => {
  it("are counted by store, promises apart from faults, the skipped apart from both", () => {
    const lines = storeCaseLines({
      testResults: [
        { name: "/x/test/store/memory.test.ts", assertionResults: cases(3, "the store in memory as an event store") },
        { name: "/x/test/store/sqlite.test.ts", assertionResults: cases(2, "the store in SQLite as an event store") },
        { name: "/x/test/store/sqlite-faults.test.ts", assertionResults: [...cases(2, "a full disk"), ...cases(1, "a full disk", "failed")] },
        { name: "/x/test/store/eventstoredb-server.test.ts", assertionResults: cases(1, "the store on a real server", "pending") },
        { name: "/x/test/domain/claim.test.ts", assertionResults: cases(9, "a claim") },
      ],
    });
    expect(lines).toEqual([
      "the store in SQLite: 2 promises and 3 faults run, 0 skipped",
      "the store in memory: 3 promises and 0 faults run, 0 skipped",
      "the store on a real server: 0 promises and 0 faults run, 1 skipped",
    ]);
  });

  it("are none without a report", () => {
    expect(storeCaseLines(undefined)).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { jsonl } from "../../src/intake/jsonl.ts";
import { readsDamagedRows } from "./damaged-rows.ts";
import { fixture } from "./sample-files.ts";

const reports = Object.values(JSON.parse(fixture("mid-reports.json")) as Record<string, unknown[]>).flat();

describe("damaged lines of JSON", () => {
  it("are whole reports or refusals with a reason, 10,000 of them", async () => {
    const seen = await readsDamagedRows(jsonl, undefined, reports.map((report) => JSON.stringify(report)));
    expect(seen.whole).toBeGreaterThan(100);
    expect(seen.refused).toBeGreaterThan(1_000);
  }, 120_000);
});

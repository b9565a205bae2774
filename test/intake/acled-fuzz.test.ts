import { describe, expect, it } from "vitest";
import { acled } from "../../src/intake/acled.ts";
import { readsDamagedRows } from "./damaged-rows.ts";
import { fixture } from "./sample-files.ts";

const [header, ...lines] = fixture("acled.csv").trimEnd().split("\n");
const rows = lines.filter((line) => line.split(",").length === header.split(",").length);

describe("damaged rows of ACLED", () => {
  it("are whole reports or refusals with a reason, 10,000 of them", async () => {
    const seen = await readsDamagedRows(acled, header, rows);
    expect(seen.whole).toBeGreaterThan(500);
    expect(seen.refused).toBeGreaterThan(500);
  }, 120_000);

  it("are so by dyads and by any column", async () => {
    await readsDamagedRows(acled, header, rows, { conflictBy: { by: "dyad" } }, 1_000);
    await readsDamagedRows(acled, header, rows, { conflictBy: { by: "column", column: "location" } }, 1_000);
  }, 60_000);
});

import { describe, expect, it } from "vitest";
import { delimited } from "../../src/intake/delimited.ts";
import { readsDamagedRows } from "./damaged-rows.ts";
import { fixture } from "./sample-files.ts";

const [header, ...rows] = fixture("raids.csv").trimEnd().split("\n");
const mapping = JSON.parse(fixture("raids-mapping.json")) as unknown;

describe("damaged rows of a table of one's own", () => {
  it("are whole reports or refusals with a reason, 10,000 of them", async () => {
    const seen = await readsDamagedRows(delimited, header, rows, { mapping });
    expect(seen.whole).toBeGreaterThan(100);
    expect(seen.refused).toBeGreaterThan(1_000);
  }, 120_000);

  it("are so by dyads and by any column", async () => {
    await readsDamagedRows(delimited, header, rows, { mapping, conflictBy: { by: "dyad" } }, 1_000);
    await readsDamagedRows(delimited, header, rows, { mapping, conflictBy: { by: "column", column: "country" } }, 1_000);
  }, 60_000);
});

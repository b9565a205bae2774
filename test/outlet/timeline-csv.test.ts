import { describe, expect, it } from "vitest";
import { driversCsv } from "../../src/outlet/drivers-csv.ts";
import { timelineCsv } from "../../src/outlet/timeline-csv.ts";
import { reading, recordsOf, textOf } from "./samples.ts";

const point = {
  at: "2024-04-01T00:00:00Z", n: 2, tension: 7.5, verbal: 0, material: 7.5, unclassified: 0, cooperation: 0, rate7: 0.5, rate30: 0.2, q: 2.5,
  direction: "escalating", support: "weak", hostility: null, deathsOutcome: null, net: { sum: -7.5, mean: -7.5, n: 2, unscored: 1, inherited: 0 },
};

describe("a timeline as CSV", () => {
  it("says of each point what it is of, at the point's own time", async () => {
    const [row] = recordsOf(await textOf(timelineCsv.write([point], { ...reading, conflictId: "a-b" })));
    expect(row).toMatchObject({ at: point.at, n: "2", tension: "7.5", support: "weak", hostility: "", deathsOutcome: "", netSum: "-7.5", netMean: "-7.5", netN: "2", netUnscored: "1", netInherited: "0", conflictId: "a-b", knownAt: reading.knownAt, scale: "goldstein-gdelt", scaleSha256: reading.scale.sha256 });
    expect(row.cite).toContain("timeline of a-b at 2024-04-01T00:00:00Z as known at 2024-05-18T00:00:00Z (published clock), n 2,");
  });
});

describe("drivers as CSV", () => {
  it("have a row each, with the tension they sum to", async () => {
    const driver = { incidentId: "strike", occurred: "2024-04-13", score: -10, contribution: 4.5, flags: ["spell", "inherited"], summary: "@all" };
    const [row] = recordsOf(await textOf(driversCsv.write([driver], { ...reading, conflictId: "a-b", tension: 4.5, n: 1 })));
    expect(row).toMatchObject({ incidentId: "strike", score: "-10", contribution: "4.5", flags: "spell; inherited", summary: "'@all", tension: "4.5", conflictId: "a-b", n: "1", at: reading.at });
    expect(row.cite).toContain("drivers of a-b at");
  });
});

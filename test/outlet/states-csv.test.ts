import { describe, expect, it } from "vitest";
import { statesCsv } from "../../src/outlet/states-csv.ts";
import { statesHxl } from "../../src/outlet/states-hxl.ts";
import { mid5 } from "../../src/scales/mid.ts";
import { ucdpBands } from "../../src/scales/ucdp.ts";
import { cellsOf, reading, recordsOf, state, textOf } from "./samples.ts";

describe("states as CSV", () => {
  it("have a row a conflict, what is unknown empty", async () => {
    const [row] = recordsOf(await textOf(statesCsv.write([state], reading)));
    expect(row).toMatchObject({
      conflictId: "a-b", name: "A, and B", direction: "de-escalating", q: "0.323889", z: "-1.7288", tension: "13.103326", tensionLow: "7.980295", tensionHigh: "13.103326",
      hostility: "", hostilityLow: "", hostilityHigh: "4", hostilityPeak: "4", deathsBest: "7", surge: "", deaths30: "", changePercent: "-100", cooperation: "0",
      channels: "oman", commitments: "truce in-force", contested: "munitions 1; occurrence 1", unscored: "0", inherited: "1", logBeganAt: "",
    });
  });

  it("carry every scale that is in them, how they were read, n, and the line to cite", async () => {
    const [row] = recordsOf(await textOf(statesCsv.write([{ ...state, position: "24" }], reading)));
    expect(row).toMatchObject({
      n: "3", scale: "goldstein-gdelt", scaleVersion: "1", scaleSha256: reading.scale.sha256, inherit: "true", halfLifeDays: "30", reading: "accepted", clock: "published", at: reading.at, knownAt: reading.knownAt,
      logId: "log-1", position: "24", hostilityScale: `mid-5 1 sha256:${mid5.sha256}`, intensityScale: `ucdp-bands 1 sha256:${ucdpBands.sha256}`,
    });
    expect(row.cite).toMatch(/^Brinkline 0\.1\.0, state of a-b at .* position 24$/);
  });
});

describe("states as HXL", () => {
  it("are the same rows with well-formed hashtags under the header, each once", async () => {
    const [csv, hxl] = [cellsOf(await textOf(statesCsv.write([state], reading))), cellsOf(await textOf(statesHxl.write([state], reading)))];
    expect([hxl[0], ...hxl.slice(2)]).toEqual(csv);
    for (const tag of hxl[1]) expect(tag).toMatch(/^#[a-z][a-z0-9_]*(\+[a-z][a-z0-9_]*)*$/);
    expect(new Set(hxl[1]).size).toBe(hxl[1].length);
  });
});

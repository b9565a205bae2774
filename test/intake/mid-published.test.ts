import { beforeAll, describe, expect, it } from "vitest";
import type { IncidentReport } from "../../src/domain/report.ts";
import { cowAbbreviations } from "../../src/intake/cow-states.ts";
import { mid } from "../../src/intake/mid.ts";
import { hostilityOf } from "../../src/scales/mid.ts";
import { isPublished, published, publishedRows } from "./published-data.ts";
import { refusalsIn, reportsIn, rowsOf } from "./sample-files.ts";

const MIDI = "mid/MIDI_5.0.csv";
const MIDIP = "mid/MIDIP_5.0.csv";

describe.skipIf(!isPublished(MIDI))("MID 5.0 as published", () => {
  const incidents = new Map<string, IncidentReport>();
  let rows: Record<string, string>[] = [];

  beforeAll(async () => {
    rows = publishedRows(MIDI);
    const read = await rowsOf(mid, [published(MIDI), published(MIDIP)]);
    expect(refusalsIn(read)).toEqual([]);
    for (const { report } of reportsIn(read)) incidents.set(report.incidentId ?? "", report);
  });

  const reportOf = (row: Record<string, string>): IncidentReport | undefined => incidents.get(`mid-${row.incidnum}`);

  it("has 4,483 incidents of 667 disputes, none refused, with or without participants", async () => {
    expect(incidents.size).toBe(4_483);
    expect(new Set([...incidents.values()].flatMap((report) => report.conflicts)).size).toBe(667);
    const alone = await rowsOf(mid, [published(MIDI)]);
    expect([reportsIn(alone).length, refusalsIn(alone).length]).toEqual([4_483, 0]);
  });

  it("keeps 197 unknown days and 1 unknown month unknown", () => {
    const unknownDay = rows.filter((row) => row.stday === "-9");
    expect(unknownDay).toHaveLength(197);
    for (const row of unknownDay) expect(reportOf(row)?.occurred.split("/")[0]).toMatch(/^\d{4}(-\d\d)?$/);
    expect([...incidents.values()].filter((report) => /^\d{4}(\/|$)/.test(report.occurred))).toHaveLength(1);
  });

  it("makes intervals of its 1,069 incidents of several days", () => {
    const several = rows.filter((row) => Number(row.duration) > 1);
    expect(several).toHaveLength(1_069);
    for (const row of several) expect(reportOf(row)?.occurred).toMatch(/^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/);
  });

  it("gives each action its level in every row of both files", () => {
    const all = [...rows, ...publishedRows(MIDIP)];
    expect(all).toHaveLength(4_483 + 9_619);
    expect(all.filter((row) => hostilityOf(Number(row.action)) !== Number(row.hostlev))).toEqual([]);
  });

  it("reaches, in each dispute, the level the dispute is coded with", () => {
    const highest = new Map<string, number>();
    for (const { conflicts, coding } of incidents.values()) highest.set(conflicts[0], Math.max(highest.get(conflicts[0]) ?? 0, hostilityOf(coding.mid ?? -9) ?? 0));
    const disputes = publishedRows("mid/MIDA_5.0.csv").filter((dispute) => highest.has(`mid-${dispute.dispnum}`));
    expect(disputes).toHaveLength(667);
    expect(disputes.filter((dispute) => highest.get(`mid-${dispute.dispnum}`) !== Number(dispute.hostlev))).toEqual([]);
  });

  it("knows the states in all incidents but one, and the sides of all disputes but two", () => {
    expect([...incidents.values()].filter((report) => report.initiators === undefined).map((report) => report.incidentId)).toEqual(["mid-4269010"]);
    const opened = new Map([...incidents.values()].flatMap((report) => report.opens ?? []).map((opening) => [opening.conflictId, opening.sides]));
    expect([...opened].filter(([, sides]) => sides === undefined).map(([id]) => id).sort()).toEqual(["mid-4052", "mid-4210"]);
  });

  it("has a dyad for every incident but that one", async () => {
    const read = await rowsOf(mid, [published(MIDI), published(MIDIP)], { conflictBy: { by: "dyad" } });
    expect(refusalsIn(read).map((row) => [row.reason, row.raw.split(",")[1]])).toEqual([["no-dyad", "4269010"]]);
    expect(reportsIn(read).filter((row) => row.further !== undefined)).toHaveLength(24);
  });
});

describe.skipIf(!isPublished("mid/cow_states.csv"))("the COW state system as published", () => {
  it("has no number or abbreviation that is not known", () => {
    const unknown = publishedRows("mid/cow_states.csv").filter((row) => !cowAbbreviations(Number(row.ccode))?.includes(row.stateabb));
    expect(unknown).toEqual([]);
  });
});

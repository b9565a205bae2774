/** A sample of UCDP GED all the way through: events in, states out, beside plain sums and UCDP's own intensity levels. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Brinkline, type State, openTracker } from "../../src/index.ts";
import { ucdpGed } from "../../src/intake/ucdp-ged.ts";
import type { DeathSum } from "../../src/measures/intensity.ts";
import { isPublished, published } from "../intake/published-data.ts";
import { reportsIn, rowsOf } from "../intake/sample-files.ts";
import { defaultLens, parseAtText } from "../support/lenses.ts";

const SAMPLE = "ucdp/ged23_sample1000.csv";
const LEVELS = "ucdp/ucdp_acd_25.1.csv";
const bands = ["below-25", "minor", "war"];

type Row = Record<string, string>;
const rowsIn = (path: string): Row[] => parse(readFileSync(resolve(process.env.BRINKLINE_DATA ?? "../shared/data", path)), { columns: true });

describe.skipIf(![SAMPLE, LEVELS].every(isPublished))("a sample of 1,000 events of UCDP GED 23.1, recorded", () => {
  let tracker: Brinkline;
  const conflictYears = new Map<string, Row[]>();

  beforeAll(async () => {
    for (const [key, rows] of Map.groupBy(rowsIn(SAMPLE), (row) => `${row.conflict_new_id} ${row.year}`)) conflictYears.set(key, rows);
    tracker = await openTracker({ store: "memory:" });
    for (const { report, coded } of reportsIn(await rowsOf(ucdpGed, [published(SAMPLE)]))) {
      expect(await tracker.record({ type: "ReportIncident", report, coded })).toMatchObject({ ok: true });
    }
    expect(await tracker.reached(await tracker.log.head(), 30_000)).toBe(true);
  });
  afterAll(() => tracker.close());

  it("gives every conflict-year the deaths that its rows add up to, by type of violence", async () => {
    for (const [key, rows] of conflictYears) {
      const { low, best, high, incidentsWithDeaths: incidents, nonState, oneSided } = await intensityAtYearsEnd(key);
      expect([key, { low, best, high, incidents }, nonState, oneSided]).toEqual([key, plainSum(rows, "1"), plainSum(rows, "2"), plainSum(rows, "3")]);
    }
    process.stderr.write(`intensity equals the plain sum in ${conflictYears.size} conflict-years\n`);
  });

  it("puts no conflict-year into a band above UCDP's own intensity level: the sample is incomplete, so its bands are floors", async () => {
    const levels = levelOfConflictYears();
    const seen = { equal: 0, below: 0, above: [] as string[] };
    for (const [key, rows] of conflictYears) {
      if (plainSum(rows, "1").incidents === 0) continue;
      const [band, level] = [bands.indexOf((await intensityAtYearsEnd(key)).band), levels.get(key) ?? 0];
      expect([key, band]).not.toEqual([key, -1]);
      if (band > level) seen.above.push(`${key}: ${bands[band]} above ${bands[level]}`);
      else seen[band === level ? "equal" : "below"] += 1;
    }
    process.stderr.write(`bands of an incomplete sample, against UCDP/PRIO 25.1: ${seen.equal} equal, ${seen.below} below, ${seen.above.length} above\n`);
    expect(seen.above).toEqual([]);
    expect(seen.equal + seen.below).toBeGreaterThan(100);
  });

  async function intensityAtYearsEnd(key: string): Promise<State["escalation"]["intensity"]> {
    const [conflict, year] = key.split(" ");
    const state = await tracker.ask.state(`ucdp-ged-${conflict}`, { ...defaultLens, atMs: parseAtText(`${year}-12-31`) });
    if (!state.ok) throw new Error(state.detail);
    return state.value.escalation.intensity;
  }
});

/** The deaths of the rows of a type of violence; null where there is none. */
function plainSum(rows: readonly Row[], type: string): DeathSum {
  const those = rows.filter((row) => row.type_of_violence === type);
  const sum = (column: string): number | null => (those.length === 0 ? null : those.reduce((total, row) => total + Number(row[column]), 0));
  return { low: sum("low"), best: sum("best"), high: sum("high"), incidents: those.length };
}

/** 1 minor, 2 war, by conflict and year; conflict-years that are not listed have fewer than 25 deaths. */
function levelOfConflictYears(): Map<string, number> {
  const levels = new Map<string, number>();
  for (const { conflict_id, year, intensity_level } of rowsIn(LEVELS)) {
    const key = `${conflict_id} ${year}`;
    levels.set(key, Math.max(levels.get(key) ?? 0, Number(intensity_level)));
  }
  return levels;
}

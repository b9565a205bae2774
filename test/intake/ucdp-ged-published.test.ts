import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import { parseOccurrence } from "../../src/domain/occurrence.ts";
import type { IncidentReport } from "../../src/domain/report.ts";
import { ucdpGed } from "../../src/intake/ucdp-ged.ts";
import { isPublished, published } from "./published-data.ts";
import { refusalsIn, reportsIn, rowsOf } from "./sample-files.ts";

const SAMPLE = "ucdp/ged23_sample1000.csv";
const counts = ["low", "best", "high", "civilians", "sideA", "sideB", "unknown"] as const;
const columns = ["low", "best", "high", "deaths_civilians", "deaths_a", "deaths_b", "deaths_unknown"] as const;

/** Sums of the seven counts by a key. */
class Sums {
  readonly byKey = new Map<string, number[]>();

  add(key: string, values: readonly (number | undefined)[]): void {
    const sum = this.byKey.get(key) ?? [0, 0, 0, 0, 0, 0, 0];
    this.byKey.set(key, sum.map((one, index) => one + (values[index] ?? NaN)));
  }
}

describe.skipIf(!isPublished(SAMPLE))("a sample of UCDP GED 23.1 as published", () => {
  let rows: Record<string, string>[] = [];
  const reports: IncidentReport[] = [];

  beforeAll(async () => {
    rows = parse(readFileSync(resolve(process.env.BRINKLINE_DATA ?? "../shared/data", SAMPLE)), { columns: true });
    const read = await rowsOf(ucdpGed, [published(SAMPLE)]);
    expect(refusalsIn(read)).toEqual([]);
    reports.push(...reportsIn(read).map((row) => row.report));
  });

  const both = (): [row: Record<string, string>, report: IncidentReport][] => rows.map((row, index) => [row, reports[index]]);

  it("has 1,000 events, none refused, of 221 conflicts", () => {
    expect(reports.map((report) => report.incidentId)).toEqual(rows.map((row) => `ucdp-ged-${row.id}`));
    expect(reports).toHaveLength(1_000);
    expect(new Set(reports.flatMap((report) => report.conflicts)).size).toBe(221);
  });

  it("keeps its deaths: by type, conflict and year of the reports, all seven counts are those of the file", () => {
    const [ofReports, ofRows] = [new Sums(), new Sums()];
    for (const [row, report] of both()) {
      const deaths = report.magnitudes?.fatalities;
      ofReports.add(`${report.coding.ucdp?.typeOfViolence} ${report.conflicts[0]} ${onsetYear(report)}`, counts.map((count) => deaths?.[count]));
      ofRows.add(`${row.type_of_violence} ucdp-ged-${row.conflict_new_id} ${row.year}`, columns.map((column) => Number(row[column])));
    }
    expect(ofReports.byKey).toEqual(ofRows.byKey);
    expect(ofRows.byKey.size).toBeGreaterThan(221);
  });

  it("keeps low <= best <= high where it does not hold: in 13 events", () => {
    const unordered = reports.filter(({ magnitudes }) => {
      const { low = NaN, best = NaN, high = NaN } = magnitudes?.fatalities ?? {};
      return !(low <= best && best <= high);
    });
    expect(unordered).toHaveLength(13);
    expect(unordered.find((report) => report.incidentId === "ucdp-ged-464847")?.magnitudes?.fatalities).toMatchObject({ low: 334, best: 333, high: 333 });
  });

  it("has best as the sum of its parts in every event", () => {
    const parts = ({ magnitudes: { fatalities: deaths = {} } = {} }: IncidentReport): number => [deaths.civilians, deaths.sideA, deaths.sideB, deaths.unknown].reduce<number>((sum, part) => sum + (part ?? NaN), 0);
    expect(reports.filter((report) => parts(report) !== report.magnitudes?.fatalities?.best)).toEqual([]);
  });

  it("makes spells of its 66 totals, points of the 85 acts whose day is not known, and days of the others", () => {
    for (const [row, report] of both()) {
      const several = row.date_start !== row.date_end;
      expect([report.incidentId, /^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/.test(report.occurred)]).toEqual([report.incidentId, several && row.event_clarity === "2"]);
      if (!several) expect(report.occurred).toBe(row.date_start.slice(0, 10));
    }
    expect(reports.filter((report) => report.occurred.includes("/"))).toHaveLength(66);
    expect(reports.filter((report) => /~$|^\d{4}(-\d\d)?$/.test(report.occurred))).toHaveLength(85);
  });

  it("knows both parties of every event: states for governments, civilians in all 160 of one-sided violence", () => {
    for (const [row, { initiators = [], targets = [] }] of both()) {
      expect([initiators.length, targets.length]).toEqual([1, 1]);
      expect(initiators[0].kind).toBe(row.side_a.startsWith("Government of ") ? "state" : "armed-group");
      expect(targets[0].kind).toBe(row.type_of_violence === "3" ? "civilians" : row.side_b.startsWith("Government of ") ? "state" : "armed-group");
      for (const actor of [...initiators, ...targets]) if (actor.kind === "state") expect(actor.id).toMatch(/^[A-Z]{3}$|^yugoslavia$/);
    }
    expect(reports.filter((report) => report.targets?.[0].id === "civilians")).toHaveLength(160);
  });

  it("places every event in a country", () => {
    expect(reports.filter((report) => report.place?.country === undefined || report.place.lat === undefined || report.place.precision === undefined)).toEqual([]);
  });

  it("dates no source before the act can have been told: 20 of its dates are left out", () => {
    const stated = rows.flatMap((row) => (row.source_date === "" ? [] : row.source_date.split(";")));
    const kept = reports.flatMap((report) => (report.sources ?? []).flatMap((source) => source.publishedAt ?? []));
    expect(stated.length - kept.length).toBe(20);
    for (const report of reports) {
      expect(report.sources?.[0]).toMatchObject({ sourceId: report.incidentId, rowId: report.incidentId?.slice("ucdp-ged-".length) });
      expect(new Set(report.sources?.map((source) => source.sourceId)).size).toBe(report.sources?.length);
    }
  });
});

function onsetYear(report: IncidentReport): number {
  const parsed = parseOccurrence(report.occurred);
  return parsed.ok ? new Date(parsed.occurrence.onsetMs).getUTCFullYear() : NaN;
}

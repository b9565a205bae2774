import { beforeAll, describe, expect, it } from "vitest";
import type { IncidentReport } from "../../src/domain/report.ts";
import type { Actor } from "../../src/domain/vocabulary.ts";
import { countryNamed } from "../../src/intake/countries.ts";
import { icews } from "../../src/intake/icews.ts";
import { openTable } from "../../src/intake/table.ts";
import { goldsteinGdelt, goldsteinIcews } from "../../src/scales/goldstein.ts";
import { isPublished, published } from "./published-data.ts";
import { collected, refusalsIn, reportsIn, rowsOf } from "./sample-files.ts";

const SAMPLE = "icews/icews_sample.csv";

describe.skipIf(!isPublished(SAMPLE))("ICEWS of 1 to 3 June 2018 as published", () => {
  const reports = new Map<string, IncidentReport>();
  const rows: { cells: Readonly<Record<string, string>>; report: IncidentReport }[] = [];

  beforeAll(async () => {
    const read = await rowsOf(icews, [published(SAMPLE)]);
    expect(refusalsIn(read)).toEqual([]);
    for (const { report } of reportsIn(read)) reports.set(report.incidentId ?? "", report);
    for (const row of await collected((await openTable(published(SAMPLE))).rows())) {
      const report = row.ok ? reports.get(`icews-${row.cells.event_id}`) : undefined;
      if (row.ok && report !== undefined) rows.push({ cells: row.cells, report });
    }
  });

  it("has 4,993 events, none refused", () => {
    expect([reports.size, rows.length]).toEqual([4_993, 4_993]);
  });

  it("has the intensity that the ICEWS version of Goldstein's scale gives, in every row", () => {
    const differing = rows.filter(({ cells, report }) => goldsteinIcews.score(report.coding)?.value !== Number(cells.intensity));
    expect(differing).toEqual([]);
  });

  it("has another intensity than GDELT's version gives in 30 rows, of three codes", () => {
    const differing = rows.filter(({ cells, report }) => goldsteinGdelt.score(report.coding)?.value !== Number(cells.intensity));
    expect(differing).toHaveLength(30);
    expect(new Set(differing.map(({ report }) => report.coding.cameo))).toEqual(new Set(["016", "022", "164"]));
  });

  it("keeps codes, days and publishers as they stand", () => {
    for (const { cells, report } of rows) {
      expect(report).toMatchObject({ occurred: cells.event_date, coding: { cameo: cells.cameo_code }, sources: [{ name: cells.publisher, rowId: cells.event_id }] });
    }
  });

  it("has a place of a known country in all rows but two, and says how precise it is", () => {
    const placed = rows.filter(({ report }) => report.place !== undefined);
    expect(placed).toHaveLength(4_991);
    for (const { cells, report } of placed) expect(report.place?.country).toBe(countryNamed(cells.country)?.id);
    expect(counted(placed.map(({ report }) => report.place?.precision))).toEqual({ near: 3_529, region: 576, country: 886 });
  });

  it("has states for the governments of countries and for countries themselves", () => {
    const parties = rows.flatMap(({ cells, report }) => [party(cells, "source", report.initiators), party(cells, "target", report.targets)]);
    expect(counted(parties.map(({ actor }) => (actor === undefined ? "unknown" : (actor.kind ?? "no kind"))))).toEqual({
      state: 6_931, civilians: 1_299, party: 481, other: 444, igo: 330, "armed-group": 170, media: 135, "no kind": 74, unknown: 122,
    });
    const states = parties.filter(({ actor }) => actor?.kind === "state");
    for (const { actor, country, name } of states) expect(actor).toEqual({ id: countryNamed(country)?.id, kind: "state", name: countryNamed(country)?.name, code: name });
  });
});

function party(cells: Readonly<Record<string, string>>, role: "source" | "target", actors: readonly Actor[] | undefined) {
  return { actor: actors?.[0], name: cells[`${role}_name`], country: cells[`${role}_country`] };
}

function counted(values: readonly (string | undefined)[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value ?? ""] = (counts[value ?? ""] ?? 0) + 1;
  return counts;
}

import { beforeAll, describe, expect, it } from "vitest";
import type { IncidentReport } from "../../src/domain/report.ts";
import type { Intake } from "../../src/intake/format.ts";
import { gdelt, gdelt1 } from "../../src/intake/gdelt.ts";
import { goldsteinGdelt } from "../../src/scales/goldstein.ts";
import { quadsOf } from "../../src/scales/quad.ts";
import { isPublished, published } from "./published-data.ts";
import { refusalsIn, reportsIn, rowsOf } from "./sample-files.ts";

/** Places of QuadClass and GoldsteinScale in both editions. */
const QUAD = 29;
const GOLDSTEIN = 30;

/** How many rows there are, and in how many the first actor, the second, or a source's address is missing. */
type Counts = readonly [rows: number, noInitiator: number, noTarget: number, noUrl: number];

const files: [path: string, intake: Intake, counts: Counts][] = [
  ["gdelt/20201113.export.CSV", gdelt, [2_824, 0, 0, 0]],
  ["gdelt/20201114.export.CSV", gdelt, [2_601, 0, 0, 0]],
  ["gdelt/gdelt1-sample.export.csv", gdelt1, [710, 43, 196, 201]],
];

describe.each(files)("%s as published", (path, intake, counts) => {
  describe.skipIf(!isPublished(path))("where it is at hand", () => {
    const reports: IncidentReport[] = [];
    const raw: string[][] = [];

    beforeAll(async () => {
      const rows = await rowsOf(intake, [published(path)]);
      expect(refusalsIn(rows)).toEqual([]);
      for (const row of reportsIn(rows)) {
        reports.push(row.report);
        raw.push(row.raw.split("\t"));
      }
    });

    it("has every row as a report of its own, none refused", () => {
      expect(reports).toHaveLength(counts[0]);
      expect(new Set(reports.map((report) => report.incidentId)).size).toBe(counts[0]);
    });

    it("has the score of its own GoldsteinScale in every row", () => {
      const differing = reports.filter(({ coding }, index) => goldsteinGdelt.score(coding)?.value !== Number(raw[index][GOLDSTEIN]));
      expect(differing).toEqual([]);
    });

    it("has the class of its own QuadClass in every row", () => {
      expect(reports.filter(({ coding }, index) => quadsOf(coding).gdelt !== Number(raw[index][QUAD]))).toEqual([]);
    });

    it("keeps rows that lack an actor or an address", () => {
      const lacking = (says: (report: IncidentReport) => unknown): number => reports.filter((report) => says(report) === undefined).length;
      const counted = [reports.length, lacking((report) => report.initiators), lacking((report) => report.targets), lacking((report) => report.sources?.[0].url)];
      process.stdout.write(`${path}: ${counted[0]} rows; ${counted[1]} without first actor, ${counted[2]} without second, ${counted[3]} without address\n`);
      expect(counted).toEqual(counts);
    });

    it("keeps the raw code of every actor", () => {
      const codes = (report: IncidentReport): string[] => [report.initiators, report.targets].map((actors) => actors?.[0].code ?? "");
      expect(reports.map(codes)).toEqual(raw.map((cells) => [cells[5], cells[15]]));
    });

    it("knows the country of every place that has one, the oceans apart", () => {
      const countries = new Set(reports.flatMap(({ place }) => place?.country ?? []));
      expect([...countries].filter((country) => !/^([A-Z]{3}|OS)$/.test(country))).toEqual([]);
      expect(reports.filter(({ place }, index) => place?.country === undefined && raw[index][raw[index].length > 58 ? 53 : 51] !== "")).toEqual([]);
    });
  });
});

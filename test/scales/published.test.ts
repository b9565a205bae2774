/** Our tables against the published files they were carried over from. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { crosswalk, ploverOf } from "../../src/scales/crosswalk.ts";
import { equivalents } from "../../src/scales/crosswalk-table.ts";
import { goldsteinGdelt, goldsteinIcews } from "../../src/scales/goldstein.ts";
import { gdeltScores, icewsScores } from "../../src/scales/goldstein-table.ts";
import { hostilityOf } from "../../src/scales/mid.ts";
import { plover08 } from "../../src/scales/plover.ts";
import { gdeltQuad, ploverQuad, type Quad, quadLabel } from "../../src/scales/quad.ts";

type Row = Record<string, string>;

const folder = join(process.env.BRINKLINE_DATA ?? "../shared/data", "scales");
const there = existsSync(folder);
if (!there) process.stderr.write(`SKIPPED: the scales are not checked against the published files; set BRINKLINE_DATA (${folder} is absent)\n`);

describe.skipIf(!there)("our tables equal the published files", () => {
  it("in every row of cameo_goldstein.csv", () => {
    const rows = read("cameo/cameo_goldstein.csv");
    expect(rows).toHaveLength(312);
    for (const row of rows) {
      expect([row.code, gdeltScores.get(row.code)]).toEqual([row.code, number(row.goldstein_gdelt)]);
      expect([row.code, icewsScores.get(row.code)]).toEqual([row.code, number(row.goldstein_icews)]);
      expect([row.code, gdeltQuad(row.code)]).toEqual([row.code, Number(row.quad_gdelt)]);
      if (row.plover_type !== "") expect(crosswalk(row.code, false)).toEqual({ value: equivalent(row) });
      if (row.plover_score !== "") expect(plover08.score({ cameo: row.code })?.value).toBe(number(row.plover_score));
    }
    expect(codes(rows, "code", (row) => row.goldstein_gdelt)).toEqual([...gdeltScores.keys()].sort());
    expect(codes(rows, "code", (row) => row.goldstein_icews)).toEqual([...icewsScores.keys()].sort());
  });

  it("in every row of cameo_plover_crosswalk.csv", () => {
    const rows = read("plover/cameo_plover_crosswalk.csv");
    expect(codes(rows, "cameo")).toEqual([...equivalents.keys()].sort());
    for (const row of rows) {
      expect([row.cameo, ploverOf(row.cameo)]).toEqual([row.cameo, equivalent(row)]);
      expect([row.cameo, plover08.score({ cameo: row.cameo })]).toEqual([row.cameo, ploverScore(row)]);
      expect(goldsteinGdelt.score({ cameo: row.cameo }, false)?.value).toBe(number(row.goldstein_gdelt));
      expect(goldsteinIcews.score({ cameo: row.cameo }, false)?.value).toBe(number(row.goldstein_icews));
    }
  });

  it("in every row of plover_scores.csv", () => {
    const rows = read("plover/plover_scores.csv");
    expect(rows).toHaveLength(82);
    for (const { event_type: type, mode, score, quad_manual } of rows) {
      expect([type, mode, plover08.score({ plover: coding(type, mode) }, false)]).toEqual([type, mode, { value: Number(score) }]);
      expect(quadLabel(ploverQuad(type) ?? 1).toUpperCase()).toBe(quad_manual);
    }
  });

  it("in every row of actions.csv", () => {
    const rows = read("cow-mid/actions.csv");
    expect(rows).toHaveLength(22);
    for (const { action, hostlev } of rows) expect([action, hostilityOf(Number(action))]).toEqual([action, Number(hostlev)]);
  });

  it("in every row of quadclass.csv", () => {
    const rows = read("quadclass.csv");
    expect(rows).toHaveLength(4);
    for (const row of rows) {
      const [quad, label, roots, types] = Object.values(row);
      expect(quadLabel(Number(quad) as Quad)).toBe(label.toLowerCase());
      expect(rootsIn(roots).map(gdeltQuad)).toEqual(rootsIn(roots).map(() => Number(quad)));
      expect(types.split("|").map(ploverQuad)).toEqual(types.split("|").map(() => Number(quad)));
    }
  });
});

function read(file: string): Row[] {
  return parse<Row>(readFileSync(join(folder, file), "utf8"), { columns: true });
}

function codes(rows: Row[], column: string, keep: (row: Row) => string = () => "all"): string[] {
  return rows.filter((row) => keep(row) !== "").map((row) => row[column]).sort();
}

function number(cell: string): number | undefined {
  return cell === "" ? undefined : Number(cell);
}

function coding(type: string, mode: string): { type: string; mode?: string } {
  return mode === "" ? { type } : { type, mode };
}

function equivalent(row: Row): { type: string; mode?: string; contexts?: string[] } {
  const contexts = row.plover_context === "" ? {} : { contexts: row.plover_context.split("; ") };
  return { ...coding(row.plover_type, row.plover_mode), ...contexts };
}

function ploverScore(row: Row): { value: number; inheritedFrom?: string } {
  const value = Number(row.plover_score);
  return row.score_lookup === "exact" ? { value } : { value, inheritedFrom: row.plover_type };
}

function rootsIn(range: string): string[] {
  const [first, last] = range.split("-").map(Number);
  return Array.from({ length: last - first + 1 }, (_, at) => String(first + at).padStart(2, "0"));
}

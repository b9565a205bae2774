import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countryNamed, countryOfFips, countryOfIso3 } from "../../src/intake/countries.ts";
import { countryRows } from "../../src/intake/country-table.ts";
import { cowActor } from "../../src/intake/cow-states.ts";
import type { RefusedRow } from "../../src/intake/format.ts";
import { type TableRow, openTable, tableWithoutHeader } from "../../src/intake/table.ts";
import { isPublished, published } from "./published-data.ts";

describe("the table of countries", () => {
  it("has 250 ids, each once: ISO 3166-1 and Kosovo", () => {
    const ids = countryRows.map(([id]) => id);
    expect(ids).toHaveLength(250);
    expect(new Set(ids).size).toBe(250);
    for (const id of ids) expect(id).toMatch(/^[A-Z]{3}$/);
  });

  it("has each FIPS code once", () => {
    const codes = countryRows.flatMap(([, fips]) => fips.split(" ")).filter((code) => code !== "");
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^[A-Z]{2}$/);
  });

  it("finds every country by each of its names and codes, in any capitals", () => {
    const row = fc.constantFrom(...countryRows);
    const dressed = fc.constantFrom((text: string) => text, (text: string) => text.toUpperCase(), (text: string) => ` The ${text.toLowerCase()} `);
    fc.assert(
      fc.property(row, dressed, ([id, fips, name, ...further], dress) => {
        for (const one of [name, ...further]) expect(countryNamed(dress(one))).toEqual({ id, name });
        for (const code of fips.split(" ")) if (code !== "") expect(countryOfFips(code)).toEqual({ id, name });
        expect(countryOfIso3(id.toLowerCase())).toEqual({ id, name });
      }),
      { numRuns: 1_000 },
    );
  });

  it("names the states of the Correlates of War as its membership list does", () => {
    const numbers = Array.from({ length: 999 }, (_, number) => number).filter((number) => number !== 260);
    const states = numbers.map((number) => cowActor(number, "", 20_160_101)).filter((actor) => /^[A-Z]{3}$/.test(actor?.id ?? ""));
    expect(states.length).toBeGreaterThan(190);
    for (const state of states) expect(countryOfIso3(state?.id ?? "")).toEqual({ id: state?.id, name: state?.name });
  });
});

describe("a country", () => {
  it.each([
    ["Côte d’Ivoire", "CIV"], ["Cote D'ivoire", "CIV"], ["Saint Lucia", "LCA"], ["Antigua and Barbuda", "ATG"], ["Türkiye", "TUR"], ["eSwatini", "SWZ"], ["Guinea Bissau", "GNB"],
    ["Yemen (North Yemen)", "YEM"], ["Russia (Soviet Union)", "RUS"], ["Kingdom of eSwatini (Swaziland)", "SWZ"], ["the former Yugoslav Republic of Macedonia", "MKD"], ["Kosovo", "XKX"],
  ])("is known as %s", (name, id) => {
    expect(countryNamed(name)?.id).toBe(id);
  });

  it.each([["TMP", "TLS"], ["ROM", "ROU"], ["IMY", "IMN"], ["MTN", "MNE"], ["GZS", "PSE"], ["WSB", "PSE"]])("is known by CAMEO's code %s", (code, id) => {
    expect(countryOfIso3(code)?.id).toBe(id);
  });

  it("is none where the name or code means no country, or none of today", () => {
    for (const name of ["", "Africa", "Soviet Union", "Yugoslavia", "Unidentified State Actor", "constructor", "__proto__", "Korea"]) expect(countryNamed(name)).toBeUndefined();
    for (const code of ["", "OS", "XX", "GZX"]) expect(countryOfFips(code)).toBeUndefined();
    for (const code of ["", "AFR", "EUR", "WST", "SEA", "SAF", "NMR", "BAG", "__PROTO__"]) expect(countryOfIso3(code)).toBeUndefined();
  });
});

/** What published rows say in some columns; those of a GDELT export, which has no header, are called by their number. */
async function said(path: string, columns: readonly string[]): Promise<Set<string>> {
  const values = new Set<string>();
  for await (const row of await rowsIn(path)) if (row.ok) for (const column of columns) values.add(row.cells[column]);
  values.delete("");
  return values;
}

async function rowsIn(path: string): Promise<AsyncIterable<TableRow | RefusedRow>> {
  if (!/export/i.test(path)) return (await openTable(published(path))).rows();
  return tableWithoutHeader(published(path), { delimiter: "\t", quoted: false }, (count) => Array.from({ length: count }, (_, index) => String(index)));
}

const unknown = (values: Set<string>, find: (value: string) => unknown): string[] => [...values].filter((value) => find(value) === undefined).sort();

const ICEWS = "icews/icews_sample.csv";
const GED = "ucdp/ged23_sample1000.csv";
const GDELT_1 = "gdelt/gdelt1-sample.export.csv";
const GDELT_2 = ["gdelt/20201113.export.CSV", "gdelt/20201114.export.CSV"];

describe.skipIf(![ICEWS, GED, GDELT_1, ...GDELT_2].every(isPublished))("published data sets", () => {
  it("name no country that is not found", async () => {
    const icews = await said(ICEWS, ["source_country", "target_country", "country"]);
    const ucdp = await said(GED, ["country"]);
    expect([icews.size, ucdp.size]).toEqual([159, 59]);
    expect(unknown(icews, countryNamed)).toEqual([]);
    expect(unknown(ucdp, countryNamed)).toEqual([]);
  });

  it("have no FIPS code that is not found, but the oceans", async () => {
    const codes = new Set([...(await said(GDELT_1, ["37", "44", "51"])), ...(await saidInBoth(["37", "45", "53"]))]);
    expect(codes.size).toBe(173);
    expect(unknown(codes, countryOfFips)).toEqual(["OS"]);
  });

  it("have no actor's country that is not found, but CAMEO's regions", async () => {
    const codes = new Set([...(await said(GDELT_1, ["7", "17"])), ...(await saidInBoth(["7", "17"]))]);
    expect(codes.size).toBe(174);
    expect(unknown(codes, countryOfIso3)).toEqual(["AFR", "EUR", "MEA", "NMR", "SAF", "SAS", "SEA", "WAF", "WST"]);
  });
});

const saidInBoth = async (columns: readonly string[]): Promise<Set<string>> => new Set((await Promise.all(GDELT_2.map((path) => said(path, columns)))).flatMap((values) => [...values]));

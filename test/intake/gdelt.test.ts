import { describe, expect, it } from "vitest";
import type { IncidentReport } from "../../src/domain/report.ts";
import { parseConflictBy } from "../../src/intake/conflict-by.ts";
import type { Intake, IntakeOptions } from "../../src/intake/format.ts";
import { intakeNamed } from "../../src/intake/formats.ts";
import { gdelt, gdelt1 } from "../../src/intake/gdelt.ts";
import { at1, at2, cells1, cells2, rowWith } from "./gdelt-rows.ts";
import { fileOf, refusalsIn, reportsIn, rowsOf } from "./sample-files.ts";

async function reports(intake: Intake, rows: readonly string[], options: IntakeOptions = {}): Promise<IncidentReport[]> {
  const read = await rowsOf(intake, [fileOf("export.CSV", rows.join("\n"))], options);
  expect(refusalsIn(read)).toEqual([]);
  return reportsIn(read).map((row) => row.report);
}

const report = async (others: Readonly<Record<number, string>> = {}, options?: IntakeOptions): Promise<IncidentReport> => (await reports(gdelt, [rowWith(cells2, others)], options))[0];

describe("a GDELT 2.0 event", () => {
  it("is a whole report", async () => {
    expect(await report()).toEqual({
      incidentId: "gdelt-100200300",
      conflicts: ["AFG-GBR"],
      status: "occurred",
      occurred: "2020-11-13",
      initiators: [{ id: "AFG", kind: "state", name: "Afghanistan", code: "AFG" }],
      targets: [{ id: "GBR", kind: "state", name: "United Kingdom", code: "GBRGOV" }],
      coding: { cameo: "190" },
      place: { name: "Helmand, Helmand, Afghanistan", country: "AFG", lat: 31.5, lon: 64, precision: "region" },
      summary: "AFGHANISTAN - LONDON: CAMEO 190",
      sources: [{ sourceId: "gdelt-100200300", name: "example.org", url: "https://www.example.org/news/helmand?page=1", publishedAt: "2020-11-13T00:15:00Z", via: "GDELT", rowId: "100200300" }],
      opens: [{ conflictId: "AFG-GBR", name: "Afghanistan - United Kingdom", sides: [{ name: "Afghanistan", actors: [{ id: "AFG", role: "primary" }] }, { name: "United Kingdom", actors: [{ id: "GBR", role: "primary" }] }] }],
    });
  });

  it("is coded by machine, says where it stands, and is cut into releases by when it was added", async () => {
    const row = rowWith(cells2, {});
    expect(await rowsOf(gdelt, [fileOf("a.CSV", `${row}\n`)])).toMatchObject([{ ok: true, file: "a.CSV", row: 1, raw: row, coded: "machine" }]);
    expect([gdelt.releasedBy, gdelt1.releasedBy]).toEqual(["published", "published"]);
  });

  it("has the code of its act as a string, its leading zero kept", async () => {
    expect((await report({ [at2.eventCode]: "042", [at2.rootCode]: "04" })).coding).toEqual({ cameo: "042" });
  });

  it("is of its root also where a copy wrote that without its zero", async () => {
    expect((await report({ [at2.eventCode]: "0231", [at2.rootCode]: "2" })).coding).toEqual({ cameo: "0231" });
  });

  it("leaves out the actors it does not name", async () => {
    const nobody = await report({ [at2.actor1Code]: "", [at2.actor1Name]: "", [at2.actor2Code]: "", [at2.actor2Name]: "" });
    expect([nobody.initiators, nobody.targets, nobody.conflicts, nobody.summary]).toEqual([undefined, undefined, ["unknown-unknown"], "unknown - unknown: CAMEO 190"]);
    const one = await report({ [at2.actor2Code]: "", [at2.actor2Name]: "" });
    expect([one.targets, one.conflicts]).toEqual([undefined, ["AFG-unknown"]]);
  });

  it("keeps a quote for what it is: nothing is quoted in an export", async () => {
    expect((await report({ [at2.geoName]: '"Bagram" Air Base, Parvan, Afghanistan' })).place?.name).toBe('"Bagram" Air Base, Parvan, Afghanistan');
  });
});

describe("the place of a GDELT event", () => {
  it("is as near as its type says", async () => {
    const types = { 0: undefined, 1: "country", 2: "region", 3: "near", 4: "near", 5: "region", 9: undefined };
    for (const [type, precision] of Object.entries(types)) expect((await report({ [at2.geoType]: type })).place?.precision).toBe(precision);
  });

  it("is left out where neither a name nor a country is given, whatever its coordinates", async () => {
    expect((await report({ [at2.geoType]: "0", [at2.geoName]: "", [at2.geoCountry]: "", [at2.lat]: "0", [at2.lon]: "0" })).place).toBeUndefined();
  });

  it("has a point only where both coordinates are there and on the globe", async () => {
    for (const [lat, lon] of [["", "64.0"], ["31.5", ""], ["91", "64.0"], ["31.5", "-180.5"], ["31,5", "64"], ["1e1", "64"], ["#31.5", "64"]]) {
      expect((await report({ [at2.lat]: lat, [at2.lon]: lon })).place).toEqual({ name: "Helmand, Helmand, Afghanistan", country: "AFG", precision: "region" });
    }
  });

  it("has its country by FIPS 10-4, and a code of no country as it is", async () => {
    const countries = { RS: "RUS", GM: "DEU", OS: "OS", "??": undefined, "": undefined };
    for (const [fips, country] of Object.entries(countries)) expect((await report({ [at2.geoCountry]: fips })).place?.country).toBe(country);
  });
});

describe("the source of a GDELT event", () => {
  const source = async (url: string, added = "20201113001500") => (await report({ [at2.url]: url, [at2.added]: added })).sources?.[0];

  it("is called by its host", async () => {
    const hosts = { "http://WWW.Example.co.uk:8080/a": "example.co.uk", "https://news.example.org": "news.example.org", "https://user:key@example.org/x": "example.org" };
    for (const [url, name] of Object.entries(hosts)) expect(await source(url)).toMatchObject({ name, url });
  });

  it("has an address with a scheme in capitals, which means the same", async () => {
    expect(await source("HTTPS://www.example.org/A")).toMatchObject({ name: "example.org", url: "https://www.example.org/A" });
  });

  it("is called what stands there where that is no address", async () => {
    const named = await source("BBC Monitoring");
    expect([named?.name, named?.url]).toEqual(["BBC Monitoring", undefined]);
  });

  it("is GDELT itself where nothing stands there", async () => {
    const unnamed = await source("");
    expect([unnamed?.name, unnamed?.url, unnamed?.via]).toEqual(["GDELT 2.0", undefined, "GDELT"]);
  });

  it("has no address where that is too long", async () => {
    const long = await source(`https://example.org/${"a".repeat(2_000)}`);
    expect([long?.name, long?.url]).toEqual(["example.org", undefined]);
  });

  it("has no publication time where none is given", async () => {
    expect((await source("https://example.org", ""))?.publishedAt).toBeUndefined();
    expect((await source("https://example.org", "20201113"))?.publishedAt).toBe("2020-11-13");
  });
});

describe("a GDELT 1.0 event", () => {
  it("is told apart from those of 2.0 by its id, and is dated to the day", async () => {
    const [first] = await reports(gdelt1, [rowWith(cells1, {})]);
    const { incidentId, place, conflicts, sources } = first;
    expect([incidentId, place?.lat, place?.lon, conflicts]).toEqual(["gdelt1-100200300", 31.5, 64, ["AFG-GBR"]]);
    expect(sources).toEqual([{ sourceId: "gdelt1-100200300", name: "example.org", url: "https://www.example.org/news/helmand?page=1", publishedAt: "2020-11-14", via: "GDELT", rowId: "100200300" }]);
  });

  it("has no address in the exports from before April 2013, which have 57 columns", async () => {
    const [first] = await reports(gdelt1, [cells1.slice(0, at1.url).join("\t")]);
    expect(first.sources).toEqual([{ sourceId: "gdelt1-100200300", name: "GDELT 1.0", publishedAt: "2020-11-14", via: "GDELT", rowId: "100200300" }]);
  });
});

describe("the conflict of a GDELT event", () => {
  const by = (text: string): IntakeOptions => {
    const parsed = parseConflictBy(text);
    return { conflictBy: parsed.ok ? parsed.conflictBy : undefined };
  };

  it("is named by any column of the codebook, also one that no report is made from", async () => {
    expect(await report({}, by("column:ActionGeo_CountryCode"))).toMatchObject({ conflicts: ["gdelt-AF"], opens: [{ conflictId: "gdelt-AF", name: "gdelt actiongeo_countrycode AF" }] });
    expect(await report({}, by("column:quadclass"))).toMatchObject({ conflicts: ["gdelt-4"] });
    expect(await reports(gdelt1, [rowWith(cells1, {})], by("column:actor1countrycode"))).toMatchObject([{ conflicts: ["gdelt1-AFG"] }]);
  });

  it("is one's own", async () => {
    expect(await report({}, by("id:helmand"))).toMatchObject({ conflicts: ["helmand"], opens: [{ conflictId: "helmand" }] });
  });

  it("is the same dyad whoever acts first", async () => {
    const turned = await report({ [at2.actor1Code]: "GBR", [at2.actor2Code]: "AFGMIL" });
    expect(turned.conflicts).toEqual(["AFG-GBR"]);
  });

  it("is a problem before reading where no column is called that", () => {
    expect(gdelt.problem?.(by("column:country"))).toMatch(/^no column is called country: choose one of globaleventid, sqldate, /);
    expect([gdelt.problem?.({}), gdelt.problem?.(by("column:SOURCEURL")), gdelt1.problem?.(by("id:x"))]).toEqual([undefined, undefined, undefined]);
    expect(gdelt1.problem?.(by("column:actiongeo_adm2code"))).toContain("no column is called");
  });
});

describe("the table of formats", () => {
  it("has both editions", () => {
    expect([intakeNamed("gdelt"), intakeNamed("gdelt1")]).toEqual([gdelt, gdelt1]);
  });
});

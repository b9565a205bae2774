import { beforeAll, describe, expect, it } from "vitest";
import type { IncidentReport } from "../../src/domain/report.ts";
import type { IntakeOptions } from "../../src/intake/format.ts";
import { ucdpGed } from "../../src/intake/ucdp-ged.ts";
import { readsDamagedRows } from "./damaged-rows.ts";
import { fileOf, fixture, refusalsIn, reportsIn, rowsOf } from "./sample-files.ts";

const text = fixture("ucdp-ged.csv");
const header = text.slice(0, text.indexOf("\n"));
const read = async (content: string, options?: IntakeOptions): Promise<IncidentReport[]> => reportsIn(await rowsOf(ucdpGed, [fileOf("ged.csv", content)], options)).map((row) => row.report);
const isoState = (id: string, name: string, number: number): unknown => ({ id, kind: "state", name, code: `GW ${number}` });

/** The fixture with another column name, or without a column. */
const renamed = (from: string, to: string): string => text.replace(`,${from},`, `,${to},`);

describe("UCDP GED events", () => {
  const events = new Map<string, IncidentReport>();
  const event = (id: number): IncidentReport => events.get(`ucdp-ged-${id}`)!;
  beforeAll(async () => {
    for (const report of await read(text)) events.set(report.incidentId!, report);
    expect(events.size).toBe(8);
  });

  it("are whole reports, cells over lines and doubled quotes included", () => {
    expect(event(1001)).toEqual({
      incidentId: "ucdp-ged-1001",
      conflicts: ["ucdp-ged-299"],
      opens: [{ conflictId: "ucdp-ged-299", name: "Syria: Government" }],
      occurred: "2013-01-03",
      initiators: [isoState("SYR", "Syria", 652)],
      targets: [{ id: "syrian-insurgents", kind: "armed-group", name: "Syrian insurgents", code: "UCDP 4456" }],
      coding: { ucdp: { typeOfViolence: 1 } },
      magnitudes: { fatalities: { low: 2, best: 2, high: 4, civilians: 0, sideA: 0, sideB: 2, unknown: 0 } },
      place: { name: "North village, North district, North province", country: "SYR", lat: 35.5, lon: 36.25, precision: "exact" },
      summary: "Government of Syria - Syrian insurgents: 2 deaths, North village, Syria",
      sources: [
        { sourceId: "ucdp-ged-1001", rowId: "1001", name: "Daily A", publishedAt: "2013-01-04", quote: "Two die", via: "police" },
        { sourceId: "ucdp-ged-1001:2", name: "Agency B", publishedAt: "2013-01-05", quote: '"Toll" rises', via: "police" },
      ],
    });
  });

  it("are the same however the file is cut into chunks and ends its lines, and say where they stand", async () => {
    const whole = [...events.values()];
    for (const size of [1, 7, 100]) expect(reportsIn(await rowsOf(ucdpGed, [fileOf("ged.csv", text, size)])).map((row) => row.report)).toEqual(whole);
    expect(await read(`\uFEFF${text.replaceAll("\n", "\r\n").toUpperCase().slice(0, header.length)}${text.slice(header.length)}`)).toEqual(whole);
    const rows = await rowsOf(ucdpGed, [fileOf("ged.csv", text)]);
    expect(rows.map((row) => row.row)).toEqual([2, 4, 5, 6, 7, 8, 9, 10]);
    expect(rows[0]).toMatchObject({ coded: "hand", raw: text.split("\n").slice(1, 3).join("\n") });
  });

  it("have one source, the data set, where its sources do not come apart", () => {
    expect(event(1002).sources).toEqual([{ sourceId: "ucdp-ged-1002", rowId: "1002", name: "UCDP Georeferenced Event Dataset", quote: 'Agency B 1989-05-17 "Six die"', via: "army statement" }]);
    expect(event(1008).sources).toEqual([{ sourceId: "ucdp-ged-1008", rowId: "1008", name: "UCDP Georeferenced Event Dataset" }]);
  });

  it("leave out a headline or an origin that may belong to another source", () => {
    expect(event(1003).sources).toEqual([{ sourceId: "ucdp-ged-1003", rowId: "1003", name: "Agency B", publishedAt: "2015-03-02" }]);
  });

  it("leave a source undated that is dated before the act can have been told", () => {
    expect(event(1007).sources).toEqual([{ sourceId: "ucdp-ged-1007", rowId: "1007", name: "Agency B", quote: "War begins" }]);
    expect(event(1004).sources?.[0].publishedAt).toBe("2015-02-20");
    expect(event(1005).sources?.map((source) => source.publishedAt)).toEqual(["2015-05-02", "2015-07-01"]);
  });

  it("leave a source of a total undated that is dated before its last day", async () => {
    const [, , total] = await read(text.replace("Agency B,2015-03-02,", "Agency B,2015-03-01,"));
    expect(total.sources?.[0]).not.toHaveProperty("publishedAt");
  });

  it("are spells where a total is given for some days, and approximate where one day is not known", () => {
    expect([1001, 1002, 1003, 1004, 1005, 1006].map((id) => event(id).occurred)).toEqual(["2013-01-03", "1989-05-12~", "2015-02-24/2015-03-02", "2015-02", "2015-04~", "2015"]);
    expect(event(1002).summary).toBe("Government of Yemen (North Yemen) - Civilians: 6 deaths, South province, Yemen (North Yemen), on a day from 1989-05-10 to 1989-05-14");
  });

  it("have the state of the day for a government, civilians as such, and both groups of non-state violence", () => {
    expect(event(1002)).toMatchObject({ initiators: [{ id: "north-yemen", code: "GW 678" }], targets: [{ id: "civilians", kind: "civilians" }] });
    expect(event(1003).initiators).toEqual([{ id: "red", kind: "armed-group", name: "Red", code: "UCDP 301" }]);
    expect(event(1003).targets).toEqual([{ id: "blue", kind: "armed-group", name: "Blue", code: "UCDP 302" }]);
  });

  it("have every government of a side, and one with an unknown number under its own name", () => {
    expect(event(1007).initiators).toEqual([isoState("AUS", "Australia", 900), isoState("GBR", "United Kingdom", 200), isoState("USA", "United States of America", 2)]);
    expect(event(1007).targets).toEqual([isoState("IRQ", "Iraq", 645)]);
    expect(event(1008).initiators).toEqual([{ id: "nowhere", kind: "state", name: "Nowhere", code: "GW 999" }]);
  });

  it("keep low above best above high, and leave out what is empty", () => {
    expect(event(1006).magnitudes?.fatalities).toMatchObject({ low: 3, best: 1, high: 0 });
    expect(event(1008).magnitudes).toEqual({ fatalities: { best: 0 } });
    expect(event(1008)).not.toHaveProperty("place");
  });

  it("are placed as precisely as UCDP says", () => {
    expect([1001, 1002, 1003, 1004, 1005, 1007].map((id) => event(id).place?.precision)).toEqual(["exact", "region", "region", "region", "country", "near"]);
    expect(event(1004).place).toEqual({ name: "Open sea", lat: 1.5, lon: 2.5, precision: "region" });
  });
});

describe("the conflict of a UCDP GED event", () => {
  it.each([
    [{ by: "dyad" }, { conflictId: "SYR--syrian-insurgents", name: "Syria - Syrian insurgents" }],
    [{ by: "id", id: "syria" }, { conflictId: "syria", name: "syria" }],
    [{ by: "column", column: "Dyad_New_Id" }, { conflictId: "ucdp-ged-11973", name: "Government of Syria - Syrian insurgents" }],
    [{ by: "column", column: "country_id" }, { conflictId: "ucdp-ged-652", name: "ucdp-ged country_id 652" }],
  ] as const)("is by %j", async (conflictBy, opening) => {
    const [first] = await read(text, { conflictBy });
    expect(first.conflicts).toEqual([opening.conflictId]);
    expect(first.opens).toMatchObject([opening]);
  });
});

describe("a release of UCDP GED", () => {
  it("may call its estimates best_est, low_est and high_est", async () => {
    expect(await read(renamed("best,high,low", "best_est,high_est,low_est"))).toEqual(await read(text));
  });

  it("may lack what is not needed", async () => {
    const lacking = ["event_clarity", "date_prec", "where_description", "source_office", "gwnoa", "dyad_name"].reduce((content, column) => content.replace(`,${column},`, `,x_${column},`), text);
    const [first, second] = await read(lacking);
    expect(first).toMatchObject({ initiators: [{ id: "SYR", code: "UCDP 118" }], summary: "Government of Syria - Syrian insurgents: 2 deaths, North village, Syria", sources: [{ name: "UCDP Georeferenced Event Dataset" }] });
    expect(second.occurred).toBe("1989-05-10/1989-05-14");
  });

  it.each(["type_of_violence", "side_a", "side_b", "date_start", "date_end", "best", "conflict_new_id"])("is refused at its header without %s", async (column) => {
    expect(await rowsOf(ucdpGed, [fileOf("ged.csv", renamed(column, "other"))])).toMatchObject([{ ok: false, row: 1, column, reason: "missing-column" }]);
  });

  it("is refused at its header when it has none, or the wrong one", async () => {
    expect(refusalsIn(await rowsOf(ucdpGed, [fileOf("ged.csv", "")]))).toMatchObject([{ row: 1, reason: "no-header" }]);
    expect(refusalsIn(await rowsOf(ucdpGed, [fileOf("ged.csv", "a,b\n1,2\n")]))).toMatchObject([{ row: 1, column: "id", reason: "missing-column" }]);
  });
});

describe("a row of UCDP GED that does not fit", () => {
  const [, ...rest] = text.split("\n");
  it.each([
    ["its id", "1005,", "10x05,", { column: "id", reason: "impossible-value" }],
    ["its type", "Clear,1,13604", "Clear,4,13604", { column: "type_of_violence", reason: "unknown-type" }],
    ["a day", "2015-03-01", "2015-02-30", { column: "date_start", reason: "impossible-date" }],
    ["the order of its days", "2015-05-20", "2014-05-20", { column: "date_end", reason: "impossible-date" }],
    ["a count", "1,0,0,0,1,1,1,645", "1,0,0,0,one,1,1,645", { column: "best", value: "one", reason: "not-a-number" }],
    ["a latitude", "33,44,Iraq", "133,44,Iraq", { column: "latitude", reason: "not-a-number" }],
    ["its conflict", "Clear,1,13604", "Clear,1,", { column: "conflict_new_id", reason: "no-conflict" }],
    ["the number of its cells", "1005,XXX-5,", "1005,", { reason: "wrong-column-count" }],
  ])("is refused for %s", async (_, right, wrong, refusal) => {
    const line = rest.find((row) => row.startsWith("1005,"))!;
    expect(line).toContain(right);
    expect(await rowsOf(ucdpGed, [fileOf("ged.csv", `${header}\n${line.replace(right, wrong)}\n`)])).toMatchObject([{ ok: false, row: 2, ...refusal }]);
  });

  it("is whole or refused, whatever the damage, in 10,000 damaged rows", async () => {
    const rows = rest.join("\n").trimEnd().split(/\n(?=\d)/);
    expect(rows).toHaveLength(8);
    const seen = await readsDamagedRows(ucdpGed, header, rows);
    expect(seen.whole).toBeGreaterThan(1_000);
    expect(seen.refused).toBeGreaterThan(1_000);
  });
});

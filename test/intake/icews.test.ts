import { describe, expect, it } from "vitest";
import type { ConflictBy } from "../../src/intake/conflict-by.ts";
import type { IntakeRow } from "../../src/intake/format.ts";
import { icews } from "../../src/intake/icews.ts";
import { readsDamagedRows } from "./damaged-rows.ts";
import { fileOf, fixture, refusalsIn, reportsIn, rowsOf } from "./sample-files.ts";

const csv = fixture("icews.csv").trimEnd();
const [header, ...lines] = csv.split("\n");
const read = (text: string, conflictBy?: ConflictBy): Promise<IntakeRow[]> => rowsOf(icews, [fileOf("icews.csv", text)], { conflictBy });
const reports = async (text: string, conflictBy?: ConflictBy) => reportsIn(await read(text, conflictBy)).map((row) => row.report);

/** One row, with cells of the first fixture row replaced. */
function rowWith(cells: Readonly<Record<string, string>>): string {
  const columns = header.split(",");
  const plain: Record<string, string> = { event_id: "901", event_date: "2018-07-01", source_name: "Norway", source_country: "Norway", cameo_code: "040", target_name: "Sweden", target_country: "Sweden" };
  return `${header}\n${columns.map((column) => cells[column] ?? plain[column] ?? "").join(",")}`;
}

/** The fixture as a release is written: tabs, and names with blanks and capitals. */
function released(quoted: boolean): string {
  const spelled = header.split(",").map((name) => name.replaceAll("_", " ").replaceAll(/\b(id|cameo)\b/g, (word) => word.toUpperCase()).replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase()));
  const cells = (line: string): string[] => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].slice(0, spelled.length).map(([, cell]) => (quoted || !cell.startsWith('"') ? cell : cell.slice(1, -1).replaceAll('""', '"')));
  return [spelled.join("\t"), ...lines.map((line) => cells(line).join("\t"))].join("\n");
}

describe("an ICEWS event", () => {
  it("is a whole report", async () => {
    const [first] = await reports(csv);
    expect(first).toEqual({
      incidentId: "icews-901",
      conflicts: ["NOR-SWE"],
      occurred: "2018-07-01",
      initiators: [{ id: "NOR", kind: "state", name: "Norway", code: "Foreign Ministry (Norway)" }],
      targets: [{ id: "SWE", kind: "state", name: "Sweden", code: "Armed Forces (Sweden)" }],
      coding: { cameo: "040" },
      place: { name: "Bergen, Vestland", country: "NOR", lat: 60.39, lon: 5.32, precision: "near" },
      summary: "Foreign Ministry (Norway): Consult: Armed Forces (Sweden)",
      sources: [{ sourceId: "icews-901", name: "Daily Example", rowId: "901" }],
      opens: [{ conflictId: "NOR-SWE", name: "Norway - Sweden", sides: [{ name: "Norway", actors: [{ id: "NOR", role: "primary" }] }, { name: "Sweden", actors: [{ id: "SWE", role: "primary" }] }] }],
    });
  });

  it("has actors of their kinds, and none where they are not known", async () => {
    const parties = (await reports(csv)).map(({ initiators, targets }) => [initiators?.[0], targets?.[0]]);
    expect(parties.slice(1)).toEqual([
      [{ id: "FIN", kind: "state", name: "Finland", code: "Finland" }, { id: "european-union", kind: "igo", name: "European Union" }],
      [{ id: "citizen-finland", kind: "civilians", name: "Citizen (Finland)" }, { id: "weekly-example", kind: "media", name: 'Weekly "Example"' }],
      [undefined, { id: "example-front", kind: "armed-group", name: "Example Front" }],
      [{ id: "government-international", kind: "other", name: "Government (International)" }, { id: "jane-example", name: "Jane Example" }],
    ]);
  });

  it("has a place as precise as it is stated, and none where it is not", async () => {
    const places = (await reports(csv)).map(({ place }) => place);
    expect(places.slice(1)).toEqual([
      { name: "Uusimaa", country: "FIN", lat: 60.17, lon: 24.94, precision: "region" },
      { name: "Finland", country: "FIN", lat: 60.17, lon: 24.94, precision: "country" },
      { name: "Kanem", country: "TCD", lat: 13.9, lon: 15.3, precision: "region" },
      undefined,
    ]);
  });

  it("names its publisher, else the data set, and no time of publication", async () => {
    expect((await reports(csv)).map(({ sources }) => sources?.[0].name)).toEqual(["Daily Example", "Example Wire", "Example, Sons & Co", "Example Wire", "ICEWS Coded Event Data"]);
    for (const { sources } of await reports(csv)) expect(Object.keys(sources?.[0] ?? {})).toEqual(["sourceId", "name", "rowId"]);
  });

  it("is coded by a machine", async () => {
    expect(new Set(reportsIn(await read(csv)).map((row) => row.coded))).toEqual(new Set(["machine"]));
  });

  it.each([false, true])("is the same in a release, tab-separated (texts quoted: %s)", async (quoted) => {
    expect(await reports(released(quoted))).toEqual(await reports(csv));
  });

  it("belongs to a conflict of one's own, or of any column in either spelling", async () => {
    expect((await reports(csv, { by: "id", id: "baltic" })).map(({ conflicts }) => conflicts)).toEqual(lines.map(() => ["baltic"]));
    for (const column of ["Story_ID", "Story ID"]) expect((await reports(csv, { by: "column", column })).map(({ conflicts }) => conflicts[0])).toEqual(["icews-71", "icews-72", "icews-73", "icews-74", "icews-75"]);
    expect((await reports(csv)).map(({ conflicts }) => conflicts[0])).toEqual(["NOR-SWE", "FIN--european-union", "citizen-finland--weekly-example", "example-front--unknown", "government-international--jane-example"]);
  });
});

describe("an ICEWS actor", () => {
  it.each([
    ["a speaker of a government", "Executive,Media,Government", { id: "NOR", kind: "state", name: "Norway", code: "Ann Example" }],
    ["a state's broadcaster", "Government,Media,State Media", { id: "ann-example", kind: "media", name: "Ann Example" }],
    ["an official of an IGO who served a government", "Government,International Government Organization", { id: "ann-example", kind: "igo", name: "Ann Example" }],
    ["a minister who served an IGO", "Government,International Government Organization,Executive", { id: "NOR", kind: "state", name: "Norway", code: "Ann Example" }],
    ["a speaker of insurgents", "Media,Dissident,Insurgents", { id: "ann-example", kind: "armed-group", name: "Ann Example" }],
    ["a politician", "Parties,Elite", { id: "ann-example", kind: "party", name: "Ann Example" }],
    ["a company", "Business,Social", { id: "ann-example", kind: "other", name: "Ann Example" }],
  ])("that is %s", async (_who, sectors, actor) => {
    const [report] = await reports(rowWith({ source_name: "Ann Example", source_sectors: `"${sectors}"` }));
    expect(report.initiators).toEqual([actor]);
  });

  it("keeps 100 characters of a long name as a state's code", async () => {
    const [report] = await reports(rowWith({ source_name: "Ministry ".repeat(20), source_sectors: "Government" }));
    expect(report.initiators?.[0].code).toHaveLength(100);
  });
});

describe("a CAMEO code", () => {
  it.each([["040", "040"], ["1122", "1122"], ["40", "040"], ["231", "0231"], ["1", "01"], ["190", "190"]])("written %s is %s", async (cameo_code, cameo) => {
    expect((await reports(rowWith({ cameo_code }))).map(({ coding }) => coding)).toEqual([{ cameo }]);
  });

  it.each([["10", "ambiguous-code"], ["14", "ambiguous-code"], ["20", "ambiguous-code"], ["", "not-a-cameo-code"], ["99", "not-a-cameo-code"], ["210", "not-a-cameo-code"], ["4.0E+01", "not-a-cameo-code"], ["0040", "not-a-cameo-code"]])("written %j is refused: %s", async (cameo_code, reason) => {
    expect(refusalsIn(await read(rowWith({ cameo_code })))).toMatchObject([{ row: 2, column: "cameo_code", value: cameo_code, reason }]);
  });
});

describe("a row of ICEWS", () => {
  it.each([
    ["event_id", "3.29E+07", "no-id"], ["event_id", "", "no-id"], ["event_date", "7/1/2018", "impossible-date"], ["event_date", "2018-02-30", "impossible-date"], ["event_date", "2018", "impossible-date"],
  ])("is refused for %s %j: %s", async (column, value, reason) => {
    expect(await read(rowWith({ [column]: value }))).toMatchObject([{ ok: false, row: 2, column, value, reason }]);
  });

  it.each([["91", "0", "latitude"], ["0", "180.1", "longitude"], ["60.1", "", "longitude"], ["", "24.9", "latitude"], ["N60", "24", "latitude"]])("is refused for a point at %j, %j", async (latitude, longitude, column) => {
    expect(await read(rowWith({ latitude, longitude }))).toMatchObject([{ ok: false, column, reason: "impossible-coordinates" }]);
  });

  it("is taken whatever its intensity says, which is not kept", async () => {
    expect(await reports(rowWith({ intensity: "n/a" }))).toHaveLength(1);
  });

  it("is a report or a refusal with a reason, however it is damaged", async () => {
    const seen = await readsDamagedRows(icews, header, lines);
    expect(seen.whole).toBeGreaterThan(1_000);
    expect(seen.refused).toBeGreaterThan(1_000);
  }, 60_000);

  it("is a report or a refusal with a reason, however it is damaged between tabs", async () => {
    const [names, ...rows] = released(false).split("\n");
    expect((await readsDamagedRows(icews, names, rows, {}, 2_000)).refused).toBeGreaterThan(200);
  }, 60_000);
});

describe("a file", () => {
  it.each([
    ["is empty", "", "no-header", undefined],
    ["lacks a column", csv.replace("cameo_code", "code"), "missing-column", "cameo_code"],
    ["has a column twice", csv.replace("event_text", "event_id"), "column-twice", "event_id"],
  ])("that %s is refused at its first line", async (_what, text, reason, column) => {
    expect(await read(text)).toMatchObject([{ ok: false, row: 1, reason, ...(column && { column }) }]);
  });

  it("without the column that names conflicts is refused", async () => {
    expect(await read(csv, { by: "column", column: "war" })).toMatchObject([{ ok: false, row: 1, column: "war", reason: "missing-column" }]);
  });

  it("with the five columns that say who did what when is enough", async () => {
    const few = "Event ID\tEvent Date\tSource Name\tCAMEO Code\tTarget Name\n7\t2018-07-01\tNorway\t040\tSweden";
    expect(await reports(few)).toMatchObject([{ incidentId: "icews-7", summary: "Norway: Sweden", initiators: [{ id: "norway", name: "Norway" }] }]);
  });
});

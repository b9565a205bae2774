import { describe, expect, it } from "vitest";
import { columnsOf, gdelt1Layout, gdelt2Layout } from "../../src/intake/gdelt-columns.ts";
import { gdelt, gdelt1 } from "../../src/intake/gdelt.ts";
import type { Intake } from "../../src/intake/format.ts";
import { at1, at2, cells1, cells2, rowLacking, rowWith } from "./gdelt-rows.ts";
import { fileOf, refusalsIn, reportsIn, rowsOf } from "./sample-files.ts";

const refusal = async (intake: Intake, content: string) => refusalsIn(await rowsOf(intake, [fileOf("export.CSV", content)]))[0];

describe("the columns of GDELT", () => {
  it("are the codebooks': 61 of 2.0, 58 of 1.0", () => {
    expect([gdelt2Layout.names.length, gdelt1Layout.names.length]).toEqual([61, 58]);
    expect([at2.id, at2.actor2Name, at2.eventCode, at2.geoType, at2.lon, at2.added, at2.url].map((place) => gdelt2Layout.names[place])).toEqual(["globaleventid", "actor2name", "eventcode", "actiongeo_type", "actiongeo_long", "dateadded", "sourceurl"]);
    expect([at1.geoType, at1.lon, at1.added, at1.url].map((place) => gdelt1Layout.names[place])).toEqual(["actiongeo_type", "actiongeo_long", "dateadded", "sourceurl"]);
  });

  it("fit the row they are made for", () => {
    for (const [layout, cells] of [[gdelt2Layout, cells2], [gdelt1Layout, cells1]] as const) {
      expect(layout.columns.filter(([, form], index) => !form.test(cells[index]))).toEqual([]);
    }
  });
});

describe("a row that lacks a column", () => {
  it("is read where the others leave no doubt which", async () => {
    const certain = [at2.day, at2.actor1Code, at2.rootCode, at2.geoCountry, at2.added, at2.url];
    for (const place of certain) expect(columnsOf(gdelt2Layout, rowLacking(cells2, place).split("\t"))).toEqual(gdelt2Layout.names.filter((_, index) => index !== place));
    const [row] = reportsIn(await rowsOf(gdelt, [fileOf("export.CSV", rowLacking(cells2, at2.url))]));
    expect(row.report.sources).toMatchObject([{ name: "GDELT 2.0", publishedAt: "2020-11-13T00:15:00Z" }]);
  });

  it("is read the same whichever of several empty cells it lacks", async () => {
    const nobody = cells2.map((cell, place) => (place >= at2.actor1Code && place < at2.actor2Code + 10 ? "" : cell));
    const reports = async (row: string): Promise<unknown> => reportsIn(await rowsOf(gdelt, [fileOf("export.CSV", row)])).map(({ report }) => report);
    for (const place of [at2.actor1Code, at2.actor1Name, at2.actor2Name, at2.actor2Code + 9]) expect(await reports(rowLacking(nobody, place))).toEqual(await reports(nobody.join("\t")));
  });

  it("is refused where it may be one or another", async () => {
    for (const place of [at2.actor1Name + 2, at2.eventCode, at2.baseCode, at2.lat, at2.lon]) {
      expect(await refusal(gdelt, rowLacking(cells2, place))).toMatchObject({ reason: "wrong-column-count", detail: "there are 61 columns, this row has 60: which of them it lacks cannot be told" });
    }
  });
});

describe("a row of another length", () => {
  it("is refused with a word on the other edition", async () => {
    expect(await refusal(gdelt, rowWith(cells1, {}))).toMatchObject({ reason: "wrong-column-count", detail: "there are 61 columns, this row has 58: that is GDELT 1.0: import it as gdelt1" });
    expect(await refusal(gdelt1, rowWith(cells2, {}))).toMatchObject({ reason: "wrong-column-count", detail: "there are 58 columns, this row has 61: that is GDELT 2.0: import it as gdelt" });
    expect(await refusal(gdelt, "cut\toff")).toMatchObject({ reason: "wrong-column-count", detail: expect.stringContaining("cut off") as string });
  });
});

describe("a copy with a header", () => {
  const header = ["GLOBALEVENTID", "SQLDATE", "EventCode", "Actor1Code", "Notes"];
  const values = ["100200300", "20201113", "190", "RUS", "a"];

  it("is read by it, whatever its columns' order and what parts them", async () => {
    const copies = [["\t", "\n"], [",", "\r\n"], [";", "\n"]].map(([delimiter, end]) => [header, values].map((line) => line.join(delimiter)).join(end));
    const quoted = `\uFEFF"GLOBALEVENTID","SQLDATE","EventCode","Actor1Code","Notes"\n"100200300","20201113","190","RUS","a, b\nc"\n`;
    for (const content of [...copies, quoted]) {
      const [row] = reportsIn(await rowsOf(gdelt, [fileOf("copy.csv", content, 7)]));
      expect(row).toMatchObject({ row: 2, report: { incidentId: "gdelt-100200300", occurred: "2020-11-13", coding: { cameo: "190" }, initiators: [{ id: "RUS" }], conflicts: ["RUS-unknown"] } });
    }
  });

  it("is passed over above raw rows", async () => {
    const rows = await rowsOf(gdelt, [fileOf("copy.CSV", `${gdelt2Layout.names.join("\t")}\n${rowWith(cells2, {})}\n`)]);
    expect(rows).toMatchObject([{ ok: true, row: 2, report: { incidentId: "gdelt-100200300" } }]);
  });

  it("is refused where it lacks what a report needs", async () => {
    expect(await rowsOf(gdelt, [fileOf("copy.csv", "GLOBALEVENTID,SQLDATE\n1,20201113\n")])).toMatchObject([{ ok: false, row: 1, reason: "missing-column", column: "eventcode" }]);
  });
});

describe("a row that says what cannot be", () => {
  const cases: [string, Readonly<Record<number, string>>, string, string][] = [
    ["an id that is no number", { [at2.id]: "1e5" }, "globaleventid", "no-id"],
    ["a day that never was", { [at2.day]: "20200230" }, "sqldate", "impossible-date"],
    ["a day with dashes", { [at2.day]: "2020-11-13" }, "sqldate", "impossible-date"],
    ["no act", { [at2.eventCode]: "---" }, "eventcode", "not-a-cameo-code"],
    ["the act X", { [at2.eventCode]: "X" }, "eventcode", "not-a-cameo-code"],
    ["an act whose leading zero was lost", { [at2.eventCode]: "42", [at2.rootCode]: "4" }, "eventcode", "not-a-cameo-code"],
    ["an act that became another when its leading zero was lost", { [at2.eventCode]: "112", [at2.rootCode]: "01" }, "eventcode", "contradicts-root"],
    ["a time that never was", { [at2.added]: "20201113246000" }, "dateadded", "impossible-date"],
  ];

  it.each(cases)("is refused: %s", async (_, others, column, reason) => {
    expect(await refusal(gdelt, rowWith(cells2, others))).toMatchObject({ column, reason, value: Object.values(others)[0] });
  });

  it("stops none of the rows around it, and blank lines are no rows", async () => {
    const rows = await rowsOf(gdelt, [fileOf("export.CSV", [rowWith(cells2, {}), "", rowWith(cells2, { [at2.day]: "0" }), rowWith(cells2, { [at2.id]: "2" })].join("\r\n"))]);
    expect(rows.map((row) => [row.row, row.ok])).toEqual([[1, true], [3, false], [4, true]]);
  });
});

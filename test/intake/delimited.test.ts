import { describe, expect, it } from "vitest";
import type { IncidentReport } from "../../src/domain/report.ts";
import { delimited } from "../../src/intake/delimited.ts";
import type { IntakeOptions, IntakeRow } from "../../src/intake/format.ts";
import { fileOf, fixture, refusalsIn, reportsIn, rowsOf } from "./sample-files.ts";

const raids = fixture("raids.csv");
const mapping = JSON.parse(fixture("raids-mapping.json")) as Record<string, unknown>;
const golden = JSON.parse(fixture("raids-reports.json")) as IncidentReport[];

const read = (text: string, options: IntakeOptions): Promise<IntakeRow[]> => rowsOf(delimited, [fileOf("raids.csv", text)], options);
const reports = async (text: string, options: IntakeOptions): Promise<IncidentReport[]> => reportsIn(await read(text, options)).map((row) => row.report);

/** A small table and what its only row becomes. */
const plain = { format: "csv", id: "no", occurred: "date", coding: { cameo: "code" } };
const row = async (text: string, changed: Record<string, unknown> = {}, options: IntakeOptions = {}): Promise<IntakeRow> => (await read(text, { mapping: { ...plain, ...changed }, ...options }))[0];
const report = async (...given: Parameters<typeof row>): Promise<unknown> => {
  const read = await row(...given);
  return read.ok ? read.report : read;
};

describe("a table of one's own", () => {
  it("becomes reports by its mapping", async () => {
    expect(await reports(raids, { mapping })).toEqual(golden);
  });

  it("becomes the same with tabs, with another delimiter that is named, and with capitals in its header", async () => {
    const tabbed = raids.split("\n").map((line) => line.replaceAll(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/g, "\t")).join("\n");
    expect(await reports(tabbed, { mapping })).toEqual(golden);
    expect(await reports(tabbed.replaceAll("\t", "|"), { mapping: { ...mapping, delimiter: "|" } })).toEqual(golden);
    const [header, ...rest] = raids.split("\n");
    expect(await reports([header.toUpperCase(), ...rest].join("\n"), { mapping })).toEqual(golden);
  });

  it("needs an id, a date and a code in each row, no more", async () => {
    expect(await report("no,date,code\n7,2021-04~,190")).toEqual({
      incidentId: "csv-7", conflicts: ["unknown-unknown"], occurred: "2021-04~", coding: { cameo: "190" },
      sources: [{ sourceId: "csv-7", name: "csv", rowId: "7" }], opens: [{ conflictId: "unknown-unknown", name: "unknown - unknown" }],
    });
  });

  it.each<[string, string, Record<string, unknown>, unknown]>([
    ["in one column with a time", "13.04.2021 20:30", { dateFormat: "DD.MM.YYYY HH:mm" }, "2021-04-13T20:30"],
    ["as a spell in EDTF", "2021-04-13/2021-04-15", {}, "2021-04-13/2021-04-15"],
    ["from one column to the same", "2021-04-13", { occurred: { start: "date", end: "date" } }, "2021-04-13"],
    ["in a year alone", "2021", { occurred: { year: "date", month: "none", day: "none" } }, "2021"],
    ["in a year, a month and a day", "2021", { occurred: { year: "date", month: { value: 4 }, day: { value: 3 } } }, "2021-04-03"],
  ])("has dates %s", async (_how, date, changed, occurred) => {
    expect(await report(`no,date,code,none\n7,${date},190,`, changed)).toMatchObject({ occurred });
  });

  it.each<[string, Record<string, unknown>, unknown]>([
    ["a country by its name", { id: "who" }, { id: "ISL", kind: "state", name: "Iceland", code: "Iceland" }],
    ["a country by its code", { id: { value: "ISL" } }, { id: "ISL", kind: "state", name: "Iceland" }],
    ["a group of a country's name", { id: "who", kind: { value: "armed-group" } }, { id: "iceland", kind: "armed-group", name: "Iceland", code: "Iceland" }],
    ["a slug", { id: { value: "puffin-front" } }, { id: "puffin-front" }],
    ["what a translation says, with a name and a code", { id: { column: "who", values: { Iceland: "Puffin Front" } }, name: { value: "The Front" }, code: "no" }, { id: "puffin-front", name: "The Front", code: "7" }],
  ])("has actors: %s", async (_what, party, actor) => {
    expect(await report("no,date,code,who\n7,2021,190,Iceland", { initiators: [party] })).toMatchObject({ initiators: [actor] });
  });

  it("has each actor once, of several in a cell and in several columns", async () => {
    const parties = [{ id: "who", split: "/" }, { id: "also" }];
    expect(await report("no,date,code,who,also\n7,2021,190,Iceland / Monaco /,MCO", { initiators: parties })).toMatchObject({ initiators: [{ id: "ISL" }, { id: "MCO" }] });
  });

  it("has codings of every ontology", async () => {
    const coding = { mid: "mid", ucdp: { value: 1 }, acled: { type: { value: "Battles" }, subType: { value: "Armed clash" } }, plover: { type: { value: "ASSAULT" }, mode: "none" } };
    expect(await report("no,date,mid,none\n7,2021,16,", { coding })).toMatchObject({ coding: { mid: 16, ucdp: { typeOfViolence: 1 }, acled: { type: "Battles", subType: "Armed clash" }, plover: { type: "ASSAULT" } } });
  });
});

describe("the conflict of a row", () => {
  const text = "no,date,code,theatre,who\n7,2021,190,North Sea,ISL";
  const parties = { initiators: [{ id: "who" }], targets: [{ id: { value: "MCO" } }] };

  it.each<[string, Record<string, unknown>, IntakeOptions, string, string]>([
    ["its dyad", parties, {}, "ISL-MCO", "Iceland - Monaco"],
    ["a column's value, in a slug", { conflict: "theatre" }, {}, "csv-north-sea", "North Sea"],
    ["a column's value under the mapping's format", { conflict: "theatre", format: "mine" }, {}, "mine-north-sea", "North Sea"],
    ["a constant", { conflict: { value: "cod-war" } }, {}, "cod-war", "cod-war"],
    ["a translation", { conflict: { column: "theatre", values: { "North Sea": "cod-war" } } }, {}, "cod-war", "cod-war"],
    ["as asked for, whatever the mapping says", { ...parties, conflict: { value: "cod-war" } }, { conflictBy: { by: "dyad" } }, "ISL-MCO", "Iceland - Monaco"],
    ["a column asked for", {}, { conflictBy: { by: "column", column: "Theatre" } }, "csv-north-sea", "csv theatre North Sea"],
  ])("is %s", async (_what, changed, options, conflictId, name) => {
    expect(await report(text, changed, options)).toMatchObject({ conflicts: [conflictId], opens: [{ conflictId, name }] });
  });
});

describe("a row", () => {
  it.each<[string, string, Record<string, unknown>, Record<string, string | undefined>]>([
    ["no id", ",2021,190,", {}, { column: "no", reason: "no-id" }],
    ["no date", "7,,190,", {}, { column: "date", reason: "no-date" }],
    ["a date that is none", "7,13.04.2021,190,", {}, { column: "date", value: "13.04.2021", reason: "impossible-date" }],
    ["a date not as it should be written", "7,2021-04-13,190,", { dateFormat: "DD.MM.YYYY" }, { column: "date", reason: "impossible-date" }],
    ["a month that is none", "7,2021,190,13", { occurred: { year: "date", month: "x" } }, { column: "date", value: "2021-13", reason: "impossible-date" }],
    ["no code", "7,2021,,", {}, { column: "coding", reason: "does-not-fit" }],
    ["a code that is none", "7,2021,19x,", {}, { column: "coding/cameo", value: "19x", reason: "does-not-fit" }],
    ["a word nobody translated", "7,2021,raid,", { coding: { cameo: { column: "code", values: { strike: "195" } } } }, { column: "code", value: "raid", reason: "unknown-word" }],
    ["a count that is none", "7,2021,190,few", { magnitudes: { injuries: { best: "x" } } }, { column: "x", value: "few", reason: "not-a-number" }],
    ["an actor without letters", "7,2021,190,?", { targets: [{ id: "x" }] }, { column: "x", reason: "impossible-value" }],
    ["a kind of actor nobody knows", "7,2021,190,pirates", { targets: [{ id: "code", kind: "x" }] }, { column: "x", value: "pirates", reason: "unknown-kind" }],
    ["a latitude alone", "7,2021,190,43.1", { place: { lat: "x" } }, { column: "place", reason: "does-not-fit" }],
    ["a status nobody knows", "7,2021,190,done", { status: "x" }, { column: "status", value: "done", reason: "does-not-fit" }],
    ["a publication that has no day", "7,2021,190,soon", { source: { publishedAt: "x" } }, { column: "x", value: "soon", reason: "impossible-date" }],
    ["an address that is none", "7,2021,190,example.org", { source: { url: "x" } }, { column: "sources/0/url", reason: "does-not-fit" }],
    ["no conflict", "7,2021,190,", { conflict: "x" }, { column: "x", reason: "no-conflict" }],
  ])("is refused for %s", async (_what, line, changed, refusal) => {
    expect(await row(`no,date,code,x\n${line}`, changed)).toMatchObject({ ok: false, row: 2, ...refusal });
  });

  it("is known by its id, and ids that fall together in a path stay apart", async () => {
    const rows = await reports("no,date,code\n2/b,2021,190\n2 b,2021,190\n2-b,2021,190\n???,2021,190", { mapping: plain });
    expect(new Set(rows.map((one) => one.incidentId)).size).toBe(4);
    expect(rows.map((one) => one.sources?.[0].rowId)).toEqual(["2/b", "2 b", "2-b", "???"]);
    expect(rows[2].incidentId).toBe("csv-2-b");
  });
});

describe("a file", () => {
  it.each<[string, string, unknown, IntakeOptions, Record<string, string>]>([
    ["lacks a column of the mapping", "no,when,code\n", plain, {}, { reason: "missing-column", column: "date" }],
    ["has a mapped column twice", "no,date,date,code\n", plain, {}, { reason: "column-twice", column: "date" }],
    ["is empty", "", plain, {}, { reason: "no-header" }],
    ["has no column as asked for", "no,date,code\n", plain, { conflictBy: { by: "column", column: "war" } }, { reason: "missing-column", column: "war" }],
    ["comes without a mapping", "no,date,code\n", undefined, {}, { reason: "bad-mapping" }],
  ])("that %s is refused at its header", async (_what, text, given, options, refusal) => {
    expect(await read(text, { mapping: given, ...options })).toMatchObject([{ ok: false, row: 1, ...refusal }]);
  });

  it("says which part of the mapping names a column it lacks, and which columns there are", async () => {
    const [refusal] = refusalsIn(await read("no,date,act\n", { mapping: { ...plain, targets: [{ id: "date", kind: "armed-group" }] } }));
    expect(refusal.detail).toBe('the mapping\'s targets/0/kind names a column armed-group, which the header lacks: choose one of no, date, act, or write {"value": ...} for one value in every row');
  });

  it("may have a column twice that the mapping does not name", async () => {
    expect(await reports("no,date,code,x,x\n7,2021,190,1,2", { mapping: plain })).toHaveLength(1);
  });
});

import { describe, expect, it } from "vitest";
import { acled } from "../../src/intake/acled.ts";
import type { IntakeOptions, IntakeRow } from "../../src/intake/format.ts";
import { fileOf, fixture, refusalsIn, reportsIn, rowsOf } from "./sample-files.ts";

const lines = fixture("acled.csv").trimEnd().split("\n");
const header = lines[0].split(",");
/** Invented: two drones that fell into the sea. */
const drones = lines[5].split(",");

const read = (text: string, options?: IntakeOptions): Promise<IntakeRow[]> => rowsOf(acled, [fileOf("acled.csv", text)], options);
const withCell = (column: string, value: string): string => drones.with(header.indexOf(column), value).join(",");
const reading = async (column: string, value: string): Promise<IntakeRow> => (await read(`${lines[0]}\n${withCell(column, value)}`))[0];

describe("a row of ACLED", () => {
  it.each([
    ["no id", "event_id_cnty", "", "impossible-value"],
    ["an id that is none", "event_id_cnty", "4711", "impossible-value"],
    ["a day its month does not have", "event_date", "2021-02-30", "impossible-date"],
    ["a month nobody knows", "event_date", "5 Smarch 2021", "impossible-date"],
    ["no date", "event_date", "", "impossible-date"],
    ["a precision nobody knows", "time_precision", "4", "impossible-value"],
    ["no precision", "time_precision", "", "impossible-value"],
    ["a year that is not its date's", "year", "2020", "contradicts-date"],
    ["an event type of before 2019", "event_type", "Remote violence", "unknown-event-type"],
    ["no sub-event type", "sub_event_type", " ", "no-coding"],
    ["an actor without letters", "actor1", "??", "impossible-value"],
    ["a latitude beyond the pole", "latitude", "91", "not-a-number"],
    ["a word for a longitude", "longitude", "west", "not-a-number"],
    ["a precision of place nobody knows", "geo_precision", "0", "impossible-value"],
    ["a toll that is no number", "fatalities", "many", "not-a-number"],
    ["a negative toll", "fatalities", "-3", "not-a-number"],
    ["a time that is none", "timestamp", "yesterday", "impossible-date"],
    ["a time beyond the calendar", "timestamp", "999999999999", "impossible-date"],
    ["no country, when that names its conflict", "country", "", "no-conflict"],
  ])("is refused for %s", async (_what, column, value, reason) => {
    expect(await reading(column, value)).toMatchObject({ ok: false, row: 2, column, value: value.trim(), reason });
  });

  it.each([
    ["latitude", "", "lat and lon are given together"],
    ["fatalities", "3000000000", "2000000000"],
  ])("is refused by its schema for %s %j", async (column, value, detail) => {
    expect(await reading(column, value)).toMatchObject({ ok: false, reason: "does-not-fit", detail: expect.stringContaining(detail) as string });
  });

  it.each([
    ["a sub-event type that is new: it is unscored", "sub_event_type", "Submarine strike", { coding: { acled: { type: "Explosions/Remote violence", subType: "Submarine strike" } } }],
    ["nobody known to act", "actor1", "", { targets: [{ id: "ISL" }] }],
    ["no toll: it is not 0", "fatalities", "", {}],
    ["no place's precision", "geo_precision", "", { place: { name: "Made-up Bay" } }],
    ["no year beside its date", "year", "", { occurred: "2021-03-05" }],
    ["one source told twice", "source", "Radio Nowhere; Radio Nowhere;", { sources: [{ sourceId: "acled-ISL4", name: "Radio Nowhere" }] }],
  ])("is a report with %s", async (_what, column, value, expected) => {
    const row = await reading(column, value);
    expect(row).toMatchObject({ ok: true, report: expected });
    expect(row.ok && row.report.magnitudes === undefined).toBe(column === "fatalities");
    expect(row.ok && row.report.initiators === undefined).toBe(column === "actor1");
  });

  it("is refused alone when it is cut off", async () => {
    const rows = await read([lines[0], lines[5].slice(0, 60), lines[6]].join("\n"));
    expect(refusalsIn(rows)).toMatchObject([{ row: 2, reason: "wrong-column-count" }]);
    expect(reportsIn(rows)).toHaveLength(1);
  });
});

describe("a file", () => {
  it.each([
    ["is empty", "", "no-header", undefined],
    ["lacks a column", fixture("acled.csv").replace("sub_event_type", "sub_type"), "missing-column", "sub_event_type"],
    ["has a column twice", fixture("acled.csv").replace("assoc_actor_1", "actor1"), "column-twice", "actor1"],
    ["has rows and no header", lines.slice(4).join("\n"), "missing-column", "event_id_cnty"],
  ])("that %s is refused at its first line", async (_what, text, reason, column) => {
    const rows = await read(text);
    expect(rows).toMatchObject([{ ok: false, row: 1, reason, ...(column && { column }) }]);
  });

  it("without the column asked for is refused", async () => {
    expect(await read(lines.join("\n"), { conflictBy: { by: "column", column: "province" } })).toMatchObject([{ ok: false, row: 1, column: "province", reason: "missing-column" }]);
  });
});

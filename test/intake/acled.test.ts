/** The fixtures are invented: ACLED's rows may not be passed on. Their places, people and acts are made up. */
import { describe, expect, it } from "vitest";
import type { IncidentReport } from "../../src/domain/report.ts";
import { acled } from "../../src/intake/acled.ts";
import type { IntakeOptions, IntakeRow } from "../../src/intake/format.ts";
import { history, replay } from "../../src/testing.ts";
import { fileOf, fixture, refusalsIn, reportsIn, rowsOf } from "./sample-files.ts";

const current = fixture("acled.csv");
const golden = JSON.parse(fixture("acled-reports.json")) as IncidentReport[];

const read = (text: string, options?: IntakeOptions, chunk?: number): Promise<IntakeRow[]> => rowsOf(acled, [fileOf("acled.csv", text, chunk)], options);
const reports = async (text: string, options?: IntakeOptions, chunk?: number): Promise<IncidentReport[]> => reportsIn(await read(text, options, chunk)).map((row) => row.report);

describe("ACLED events", () => {
  it.each([
    ["as they are exported now", current],
    ["with semicolons, numbers for actors and written months, as before", fixture("acled-older.csv")],
    ["with tabs", current.split("\n").map((line, index) => (index === 0 ? line.replaceAll(",", "\t") : line)).join("\n").replaceAll(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/g, "\t")],
  ])("are reports %s", async (_how, text) => {
    expect(await reports(text)).toEqual(golden);
  });

  it("are the same with CR LF line ends, a byte order mark, capitals and in any chunks", async () => {
    const [header, ...rest] = current.split("\n");
    const dressed = `\uFEFF${[header.toUpperCase(), ...rest].join("\n")}`;
    for (const chunk of [1, 7, 1_000]) expect(await reports(dressed, undefined, chunk)).toEqual(golden);
  });

  it("are coded by hand, one row each, and say where they stand", async () => {
    const rows = await read(current);
    expect(refusalsIn(rows)).toEqual([]);
    expect(rows.map((row) => row.row)).toEqual([2, 3, 5, 6, 7, 8, 9]);
    expect(new Set(reportsIn(rows).map((row) => row.coded))).toEqual(new Set(["hand"]));
  });

  it("are scored by the code proposed for them, and unscored without one", async () => {
    const conflict = "acled-iceland";
    const told = golden.filter((report) => report.conflicts.includes(conflict)).reduce((all, report) => all.then({ type: "ReportIncident", report }), history(conflict));
    const replayed = await replay(told);
    const state = await replayed.state({ at: "2021-04-01" });
    expect(state).toMatchObject({ n: 5, unscored: 1, escalation: { hostility: { peak: 4 } } });
    expect(state.escalation.tension).toBeGreaterThan(10);
    await replayed.close();
  });
});

describe("the conflict of an ACLED event", () => {
  it.each<[string, IntakeOptions["conflictBy"], string[]]>([
    ["its country", undefined, ["acled-iceland", "acled-monaco", "acled-lost-atlantis"]],
    ["its country when that is asked for", { by: "column", column: "Country" }, ["acled-iceland", "acled-monaco", "acled-lost-atlantis"]],
    ["a column", { by: "column", column: "location" }, ["acled-made-up-bay", "acled-imaginary-heath", "acled-invented-shire", "acled-port-fable", "acled-sunken-square"]],
    ["one of one's own", { by: "id", id: "nowhere" }, ["nowhere"]],
  ])("is %s", async (_what, conflictBy, ids) => {
    expect([...new Set((await reports(current, { conflictBy })).flatMap((report) => report.conflicts))]).toEqual(ids);
  });

  it("is its two actors', the same whoever stands first, with unknown for a missing one", async () => {
    const all = await reports(current, { conflictBy: { by: "dyad" } });
    expect(all.map((report) => report.conflicts[0])).toEqual([
      "ISL--puffin-liberation-front", "protesters-iceland--unknown", "ISL--civilians-iceland", "ISL-MCO", "military-forces-of-iceland-2020-northern-faction--unknown", "ISL-MCO",
      "rioters-lost-atlantis--unidentified-communal-militia-lost-atlantis",
    ]);
  });
});

import { describe, expect, it } from "vitest";
import type { ConflictBy } from "../../src/intake/conflict-by.ts";
import type { IntakeRow } from "../../src/intake/format.ts";
import { mid } from "../../src/intake/mid.ts";
import { LONGEST_ROW } from "../../src/intake/row-bytes.ts";
import { fileOf, fixture, refusalsIn, reportsIn, rowsOf } from "./sample-files.ts";

const midi = fixture("midi.csv").trimEnd().split("\n");
const midip = fixture("midip.csv").trimEnd().split("\n");

/** Rows of the fixture with one cell of one line changed. */
function withCell(rows: readonly string[], line: number, column: string, value: string): string {
  const cells = rows[line - 1].split(",");
  cells[rows[0].split(",").indexOf(column)] = value;
  return withLine(rows, line, cells.join(","));
}

const withLine = (rows: readonly string[], line: number, text: string): string => rows.with(line - 1, text).join("\n");
const incidents = (text: string, conflictBy?: ConflictBy): Promise<IntakeRow[]> => rowsOf(mid, [fileOf("midi.csv", text)], { conflictBy });
const both = (incidentText: string, participantText: string): Promise<IntakeRow[]> => rowsOf(mid, [fileOf("midi.csv", incidentText), fileOf("midip.csv", participantText)]);

describe("a row of MIDI", () => {
  it.each([
    ["a word for a number", "stday", "third", "not-a-number"],
    ["an empty cell", "version", "", "not-a-number"],
    ["a fraction", "action", "16.5", "not-a-number"],
    ["a number beyond counting", "incidnum", "99999999999", "not-a-number"],
    ["an id below 1", "incidnum", "0", "impossible-value"],
    ["a negative toll", "fatalpre", "-3", "impossible-value"],
    ["an action nobody knows", "action", "22", "unknown-action"],
    ["a missing action", "action", "-9", "unknown-action"],
    ["a level nobody knows", "hostlev", "6", "unknown-level"],
    ["a level that is not the action's", "hostlev", "4", "level-mismatch"],
    ["a fatality category nobody knows", "fatality", "7", "unknown-fatality"],
    ["a thirteenth month", "stmon", "13", "impossible-date"],
    ["a day beyond any month", "endday", "32", "impossible-date"],
    ["a year before the data begin", "styear", "199", "impossible-date"],
    ["a day its month does not have", "stday", "30", "impossible-date"],
    ["an end before the start", "endyear", "1992", "impossible-date"],
    ["another version", "version", "4", "other-version"],
  ])("is refused for %s", async (_what, column, value, reason) => {
    const rows = await incidents(withCell(midi, 2, column, value));
    const [refusal, ...others] = refusalsIn(rows);
    expect(refusal).toMatchObject({ ok: false, file: "midi.csv", row: 2, column, reason });
    expect(refusal.value).toContain(column === "endyear" ? "1992" : value === "30" ? "1993-02-30" : value);
    expect(refusal.detail).not.toBe("");
    expect(refusal.raw.split(",")).toHaveLength(16);
    expect(others).toEqual([]);
    expect(reportsIn(rows)).toHaveLength(7);
  });

  it.each([
    ["is cut off", midi[4].slice(0, 40), "wrong-column-count"],
    ["has a column too many", `${midi[4]},5`, "wrong-column-count"],
    ["opens a quote for good", midi[4].replace("28", '"28'), "broken-quotes"],
    ["goes on after a quote", midi[4].replace("28", '"2"8'), "broken-quotes"],
    ["is longer than a row may be", `${midi[4]}${"5".repeat(LONGEST_ROW)}`, "row-too-long"],
  ])("is refused when it %s, and no other row with it", async (_what, line, reason) => {
    const rows = await incidents(withLine(midi, 5, line));
    expect(refusalsIn(rows)).toMatchObject([{ row: 5, reason, raw: line.slice(0, LONGEST_ROW) }]);
    expect(reportsIn(rows)).toHaveLength(7);
  });

  it("is refused wherever a cut-off file ends within it", async () => {
    const last = midi.length;
    for (let length = 1; length < midi[last - 1].length; length++) {
      const rows = await incidents(withLine(midi, last, midi[last - 1].slice(0, length)));
      expect(refusalsIn(rows).map((row) => row.row)).toEqual([last]);
    }
  });

  it("is refused when it names no conflict by the column asked for", async () => {
    const header = `${midi[0]},region`;
    const rows = await incidents([header, `${midi[1]},Balkan (west)`, `${midi[2]},`, `${midi[3]},balkan`].join("\n"), { by: "column", column: "region" });
    expect(refusalsIn(rows)).toMatchObject([{ row: 2, column: "region", value: "Balkan (west)", reason: "no-conflict" }, { row: 3, column: "region", value: "", reason: "no-conflict" }]);
    expect(reportsIn(rows).map((row) => row.report.conflicts)).toEqual([["mid-balkan"]]);
  });

  it("is refused when its participants are listed under another dispute", async () => {
    const rows = await both(withCell(midi, 9, "dispnum", "9004"), midip.concat(midip[1].replace("9001,9001001", "9003,9003001")).join("\n"));
    expect(refusalsIn(rows)).toMatchObject([{ row: 9, column: "dispnum", value: "9004", reason: "contradicts-participants" }]);
  });
});

describe("a row of MIDIP", () => {
  it.each([
    ["a number no state has", "ccode", "999", "ccode", "unknown-state"],
    ["a number of another state than its abbreviation", "ccode", "344", "ccode", "unknown-state"],
    ["a side that is neither", "insidea", "2", "insidea", "impossible-value"],
    ["a level that is not the action's", "hostlev", "3", "hostlev", "level-mismatch"],
    ["a word for a number", "sidea", "A", "sidea", "not-a-number"],
  ])("is refused for %s, and all incidents of its dispute with it", async (_what, column, value, blamed, reason) => {
    const rows = await both(midi.join("\n"), withCell(midip, 2, column, value));
    const [refusal, ...dependents] = refusalsIn(rows);
    expect(refusal).toMatchObject({ file: "midip.csv", row: 2, column: blamed, reason });
    expect(dependents.map((row) => [row.file, row.row, row.reason])).toEqual([2, 3, 4, 5].map((row) => ["midi.csv", row, "participants-refused"]));
    expect(reportsIn(rows).map((row) => row.report.conflicts[0])).toEqual(["mid-9002", "mid-9002", "mid-9002", "mid-9003"]);
  });

  it("takes its incident along when its dispute cannot be read", async () => {
    const rows = await both(midi.join("\n"), withCell(midip, 13, "dispnum", "?"));
    expect(refusalsIn(rows)).toMatchObject([{ file: "midip.csv", row: 13, reason: "not-a-number" }, { file: "midi.csv", row: 7, reason: "participants-refused" }]);
  });

  it.each([
    ["on the other side", withCell(midip.concat(midip[1]), 17, "insidea", "0"), "insidea"],
    ["under another dispute", withCell(midip.concat(midip[1]), 17, "dispnum", "9002"), "dispnum"],
  ])("is refused when an earlier row has its state %s", async (_what, text, column) => {
    const [refusal] = refusalsIn(await both(midi.join("\n"), text));
    expect(refusal).toMatchObject({ file: "midip.csv", row: 17, column, reason: "contradicts-earlier-row" });
  });

  it("may stand there twice", async () => {
    const rows = await both(midi.join("\n"), midip.concat(midip).join("\n").replaceAll(`\n${midip[0]}`, ""));
    expect(refusalsIn(rows)).toEqual([]);
  });
});

describe("a file", () => {
  it.each([
    ["is empty", "", "no-header", undefined],
    ["has no line end", "x".repeat(LONGEST_ROW + 1), "no-header", undefined],
    ["lacks a column", withLine(midi, 1, midi[0].replace("action", "act")), "missing-column", "action"],
    ["has a column twice", withLine(midi, 1, midi[0].replace("tbi", "numa")), "column-twice", "numa"],
    ["has rows and no header", midi.slice(1).join("\n"), "column-twice", undefined],
  ])("that %s is refused at its first line", async (_what, text, reason, column) => {
    const rows = await incidents(text);
    expect(rows).toMatchObject([{ ok: false, row: 1, reason, ...(column && { column }) }]);
  });

  it("of participants alone is refused", async () => {
    expect(await rowsOf(mid, [fileOf("midip.csv", midip.join("\n"))])).toMatchObject([{ ok: false, file: "midip.csv", row: 1, reason: "no-incidents" }]);
  });

  it("of incidents alone has no dyads", async () => {
    expect(await incidents(midi.join("\n"), { by: "dyad" })).toMatchObject([{ ok: false, row: 1, reason: "needs-participants" }]);
  });

  it("without the column asked for is refused", async () => {
    expect(await incidents(midi.join("\n"), { by: "column", column: "region" })).toMatchObject([{ ok: false, row: 1, column: "region", reason: "missing-column" }]);
  });

  it("that fails while it is read is a fault, and lets go of the others", async () => {
    let closed = false;
    const failing = (async function* () {
      yield Buffer.from(`${midi[0]}\n${midi[1]}\n`);
      throw new Error("the disk is gone");
    })();
    const other = (async function* () {
      try {
        yield Buffer.from(`${midi.join("\n")}\n`);
        yield Buffer.from(midi[1]);
      } finally {
        closed = true;
      }
    })();
    await expect(rowsOf(mid, [{ name: "a.csv", stream: failing }, { name: "b.csv", stream: other }])).rejects.toThrow("the disk is gone");
    expect(closed).toBe(true);
  });
});

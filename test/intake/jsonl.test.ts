import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { IncidentReport } from "../../src/domain/report.ts";
import type { IntakeRow } from "../../src/intake/format.ts";
import { jsonl } from "../../src/intake/jsonl.ts";
import { LONGEST_ROW } from "../../src/intake/row-bytes.ts";
import { fileOf, refusalsIn, reportsIn, rowsOf } from "./sample-files.ts";

const strike = {
  incidentId: "damascus", conflicts: ["israel-iran"], occurred: "2024-04-01T14:00Z", coding: { cameo: "195" },
  sources: [{ sourceId: "s1", name: "Axios", reliability: "B" }],
  claims: [{ about: "munitions", value: ">=300", claimant: "ISR", source: "s1" }],
};
const attack = { incidentId: "attack", conflicts: ["israel-iran"], occurred: "2024-04-13/2024-04-14", coding: { cameo: "195", mid: 16 } };
const { incidentId: _id, ...nameless } = strike;

const read = (text: string, chunk?: number): Promise<IntakeRow[]> => rowsOf(jsonl, [fileOf("reports.jsonl", text, chunk)]);
const reports = async (text: string, chunk?: number): Promise<IncidentReport[]> => reportsIn(await read(text, chunk)).map((row) => row.report);
const line = JSON.stringify;

describe("reports in JSON", () => {
  it.each([
    ["one a line", `${line(strike)}\n\n${line(attack)}\n`],
    ["in an array on one line", line([strike, attack])],
    ["in an array as people write it", `\n ${JSON.stringify([strike, attack], null, 2)}\n`],
    ["after a byte order mark", `\uFEFF${line(strike)}\r\n${line(attack)}`],
  ])("are read %s, in any chunks", async (_how, text) => {
    for (const chunk of [1, 5, 65_536]) expect(await reports(text, chunk)).toEqual([strike, attack]);
  });

  it("say on which line, or as which element, they stand", async () => {
    expect((await read(`${line(strike)}\n\n${line(attack)}\n`)).map((row) => row.row)).toEqual([1, 3]);
    expect((await read(`\n\n${JSON.stringify([strike, attack], null, 2)}`)).map((row) => row.row)).toEqual([1, 2]);
  });

  it("are none in an empty file", async () => {
    expect(await read("")).toEqual([]);
    expect(await read(" \n\n")).toEqual([]);
    expect(await read("[]")).toEqual([]);
  });

  it.each([
    ["a field nobody knows", { ...attack, severity: 3 }, "severity", "3"],
    ["a missing field", { ...attack, coding: undefined }, "coding", undefined],
    ["a date that is none", { ...attack, occurred: "2024-02-30" }, "occurred", "2024-02-30"],
    ["a number for a code", { ...attack, coding: { cameo: 195 } }, "coding/cameo", "195"],
    ["an id that is none", { ...attack, initiators: [{ id: "the state" }] }, "initiators/0/id", "the state"],
    ["a claim's value that is none", { ...strike, claims: [{ ...strike.claims[0], value: "many" }] }, "claims/0/value", "many"],
    ["no conflict", { ...attack, conflicts: [] }, "conflicts", "[]"],
    ["an array for an object", [attack], undefined, undefined],
    ["a bare word", "attack", undefined, undefined],
  ])("are refused for %s, naming path and value", async (_what, report, column, value) => {
    const rows = await read(`${line(strike)}\n${line(report)}\n${line(attack)}\n`);
    const [refusal, ...others] = refusalsIn(rows);
    expect(refusal).toMatchObject({ row: 2, reason: "does-not-fit", raw: line(report) });
    expect([refusal.column, refusal.value]).toEqual([column, value]);
    expect(others).toEqual([]);
    expect(reportsIn(rows)).toHaveLength(2);
  });

  it("are refused with what would have fitted, and how much more is wrong", async () => {
    const [text] = refusalsIn(await read(line({ ...strike, claims: [{ ...strike.claims[0], value: "many" }] })));
    expect(text.detail).toBe('a number such as 350, "~320", ">=300" or "<=20"');
    const [neither] = refusalsIn(await read(line({ ...strike, claims: [{ ...strike.claims[0], value: true }] })));
    expect(neither.detail).toBe("is true: give a number, a text or an object {...}");
    const [two] = refusalsIn(await read(line({ ...attack, occurred: "soon", conflicts: "israel-iran" })));
    expect(two.detail).toMatch(/ \(and 1 more\)$/);
    const [long] = refusalsIn(await read(line({ ...attack, occurred: "x".repeat(900) })));
    expect(long.value).toHaveLength(200);
  });

  it.each([
    ["is no JSON", "{incidentId: 1}", "not-json"],
    ["is cut off", line(strike).slice(0, -1), "not-json"],
    ["is longer than a row may be", `{"summary": "${"x".repeat(LONGEST_ROW)}"}`, "row-too-long"],
  ])("are refused where a line %s", async (_how, bad, reason) => {
    expect((await read(`${line(strike)}\n${bad}\n${line(attack)}`)).map((row) => (row.ok ? "report" : row.reason))).toEqual(["report", reason, "report"]);
  });

  it("are refused where an array is cut off or goes on, the whole ones kept", async () => {
    expect((await read(`${line([strike, attack]).slice(0, -1)}`)).map((row) => (row.ok ? "report" : row.reason))).toEqual(["report", "cut-off"]);
    expect((await read(`${line([strike])}${line(attack)}`)).map((row) => (row.ok ? "report" : row.reason))).toEqual(["report", "cut-off"]);
    expect((await read("[1,,2]")).map((row) => (row.ok ? "report" : row.reason))).toEqual(["does-not-fit", "not-json", "does-not-fit"]);
  });

  it("never throw, whatever stands in the file", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(line(strike), line([strike, attack])), fc.nat({ max: 400 }), fc.uint8Array({ maxLength: 6 }), async (text, at, put) => {
        const bytes = Buffer.concat([Buffer.from(text).subarray(0, at), put, Buffer.from(text).subarray(at + put.length)]);
        for (const row of await rowsOf(jsonl, [fileOf("a.json", bytes)])) expect(row.ok || row.detail.length > 0).toBe(true);
      }),
    );
  });
});

describe("reports without an id", () => {
  const ids = async (text: string): Promise<unknown[]> => (await reports(text)).map((report) => report.incidentId);

  it("have the same one in every reading, whatever the order of their keys and the lines about them", async () => {
    const turned = Object.fromEntries(Object.entries(nameless).reverse());
    const [id] = await ids(line(nameless));
    expect(id).toMatch(/^jsonl-[0-9a-f-]{36}$/);
    expect(await ids(`${line(attack)}\n${line(turned)}\n`)).toEqual(["attack", id]);
    expect(await ids(line([nameless]))).toEqual([id]);
  });

  it("are two incidents when they are equal, over all the files", async () => {
    const rows = await rowsOf(jsonl, [fileOf("a.jsonl", line(nameless)), fileOf("b.jsonl", `${line(nameless)}\n${line({ ...nameless, occurred: "2024-04-02" })}`)]);
    expect(new Set(reportsIn(rows).map((row) => row.report.incidentId)).size).toBe(3);
  });
});

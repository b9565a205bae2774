import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scaleEvents } from "../../src/domain/added-scale.ts";
import { type GivenOfTable, type ScaleTableRead, readScaleTable } from "../../src/intake/scale-table.ts";

async function* bytes(text: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

const read = (text: string | Uint8Array, given: Partial<GivenOfTable> = { citation: "Desk manual" }): Promise<ScaleTableRead> => readScaleTable({ name: "desk.csv", stream: bytes(text) }, { scaleId: "desk", ...given });

async function problems(text: string | Uint8Array, given?: Partial<GivenOfTable>): Promise<string[]> {
  const answer = await read(text, given);
  return answer.ok ? [] : answer.problems.map(({ row, column, value, problem }) => `${row ?? "-"} ${column ?? "-"} ${value ?? "-"} ${problem}`);
}

describe("a table of scores", () => {
  it("is code and value, named by what was given", async () => {
    expect(await read("code,value\n19,-9\n042,2.5\n", { name: "Acts", citation: "Desk manual", version: "2", note: "ours" })).toEqual({
      ok: true, table: { scaleId: "desk", version: "2", name: "Acts", citation: "Desk manual", note: "ours", codes: "cameo", scores: { "19": -9, "042": 2.5 } },
    });
  });

  it("is version 1 and called by its id where nothing else is said", async () => {
    expect(await read("code,value\n19,-9")).toMatchObject({ table: { version: "1", name: "desk" } });
  });

  it("may say of itself what it is, before its header; what is given comes first", async () => {
    const text = "# Name: Acts, of two kinds\n#citation: Desk manual\n# version: 3\n# note: ours\n# a line of its own\n\ncode,value\n19,-9\n";
    expect(await read(text, {})).toMatchObject({ table: { name: "Acts, of two kinds", citation: "Desk manual", version: "3", note: "ours" } });
    expect(await read(text, { version: "4", name: "Other" })).toMatchObject({ table: { version: "4", name: "Other", citation: "Desk manual" } });
  });

  it("may hold its name and citation in columns, in any rows that say the same", async () => {
    expect(await read('Code,Name,Score,Citation,more\n19,Acts,-9,"Desk manual, p. 2",x\n042,,2.5,,y\n14,Acts,-3,,z\n', {})).toMatchObject({ ok: true, table: { name: "Acts", citation: "Desk manual, p. 2", scores: { "14": -3 } } });
  });

  it("takes codes that begin with letters for PLOVER's, unless it says which they are", async () => {
    expect(await read("code,value\nASSAULT,-9\nASSAULT airstrike,-10\n")).toMatchObject({ table: { codes: "plover", scores: { ASSAULT: -9, "ASSAULT airstrike": -10 } } });
    expect(await problems("# codes: plover\ncode,value\n19,-9\n")).toEqual([expect.stringContaining("3 code 19 \"19\" is not a PLOVER type")]);
    expect(await problems("# codes: weis\ncode,value\n19,-9\n")).toEqual([expect.stringContaining("- codes weis ")]);
  });

  it("is read alike with a byte order mark, CR LF, blank lines and quotes", async () => {
    expect(await read('\uFEFFcode,value\r\n\r\n"19","-9"\r\n 042 , +2.50 \r\n')).toMatchObject({ table: { scores: { "19": -9, "042": 2.5 } } });
  });
});

describe("everything wrong with a table is named, and nothing of it is taken", () => {
  it.each([
    ["a code twice", "19,-9\n19,-8", "3 code 19 row 2 scores this code already"],
    ["a code that lost its zero", "42,1", "2 code 42 a CAMEO code is a string of 2 to 4 digits"],
    ["a value that is no number", '19,"-9,5"', "2 value -9,5 a score is a number with a decimal point"],
    ["another minus sign", "19,\u22129", "2 value \u22129 a score is a number with a decimal point and a plain minus sign"],
    ["a value left empty", "19,", "2 value - a score is missing: unknown is not 0"],
    ["a value out of bounds", "19,-1001", "2 value -1001 a score lies between -1000"],
    ["infinity", "19,1e999", "2 value 1e999 a score lies between"],
    ["a cell too few", "19", "2 - - there are 2 columns, this row has 1"],
    ["a quote left open", '"19,-9', "2 - - a quoted cell is not closed"],
  ])("%s", async (_what, rows, problem) => {
    expect(await problems(`code,value\n${rows}\n`)).toEqual([expect.stringContaining(problem.replace(" - a score is missing", "  a score is missing"))]);
  });

  it("several at once, by row; rows are counted from the file's first line", async () => {
    expect((await problems("# name: Acts\n# ours\ncode,value\n19,x\n99,1\n", {})).map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual(["4 value", "5 code", "- citation"]);
  });

  it("a name that is not the same in every row: it may be labels of the codes", async () => {
    const text = "code,value,name\n19,-9,fight\n042,2,visit\n14,1,protest\n";
    expect(await problems(text)).toEqual([expect.stringMatching(/^3 name visit .*row 2 says "fight": give it once with --name/)]);
    expect(await read(text, { name: "Acts", citation: "Desk manual" })).toMatchObject({ ok: true, table: { name: "Acts" } });
  });

  it.each([
    ["no citation", "code,value\n19,-9\n", {}, "- citation - say where the scores come from"],
    ["another header", "cameo,goldstein\n19,-9\n", undefined, "1 - cameo,goldstein the header names no columns code and value"],
    ["no header", "19,-9\n", undefined, "1 - 19,-9 the header names no columns"],
    ["nothing at all", "", undefined, "the header names no columns"],
    ["no rows", "code,value\n", undefined, "- - - the file has no rows under its header"],
    ["a version that is none", "code,value\n19,-9\n", { citation: "c", version: "2 b" }, "- version 2 b a version has 1 to 50"],
    ["far too many bytes", `code,value\n${"19,-9\n".repeat(200_000)}`, undefined, "at most 1048576 bytes"],
  ])("%s", async (_what, text, given, problem) => {
    expect(await problems(text, given)).toEqual([expect.stringContaining(problem)]);
  });
});

describe("whatever stands in a file", () => {
  it("it is a whole table that fits its event, or a list of problems: never a throw", async () => {
    const cell = fc.oneof(fc.constantFrom("19", "042", "ASSAULT", "-9", "2.5", "", '"', "a\nb", "code", "value", "# name: x"), fc.string({ maxLength: 6 }));
    const text = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }).map((cells) => cells.join(",")), { maxLength: 8 }).map((rows) => rows.join("\n"));
    await fc.assert(fc.asyncProperty(fc.oneof(text, text.map((rows) => `code,value\n${rows}`), fc.uint8Array({ maxLength: 60 })), async (file) => {
      const answer = await read(file);
      if (answer.ok) expect(scaleEvents.ScaleAdded.safeParse(answer.table).success).toBe(true);
      else expect(answer.problems.length).toBeGreaterThan(0);
    }));
  });
});

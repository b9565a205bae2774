import fc from "fast-check";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { piecesOf } from "../../src/cli/report-pieces.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { brinkline, document, documents } from "./command-line.ts";
import { incident, smallStore } from "./stores.ts";

async function reported(stdin: string, ...more: string[]): Promise<Awaited<ReturnType<typeof brinkline>>> {
  return brinkline(["report", "--file", "-", "--store", await smallStore(), ...more], { stdin });
}

describe("report", () => {
  it("takes one object, however it is laid out", async () => {
    const ended = await reported(JSON.stringify(incident("j"), null, 2));
    expect(ended).toEqual({ code: 0, stdout: "appended: incident j at revision 0, position 3\n", stderr: "" });
  });

  it("takes an array, and an id for each that has none", async () => {
    const ended = await reported(JSON.stringify([incident("j"), { ...incident("k"), incidentId: undefined }]), "--json");
    expect(ended.code).toBe(0);
    expect(documents(ended)).toEqual([
      { outcome: "appended", incidentId: "j", revision: 0, position: "3" },
      { outcome: "appended", incidentId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string, revision: 0, position: "4" },
    ]);
  });

  it("takes lines, in the order given, with empty ones between", async () => {
    const ended = await reported(`${JSON.stringify(incident("j"))}\n\n${JSON.stringify(incident("k"))}\n`, "--json");
    expect(documents(ended).map((result) => result.incidentId)).toEqual(["j", "k"]);
  });

  it("reads a file, byte order mark and all", async () => {
    const file = join(temporaryFolder(), "report.json");
    writeFileSync(file, `\uFEFF${JSON.stringify(incident("j"))}`);
    expect(await brinkline(["report", "--file", file, "--store", await smallStore()])).toMatchObject({ code: 0 });
  });

  it("refuses a file in another encoding, and records nothing of it", async () => {
    const file = join(temporaryFolder(), "report.jsonl");
    writeFileSync(file, `${JSON.stringify(incident("j"))}\n${JSON.stringify(incident("k", { summary: "Zürich" }))}\n`, "latin1");
    expect(await brinkline(["report", "--file", file, "--store", await smallStore()])).toMatchObject({ code: 2, stdout: "", stderr: `error: ${file} is not in UTF-8: save it in that encoding\n` });
  });

  it("ends with 5 where some were refused, and tells each one's place and reason", async () => {
    const lines = [JSON.stringify(incident("j")), "{", JSON.stringify({ ...incident("k"), occurred: "2024-13" }), JSON.stringify(incident("l", { conflicts: ["nowhere"] }))];
    const ended = await reported(lines.join("\n"), "--json");
    expect(ended.code).toBe(5);
    expect(documents(ended)).toEqual([
      expect.objectContaining({ outcome: "appended", incidentId: "j" }),
      expect.objectContaining({ outcome: "refused", place: "line 2", reason: "not-json" }),
      expect.objectContaining({ outcome: "refused", place: "line 3", reason: "does-not-fit", path: "occurred", detail: expect.stringContaining("2024-13") as string }),
      expect.objectContaining({ outcome: "refused", place: "line 4", reason: "unknown-conflict" }),
    ]);
    expect((await reported(lines.join("\n"))).stdout).toContain("refused: line 3: occurred: ");
  });

  it("ends with 4 where the record refused all, and with 2 where none was a report", async () => {
    expect(await reported(JSON.stringify([incident("i", { occurred: "2024-04-09" })]))).toMatchObject({ code: 4, stdout: expect.stringContaining("already-reported") as string });
    expect(await reported(JSON.stringify([{ incidentId: "j" }, 7]))).toMatchObject({ code: 2 });
  });

  it.each([["nothing", "  \n"], ["an empty array", "[]"], ["broken text", "{\n\"conflicts\": [\n"]])("ends with 2 for %s", async (_what, text) => {
    expect(await reported(text)).toMatchObject({ code: 2, stdout: "", stderr: expect.stringMatching(/^error: stdin (is|holds)/) as string });
  });

  it("repeats nothing under the same key, whatever the number of reports", async () => {
    const store = await smallStore();
    const text = JSON.stringify([{ ...incident("j"), incidentId: undefined }, { ...incident("k"), incidentId: undefined }]);
    const send = (): ReturnType<typeof brinkline> => brinkline(["report", "--file", "-", "--key", "batch-7", "--store", store, "--json"], { stdin: text });
    const [first, second] = [documents(await send()), documents(await send())];
    expect(second).toEqual(first.map((result) => ({ ...result, outcome: "repeated" })));
  });

  it("opens a conflict that the report names", async () => {
    const opens = [{ conflictId: "d", name: "D", sides: [{ name: "A", actors: [{ id: "AAA" }] }, { name: "B", actors: [{ id: "BBB" }] }] }];
    const ended = await reported(JSON.stringify(incident("j", { conflicts: ["d"], opens })), "--json");
    expect(document(ended)).toMatchObject({ outcome: "appended", position: "4" });
  });
});

describe("the reports in a text", () => {
  const value = fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 });

  it("are the same as an array and as lines", () => {
    fc.assert(fc.property(fc.array(value, { minLength: 2 }), (values) => {
      const read = (text: string): unknown[] => piecesOf(text, "file").map((piece) => (piece.ok ? piece.value : undefined));
      const plain = JSON.parse(JSON.stringify(values)) as unknown;
      expect(read(JSON.stringify(values))).toEqual(plain);
      expect(read(values.map((item) => JSON.stringify(item)).join("\r\n"))).toEqual(plain);
    }));
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lines } from "../../src/intake/lines.ts";
import { LONGEST_ROW } from "../../src/intake/row-bytes.ts";
import { collected, streamOf } from "./sample-files.ts";

const texts = async (bytes: Uint8Array, chunk?: number): Promise<string[]> => (await collected(lines(streamOf(bytes, chunk)))).map((line) => line.text);

describe("the lines of a stream", () => {
  it("are those of its text, wherever it is cut into chunks", async () => {
    const line = fc.string({ unit: "binary" }).filter((text) => !/[\r\n\uFEFF]/.test(text) && text.isWellFormed());
    await fc.assert(
      fc.asyncProperty(fc.array(line), fc.constantFrom("\n", "\r\n"), fc.integer({ min: 1, max: 20 }), async (all, end, chunk) => {
        const read = await collected(lines(streamOf(Buffer.from(all.map((text) => text + end).join("")), chunk)));
        expect(read.map(({ row, text }) => [row, text])).toEqual(all.map((text, index) => [index + 1, text]));
      }),
    );
  });

  it("include a last one without an end", async () => {
    expect(await texts(Buffer.from("a\nb"))).toEqual(["a", "b"]);
    expect(await texts(Buffer.from("a\n\nb\n"))).toEqual(["a", "", "b"]);
    expect(await texts(Buffer.from(""))).toEqual([]);
  });

  it("leave out a byte order mark", async () => {
    expect(await texts(Buffer.from("\uFEFFdispnum\n"), 1)).toEqual(["dispnum"]);
  });

  it("are Latin-1 where they are not UTF-8, each for itself", async () => {
    expect(await texts(Buffer.concat([Buffer.from("São Tomé\n"), Buffer.from("São Tomé\n", "latin1")]))).toEqual(["São Tomé", "São Tomé"]);
  });

  it("are cut at the longest row, and say so", async () => {
    const bytes = Buffer.concat([Buffer.alloc(LONGEST_ROW, "a"), Buffer.from("\n"), Buffer.alloc(LONGEST_ROW + 1, "b"), Buffer.from("\nc\n")]);
    const read = await collected(lines(streamOf(bytes)));
    expect(read.map(({ text, overlong }) => [text.length, overlong])).toEqual([[LONGEST_ROW, false], [LONGEST_ROW, true], [1, false]]);
  });
});

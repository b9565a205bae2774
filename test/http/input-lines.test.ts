import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type InputLine, bytesOf, inputLines } from "../../src/http/input-lines.ts";

async function* chunked(bytes: Buffer, cuts: readonly number[]): AsyncGenerator<Buffer> {
  const places = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((a, b) => a - b);
  for (const [index, from] of [0, ...places].entries()) yield bytes.subarray(from, places[index] ?? bytes.length);
}

async function linesOf(body: AsyncIterable<Buffer>, limit: string): Promise<InputLine[]> {
  const lines: InputLine[] = [];
  for await (const line of inputLines(body, limit)) lines.push(line);
  return lines;
}

describe("the lines of a body", () => {
  it("are the same however it is cut into chunks, characters of several bytes included", async () => {
    const text = fc.array(fc.string({ unit: fc.constantFrom("a", "ü", "漢", "😀", "\n", "\r", " ") })).map((parts) => parts.join("\n"));
    await fc.assert(fc.asyncProperty(text, fc.array(fc.nat(200)), async (body, cuts) => {
      const lines = await linesOf(chunked(Buffer.from(body), cuts), "1kb");
      const expected = body.split("\n").map((line, index) => ({ number: index + 1, text: line, tooLongBy: undefined, isGarbled: false })).filter(({ text: line }) => line.trim() !== "");
      expect(lines).toEqual(expected);
    }));
  });

  it("that are too long are said to be, and the next are read as ever", async () => {
    const body = Buffer.from(`short\n${"x".repeat(11)}\nexactly 10\n${"y".repeat(500)}`);
    await fc.assert(fc.asyncProperty(fc.array(fc.nat(600)), async (cuts) => {
      const lines = await linesOf(chunked(body, cuts), "10b");
      expect(lines.map(({ number, text, tooLongBy }) => [number, text, tooLongBy])).toEqual([[1, "short", undefined], [2, "", 10], [3, "exactly 10", undefined], [4, "", 10]]);
    }), { numRuns: 30 });
  });
});

describe("the lines of a body in another encoding", () => {
  it("are said to be garbled, and those beside them are read", async () => {
    const body = Buffer.concat([Buffer.from("Zür\n"), Buffer.from("Zür\n", "latin1"), Buffer.from("漢\n")]);
    await fc.assert(fc.asyncProperty(fc.array(fc.nat(20)), async (cuts) => {
      const lines = await linesOf(chunked(body, cuts), "1kb");
      expect(lines.map(({ text, isGarbled }) => [text, isGarbled])).toEqual([["Zür", false], ["", true], ["漢", false]]);
    }), { numRuns: 30 });
  });

  it("may begin with a byte order mark, which belongs to none of them", async () => {
    expect((await linesOf(chunked(Buffer.from("\uFEFFa\n\uFEFFb"), []), "1kb")).map(({ text }) => text)).toEqual(["a", "\uFEFFb"]);
  });
});

describe("a size", () => {
  it.each([["512b", 512], ["1kb", 1_024], ["2MB", 2_097_152]])("%s is %i bytes", (size, bytes) => {
    expect(bytesOf(size)).toBe(bytes);
  });

  it("that is none is refused by its name", () => {
    expect(() => bytesOf("many")).toThrow(/bodyLimit "many"/);
  });
});

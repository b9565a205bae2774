import { describe, expect, it } from "vitest";
import { withDelimiter } from "../../src/intake/delimiter.ts";
import { collected, fileOf } from "./sample-files.ts";

describe("the delimiter of a file", () => {
  it.each([
    ["a,b,c\n1;2;3;4;5", ","],
    ["a;b;c\n1,2,3,4,5", ";"],
    ["a\tb,c\td\n", "\t"],
    ['"a, or b, or c";d\n', ";"],
    ["\uFEFF\na;b\n", ";"],
    ["a|b|c, or d\n", "|"],
    ["alone", ","],
    ["", ","],
  ])("of %j is %j, and nothing of the file is lost", async (text, delimiter) => {
    for (const chunk of [1, 4, 10_000]) {
      const found = await withDelimiter(fileOf("a.csv", text, chunk));
      expect(found.delimiter).toBe(delimiter);
      expect(Buffer.concat(await collected(found.file.stream)).toString()).toBe(text);
    }
  });
});

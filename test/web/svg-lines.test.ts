import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linesOf } from "../../web/parts/svg-file.ts";

describe("a citation below a picture", () => {
  it("stands in lines that fit, with every word in its place", () => {
    fc.assert(fc.property(fc.array(fc.stringMatching(/^[a-z0-9,()]{1,12}$/), { minLength: 1 }), fc.integer({ min: 12, max: 80 }), (words, letters) => {
      const lines = linesOf(words.join(" "), letters);
      expect(lines.join(" ")).toBe(words.join(" "));
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(letters);
    }));
  });

  it("leaves a word that is too long alone on its line", () => {
    expect(linesOf("a sha256:0123456789 b", 8)).toEqual(["a", "sha256:0123456789", "b"]);
  });
});

import { describe, expect, it } from "vitest";
import { counted } from "../../web/parts/counted.ts";
import { gradeWords } from "../../web/parts/grade-words.ts";

describe("the words of figures", () => {
  it("count one of something as one", () => {
    expect([0, 1, 2, 1_200].map((count) => counted(count, "source"))).toEqual(["0 sources", "1 source", "2 sources", "1,200 sources"]);
    expect([1, 3].map((count) => counted(count, "country", "countries"))).toEqual(["1 country", "3 countries"]);
  });

  it("say which half of a grade is missing", () => {
    expect([gradeWords("B", 2), gradeWords("B", undefined), gradeWords(null, 2), gradeWords(null, null), gradeWords("F", 6)]).toEqual([
      "B2", "B, credibility not graded", "2, reliability not graded", "not graded", "F6",
    ]);
  });
});

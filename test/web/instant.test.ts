import { describe, expect, it } from "vitest";
import { asFields, fromFields, inWords } from "../../web/time/instant.ts";

describe("an instant in words", () => {
  it.each([
    ["2024-05-18T00:00:00Z", "18 May 2024, 00:00 UTC"], ["2024-04-13", "13 Apr 2024"], ["2024-04-19T01:15Z", "19 Apr 2024, 01:15 UTC"],
    ["2024-04-13/2024-04-14", "2024-04-13/2024-04-14"], ["2024-01", "2024-01"], ["2024-02-31T99:00Z", "2024-02-31T99:00Z"],
  ])("reads %s as %s, whatever the reader's zone", (text, words) => {
    expect(inWords(text)).toBe(words);
  });
});

describe("the fields of a form", () => {
  it.each(["2024-05-18T00:00:00Z", "2024-05-18", "2024-04-13T12:34:56Z"])("give %s back as it was", (instant) => {
    const { date, time } = asFields(instant);
    expect(fromFields(date, time)).toBe(instant);
  });

  it("mean nothing without a date", () => {
    expect(asFields(undefined)).toEqual({ date: "", time: "" });
    expect(fromFields("", "12:00")).toBeUndefined();
  });
});

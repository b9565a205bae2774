import { describe, expect, it } from "vitest";
import { parseOccurrence } from "../../src/domain/occurrence.ts";
import { justBefore } from "../../web/incident/knowledge.ts";
import { previewAt, previewAtInWords } from "../../web/report/preview-at.ts";
import { lastDay, understand } from "../../web/report/occurrence.ts";

const PARTS = [
  "2024", "2024-04", "2024-04-13", "2024-04-13T20:30Z", "2024-04-13T20:30", "2024-04-13T20:30:15Z", "2024-04-13T20:30+03:30", "201X", "20XX", "2024-XX", "2024-04-XX", "2024-XX-XX",
  "2024?", "2024-04~", "2024-04-13%", "2024-13", "2024-00", "2024-02-30", "2023-02-29", "2024-02-29", "2024-04-00", "2024-21", "2024-4-1", "13.4.2024", "2024-04-13T25:00Z", "2024-04-13T20:30~", "2XXX", "yesterday", "201X-04", "2024-XX-13",
];
const SPELLS = ["2024-04-13/2024-04-14", "2024-04-14/2024-04-13", "2023-10-08/..", "../2024-04-13", "2024-04-13/", "/2024-04-13", "2024-04-13/2024-04-13", "2024-04/2024-06", "2024-04/2024-04-13", "2024-04-13/2024-04", "2024/2024-02", "2024-05/2024", "2024-04-13T20:00Z/2024-04-13T19:00Z", "2024-04-13T20:00+03:30/2024-04-13T17:00Z", "2024-05~/2024-04?"];

describe("the date helper", () => {
  it.each([...PARTS, ...SPELLS])("takes %s where the record takes it, and not where it does not", (text) => {
    expect({ text, ok: understand(text).ok }).toEqual({ text, ok: parseOccurrence(text).ok });
  });

  it.each([
    ["2024-04-13T20:30", "13 Apr 2024, 20:30 UTC, taken as UTC"],
    ["2024-04~", "some time in April 2024 (approximate)"],
    ["2024-04/..", "since some time in April 2024, still going on"],
    ["201X", "some time in the 2010s"],
    ["20XX", "some time in the century from 2000"],
  ])("says what it understood of %s", (text, words) => {
    expect(understand(text).words).toBe(words);
  });

  it.each([["2024-04-13/2024-04-14", "2024-04-14"], ["2023-10-08/..", "2023-10-08"], ["2024-02", "2024-02-29"], ["2024-04-13T20:30Z", "2024-04-13"], ["201X", undefined], ["2024", "2024-12-31"], ["2024-XX", "2024-12-31"], ["2023-02-XX", "2023-02-28"]])("finds the last day of %s", (text, day) => {
    expect(lastDay(text)).toBe(day);
  });
});

describe("the time of a preview", () => {
  it.each([
    ["2024-04-13", undefined, "2024-04-13"],
    ["2024-04-13", "2024-05-18T00:00:00Z", "2024-05-18T00:00:00Z"],
    ["2024-06-01", "2024-05-18T00:00:00Z", "2024-06-01"],
    ["2024-05-17", "2024-05-17T23:00:00Z", "2024-05-17"],
    ["2024-05-17", "2024-05-18T00:00:00Z", "2024-05-18T00:00:00Z"],
    ["", undefined, undefined],
    ["201X", "2024-05-18", "2024-05-18"],
  ])("of an act on %s with %s set is %s", (occurred, at, shown) => {
    expect(previewAt(occurred, at)).toBe(shown);
  });

  it("is told in words", () => {
    expect(["2024-06-01", "2024-05-18T00:00:00Z", undefined].map(previewAtInWords)).toEqual(["at the end of 1 Jun 2024", "at 18 May 2024, 00:00 UTC", "now"]);
  });
});

describe("the instant just before", () => {
  it.each([
    ["2024-04-13T20:30:00Z", "2024-04-13T20:29:59.999999Z"],
    ["2024-04-13T20:30:00.476Z", "2024-04-13T20:30:00.475999Z"],
    ["2024-04-13T20:30:00.476001Z", "2024-04-13T20:30:00.476000Z"],
    ["2026-11-23T03:23:30.46Z", "2026-11-23T03:23:30.459999Z"],
  ])("of %s is %s, one microsecond earlier", (instant, before) => {
    expect(justBefore(instant)).toBe(before);
  });
});

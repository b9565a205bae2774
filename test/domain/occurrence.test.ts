import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MS_PER_DAY, formatMs } from "../../src/domain/instant.ts";
import { type Occurrence, parseOccurrence } from "../../src/domain/occurrence.ts";

function read(text: string): Occurrence {
  const parsed = parseOccurrence(text);
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.occurrence;
}

const plain = { imprecise: false, uncertain: false, approximate: false, utcAssumed: false };
const dayMs = fc.integer({ min: -25_000, max: 60_000 }).map((day) => day * MS_PER_DAY);
const dayText = dayMs.map((ms) => formatMs(ms).slice(0, 10));
const monthText = dayText.map((day) => day.slice(0, 7));
const yearText = dayText.map((day) => day.slice(0, 4));
const wideText = fc.oneof(yearText.map((year) => `${year.slice(0, 3)}X`), yearText.map((year) => `${year.slice(0, 2)}XX`));
const unknownText = fc.oneof(yearText.map((year) => `${year}-XX-XX`), monthText.map((month) => `${month}-XX`));
const coarseText = fc.oneof(monthText, yearText, wideText, unknownText);
const qualified = fc.tuple(fc.oneof(dayText, coarseText), fc.constantFrom("", "?", "~", "%")).map((parts) => parts.join(""));
const timeText = dayMs.chain((day) => fc.integer({ min: 0, max: MS_PER_DAY - 1 }).map((ms) => formatMs(day + ms)));
const dateText = fc.oneof(qualified, timeText);

describe("an occurrence", () => {
  it.each([
    ["2024-04-13", "2024-04-13T00:00:00Z", "day"],
    ["2024-04-13T20:30Z", "2024-04-13T20:30:00Z", "time"],
    ["2024-04-14T02:00:00+05:30", "2024-04-13T20:30:00Z", "time"],
    ["-0044-03-15", formatMs(Date.UTC(-44, 2, 15)), "day"],
  ])("of a day or finer, %s, is a point at its start", (text, onset, precision) => {
    const { onsetMs, endMs, ...rest } = read(text);
    expect([formatMs(onsetMs), endMs]).toEqual([onset, onsetMs]);
    expect(rest).toEqual({ ...plain, shape: "point", precision });
  });

  it.each([
    ["2024-01", "2024-01-16T12:00:00Z", "month"],
    ["2024-02", "2024-02-15T12:00:00Z", "month"],
    ["2024-02-XX", "2024-02-15T12:00:00Z", "month"],
    ["2024", "2024-07-02T00:00:00Z", "year"],
    ["2024-XX", "2024-07-02T00:00:00Z", "year"],
    ["2023-XX-XX", "2023-07-02T12:00:00Z", "year"],
    ["201X", "2015-01-01T00:00:00Z", "decade"],
    ["20XX", "2049-12-31T12:00:00Z", "century"],
  ])("coarser than a day, %s, is an imprecise point at its midpoint", (text, onset, precision) => {
    const { onsetMs, endMs, ...rest } = read(text);
    expect([formatMs(onsetMs), endMs]).toEqual([onset, onsetMs]);
    expect(rest).toEqual({ ...plain, shape: "point", precision, imprecise: true });
  });

  it("coarser than a day stands at the midpoint of the spell with the same ends", () => {
    fc.assert(fc.property(coarseText, (text) => {
      const [point, spell] = [read(text), read(`${text}/${text}`)];
      expect(point.onsetMs).toBe((spell.onsetMs + spell.endMs + 1) / 2);
      expect([point.imprecise, spell.imprecise, spell.shape]).toEqual([true, true, "spell"]);
    }));
  });

  it.each([
    ["2024-04-13/2024-04-14", "2024-04-13T00:00:00Z", "2024-04-14T23:59:59.999Z"],
    ["2024-03/2024-04-02", "2024-03-01T00:00:00Z", "2024-04-02T23:59:59.999Z"],
    ["2024-04-13T20:00Z/2024-04-14", "2024-04-13T20:00:00Z", "2024-04-14T23:59:59.999Z"],
    ["2024-04-13/2024-04-13", "2024-04-13T00:00:00Z", "2024-04-13T23:59:59.999Z"],
    ["2024-04-15/2024-04", "2024-04-15T00:00:00Z", "2024-04-30T23:59:59.999Z"],
  ])("written %s is a spell from its earliest instant to its last", (text, onset, end) => {
    const { shape, onsetMs, endMs } = read(text);
    expect([shape, formatMs(onsetMs), formatMs(endMs)]).toEqual(["spell", onset, end]);
  });

  it("whose ends are one instant is a point", () => {
    expect(read("2024-04-13T20:00Z/2024-04-13T22:00:00+02:00")).toMatchObject({ shape: "point", onsetMs: Date.UTC(2024, 3, 13, 20), endMs: Date.UTC(2024, 3, 13, 20) });
  });

  it("with an open end is an ongoing spell", () => {
    expect(read("2023-10-08/..")).toEqual({ ...plain, shape: "spell", precision: "day", onsetMs: Date.UTC(2023, 9, 8), endMs: Infinity });
    expect(read("2023-10/..")).toMatchObject({ imprecise: true, onsetMs: Date.UTC(2023, 9, 1) });
  });

  it.each([
    ["2024-04-13?", { uncertain: true, approximate: false }],
    ["2024-04~", { uncertain: false, approximate: true }],
    ["2024%", { uncertain: true, approximate: true }],
    ["201X~", { uncertain: false, approximate: true }],
    ["2024-04~/2024-05?", { uncertain: true, approximate: true }],
    ["2024-04-13/2024-04-14?", { uncertain: true, approximate: false }],
    ["2023-10-08~/..", { uncertain: false, approximate: true }],
  ])("written %s keeps its qualifiers", (text, qualities) => {
    expect(read(text)).toMatchObject(qualities);
  });

  it("without an offset is taken as UTC, and flagged", () => {
    expect(read("2024-04-13T20:30")).toMatchObject({ onsetMs: Date.UTC(2024, 3, 13, 20, 30), utcAssumed: true });
    expect(read("2024-04-13T20:30Z/2024-04-14T01:00")).toMatchObject({ utcAssumed: true });
    expect(read("2024-04-13").utcAssumed).toBe(false);
  });

  it("is precise only when both its ends are of a day or finer", () => {
    expect(["2024-04-01/2024-05", "2024-04/2024-05-01", "2024-04-01/2024-05-01"].map((text) => read(text).imprecise)).toEqual([true, true, false]);
  });

  it("begins no later than it ends, or is refused because the end is before the start", () => {
    fc.assert(fc.property(dateText, fc.option(fc.oneof(dateText, fc.constant("..")), { nil: undefined }), (start, end) => {
      const parsed = parseOccurrence(end === undefined ? start : `${start}/${end}`);
      if (parsed.ok) expect(parsed.occurrence.onsetMs).toBeLessThanOrEqual(parsed.occurrence.endMs);
      else expect(parsed.problem).toContain("is before the start");
    }));
  });

  it("survives being formatted and read again", () => {
    fc.assert(fc.property(dayText, (day) => {
      expect(formatMs(read(day).onsetMs).slice(0, 10)).toBe(day);
    }));
    fc.assert(fc.property(timeText, (time) => {
      expect(formatMs(read(time).onsetMs)).toBe(time);
    }));
  });

  it("is read or refused with a sentence, whatever the text: it never throws", () => {
    const scraps = fc.array(fc.constantFrom("2024", "04", "-", "/", "..", "X", "?", "~", "%", "T", "Y", "20:30", "Z", "{", "1"), { maxLength: 10 }).map((parts) => parts.join(""));
    fc.assert(fc.property(fc.oneof(fc.string(), scraps), (text) => {
      const parsed = parseOccurrence(text);
      if (parsed.ok) expect(parsed.occurrence.onsetMs).toBeLessThanOrEqual(parsed.occurrence.endMs);
      else expect(parsed.problem.length).toBeGreaterThan(20);
    }));
  });
});

describe("a refused occurrence", () => {
  it.each([
    ["2024-21", "season"],
    ["2024-24~", "season"],
    ["2024-21/2024-23", "season"],
    ["2024-33", "season"],
    ["2024-13-45", "no month 13"],
    ["2024-00", "no month 00"],
    ["2024-02-30", "no day 30"],
    ["2023-02-29", "no day 29"],
    ["2024-04-31~", "no day 31"],
    ["../2024-04-13", "without a start"],
    ["/2024-04-13", "without a start"],
    ["../..", "without a start"],
    ["2024-04-13/", "unknown end"],
    ["2024-04-14/2024-04-13", "before the start"],
    ["2024-05/2024-04-30", "before the start"],
    ["2024-04-13T10:00Z/2024-04-13T09:59Z", "before the start"],
    ["Y170000002", "four digits"],
    ["Y-17E7", "four digits"],
  ])("%s says: %s", (text, problem) => {
    expect(parseOccurrence(text)).toEqual({ ok: false, problem: expect.stringContaining(problem) as unknown });
  });

  it.each(["1XXX", "XXXX", "20X4", "156X-12-25", "20XX-12", "1985-XX-05", "1985-1X", "1985-04-1X", "2004-06~-11", "2004-?06-11", "?2004", "1950S2", "-20XX", "{1667,1668}", "[1667..1668]"])(
    "is any of EDTF level 2: %s",
    (text) => {
      expect(parseOccurrence(text).ok).toBe(false);
    },
  );

  it.each(["", "yesterday", " 2024-04-13", "2024-4-13", "24-04-13", "20240413", "2024-04-13T20:30Z~", "2024-04-13/2024-04-14/2024-04-15", "2024-04-13T25:00Z", "2024-04-13??"])("is %j, which no level has", (text) => {
    expect(parseOccurrence(text).ok).toBe(false);
  });

  it("is quoted only in part when it is long", () => {
    const parsed = parseOccurrence("x".repeat(500));
    expect(parsed.ok ? "" : parsed.problem).toMatch(/^"x{40}…" is not a date/);
  });
});

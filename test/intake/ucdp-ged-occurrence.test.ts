import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseOccurrence } from "../../src/domain/occurrence.ts";
import { dayOf, isWindow, occurredOf } from "../../src/intake/ucdp-ged-occurrence.ts";

const single = { datePrec: "2", clarity: "1" };

describe("when an event of UCDP GED happened", () => {
  it.each([
    ["one day", { start: "2013-01-03", end: "2013-01-03", datePrec: "1", clarity: "1" }, "2013-01-03"],
    ["a total over days", { start: "2013-01-03", end: "2013-01-09", datePrec: "3", clarity: "2" }, "2013-01-03/2013-01-09"],
    ["days said to be exact", { start: "2013-01-03", end: "2013-01-04", datePrec: "1", clarity: "1" }, "2013-01-03/2013-01-04"],
    ["days of which nothing is said", { start: "2013-01-03", end: "2013-01-04", datePrec: undefined, clarity: undefined }, "2013-01-03/2013-01-04"],
    ["one of two days", { start: "2013-01-31", end: "2013-02-01", ...single }, "2013-01-31~"],
    ["one day of a week", { start: "2013-01-03", end: "2013-01-09", ...single }, "2013-01-06~"],
    ["one day of a month", { start: "2013-02-01", end: "2013-02-28", ...single }, "2013-02"],
    ["one day of parts of two months", { start: "2013-01-20", end: "2013-02-08", ...single }, "2013-01~"],
    ["one day of some months", { start: "2013-02-01", end: "2013-05-31", ...single }, "2013-04~"],
    ["one day of a year", { start: "2013-01-01", end: "2013-12-31", ...single }, "2013"],
    ["one day of parts of two years", { start: "2012-10-01", end: "2013-09-30", ...single }, "2013~"],
  ])("is, for %s, as precise as it is known", (_, dates, occurred) => {
    expect(occurredOf(dates)).toBe(occurred);
  });

  it("can be read, and stands no farther from its window than the window is long, or half a month", () => {
    const day = fc.integer({ min: 6_940, max: 20_500 }).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
    const weekAcrossTheYear = ["2012-12-29", 7, "3", "1"] as [string, number, string, string];
    fc.assert(
      fc.property(day, fc.nat({ max: 366 }), fc.constantFrom("1", "2", "3", "4", "5"), fc.constantFrom("1", "2"), (start, length, datePrec, clarity) => {
        const end = new Date(Date.parse(start) + length * 86_400_000).toISOString().slice(0, 10);
        const dates = { start, end, datePrec, clarity };
        const parsed = parseOccurrence(occurredOf(dates));
        if (!parsed.ok) throw new Error(parsed.problem);
        const { shape, onsetMs, approximate, imprecise } = parsed.occurrence;
        expect(shape).toBe(length > 0 && !isWindow(dates) ? "spell" : "point");
        expect(approximate || imprecise).toBe(isWindow(dates));
        const far = Math.max(length + 1, 16) * 86_400_000;
        expect(onsetMs).toBeGreaterThanOrEqual(Date.parse(start) - far);
        expect(onsetMs).toBeLessThanOrEqual(Date.parse(end) + far);
        if (start.slice(0, 4) === end.slice(0, 4)) expect(new Date(onsetMs).getUTCFullYear()).toBe(Number(start.slice(0, 4)));
      }),
      { examples: [weekAcrossTheYear] },
    );
  });

  it.each([["2013-01-03", "2013-01-03"], ["2013-01-03T00:00:00", "2013-01-03"], ["2013-01-03 00:00:00.000", "2013-01-03"], ["2013-02-30", undefined], ["3/1/2013", undefined], ["2013-01-035", undefined], ["", undefined]])(
    "takes from a cell %j the day %s", (text, day) => {
      expect(dayOf(text)).toBe(day);
    },
  );
});

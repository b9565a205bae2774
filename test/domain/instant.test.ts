import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MS_PER_DAY, daysFromCivil, daysInMonth, formatMs, formatUs, parseAtMs, parseInstant, parseKnownUs, startOfDay, startOfMonth } from "../../src/domain/instant.ts";

const yearZero = Date.UTC(2000, 0, 1) - 2_000 * 365.2425 * MS_PER_DAY;
const ms = fc.integer({ min: yearZero, max: Date.UTC(9999, 11, 31) });

describe("an instant", () => {
  it("counts the days of the civil calendar as the platform does", () => {
    fc.assert(fc.property(ms, (at) => {
      const date = new Date(at);
      expect(daysFromCivil(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())).toBe(Math.floor(at / MS_PER_DAY));
    }));
  });

  it("knows the length of every month", () => {
    expect([2023, 2024, 1900, 2000].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
    expect([1, 3, 4, 6, 7, 8, 9, 11, 12].map((month) => daysInMonth(2024, month))).toEqual([31, 31, 30, 30, 31, 31, 30, 30, 31]);
  });

  it("survives being formatted and read again, to the millisecond and to the microsecond", () => {
    fc.assert(fc.property(ms, fc.integer({ min: 0, max: 999 }), (at, micros) => {
      expect(parseInstant(formatMs(at))?.us).toBe(at * 1_000);
      expect(parseInstant(formatUs(at * 1_000 + micros))?.us).toBe(at * 1_000 + micros);
    }));
  });

  it("is written as a Date writes it, but for a fraction that is none", () => {
    fc.assert(fc.property(ms, (at) => {
      expect(formatMs(at)).toBe(new Date(at).toISOString().replace(".000Z", "Z"));
      expect(formatMs(Math.floor(at / 1_000) * 1_000)).toBe(`${new Date(at).toISOString().slice(0, 19)}Z`);
    }));
    expect(() => formatMs(NaN)).toThrow(RangeError);
    expect(() => formatMs(9e15)).toThrow(RangeError);
  });

  it("lies in a month that begins with its first day", () => {
    fc.assert(fc.property(ms, (at) => {
      expect(formatMs(startOfMonth(at))).toBe(`${new Date(at).toISOString().slice(0, 7)}-01T00:00:00Z`);
    }));
  });

  it("is written as RFC 3339 UTC without trailing zeros", () => {
    expect(formatMs(Date.UTC(2024, 4, 18))).toBe("2024-05-18T00:00:00Z");
    expect(formatMs(Date.UTC(2024, 4, 18, 1, 2, 3, 40))).toBe("2024-05-18T01:02:03.040Z");
    expect(formatUs(1_500_000)).toBe("1970-01-01T00:00:01.5Z");
    expect(formatUs(-1)).toBe("1969-12-31T23:59:59.999999Z");
    expect(formatUs(0)).toBe("1970-01-01T00:00:00Z");
  });

  it.each([
    ["2024-04-13T20:30Z", "2024-04-13T20:30:00Z"],
    ["2024-04-13t20:30:00z", "2024-04-13T20:30:00Z"],
    ["2024-04-14T02:00:00+05:30", "2024-04-13T20:30:00Z"],
    ["2024-04-13T16:30:00-04:00", "2024-04-13T20:30:00Z"],
    ["2024-02-29T23:30:00-01:00", "2024-03-01T00:30:00Z"],
    ["2024-04-13T20:30:00.123456789Z", "2024-04-13T20:30:00.123456Z"],
  ])("reads %s as %s", (text, same) => {
    expect(formatUs(parseInstant(text)?.us ?? NaN)).toBe(same);
  });

  it("moves against its offset, minute by minute", () => {
    fc.assert(fc.property(fc.integer({ min: -23 * 60 - 59, max: 23 * 60 + 59 }), (minutes) => {
      const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60].map((part) => String(part).padStart(2, "0"));
      const parsed = parseInstant(`2024-04-13T20:30:00${minutes < 0 ? "-" : "+"}${hours}:${rest}`);
      expect(parsed).toEqual({ us: (Date.UTC(2024, 3, 13, 20, 30) - minutes * 60_000) * 1_000, dateOnly: false, zoned: true });
    }));
  });

  it("says whether it is a bare date and whether an offset was given", () => {
    expect(parseInstant("2024-04-13")).toMatchObject({ dateOnly: true, zoned: false });
    expect(parseInstant("2024-04-13T20:30")).toMatchObject({ dateOnly: false, zoned: false });
    expect(parseInstant("2024-04-13T20:30Z")).toMatchObject({ dateOnly: false, zoned: true });
  });

  it.each(["", "now", "2024", "2024-04", "2024-13-01", "2024-00-01", "2024-04-31", "2023-02-29", "2024-04-00", "2024-04-13T24:00Z", "2024-04-13T20:60Z", "2024-04-13T20:30:60Z", "2024-04-13T20Z", "2024-04-13T20:30+24:00", "2024-04-13T20:30+0200", " 2024-04-13", "2024-04-13 20:30", "20240413"])(
    "refuses %j",
    (text) => {
      expect([parseInstant(text), parseAtMs(text), parseKnownUs(text)]).toEqual([undefined, undefined, undefined]);
    },
  );

  it("means the end of the UTC day when a reader gives a bare date", () => {
    expect(parseAtMs("2024-05-18")).toBe(Date.UTC(2024, 4, 19) - 1);
    expect(parseKnownUs("2024-05-18")).toBe(Date.UTC(2024, 4, 19) * 1_000 - 1);
    expect(parseAtMs("2024-05-18T00:00:00Z")).toBe(Date.UTC(2024, 4, 18));
    expect(parseKnownUs("2024-05-18T00:00:00.000001Z")).toBe(Date.UTC(2024, 4, 18) * 1_000 + 1);
  });

  it("belongs to the day that begins at or before it", () => {
    expect(startOfDay(Date.UTC(2024, 4, 18, 23, 59))).toBe(Date.UTC(2024, 4, 18));
    expect(startOfDay(Date.UTC(2024, 4, 18))).toBe(Date.UTC(2024, 4, 18));
    expect(startOfDay(-1)).toBe(-MS_PER_DAY);
  });
});

import { describe, expect, it } from "vitest";
import { magnitudesOf, occurredOf } from "../../src/intake/mid-facts.ts";

const dates = (start: [number, number, number], end: [number, number, number]) => ({ styear: start[0], stmon: start[1], stday: start[2], endyear: end[0], endmon: end[1], endday: end[2] });

describe("the occurrence of a MID incident", () => {
  it.each([
    [[1993, 10, 18], [1993, 10, 18], "1993-10-18"],
    [[1993, 10, -9], [1993, 10, -9], "1993-10"],
    [[2012, -9, -9], [2012, -9, -9], "2012"],
    [[2012, -9, 5], [2012, -9, 7], "2012"],
    [[1992, 11, 21], [1996, 9, 24], "1992-11-21/1996-09-24"],
    [[1993, 1, 14], [1993, 1, -9], "1993-01-14/1993-01"],
    [[1993, 1, -9], [1993, 2, 3], "1993-01/1993-02-03"],
    [[2014, 4, 23], [2014, -9, -9], "2014-04-23/2014"],
  ] as const)("from %j to %j is %s", (start, end, occurred) => {
    expect(occurredOf(dates([...start], [...end]))).toEqual({ ok: true, occurred });
  });

  it.each([
    [[1993, 2, 29], [1993, 3, 1], "stday"],
    [[1993, 2, 28], [1993, 4, 31], "endday"],
    [[1993, 2, 28], [1993, 1, -9], "endyear"],
  ] as const)("from %j to %j is none", (start, end, column) => {
    expect(occurredOf(dates([...start], [...end]))).toMatchObject({ ok: false, misfit: { column, reason: "impossible-date" } });
  });
});

describe("the deaths of a MID incident", () => {
  it.each([
    [0, 0, { best: 0 }],
    [1, -9, { low: 1, high: 25 }],
    [2, -9, { low: 26, high: 100 }],
    [3, -9, { low: 101, high: 250 }],
    [4, -9, { low: 251, high: 500 }],
    [5, -9, { low: 501, high: 999 }],
    [6, -9, { low: 1_000 }],
    [0, -9, { low: 0, high: 0 }],
    [6, 1_800, { best: 1_800 }],
    [-9, 9, { best: 9 }],
    [1, 0, { low: 1, best: 0, high: 25 }],
  ])("in category %i, %i stated, are %j", (fatality, fatalpre, fatalities) => {
    expect(magnitudesOf({ fatality, fatalpre })).toEqual({ fatalities });
  });

  it("are not stated when neither is", () => {
    expect(magnitudesOf({ fatality: -9, fatalpre: -9 })).toBeUndefined();
  });
});

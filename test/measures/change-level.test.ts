import { describe, expect, it } from "vitest";
import { changeLevel } from "../../src/measures/change-level.ts";
import { MS_PER_DAY, formatMs } from "../../src/domain/instant.ts";
import { escalationOf } from "../../projections/escalation.ts";
import { askedOf, ledgerOf, lensAt, opened, reported } from "../support/small-log.ts";

describe("the change level", () => {
  it.each([
    [126, 100, "large-increase", 26],
    [125, 100, "moderate-increase", 25],
    [111, 100, "moderate-increase", 11],
    [110, 100, "limited", 10],
    [100, 100, "limited", 0],
    [75, 100, "limited", -25],
    [74, 100, "large-decrease", -26],
    [0, 100, "large-decrease", -100],
    [5, 2, "limited", 150],
    [6, 2, "large-increase", 200],
    [0, 2, "limited", -100],
    [5, 0, "limited", null],
    [6, 0, "large-increase", null],
    [0, 0, "limited", null],
  ])("of a week of %d against a mean of %d is %s", (week, mean, value, percent) => {
    expect(changeLevel(week, mean)).toEqual({ value, percent });
  });

  it("compares (at - 7 d, at] with the mean of the four weeks before, by conflict-scored onsets", () => {
    const now = Date.UTC(2024, 5, 1);
    const days = [0, 1, 2, 3, 4, 6.999, 7, 8, 9, 20, 21, 27, 28, 34.999, 35, 36];
    const acts = days.map((daysAgo, index) => reported(`i${index}`, { occurred: formatMs(now - daysAgo * MS_PER_DAY) }));
    const aid = reported("aid", { occurred: formatMs(now), coding: { cameo: "073" } });
    const { changeLevel: level } = escalationOf(askedOf(ledgerOf(opened(), ...acts, aid), lensAt(formatMs(now))));
    expect(level).toEqual({ value: "large-increase", percent: 200 });
  });
});

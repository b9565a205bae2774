import { describe, expect, it } from "vitest";
import { MS_PER_DAY, formatMs } from "../../src/domain/instant.ts";
import { escalationOf } from "../../projections/escalation.ts";
import { type Drafted, askedOf, ledgerOf, lensAt, opened, reported, sides } from "../support/small-log.ts";

const NOW = Date.UTC(2024, 5, 1);

/** Deaths so many days before the instant asked about. */
function surgeAfter(deaths: readonly [daysAgo: number, best: number | undefined][], watchedSince = "2000-01-01"): unknown {
  const incidents = deaths.map(([daysAgo, best], index): Drafted => reported(`i${index}`, { occurred: formatMs(NOW - daysAgo * MS_PER_DAY), ...(best !== undefined && { magnitudes: { fatalities: { best } } }) }));
  return escalationOf(askedOf(ledgerOf(opened("a-b", { sides, watchedSince }), ...incidents), lensAt(formatMs(NOW)))).surge;
}

const [none, oneYear, threeYears] = ["none", "one-year", "three-year"];

describe("a surge", () => {
  it.each<[string, [number, number][], string, number]>([
    ["needs 100 deaths in 30 days", [[5, 99]], none, 99],
    ["of 100 is one where nothing like it came before", [[5, 60], [29, 40]], threeYears, 100],
    ["counts (at - 30 d, at] only", [[5, 60], [30, 40]], none, 60],
    ["is of one year where the years before had more", [[5, 150], [500, 200]], oneYear, 150],
    ["is none where a 30-day sum of the past year was higher", [[5, 150], [100, 80], [120, 80]], none, 150],
    ["is none where it was as high", [[5, 150], [100, 150]], none, 150],
    ["is one where those deaths were spread over more than 30 days", [[5, 150], [100, 80], [130, 80]], threeYears, 150],
    ["looks a year back and no further", [[5, 150], [395, 200]], oneYear, 150],
    ["sees the windows that end within that year", [[5, 150], [394, 200]], none, 150],
    ["looks three years back and no further", [[5, 150], [1_125, 200]], threeYears, 150],
    ["counts every 30-day sum, whatever the day it began on", [[5, 150], [200, 51], [215, 50], [229, 50]], none, 150],
  ])("%s", (_name, deaths, level, deaths30) => {
    expect(surgeAfter(deaths)).toEqual({ level, deaths30 });
  });

  it("lasts while its deaths are in the window: the windows that overlap the present one are not held against it", () => {
    expect(surgeAfter([[20, 150]])).toEqual({ level: threeYears, deaths30: 150 });
  });

  it("is null with less than 365 days of history, and knows no three years before there are three", () => {
    expect(surgeAfter([[5, 150]], formatMs(NOW - 365 * MS_PER_DAY + 1))).toBeNull();
    expect(surgeAfter([[5, 150]], formatMs(NOW - 365 * MS_PER_DAY))).toEqual({ level: oneYear, deaths30: 150 });
    expect(surgeAfter([[5, 150]], formatMs(NOW - 1_095 * MS_PER_DAY))).toEqual({ level: threeYears, deaths30: 150 });
  });

  it("is null where nobody states deaths", () => {
    expect(surgeAfter([[5, undefined]])).toBeNull();
  });
});

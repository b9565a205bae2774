import { describe, expect, it } from "vitest";
import type { Lens } from "../../src/domain/lens.ts";
import type { ReportedFacts } from "../../src/domain/report.ts";
import { escalationOf, type IntensityAnswer } from "../../projections/escalation.ts";
import { BBB, type Drafted, askedOf, ledgerOf, lensAt, opened, reported } from "../support/small-log.ts";

type Fatalities = NonNullable<NonNullable<ReportedFacts["magnitudes"]>["fatalities"]>;

const deadly = (id: string, fatalities: Fatalities | undefined, facts: Partial<ReportedFacts> = {}): Drafted =>
  reported(id, { occurred: "2024-05-01", ...facts, ...(fatalities && { magnitudes: { fatalities } }) });

function intensityOf(incidents: readonly Drafted[], more: Partial<Lens> = {}, at = "2024-06-01T00:00:00Z"): IntensityAnswer {
  return escalationOf(askedOf(ledgerOf(opened(), ...incidents), lensAt(at, more))).intensity;
}

const killed = (count: number): Drafted[] => [deadly("x", { best: count })];

describe("the band of a year", () => {
  it.each([
    [24, "below-25"],
    [25, "minor"],
    [999, "minor"],
    [1_000, "war"],
  ])("with %d deaths is %s", (count, band) => {
    expect(intensityOf(killed(count))).toMatchObject({ year: 2024, best: count, band, atLeast: true, incidentsWithDeaths: 1 });
  });

  it("is unknown, and no figure is 0, where no incident states deaths", () => {
    expect(intensityOf([deadly("x", undefined)])).toMatchObject({ low: null, best: null, high: null, band: "unknown", incidentsWithDeaths: 0 });
  });

  it("is below 25 where an incident states that nobody died", () => {
    expect(intensityOf(killed(0))).toMatchObject({ low: 0, best: 0, high: 0, band: "below-25", incidentsWithDeaths: 1 });
  });

  it("sums low, best and high apart; what an incident does not state is not invented", () => {
    expect(intensityOf([deadly("x", { low: 5, best: 7, high: 8 }), deadly("y", { low: 1 }), deadly("z", { high: 20 })])).toMatchObject({ low: 6, best: 8, high: 29, incidentsWithDeaths: 3 });
  });

  it("begins with the UTC year and ends with the instant", () => {
    const incidents = [deadly("old", { best: 1 }, { occurred: "2023-12-31T23:59:59Z" }), deadly("new", { best: 2 }, { occurred: "2024-01-01T00:00Z" }), deadly("now", { best: 4 }, { occurred: "2024-06-01T00:00Z" }), deadly("late", { best: 8 }, { occurred: "2024-06-01T00:00:01Z" })];
    expect(intensityOf(incidents).best).toBe(6);
    expect(intensityOf(incidents, {}, "2023-12-31T23:59:59.999Z")).toMatchObject({ year: 2023, best: 1 });
  });
});

describe("types of violence", () => {
  const groups = { initiators: [{ id: "AAA", kind: "armed-group" as const }], targets: [{ id: "BBB", kind: "armed-group" as const }] };

  it("stand apart: only state-based deaths are in the band", () => {
    const incidents = [deadly("state", { best: 30 }), deadly("groups", { best: 2_000 }, groups), deadly("one-sided", { best: 3_000 }, { coding: { cameo: "202", ucdp: { typeOfViolence: 3 } } })];
    expect(intensityOf(incidents)).toMatchObject({
      best: 30, band: "minor", incidentsWithDeaths: 1,
      nonState: { low: 2_000, best: 2_000, high: 2_000, incidents: 1 }, oneSided: { low: 3_000, best: 3_000, high: 3_000, incidents: 1 },
    });
  });

  it("are what the source coded, whoever took part", () => {
    expect(intensityOf([deadly("x", { best: 30 }, { coding: { cameo: "195", ucdp: { typeOfViolence: 2 } } })])).toMatchObject({ best: null, band: "unknown", nonState: { best: 30 } });
  });

  it("are state-based where one side is a state", () => {
    expect(intensityOf([deadly("x", { best: 30 }, { targets: [{ id: "BBB", kind: "armed-group" }] })]).best).toBe(30);
  });

  it("are not state-based where one side is only civilians", () => {
    expect(intensityOf([deadly("x", { best: 30 }, { initiators: [{ id: "AAA", kind: "civilians" }] })])).toMatchObject({ best: null, nonState: { best: 30 } });
    expect(intensityOf([deadly("x", { best: 30 }, { targets: [{ id: "BBB", kind: "civilians" }] })]).best).toBeNull();
    expect(intensityOf([deadly("x", { best: 30 }, { targets: [BBB, { id: "crowd", kind: "civilians" }] })]).best).toBe(30);
  });
});

describe("an incident in two conflicts", () => {
  const both = (deathsConflict?: string): Drafted[] => [opened("c-d", {}), deadly("x", { best: 9 }, { conflicts: ["a-b", "c-d"], ...(deathsConflict !== undefined && { deathsConflict }) })];
  const bestIn = (conflict: string, ...drafts: Drafted[]): number | null => escalationOf(askedOf(ledgerOf(opened(), ...drafts), lensAt("2024-06-01T00:00:00Z"), conflict)).intensity.best;

  it("adds its deaths to the first, or to the one it names, only", () => {
    expect([bestIn("a-b", ...both()), bestIn("c-d", ...both())]).toEqual([9, null]);
    expect([bestIn("a-b", ...both("c-d")), bestIn("c-d", ...both("c-d"))]).toEqual([null, 9]);
  });
});

describe("deaths under a reading", () => {
  const claim = (claimant: string, value: number | string): { claimId: string; about: "fatalities"; value: number | string; claimant: string; sourceId: string } => ({ claimId: claimant, about: "fatalities", value, claimant, sourceId: "s" });
  const told = (fatalities: Fatalities | undefined, ...claims: ReturnType<typeof claim>[]): Drafted[] => [
    reported("x", { occurred: "2024-05-01", ...(fatalities && { magnitudes: { fatalities } }) }, { sources: [{ sourceId: "s", name: "s" }], claims }),
  ];
  const disputed = told({ low: 5, best: 7, high: 8 }, claim("AAA", 2), claim("BBB", ">=30"));

  it.each([
    ["accepted", { low: 5, best: 7, high: 8 }],
    ["uncontested", { low: null, best: null, high: null }],
    ["low", { low: 2, best: 2, high: 2 }],
    ["high", { low: 30, best: 30, high: 30 }],
  ] as const)("%s", (reading, expected) => {
    expect(intensityOf(disputed, { reading })).toMatchObject(expected);
  });

  it("stay accepted under `uncontested` where the claims meet", () => {
    expect(intensityOf(told({ best: 7 }, claim("AAA", "~7"), claim("BBB", "<=10")), { reading: "uncontested" }).best).toBe(7);
  });

  it("come from the claims alone where nothing is accepted, and only under `low` and `high`", () => {
    const claimed = told(undefined, claim("AAA", "~100"));
    expect((["accepted", "low", "high"] as const).map((reading) => intensityOf(claimed, { reading }).best)).toEqual([null, 90, 110]);
  });
});

describe("the deaths outcome", () => {
  it("is ln(1 + state-based best deaths) of the calendar month so far; null where none is stated", () => {
    const incidents = [deadly("april", { best: 50 }, { occurred: "2024-04-30" }), deadly("may", { best: 6 })];
    const outcome = (at: string): unknown => escalationOf(askedOf(ledgerOf(opened(), ...incidents), lensAt(at))).deathsOutcome;
    expect(outcome("2024-05-31T00:00:00Z")).toEqual({ month: "2024-05", value: Math.log(7) });
    expect(outcome("2024-06-01T00:00:00Z")).toEqual({ month: "2024-06", value: null });
  });
});

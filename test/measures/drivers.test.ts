import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { everyState } from "../../src/answers/state.ts";
import { defaultLens } from "../../src/domain/lens.ts";
import { type Driver, driversOf, topDrivers } from "../../src/measures/drivers.ts";
import { Ledger } from "../../projections/ledger/ledger.ts";
import { denseHistory } from "../support/dense-history.ts";
import { ledgerOf, lensAt, opened, reported, viewOf } from "../support/small-log.ts";

const HIGHEST = 10;

describe("drivers", () => {
  const ledger = ledgerOf(
    opened(),
    reported("aid", { occurred: "2024-05-01", coding: { cameo: "073" } }),
    reported("old", { occurred: "2024-04-01", coding: { cameo: "195" } }),
    reported("b", { occurred: "2024-05-01", coding: { cameo: "195" } }),
    reported("a", { occurred: "2024-05-01", coding: { cameo: "195" } }),
    reported("siege", { occurred: "2024-01-01/..", coding: { cameo: "191" } }),
  );
  const view = viewOf(ledger, lensAt("2024-05-31T00:00:00Z"));

  it("are what conflict-scored incidents add to tension, greatest first, equal ones by onset and id", () => {
    const named = driversOf(view, Date.parse("2024-05-31T00:00:00Z"), 30, false).map(({ row, score, contribution }) => [view.incidentId(row), score, Number(contribution.toFixed(9))]);
    expect(named).toEqual([["siege", -9.5, 9.5], ["a", -10, 5], ["b", -10, 5], ["old", -10, 2.5]]);
  });

  it("carry what to know of them", () => {
    const disputed = [{ claimId: "1", about: "occurrence", value: "confirms", claimant: "AAA", sourceId: "s" }, { claimId: "2", about: "occurrence", value: "denies", claimant: "BBB", sourceId: "s" }] as const;
    const flagged = ledgerOf(
      opened(),
      reported("contested", { occurred: "2024-05-01T10:00" }, { sources: [{ sourceId: "s", name: "s" }], claims: [...disputed] }),
      reported("vague", { occurred: "2024-03~", coding: { cameo: "1951", mid: 16 } }),
      reported("doubtful", { occurred: "2024-02-01?/2024-02-03" }),
    );
    const [{ escalation }] = [...everyState(flagged, lensAt("2024-05-31T00:00:00Z"))];
    expect(Object.fromEntries(escalation.drivers.map(({ incidentId, flags }) => [incidentId, flags]))).toEqual({
      contested: ["contested-occurrence", "utc-assumed"],
      vague: ["imprecise", "approximate", "inherited"],
      doubtful: ["spell", "uncertain"],
    });
  });
});

describe("the first k drivers", () => {
  it("are the first k of all, for every k", () => {
    fc.assert(
      fc.property(denseHistory, fc.nat(), fc.integer({ min: 1, max: 45 }), fc.constantFrom(7, 30), fc.boolean(), ({ log, instants }, pick, count, halfLifeDays, without) => {
        const ledger = new Ledger();
        ledger.fold(log);
        const lens = { ...defaultLens, atMs: instants[pick % instants.length], halfLifeDays };
        const view = viewOf(ledger, lens, "north-south");
        const all: Driver[] = driversOf(view, lens.atMs, halfLifeDays, without);
        expect(topDrivers(view, lens.atMs, halfLifeDays, without, count, HIGHEST)).toEqual(all.slice(0, count));
      }),
      { numRuns: 500 },
    );
  });
});

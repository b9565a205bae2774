import { describe, expect, it } from "vitest";
import { escalationOf } from "../../projections/escalation.ts";
import { deEscalationOf } from "../../projections/de-escalation.ts";
import { type Drafted, askedOf, ledgerOf, lensAt, opened, reported } from "../support/small-log.ts";

const strike = { cameo: "195" };

function tensionOf(at: string, halfLifeDays: number, ...incidents: Drafted[]): number | null {
  return escalationOf(askedOf(ledgerOf(opened(), ...incidents), lensAt(at, { halfLifeDays }))).tension;
}

describe("a point", () => {
  const point = reported("p", { occurred: "2024-03-01T06:00Z", coding: strike });
  it.each([
    ["2024-03-01T06:00:00Z", 30, 10],
    ["2024-03-31T06:00:00Z", 30, 5],
    ["2024-03-08T06:00:00Z", 7, 5],
    ["2024-04-30T06:00:00Z", 30, 2.5],
  ])("is worth half after a half-life: at %s with %d days %d", (at, halfLife, expected) => {
    expect(tensionOf(at, halfLife, point)).toBeCloseTo(expected, 12);
  });

  it("is not there a millisecond before it happens", () => {
    expect(tensionOf("2024-03-01T05:59:59.999Z", 30, point)).toBeNull();
  });
});

describe("a point coarser than a day", () => {
  it("stands at its midpoint", () => {
    const april = reported("april", { occurred: "2024-04", coding: strike });
    expect(tensionOf("2024-04-15T23:59:59.999Z", 30, april)).toBeNull();
    expect(tensionOf("2024-04-16T00:00:00Z", 30, april)).toBe(10);
  });
});

describe("a spell", () => {
  const spell = reported("s", { occurred: "2024-03-01/2024-03-20", coding: strike });
  it.each([
    ["2024-02-29T23:59:59.999Z", null],
    ["2024-03-01T00:00:00Z", 10],
    ["2024-03-20T00:00:00Z", 10],
    ["2024-04-19T00:00:00Z", 5],
  ])("counts in full until the start of its last day: %s", (at, expected) => {
    const tension = tensionOf(at, 30, spell);
    if (expected === null) expect(tension).toBeNull();
    else expect(tension).toBeCloseTo(expected, 12);
  });

  it("counts in full for ever while it is ongoing", () => {
    expect(tensionOf("2034-03-01T00:00:00Z", 7, reported("o", { occurred: "2024-03-01/..", coding: strike }))).toBe(10);
  });

  it("is a point where its end is its start", () => {
    expect(tensionOf("2024-03-31T06:00:00Z", 30, reported("p", { occurred: "2024-03-01T06:00Z/2024-03-01T06:00Z", coding: strike }))).toBeCloseTo(5, 12);
  });
});

describe("the sums", () => {
  const at = "2024-03-02T00:00:00Z";
  const on = (id: string, coding: Parameters<typeof reported>[1]["coding"]): Drafted => reported(id, { occurred: at, coding });
  const whole = askedOf(ledgerOf(opened(), on("threat", { cameo: "138" }), on("strike", strike), on("aid", { cameo: "073" }), on("talk", { cameo: "040" }), on("plover", { plover: { type: "ASSAULT" } }), on("mid", { mid: 16 })), lensAt(at));

  it("part verbal from material by the act's class, and add up", () => {
    const { tension, verbal, material, unclassified } = escalationOf(whole);
    expect([verbal, material, unclassified]).toEqual([7, 10, 0]);
    expect(tension).toBe(17);
  });

  it("give conflict and cooperation apart, by the sign of the score", () => {
    expect(deEscalationOf(whole)).toMatchObject({ cooperation: 8.4, verbal: 1, material: 7.4 });
  });

  it("leave out what the scale cannot score, and count it", () => {
    expect([whole.tallies.all.n, whole.tallies.all.unscored]).toEqual([6, 2]);
  });

  it("are null, not 0, where nothing is scored", () => {
    const unscored = askedOf(ledgerOf(opened(), on("mid", { mid: 16 })), lensAt(at));
    expect(escalationOf(unscored)).toMatchObject({ tension: null, verbal: null, rate7: null, changeLevel: null });
    expect(deEscalationOf(unscored).cooperation).toBeNull();
  });

  it("are 0 where only the other kind is scored", () => {
    expect(escalationOf(askedOf(ledgerOf(opened(), on("aid", { cameo: "073" })), lensAt(at))).tension).toBe(0);
  });

  it("take an act without CAMEO by PLOVER's class under PLOVER's scale", () => {
    const { verbal, material } = escalationOf(askedOf(ledgerOf(opened(), on("p", { plover: { type: "ASSAULT" } }), on("t", { plover: { type: "THREATEN" } })), lensAt(at, { scale: "plover-0.8" })));
    expect(material).toBeGreaterThan(0);
    expect(verbal).toBeGreaterThan(0);
  });

  it("score a code that a table lacks by its nearest ancestor, counted apart, unless that is switched off", () => {
    const ledger = ledgerOf(opened(), on("i", { cameo: "1213" }));
    expect(askedOf(ledger, lensAt(at)).tallies.all).toMatchObject({ n: 1, unscored: 0, inherited: 1 });
    expect(askedOf(ledger, lensAt(at, { inherit: false })).tallies.all).toMatchObject({ n: 1, unscored: 1, inherited: 0 });
  });
});

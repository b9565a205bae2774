import { describe, expect, it } from "vitest";
import { escalationOf, type HostilityAnswer } from "../../projections/escalation.ts";
import { AAA, BBB, type Drafted, askedOf, ledgerOf, lensAt, opened, reported } from "../support/small-log.ts";

function hostilityAt(at: string, ...incidents: Drafted[]): HostilityAnswer {
  return escalationOf(askedOf(ledgerOf(opened(), ...incidents), lensAt(at))).hostility;
}

const act = (id: string, occurred: string, mid: number): Drafted => reported(id, { occurred, coding: { mid } });
const [NOTHING, THREAT, DISPLAY, ATTACK, WAR] = [0, 1, 7, 16, 20];

describe("current hostility", () => {
  it("is the highest level of the last 30 days, its label and its latest act", () => {
    const { current, label, by } = hostilityAt("2024-02-01T00:00:00Z", act("x", "2024-01-10", ATTACK), act("y", "2024-01-20", ATTACK), act("z", "2024-01-25", THREAT));
    expect([current, label, by]).toEqual([4, "use of force", "y"]);
  });

  it("falls out of the window (at - 30 d, at] at its very edge", () => {
    const once = act("x", "2024-01-01T12:00Z", ATTACK);
    expect(hostilityAt("2024-01-31T11:59:59.999Z", once).current).toBe(4);
    expect(hostilityAt("2024-01-31T12:00:00Z", once)).toMatchObject({ current: null, label: null, by: null, peak: 4 });
  });

  it("counts a spell while any part of it is in the window", () => {
    const spell = act("x", "2024-01-01/2024-01-10", ATTACK);
    expect(hostilityAt("2024-02-09T23:59:59.998Z", spell).current).toBe(4);
    expect(hostilityAt("2024-02-09T23:59:59.999Z", spell).current).toBeNull();
    expect(hostilityAt("2030-01-01T00:00:00Z", act("x", "2024-01-01/..", DISPLAY)).current).toBe(3);
  });

  it("is null where nothing has a level, and 1 where something is coded as nothing militarized", () => {
    expect(hostilityAt("2024-02-01T00:00:00Z", reported("x", { occurred: "2024-01-20", coding: { cameo: "130" } })).current).toBeNull();
    expect(hostilityAt("2024-02-01T00:00:00Z", act("x", "2024-01-20", NOTHING))).toMatchObject({ current: 1, label: "none" });
  });

  it("is 5 only where it is coded: never derived", () => {
    expect(hostilityAt("2024-02-01T00:00:00Z", act("x", "2024-01-20", WAR)).current).toBe(5);
    expect(hostilityAt("2024-02-01T00:00:00Z", reported("x", { occurred: "2024-01-20", coding: { cameo: "204" } })).current).toBe(4);
  });
});

describe("an episode", () => {
  it("joins acts up to 183 days apart", () => {
    const [first, second] = [act("x", "2024-01-01T00:00Z", ATTACK), act("y", "2024-07-02T00:00Z", THREAT)];
    expect(hostilityAt("2024-08-01T00:00:00Z", first, second).episode).toEqual({ since: "2024-01-01T00:00:00Z", last: "2024-07-02T00:00:00Z", level: 4 });
  });

  it("begins anew after more than 183 days, with its own level", () => {
    const [first, second] = [act("x", "2024-01-01T00:00Z", ATTACK), act("y", "2024-07-02T00:00:01Z", THREAT)];
    expect(hostilityAt("2024-08-01T00:00:00Z", first, second)).toMatchObject({ episode: { since: "2024-07-02T00:00:01Z", level: 2 }, peak: 4 });
  });

  it("is measured from the end of a spell, and reaches to the present while one runs", () => {
    const spell = act("x", "2024-01-01/2024-06-30", ATTACK);
    expect(hostilityAt("2024-12-31T00:00:00Z", spell, act("y", "2024-12-25", DISPLAY)).episode?.since).toBe("2024-01-01T00:00:00Z");
    expect(hostilityAt("2024-03-01T00:00:00Z", spell).episode?.last).toBe("2024-03-01T00:00:00Z");
  });

  it("is neither begun nor prolonged by an act coded as nothing militarized", () => {
    expect(hostilityAt("2024-03-01T00:00:00Z", act("x", "2024-01-01", NOTHING)).episode).toBeNull();
  });
});

describe("the peak", () => {
  it("is over all time and by the side that acted", () => {
    const answered = hostilityAt("2025-01-01T00:00:00Z", act("x", "2024-01-01", ATTACK), reported("y", { occurred: "2024-01-02", initiators: [BBB], targets: [AAA], coding: { mid: DISPLAY } }));
    expect(answered).toMatchObject({ current: null, peak: 4, peakBySide: { A: 4, B: 3 } });
  });
});

describe("a level between others than two states", () => {
  it.each([
    [[AAA], [BBB], false],
    [[AAA], [{ id: "BBB", kind: "armed-group" as const }], true],
    [[{ id: "AAA", kind: "party" as const }], [{ id: "BBB", kind: "armed-group" as const }], true],
  ])("is by analogy: %j, %j", (initiators, targets, byAnalogy) => {
    expect(hostilityAt("2024-02-01T00:00:00Z", reported("x", { occurred: "2024-01-20", initiators, targets })).byAnalogy).toBe(byAnalogy);
  });
});

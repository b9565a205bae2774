import { describe, expect, it } from "vitest";
import { type Dyad, type DyadQuery, dyadsAnswer } from "../../src/answers/dyads.ts";
import type { Claim } from "../../src/domain/claim.ts";
import type { Lens } from "../../src/domain/lens.ts";
import { groundOf, reasonOf, valueOf } from "../support/small-ground.ts";
import { AAA, BBB, type Drafted, askedOf, ledgerOf, lensAt, opened, reported } from "../support/small-log.ts";
import { directionOf, escalationOf } from "../../projections/escalation.ts";

const at = "2024-06-01T00:00:00Z";
const withProxy = { watchedSince: "2000-01-01", sides: [{ name: "A", actors: [{ id: "AAA" }, { id: "proxy", role: "alleged-proxy" as const }] }, { name: "B", actors: [{ id: "BBB" }] }] };
const ab = (id: string, occurred: string, facts: object = {}): Drafted => reported(id, { occurred, coding: { cameo: "195" }, ...facts });
const ba = (id: string, occurred: string, facts: object = {}): Drafted => ab(id, occurred, { initiators: [BBB], targets: [AAA], ...facts });

function dyads(drafts: readonly Drafted[], query: DyadQuery = {}, lens: Partial<Lens> = {}): readonly Dyad[] {
  return valueOf(dyadsAnswer(groundOf([opened("a-b", withProxy), ...drafts]), lensAt(at, lens), query)).items;
}
const named = (items: readonly Dyad[]): string[] => items.map(({ initiator, target, n }) => `${initiator}>${target} ${n}`);

describe("directed dyads", () => {
  it("sum who does what to whom, as the conflict of the two would", () => {
    const drafts = [ab("x", "2024-05-01"), ab("y", "2024-05-20/2024-05-25"), ab("aid", "2024-05-02", { coding: { cameo: "073" } }), ab("level", "2024-05-03", { coding: { mid: 7 } })];
    const [dyad] = dyads(drafts);
    const ask = askedOf(ledgerOf(opened("a-b", withProxy), ...drafts), lensAt(at));
    const state = escalationOf(ask);
    expect(dyad).toMatchObject({ initiator: "AAA", target: "BBB", n: 4, unscored: 1, rate7: expect.closeTo(state.rate7 ?? NaN, 12) as number, rate30: expect.closeTo(state.rate30 ?? NaN, 12) as number, direction: directionOf(ask).value });
    expect(dyad.tension).toBeCloseTo(state.tension ?? NaN, 12);
    expect(dyad.cooperation).toBeCloseTo(7.4 * 2 ** (-30 / 30), 12);
  });

  it("set each direction against the other", () => {
    const [one, other] = dyads([ab("x", at), ba("y", "2024-05-02T00:00:00Z")]);
    expect([one.reciprocity, other.reciprocity]).toEqual([2, 0.5]);
    expect(dyads([ab("x", at)])[0].reciprocity).toBeNull();
  });

  it("count an incident once per dyad, however many conflicts hold it", () => {
    const drafts = [opened("c-d", { sides: withProxy.sides }), ab("x", "2024-05-01", { conflicts: ["a-b", "c-d"] })];
    expect(named(dyads(drafts))).toEqual(["AAA>BBB 1"]);
    const answer = valueOf(dyadsAnswer(groundOf([opened(), ...drafts]), lensAt(at), {}));
    expect(answer.n).toBe(1);
  });

  it("count an incident between many once for each pair, and once in all", () => {
    const answer = valueOf(dyadsAnswer(groundOf([opened("a-b", withProxy), ab("x", "2024-05-01", { initiators: [AAA, BBB], targets: [AAA, BBB], coding: { mid: 17 } })]), lensAt(at), {}));
    expect(named(answer.items)).toEqual(["AAA>BBB 1", "BBB>AAA 1"]);
    expect([answer.n, answer.unscored]).toEqual([1, 1]);
  });

  it("are of primary actors unless others are asked for", () => {
    const drafts = [ab("x", "2024-05-01"), ab("p", "2024-05-01", { initiators: [{ id: "proxy" }] }), ab("o", "2024-05-01", { initiators: [{ id: "OUT" }] })];
    expect(named(dyads(drafts))).toEqual(["AAA>BBB 1"]);
    expect(named(dyads(drafts, { allRoles: true }))).toEqual(["AAA>BBB 1", "OUT>BBB 1", "proxy>BBB 1"]);
  });

  it("are of whoever acted where a conflict has no sides", () => {
    expect(named(dyads([opened("c-d", {}), ab("x", "2024-05-01", { conflicts: ["c-d"], initiators: [{ id: "anyone" }] })]))).toEqual(["anyone>BBB 1"]);
  });

  it("may be asked for by initiator and by target", () => {
    const drafts = [ab("x", "2024-05-01"), ba("y", "2024-05-01")];
    expect(named(dyads(drafts, { initiator: "AAA" }))).toEqual(["AAA>BBB 1"]);
    expect(named(dyads(drafts, { target: "AAA" }))).toEqual(["BBB>AAA 1"]);
    expect(named(dyads(drafts, { initiator: "AAA", target: "CCC" }))).toEqual([]);
    expect(dyads([...drafts], { initiator: "AAA" })[0].reciprocity).not.toBeNull();
  });

  it("know since when their conflict was watched", () => {
    const drafts = [ab("x", "2024-05-29"), ab("y", "2024-05-30")];
    expect(dyads(drafts)[0].direction).toBe("escalating");
    const [unwatched] = valueOf(dyadsAnswer(groundOf([opened("a-b", { sides: withProxy.sides }), ...drafts]), lensAt(at), {})).items;
    expect(unwatched.direction).toBe("insufficient");
  });

  it("leave out what is contested on occurrence or responsibility, where the reading does", () => {
    const claims = (about: "occurrence" | "responsibility"): Claim[] => [{ claimId: "1", about, value: about === "occurrence" ? "confirms" : { stance: "attributes", to: ["AAA"] }, claimant: "BBB", sourceId: "s" }, { claimId: "2", about, value: "denies", claimant: "AAA", sourceId: "s" }];
    const more = (about: "occurrence" | "responsibility"): Parameters<typeof reported>[2] => ({ sources: [{ sourceId: "s", name: "s" }], claims: claims(about) });
    const drafts = [reported("o", { occurred: "2024-05-01" }, more("occurrence")), reported("r", { occurred: "2024-05-02" }, more("responsibility")), ab("x", "2024-05-03")];
    expect((["accepted", "uncontested", "low", "high"] as const).map((reading) => dyads(drafts, {}, { reading })[0].n)).toEqual([3, 1, 2, 3]);
  });

  it("share the year's deaths of the undirected pair", () => {
    const drafts = [ab("x", "2024-05-01", { magnitudes: { fatalities: { best: 20 } } }), ba("y", "2024-05-02", { magnitudes: { fatalities: { best: 10 } } }), ab("old", "2023-05-02", { magnitudes: { fatalities: { best: 500 } } })];
    for (const { intensity } of dyads(drafts)) expect(intensity).toMatchObject({ year: 2024, best: 30, band: "minor", incidents: 2 });
  });

  it("have no answer under a scale of levels", () => {
    expect(reasonOf(dyadsAnswer(groundOf([opened()]), lensAt(at, { scale: "ucdp-bands" }), {}))).toBe("levels-not-scores");
  });
});

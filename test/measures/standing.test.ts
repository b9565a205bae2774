/** Which acts count for a conflict (domain.md section 2). */
import { describe, expect, it } from "vitest";
import type { ReportedFacts } from "../../src/domain/report.ts";
import { countsOf } from "../../src/answers/ground.ts";
import { escalationOf } from "../../projections/escalation.ts";
import { AAA, BBB, askedOf, later, ledgerOf, lensAt, opened, reported, sides, watchedSince } from "../support/small-log.ts";

const at = "2024-06-01T00:00:00Z";
const OUT = { id: "OUT" };
const wider = [{ name: "A", actors: [{ id: "AAA" }, { id: "ally", role: "supporter" as const }] }, { name: "B", actors: [{ id: "BBB" }] }];

function countsFor(facts: Partial<ReportedFacts>, definition: Parameters<typeof opened>[1] = { sides: wider, watchedSince }): object {
  return countsOf(askedOf(ledgerOf(opened("a-b", definition), reported("i", { occurred: "2024-05-01", ...facts })), lensAt(at)).tallies.all);
}

const talks = (parties: string[]): ReportedFacts["talks"] => ({ channel: "c", format: "direct", parties });

describe("an act", () => {
  it.each<[string, Partial<ReportedFacts>, object]>([
    ["counts between opposing sides", {}, { n: 1, withinSides: 0, thirdParty: 0 }],
    ["counts once, however many pairs it has", { initiators: [AAA, { id: "ally" }], targets: [BBB, OUT] }, { n: 1, thirdParty: 0 }],
    ["by an ally counts too", { initiators: [{ id: "ally" }] }, { n: 1 }],
    ["within a side is listed apart", { initiators: [AAA], targets: [{ id: "ally" }], coding: { cameo: "072" } }, { n: 0, withinSides: 1, thirdParty: 0 }],
    ["between a side and an outsider is listed apart", { initiators: [OUT] }, { n: 0, withinSides: 0, thirdParty: 1 }],
    ["with an unknown initiator is listed apart", { initiators: [] }, { n: 0, unknownParties: 1 }],
    ["with an unknown target is listed apart", { targets: [] }, { n: 0, unknownParties: 1 }],
    ["carrying talks between the sides counts, whoever called them", { initiators: [OUT], targets: [OUT], talks: talks(["AAA", "BBB"]) }, { n: 1 }],
    ["carrying talks within a side does not", { initiators: [OUT], targets: [OUT], talks: talks(["AAA", "ally"]) }, { n: 0, thirdParty: 1 }],
    ["of consultation by an outsider counts where its targets are on two sides", { initiators: [OUT], targets: [AAA, BBB], coding: { cameo: "045" } }, { n: 1 }],
    ["of intended cooperation (root 03) too", { initiators: [OUT], targets: [AAA, BBB], coding: { cameo: "036" } }, { n: 1 }],
    ["of PLOVER's CONSULT too", { initiators: [OUT], targets: [AAA, BBB], coding: { plover: { type: "CONSULT" } } }, { n: 1 }],
    ["of any other kind by an outsider on both sides does not", { initiators: [OUT], targets: [AAA, BBB], coding: { cameo: "112" } }, { n: 0, thirdParty: 1 }],
    ["only announced counts in no sum", { status: "announced" }, { n: 0, notOccurred: 1 }],
    ["only planned counts in no sum", { status: "planned" }, { n: 0, notOccurred: 1 }],
  ])("%s", (_name, facts, expected) => {
    expect(countsFor(facts)).toMatchObject(expected);
  });

  it("counts whoever acted where the sides are unknown", () => {
    expect(countsFor({ initiators: [OUT], targets: [] }, {})).toMatchObject({ n: 1 });
  });

  it("that only concerns a conflict is in none of its sums", () => {
    expect(countsFor({ conflicts: ["other"], concerns: ["a-b"], talks: talks(["AAA", "BBB"]) })).toMatchObject({ n: 0, withinSides: 0, thirdParty: 0, unknownParties: 0 });
  });
});

describe("a member of a side", () => {
  const dated = { watchedSince, sides: [{ name: "A", actors: [{ id: "AAA", from: "2024-05-01" }] }, { name: "B", actors: [{ id: "BBB", to: "2024-05-31" }] }] };
  it.each([
    ["2024-04-30T23:59:59Z", 0],
    ["2024-05-01T00:00:00Z", 1],
    ["2024-05-31T23:59:59.999Z", 1],
    ["2024-06-01T00:00:00Z", 0],
  ])("stands on it only from and to the days named: %s", (occurred, n) => {
    expect(countsFor({ occurred }, dated)).toMatchObject({ n });
  });
});

describe("peak hostility by side", () => {
  it("credits every side that had an initiator, also where both acted together", () => {
    const ledger = ledgerOf(opened(), reported("clash", { occurred: "2024-05-01", initiators: [AAA, BBB], targets: [AAA, BBB], coding: { mid: 17 } }), reported("threat", { occurred: "2024-05-02", coding: { mid: 1 } }));
    expect(escalationOf(askedOf(ledger, lensAt(at))).hostility.peakBySide).toEqual({ A: 4, B: 4 });
  });
});

describe("a revised definition", () => {
  const outSides = [...sides, { name: "Out", actors: [OUT] }];
  const revised = ledgerOf(
    { ...opened(), recordedAt: "2024-07-01T00:00:00Z" },
    reported("i", { occurred: "2024-05-01", initiators: [OUT] }, { recordedAt: "2024-07-02T00:00:00Z" }),
    later("a-b", "ConflictRevised", { set: { sides: outSides }, reason: "joined" }, { recordedAt: "2024-07-03T00:00:00Z" }),
  );
  const n = (clock: "recorded" | "published", knownAt: string): number => askedOf(revised, lensAt(at, { clock, knownAt })).tallies.all.n;

  it("applies from when it was recorded on the recorded clock", () => {
    expect([n("recorded", "2024-07-02T12:00:00Z"), n("recorded", "2024-07-03T00:00:00Z")]).toEqual([0, 1]);
  });

  it("applies at every knowledge time on the published clock", () => {
    expect(n("published", "2024-07-02T12:00:00Z")).toBe(1);
  });
});

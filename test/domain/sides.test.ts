import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Sides, endMs, sideOf, startMs } from "../../src/domain/sides.ts";

const israel = { name: "Israel", actors: [{ id: "ISR", role: "primary" as const }, { id: "USA", role: "supporter" as const, from: "2024-04-13", to: "2024-04-14" }] };
const iran = { name: "Iran", actors: [{ id: "IRN", role: "primary" as const }] };
const problems = (sides: unknown): string[] => Sides.safeParse(sides).error?.issues.map((issue) => issue.message) ?? [];

describe("the sides of a conflict", () => {
  it("are none (unknown), or two and more", () => {
    expect([problems([]), problems([israel, iran]), problems([israel, iran, { name: "Syria", actors: [{ id: "SYR" }] }])]).toEqual([[], [], []]);
    expect(problems([israel])[0]).toContain("one side alone is no contest");
  });

  it("have names of their own and somebody on each", () => {
    expect(problems([israel, { ...iran, name: "Israel" }])[0]).toContain("a name of its own");
    expect(problems([israel, { name: "Iran", actors: [] }])).toHaveLength(1);
  });

  it("never share an actor at one time", () => {
    expect(problems([israel, { name: "Iran", actors: [{ id: "ISR" }] }])[0]).toContain("ISR stands on two sides at once");
    const with_ = (from?: string, to?: string) => [{ name: "Axis", actors: [{ id: "ITA", to: "1943-09-08" }] }, { name: "Allies", actors: [{ id: "ITA", ...(from !== undefined && { from }), ...(to !== undefined && { to }) }] }];
    expect(problems(with_("1943-09-09"))).toEqual([]);
    expect(problems(with_("1943-09-08"))).toHaveLength(1);
    expect(problems(with_())).toHaveLength(1);
  });

  it("let an actor leave and come back", () => {
    expect(problems([iran, { name: "West", actors: [{ id: "GBR", to: "2020-01-01" }, { id: "GBR", from: "2022-01-01" }] }])).toEqual([]);
  });
});

describe("the side of an actor", () => {
  const sides = [israel, iran];

  it("is the index of its side, -1 for an outsider", () => {
    expect(["ISR", "IRN", "OMN"].map((actor) => sideOf(sides, actor, 0))).toEqual([0, 1, -1]);
  });

  it("is its side from its first instant to the end of its last day", () => {
    const at = (text: string): number => sideOf(sides, "USA", Date.parse(text));
    expect(["2024-04-12T23:59:59.999Z", "2024-04-13T00:00:00Z", "2024-04-14T23:59:59.999Z", "2024-04-15T00:00:00Z"].map(at)).toEqual([-1, 0, 0, -1]);
  });

  it("is bounded by nothing where nothing was said", () => {
    expect([startMs({ id: "ISR" }), endMs({ id: "ISR" })]).toEqual([-Infinity, Infinity]);
    expect(endMs({ id: "USA", to: "2024-04-14T12:00:00Z" })).toBe(Date.UTC(2024, 3, 14, 12));
  });

  it("is one side at most, whatever valid sides there are", () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2024-02-${String(n).padStart(2, "0")}`);
    const member = fc.record({ id: fc.constantFrom("A", "B"), from: day, to: day }, { requiredKeys: ["id"] });
    const side = (name: string) => fc.record({ name: fc.constant(name), actors: fc.array(member, { minLength: 1, maxLength: 2 }) });
    fc.assert(fc.property(side("one"), side("two"), day, (one, two, when) => {
      fc.pre(Sides.safeParse([one, two]).success);
      for (const actor of ["A", "B"]) expect([sideOf([one], actor, Date.parse(when)), sideOf([two], actor, Date.parse(when))]).toContain(-1);
    }));
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MS_PER_DAY } from "../../src/domain/instant.ts";
import { DirectionFold, type DirectionValue, type Transition } from "../../src/measures/direction.ts";
import { oracleDirection } from "../support/oracle-direction.ts";

const START = Date.UTC(2024, 0, 1);
const day = (count: number): number => START + count * MS_PER_DAY;
const LONG_AGO = Date.UTC(2000, 0, 1);

type Blow = readonly [onset: number, weight?: number];

function fold(blows: readonly Blow[], watched: number | undefined = LONG_AGO): { fold: DirectionFold; heard: Transition[] } {
  const direction = new DirectionFold(watched);
  const heard: Transition[] = [];
  direction.listener = (transition) => heard.push(transition);
  for (const [onset, weight = 10] of blows) {
    direction.watch(onset);
    direction.add(onset, weight);
  }
  return { fold: direction, heard };
}

function valueAt(ms: number, blows: readonly Blow[], watched?: number): DirectionValue {
  return fold(blows.filter(([onset]) => onset <= ms), watched).fold.at(ms).value;
}

describe("direction is insufficient", () => {
  it("before anything happened", () => {
    expect(new DirectionFold(undefined).at(START)).toEqual({ value: "insufficient", sinceMs: undefined, rate7: 0, rate30: 0, q: null, z: null, support: null });
  });

  it("with one incident in 90 days, however grave, and its z is 1", () => {
    const { value, z, support } = fold([[day(0), 1_000]]).fold.at(day(1));
    expect([value, support]).toEqual(["insufficient", null]);
    expect(z).toBeCloseTo(1, 12);
  });

  it("from the very instant at which the second last incident is 90 days old", () => {
    const blows: Blow[] = [[day(0)], [day(70)]];
    expect(valueAt(day(90) - 1, blows)).not.toBe("insufficient");
    expect(valueAt(day(90), blows)).toBe("insufficient");
  });

  it("until the conflict has been watched for 90 days", () => {
    const blows: Blow[] = [[day(80)], [day(85)]];
    expect(valueAt(day(90) - 1, blows, day(0))).toBe("insufficient");
    expect(valueAt(day(90), blows, day(0))).toBe("escalating");
    expect(fold(blows, day(0)).fold.at(day(95)).sinceMs).toBe(day(90));
  });

  it("until the first incident is 90 days old where nobody says since when it is watched", () => {
    const direction = new DirectionFold(undefined);
    direction.watch(day(0));
    for (const ms of [day(86), day(87)]) direction.add(ms, 10);
    expect([direction.at(day(90) - 1).value, direction.at(day(90)).value]).toEqual(["insufficient", "escalating"]);
  });
});

describe("direction is quiet", () => {
  it("from the very instant at which the last incident is 30 days old", () => {
    const blows: Blow[] = [[day(0)], [day(1)]];
    expect(valueAt(day(31) - 1, blows)).toBe("de-escalating");
    expect(valueAt(day(31), blows)).toBe("quiet");
    expect(fold(blows).fold.at(day(40))).toMatchObject({ sinceMs: day(31), support: null });
  });
});

describe("direction crosses its thresholds at the first millisecond at which q has fallen through them", () => {
  const { fold: pair } = fold([[day(0)], [day(0)]]);
  const crossing = (threshold: number): number => Math.ceil(day(0) + (MS_PER_DAY * Math.log2(30 / 7 / threshold)) / (1 / 7 - 1 / 30));

  it.each([
    ["escalating", day(0), "steady", crossing(1.1)],
    ["steady", crossing(1.1), "de-escalating", crossing(0.75)],
    ["de-escalating", crossing(0.75), "quiet", day(30)],
    ["quiet", day(30), "insufficient", day(90)],
  ])("%s, then %s", (before, since, after, ms) => {
    expect(pair.at(ms - 1)).toMatchObject({ value: before, sinceMs: since });
    expect(pair.at(ms)).toMatchObject({ value: after, sinceMs: ms });
  });

  it("and tells a listener each, once and in order", () => {
    const { fold: heardOf, heard } = fold([[day(0)], [day(0)]]);
    heardOf.at(day(100));
    expect(heard).toEqual([
      { ms: day(0), to: "escalating" }, { ms: crossing(1.1), to: "steady" }, { ms: crossing(0.75), to: "de-escalating" }, { ms: day(30), to: "quiet" }, { ms: day(90), to: "insufficient" },
    ]);
  });
});

describe("incidents at one instant", () => {
  it("fold together: in any order, with no turn between them", () => {
    const before: Blow[] = [[day(0), 400], [day(1), 400]];
    const [some, others] = [fold([...before, [day(25), 1], [day(25), 90], [day(25), 300]]), fold([...before, [day(25), 300], [day(25), 90], [day(25), 1]])];
    expect(some.fold.at(day(25)).value).toBe(others.fold.at(day(25)).value);
    expect(some.heard).toEqual(others.heard);
    expect(some.heard.filter(({ ms }) => ms === day(25)).length).toBeLessThanOrEqual(1);
  });
});

describe("hysteresis", () => {
  it.each([
    ["a rise while q wavers between 1.10 and 1.25", 1.12, 1.24, "escalating"],
    ["a fall while q wavers between 0.75 and 0.90", 0.76, 0.88, "de-escalating"],
  ] as const)("holds %s", (_name, low, high, expected) => {
    const { fold: direction } = fold([[day(0), 100], [day(0), 100]]);
    let ms = whenFallenTo(direction, day(0), expected === "escalating" ? low : 0.74);
    const values = new Set([direction.at(ms).value]);
    for (let step = 0; step < 20; step++) {
      direction.add(ms, weightToReach(direction, ms, high));
      values.add(direction.at(ms).value);
      ms = whenFallenTo(direction, ms, low);
      values.add(direction.at(ms).value);
    }
    expect([...values]).toEqual([expected]);
  });

  /** q falls by 2^(-dt (1/7 - 1/30)) */
  function whenFallenTo(direction: DirectionFold, ms: number, q: number): number {
    return Math.floor(ms + (MS_PER_DAY * Math.log2((direction.at(ms).q ?? NaN) / q)) / (1 / 7 - 1 / 30));
  }

  /** (r7 + w ln2/7) / (r30 + w ln2/30) = q */
  function weightToReach(direction: DirectionFold, ms: number, q: number): number {
    const { rate7, rate30 } = direction.at(ms);
    return (q * rate30 - rate7) / (Math.LN2 / 7 - (q * Math.LN2) / 30);
  }

  it("never turns more than four times between two incidents: down through both thresholds, quiet, insufficient", () => {
    const gaps = fc.array(fc.integer({ min: 1, max: 100 * 24 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(gaps, fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 30, maxLength: 30 }), (hours, weights) => {
        let ms = START;
        const blows = hours.map((gap, index): Blow => [(ms += gap * 3_600_000), weights[index]]);
        const { fold: direction, heard } = fold(blows);
        direction.at(ms + 200 * MS_PER_DAY);
        const onsets = blows.map(([onset]) => onset);
        for (const [index, onset] of onsets.entries()) {
          const until = onsets[index + 1] ?? Infinity;
          const turns = heard.filter((turn) => turn.ms > onset && turn.ms < until).map(({ to }) => to);
          expect(turns.length).toBeLessThanOrEqual(4);
          expect(turns).not.toContain("escalating");
        }
      }),
    );
  });
});

describe("nothing is remembered", () => {
  /** A heavy past and a last blow that brings q to 0.85: at most 0.90, so a fall would hold; above 0.75, so none begins. */
  const again = (gapDays: number): Blow[] => {
    const [f7, f30] = [2 ** (-gapDays / 7), 2 ** (-gapDays / 30)];
    const past = 100;
    const weight = (past * (0.85 * (f30 / 30) - f7 / 7)) / (1 / 7 - 0.85 / 30);
    return [[day(0), past / 2], [day(0), past / 2], [day(gapDays), weight]];
  };

  it("across quiet", () => {
    expect(valueAt(day(30), again(30))).toBe("de-escalating");
    expect(valueAt(day(30.5), again(30.5))).toBe("steady");
  });

  it("across insufficient", () => {
    const fall: Blow[] = [[day(0), 50], [day(0), 50], [day(25), again(25)[2][1]]];
    expect(valueAt(day(25), fall)).toBe("de-escalating");
    expect(valueAt(day(25), fall, day(25) - 90 * MS_PER_DAY)).toBe("steady");
  });
});

describe("support", () => {
  it("is strong only from |z| = 1.64 and in the sense of the direction", () => {
    const swarm = fold(Array.from({ length: 4 }, (_, n): Blow => [day(n)])).fold.at(day(3));
    expect(swarm).toMatchObject({ value: "escalating", support: "strong" });
    expect(swarm.z).toBeGreaterThan(1.64);
    expect(fold([[day(0)], [day(12)]]).fold.at(day(12))).toMatchObject({ value: "escalating", support: "weak" });
  });

  it("is null where the direction is none", () => {
    expect(fold([[day(0)], [day(1)]]).fold.at(day(31)).support).toBeNull();
    expect(fold([[day(0)], [day(0)]]).fold.at(day(19))).toMatchObject({ value: "steady", support: null });
  });
});

describe("a copy", () => {
  it("goes on alone, and both give the direction of the literal text", () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 25 });
    fc.assert(
      fc.property(gaps, fc.nat(), fc.integer({ min: 0, max: 120 }), (days, cut, later) => {
        let ms = START;
        const blows = days.map((gap) => ({ onset: (ms += gap * MS_PER_DAY), weight: 1 + (gap % 10) }));
        const direction = new DirectionFold(LONG_AGO);
        const split = cut % blows.length;
        for (const { onset, weight } of blows.slice(0, split)) direction.add(onset, weight);
        const copy = direction.copy();
        for (const { onset, weight } of blows.slice(split)) copy.add(onset, weight);
        for (const { onset, weight } of blows.slice(split)) direction.add(onset, weight);
        const at = ms + later * MS_PER_DAY;
        expect(copy.at(at)).toEqual(direction.at(at));
        const expected = oracleDirection(blows, LONG_AGO, at);
        expect(copy.at(at)).toMatchObject({ value: expected.value, support: expected.support });
        expect(copy.at(at).q).toBeCloseTo(expected.q ?? NaN, 9);
      }),
      { numRuns: 300 },
    );
  });
});

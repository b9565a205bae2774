import { describe, expect, it } from "vitest";
import { everyState } from "../../src/answers/state.ts";
import { type Span, type Timeline, timelineOf } from "../../src/answers/timeline.ts";
import { READINGS, type Lens } from "../../src/domain/lens.ts";
import { groundOf, reasonOf, valueOf } from "../support/small-ground.ts";
import { lensAt, opened, reported } from "../support/small-log.ts";

const ms = (text: string): number => Date.parse(text);
const sources = [{ sourceId: "s", name: "s" }];
const disputed = [{ claimId: "1", about: "occurrence", value: "confirms", claimant: "AAA", sourceId: "s" }, { claimId: "2", about: "occurrence", value: "denies", claimant: "BBB", sourceId: "s" }] as const;
const ground = groundOf([
  opened(),
  reported("one", { occurred: "2024-03-05T10:00Z", magnitudes: { fatalities: { best: 5 } } }),
  reported("two", { occurred: "2024-03-06", coding: { cameo: "195" } }, { sources, claims: [...disputed] }),
  reported("three", { occurred: "2024-03-07/2024-03-09" }),
  reported("aid", { occurred: "2024-03-20", coding: { cameo: "073" } }),
]);

function timeline(span: Span, lens: Partial<Lens> = {}, at = "2024-04-30T00:00:00Z"): Timeline {
  return valueOf(timelineOf(ground, "a-b", lensAt(at, lens), span));
}

describe("a timeline", () => {
  it("has a point at its start, at every step and at its end", () => {
    expect(timeline({ step: "day", fromMs: ms("2024-03-05T00:00:00Z"), toMs: ms("2024-03-07T12:00:00Z") }).items.map(({ at }) => at)).toEqual(["2024-03-05T00:00:00Z", "2024-03-06T00:00:00Z", "2024-03-07T00:00:00Z", "2024-03-07T12:00:00Z"]);
    expect(timeline({ step: "hour", fromMs: ms("2024-03-05T00:00:00Z"), toMs: ms("2024-03-05T02:00:00Z") }).items.length).toBe(3);
    expect(timeline({ step: "week", fromMs: ms("2024-03-05T00:00:00Z"), toMs: ms("2024-03-19T00:00:00Z") }).items.map(({ at }) => at.slice(0, 10))).toEqual(["2024-03-05", "2024-03-12", "2024-03-19"]);
  });

  it("steps by the calendar's months and years", () => {
    expect(timeline({ step: "month", fromMs: ms("2024-01-31T06:00:00Z"), toMs: ms("2024-04-02T00:00:00Z") }).items.map(({ at }) => at)).toEqual(["2024-01-31T06:00:00Z", "2024-02-01T00:00:00Z", "2024-03-01T00:00:00Z", "2024-04-01T00:00:00Z", "2024-04-02T00:00:00Z"]);
    expect(timeline({ step: "year", fromMs: ms("2022-06-01T00:00:00Z"), toMs: ms("2024-01-01T00:00:00Z") }).items.map(({ at }) => at.slice(0, 10))).toEqual(["2022-06-01", "2023-01-01", "2024-01-01"]);
    expect(timeline({ step: "year", fromMs: ms("2021-12-31T23:00:00Z"), toMs: ms("2023-03-01T00:00:00Z") }).items.map(({ at }) => at)).toEqual(["2021-12-31T23:00:00Z", "2022-01-01T00:00:00Z", "2023-01-01T00:00:00Z", "2023-03-01T00:00:00Z"]);
  });

  it("runs from the first onset to the lens's instant where nobody says otherwise", () => {
    const { items, step } = timeline({});
    expect([step, items[0].at, items.at(-1)?.at]).toEqual(["day", "2024-03-05T00:00:00Z", "2024-04-30T00:00:00Z"]);
  });

  it("says at each point what the state says there, under any reading", () => {
    for (const reading of READINGS) {
      for (const point of timeline({ step: "day", fromMs: ms("2024-03-04T00:00:00Z") }, { reading }).items) {
        const [state] = [...everyState(ground.ledger, lensAt(point.at, { reading }))];
        const { tension, verbal, material, unclassified, rate7, rate30 } = state.escalation;
        const close = (value: number | null): unknown => (value === null ? null : (expect.closeTo(value, 9) as unknown));
        expect(point).toEqual({
          at: state.at, n: state.n, tension: close(tension), verbal: close(verbal), material: close(material), unclassified: close(unclassified), cooperation: close(state.deEscalation.cooperation),
          rate7: close(rate7), rate30: close(rate30), q: close(state.direction.q), direction: state.direction.value, support: state.direction.support, hostility: state.escalation.hostility.current, deathsOutcome: close(state.escalation.deathsOutcome.value),
          net: point.net,
        });
      }
    }
  });

  it("has the net score of each step from its point until the next, and none at its end", () => {
    const { items } = timeline({ step: "month", fromMs: ms("2024-03-01T00:00:00Z"), toMs: ms("2024-04-30T00:00:00Z") });
    expect(items.map(({ net }) => net)).toEqual([{ sum: expect.closeTo(-22.6, 9) as number, mean: expect.closeTo(-5.65, 9) as number, n: 4, unscored: 0, inherited: 0 }, { sum: null, mean: null, n: 0, unscored: 0, inherited: 0 }, null]);
    const days = timeline({ step: "day", fromMs: ms("2024-03-01T00:00:00Z"), toMs: ms("2024-04-01T00:00:00Z") }).items;
    expect(days.reduce((sum, { net }) => sum + (net?.sum ?? 0), 0)).toBeCloseTo(-22.6, 9);
    expect(days.find(({ at }) => at === "2024-03-06T00:00:00Z")?.net).toMatchObject({ sum: -10, n: 1 });
  });

  it("names every change of direction within it, and none outside", () => {
    const whole = timeline({ step: "week" }, {}, "2024-12-31T00:00:00Z").transitions;
    expect(whole.map(({ direction }) => direction)).toEqual(["insufficient", "escalating", "steady", "de-escalating", "quiet", "insufficient"]);
    for (const { at, direction } of whole.slice(1)) {
      const [before, after] = [-1_000, 1_000].map((shift) => [...everyState(ground.ledger, lensAt(new Date(ms(at) + shift).toISOString()))][0].direction.value);
      expect([before === direction, after]).toEqual([false, direction]);
    }
    const [, , third] = whole;
    expect(timeline({ step: "day", fromMs: ms(third.at) - 60_000, toMs: ms(third.at) + 60_000 }).transitions).toEqual([third]);
    expect(timeline({ step: "day", fromMs: ms(third.at) + 60_000, toMs: ms(third.at) + 120_000 }).transitions).toEqual([]);
  });

  it("takes the step that makes a picture of 750 points at most, where it may", () => {
    const start = ms("2024-01-01T00:00:00Z");
    const stepOf = (days: number): string => timeline({ step: "auto", fromMs: start, toMs: start + days * 86_400_000 }).step;
    expect([0.5, 10, 10.1, 749, 750, 749 * 7, 749 * 7 + 1, 749 * 30 + 1].map(stepOf)).toEqual(["hour", "hour", "day", "day", "week", "week", "month", "year"]);
    expect(timeline({ step: "auto", fromMs: start, toMs: start + 749 * 86_400_000 }).items.length).toBe(750);
  });

  it("has at most 5,000 points", () => {
    const hours = (count: number): Span => ({ step: "hour", fromMs: ms("2024-01-01T00:00:00Z"), toMs: ms("2024-01-01T00:00:00Z") + count * 3_600_000 });
    expect(timeline(hours(4_999)).items.length).toBe(5_000);
    expect(reasonOf(timelineOf(ground, "a-b", lensAt("2024-04-30T00:00:00Z"), hours(5_000)))).toBe("too-many-points");
  });

  it("has no answer for a span that runs backwards, an unknown conflict, or a scale that gives no scores", () => {
    const lens = lensAt("2024-04-30T00:00:00Z");
    expect(reasonOf(timelineOf(ground, "a-b", lens, { fromMs: lens.atMs + 1 }))).toBe("bad-range");
    expect(reasonOf(timelineOf(ground, "x-y", lens, {}))).toBe("unknown-conflict");
    expect(reasonOf(timelineOf(ground, "a-b", { ...lens, scale: "mid-5" }, {}))).toBe("levels-not-scores");
    expect(reasonOf(timelineOf(ground, "a-b", { ...lens, scale: "kahn" }, {}))).toBe("unknown-scale");
  });

  it("is one empty point where nothing was known", () => {
    const { items, transitions } = timeline({}, { knownUs: ms("2024-01-01T00:00:00Z") * 1_000 });
    expect(items).toEqual([expect.objectContaining({ n: 0, tension: null, q: null, direction: "insufficient", hostility: null })]);
    expect(transitions).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { rescoredSentence, conflictsSentence, scalesSentence } from "../../web/compare/sentence.ts";
import { timeScale } from "../../web/charts/ground.ts";
import { hasFigure } from "../../web/charts/line.ts";
import { timeTicks } from "../../web/charts/time-ticks.ts";
import { asInstant, daysOf } from "../../web/conflict/as-of-days.ts";
import { dotsOf, lanesOf } from "../../web/conflict/dot.ts";
import { type Headed, headlineWords } from "../../web/conflict/headline-words.ts";

const ms = (text: string): number => Date.parse(text);
const scale = { id: "goldstein-gdelt", version: "1", sha256: "" };
const insufficient = { value: "insufficient", support: null, since: "2024-05-16T00:00:00Z", q: 1, z: null, n7: 1, n30: 1, n90: 1 } as const;
const talks = { channel: "oman", concerns: false, format: "proximity", track: null, venue: "Oman", thirdParties: [], parties: ["IRN", "USA"], roundsLogged: 1, lastRound: "2024-05-14", confirmedBy: [], deniedBy: [], declinedBy: [] } as const;

function headline(of: Partial<Headed>, channels: readonly Partial<Headed["deEscalation"]["channels"][number]>[] = []): string {
  const deEscalation = { daysSinceMaterialConflict: null, channels: channels.map((each) => ({ ...talks, ...each })) } as Headed["deEscalation"];
  return headlineWords({ n: 3, unscored: 0, scale, direction: insufficient, at: "2024-05-18T00:00:00Z", deEscalation, ...of });
}

describe("the headline of a conflict", () => {
  it("says which of three things keeps a direction from being told", () => {
    expect(headline({})).toBe("Not enough reports to tell a direction (1 scored act of conflict in 90 days, 2 are needed).");
    expect(headline({ direction: { ...insufficient, n90: 5 }, watchedSince: "2024-05-16T00:00:00Z" })).toBe("No direction can be told (watched for 2 days, 90 are needed).");
    expect(headline({ direction: { ...insufficient, n90: 5 } })).toBe("No direction can be told (its first scored act is 2 days old, 90 days of watching are needed).");
    const unscored = { ...insufficient, q: null, since: null, n90: 0 };
    expect(headline({ n: 390, unscored: 390, direction: unscored })).toBe("No direction can be told (none of its 390 incidents is scored by goldstein-gdelt).");
    expect(headline({ n: 1, unscored: 1, direction: unscored })).toBe("No direction can be told (its one incident is not scored by goldstein-gdelt).");
    expect(headline({ n: 2, unscored: 1, direction: unscored })).toBe("No direction can be told (none of its 2 incidents is scored as conflict by goldstein-gdelt).");
  });

  it("dates talks that are over 30 days old, and names who confirms them where that is known", () => {
    const steady = { ...insufficient, value: "steady" } as const;
    const nameOf = (id: string): string => ({ IRN: "Iran" })[id] ?? id;
    expect(headline({ direction: steady }, [{}])).toBe("Steady since 16 May 2024: talks in Oman reported, not yet confirmed.");
    expect(headline({ direction: steady, nameOf }, [{ confirmedBy: ["IRN"], deniedBy: ["USA"] }])).toBe("Steady since 16 May 2024: talks in Oman reported, confirmed by Iran, denied by USA.");
    expect(headline({ direction: steady }, [{ lastRound: "2019-03-02/2019-03-04" }])).toBe("Steady since 16 May 2024: talks in Oman last reported of 4 Mar 2019, never confirmed.");
    expect(headline({ direction: steady }, [{ lastRound: "2019-03" }])).toContain("last reported of 2019-03");
  });
});

describe("an axis of time", () => {
  const texts = (from: string, to: string, width = 1000): string[] => timeTicks(timeScale([ms(from), ms(to)], width), { width }).map(({ text }) => text);

  it("says each date once, whatever the span", () => {
    for (const days of [0.1, 0.5, 1, 2, 3, 5, 10, 40, 400, 40_000]) {
      const said = texts("2024-04-13T07:00:00Z", new Date(ms("2024-04-13T07:00:00Z") + days * 86_400_000).toISOString());
      const dates = said.filter((text) => text.includes("-"));
      expect(new Set(dates.map((text) => text.slice(0, 10))).size).toBe(dates.length);
      expect(said.length).toBeGreaterThan(1);
    }
    expect(texts("2024-04-13T00:00:00Z", "2024-04-14T00:00:00Z").slice(0, 2)).toEqual(["2024-04-13", "03:00"]);
  });

  it("keeps every label inside the drawing and off its neighbour", () => {
    for (const width of [300, 390, 1000]) {
      let end = 0;
      for (const { x, text, anchor } of timeTicks(timeScale([ms("2024-04-13T00:00:00Z"), ms("2024-04-15T00:00:00Z")], width), { width })) {
        const long = text.length * 6.4;
        const left = anchor === "end" ? x - long : anchor === "start" ? x : x - long / 2;
        expect(left).toBeGreaterThanOrEqual(end);
        expect(left + long).toBeLessThanOrEqual(width);
        end = left + long;
      }
    }
  });

  it("has no figures where none is known, and has them where the figure is 0", () => {
    const line = (value: number | null) => [{ label: "", look: "", points: [{ ms: 0, value }] }];
    expect([hasFigure(line(null)), hasFigure(line(0))]).toEqual([false, true]);
  });
});

describe("the strip of incidents", () => {
  const answer = (quads: (number | null)[], levels: (number | null)[]) => ({ incidentIds: ["a", "b", "c"], onsets: Array<string>(3).fill("2024-01-01T00:00:00Z"), quads, levels, contestedOnes: [false, false, false] });
  it("has lanes of MID levels where no act has a class and some have a level, else of classes", () => {
    const levels = answer([null, null, null], [5, 2, null]);
    expect([lanesOf(levels)[0], dotsOf(levels, undefined).map(({ lane }) => lane)]).toEqual(["5 war", [0, 3, 4]]);
    const classes = answer([4, null, 1], [5, 4, null]);
    expect([lanesOf(classes)[0], dotsOf(classes, undefined).map(({ lane }) => lane)]).toEqual(["material conflict", [0, 4, 2]]);
    expect(lanesOf(answer([null, null, null], [null, null, null]))[0]).toBe("material conflict");
  });
});

describe("the slider that goes back", () => {
  const nowMs = ms("2026-11-23T06:00:00Z");
  it("stands where the world does, and begins where the conflict did", () => {
    const { first, day, today } = daysOf({ since: ["1995-01-01T00:00:00Z", "1993-01-06T12:00:00Z"], at: "1993-05-04T10:00:00Z", nowMs });
    expect([asInstant(first), asInstant(day), asInstant(today)]).toEqual(["1993-01-06T00:00:00Z", "1993-05-04T00:00:00Z", "2026-11-23T00:00:00Z"]);
  });

  it("stands on the day after today at now, and never before its own beginning", () => {
    const now = daysOf({ since: [undefined], at: undefined, nowMs });
    expect([now.day - now.today, asInstant(now.first)]).toEqual([1, "2025-11-24T00:00:00Z"]);
    const { first, day } = daysOf({ since: ["2024-01-01"], at: "1990-01-01", nowMs });
    expect(first).toBe(day);
  });
});

describe("the sentences of a comparison", () => {
  const state = (n: number, unscored: number) => ({ conflictId: "a", name: "A", at: "2024-05-18T00:00:00Z", n, unscored, direction: { ...insufficient, ...(n === unscored && { q: null }) }, escalation: { tension: null } }) as unknown as Parameters<typeof scalesSentence>[0];
  const sides = { left: "one", right: "other" };

  it("say that neither scale scores any, instead of that nothing differs", () => {
    expect(scalesSentence(state(3, 3), state(3, 3), sides)).toBe("Neither one nor other scores any of the 3 incidents of A: there is nothing to compare.");
    const item = (unscored: number) => ({ scale: { n: 3, unscored: 3 }, against: { n: 3, unscored } });
    const said = (unscored: number): string => rescoredSentence({ summary: { conflicts: 1, direction: 0, hostility: 0, changeLevel: 0, anyFigure: 0 }, items: [item(unscored)] } as unknown as Parameters<typeof rescoredSentence>[0], sides);
    expect(said(3)).toBe("Neither one nor other scores any of the 3 incidents of 1 conflict: there is nothing to compare.");
    expect(said(2)).toContain("one scores 0 and other 1 of 3 incidents");
  });

  it("have a verb where there is no direction", () => {
    expect(conflictsSentence(state(1, 0), state(3, 3))).toContain("; the first has no direction yet (not enough reports), the second has no direction yet (no conflict scored).");
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type NetScore, netScoreOf } from "../../src/measures/net-score.ts";
import { MS_PER_DAY, formatMs } from "../../src/domain/instant.ts";
import { type Drafted, ledgerOf, lensAt, opened, reported, viewOf } from "../support/small-log.ts";

const ms = (text: string): number => Date.parse(text);
const sources = [{ sourceId: "s", name: "s" }];
const disputed = [{ claimId: "1", about: "occurrence", value: "confirms", claimant: "AAA", sourceId: "s" }, { claimId: "2", about: "occurrence", value: "denies", claimant: "BBB", sourceId: "s" }] as const;

function netOf(incidents: readonly Drafted[], from: string, to: string, withoutContested = false): NetScore {
  return netScoreOf(viewOf(ledgerOf(opened(), ...incidents), lensAt("2024-12-31T00:00:00Z")), ms(from), ms(to), withoutContested);
}

describe("the net score of a window", () => {
  const march = [
    reported("strike", { occurred: "2024-03-01", coding: { cameo: "190" } }),
    reported("aid", { occurred: "2024-03-10", coding: { cameo: "073" } }),
    reported("finer", { occurred: "2024-03-11", coding: { cameo: "1999" } }),
    reported("no-code", { occurred: "2024-03-12", coding: {} }),
    reported("april", { occurred: "2024-04-01", coding: { cameo: "190" } }),
  ];

  it("sums and averages the scores of what began in it, its first instant included and its last not", () => {
    expect(netOf(march, "2024-03-01", "2024-04-01")).toEqual({ sum: expect.closeTo(-12.6, 9) as number, mean: expect.closeTo(-4.2, 9) as number, n: 4, unscored: 1, inherited: 1 });
    expect(netOf(march, "2024-03-01T00:00:00.001Z", "2024-04-01T00:00:00.001Z").n).toBe(4);
  });

  it("is unknown, not 0, where nothing in it has a score", () => {
    expect(netOf(march, "2024-03-12", "2024-03-13")).toEqual({ sum: null, mean: null, n: 1, unscored: 1, inherited: 0 });
    expect(netOf(march, "2024-05-01", "2024-06-01")).toEqual({ sum: null, mean: null, n: 0, unscored: 0, inherited: 0 });
  });

  it("leaves out what is contested where the reading does", () => {
    const contested = reported("contested", { occurred: "2024-03-05", coding: { cameo: "190" } }, { sources, claims: [...disputed] });
    expect([false, true].map((without) => netOf([contested], "2024-03-01", "2024-04-01", without).n)).toEqual([1, 0]);
  });

  it("adds up over any windows that meet", () => {
    const incident = fc.record({ day: fc.integer({ min: 0, max: 60 }), code: fc.constantFrom("190", "073", "112", "040") });
    fc.assert(fc.property(fc.array(incident, { maxLength: 20 }), fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 5 }), (drawn, cuts) => {
      const start = ms("2024-03-01");
      const acts = drawn.map(({ day, code }, index) => reported(`i${index}`, { occurred: formatMs(start + day * MS_PER_DAY), coding: { cameo: code } }));
      const edges = [...new Set([0, ...cuts, 61])].sort((a, b) => a - b).map((day) => formatMs(start + day * MS_PER_DAY));
      const parts = edges.slice(1).map((to, index) => netOf(acts, edges[index], to));
      const whole = netOf(acts, edges[0], edges[edges.length - 1]);
      expect(parts.reduce((n, part) => n + part.n, 0)).toBe(whole.n);
      expect(parts.reduce((sum, part) => sum + (part.sum ?? 0), 0)).toBeCloseTo(whole.sum ?? 0, 9);
    }), { numRuns: 100 });
  });
});

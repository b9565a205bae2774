import { describe, expect, it } from "vitest";
import { history, matchers, replay } from "../src/testing.ts";

const sides = [
  { name: "A", actors: [{ id: "AAA" }] },
  { name: "B", actors: [{ id: "BBB" }] },
];
const [a, b] = [[{ id: "AAA" }], [{ id: "BBB" }]];

const past = history("a-b", { sides, watchedSince: "2020-01-01" }, "2024-01-01")
  .incident("first", { occurred: "2024-03-01", initiators: a, targets: b })
  .incident("second", { occurred: "2024-03-20", initiators: b, targets: a })
  .recordedAt("2024-04-01")
  .correct("second", { occurred: "2024-03-25" })
  .retract("first");

describe("a history", () => {
  it("is replayed in memory and asked at any two times", async () => {
    const replayed = await replay(past);
    const before = await replayed.state({ at: "2024-03-26T00:00:00Z", knownAt: "2024-03-31" });
    const after = await replayed.state({ at: "2024-03-26T00:00:00Z" });
    expect([before.n, after.n]).toEqual([2, 1]);
    expect(before.escalation.drivers.map((driver) => driver.incidentId)).toEqual(["second", "first"]);
    expect(after.escalation.tension).toBeCloseTo(10 * 2 ** (-1 / 30), 9);
    await replayed.close();
  });

  it("may be shared: each method answers a new one", () => {
    const longer = past.incident("third", { occurred: "2024-05-01", initiators: a, targets: b });
    expect([past.steps.length, longer.steps.length]).toEqual([5, 6]);
  });

  it("says which step was refused and why", async () => {
    await expect(replay(past.merge("first", "second"))).rejects.toThrow(/MergeIncident was refused: retracted/);
  });
});

describe("matchers", () => {
  it("judge the direction of a state and say what it is instead", async () => {
    const replayed = await replay(past);
    const state = await replayed.state({ at: "2024-03-26T00:00:00Z", knownAt: "2024-03-31" });
    expect(matchers.toBeEscalating(state).pass).toBe(true);
    expect(matchers.toBeDeEscalating(state).pass).toBe(false);
    expect(matchers.toBeQuiet(state).message()).toMatch(/a-b at 2024-03-26T00:00:00Z is escalating/);
    expect(matchers.toHaveTension(state, state.escalation.tension ?? NaN).pass).toBe(true);
    await replayed.close();
  });
});

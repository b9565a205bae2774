/** Retries in virtual time. */
import { TestScheduler } from "rxjs/testing";
import { describe, expect, it } from "vitest";
import { supervised } from "../../src/run/supervise.ts";

const scheduler = (): TestScheduler => new TestScheduler((actual, expected) => { expect(actual).toEqual(expected); });
const steady = { firstDelayMs: 100, greatestDelayMs: 1_000, jitter: () => 1 };

describe("a supervised source", () => {
  it("is tried again after a fault, later each time, up to the greatest delay", () => {
    scheduler().run(({ cold, expectObservable, flush }) => {
      const delays: number[] = [];
      const faulty = supervised(() => cold("#"), { ...steady, onFault: (_fault, delayMs) => delays.push(delayMs) });
      expectObservable(faulty, "^ 4999ms !").toBe("");
      flush();
      expect(delays).toEqual([100, 200, 400, 800, 1_000, 1_000, 1_000, 1_000]);
    });
  });

  it("begins with short delays again after a success", () => {
    scheduler().run(({ cold, expectObservable, flush }) => {
      const delays: number[] = [];
      const sources = ["#", "#", "a#", "#", "b|"].map((marbles) => cold(marbles));
      const supervisedSource = supervised(() => sources.shift() ?? cold("|"), { ...steady, onFault: (_fault, delayMs) => delays.push(delayMs) });
      expectObservable(supervisedSource).toBe("300ms a 300ms b|");
      flush();
      expect(delays).toEqual([100, 200, 100, 200]);
    });
  });

  it("spreads the tries of several processes: from half of the delay to the whole of it", () => {
    scheduler().run(({ cold, expectObservable, flush }) => {
      const delays: number[] = [];
      const jitters = [0, 0.5, 1];
      const faulty = supervised(() => cold("#"), { ...steady, jitter: () => jitters[delays.length], onFault: (_fault, delayMs) => delays.push(delayMs) });
      expectObservable(faulty, "^ 400ms !").toBe("");
      flush();
      expect(delays.slice(0, 3)).toEqual([50, 150, 400]);
    });
  });

  it("tells of each fault, and ends when its source ends", () => {
    scheduler().run(({ cold, expectObservable, flush }) => {
      const faults: unknown[] = [];
      const sources = [cold("-#", {}, "first"), cold("-a-|")];
      expectObservable(supervised(() => sources.shift() ?? cold("|"), { ...steady, onFault: (fault) => faults.push(fault) })).toBe("- 100ms -a-|");
      flush();
      expect(faults).toEqual(["first"]);
    });
  });
});

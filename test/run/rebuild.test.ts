import { describe, expect, it } from "vitest";
import { digestOf } from "../../src/answers/digest.ts";
import { everyState } from "../../src/answers/state.ts";
import { type Rebuild, type RebuildReport, compare, rebuild } from "../../src/run/rebuild.ts";
import { replayInto } from "../../src/run/replay.ts";
import type { EventStore } from "../../src/store/event-store.ts";
import { Ledger } from "../../projections/ledger/ledger.ts";
import { type Drafted, lensAt, opened, reported } from "../support/small-log.ts";
import { add, storeOf } from "./stores.ts";

const past: Drafted[] = [opened(), opened("c-d", {}), reported("x", { occurred: "2024-05-01" }), reported("y", { occurred: "2024-05-02", conflicts: ["c-d"] })];
const fingerprints = (ledger: Ledger): Map<string, string> => new Map([...everyState(ledger, lensAt("2024-06-01T00:00:00Z"))].map((figures) => [figures.conflictId, JSON.stringify(figures.escalation.tension)]));
const folded = async (store: EventStore): Promise<Ledger> => (await replayInto(new Ledger(), store, () => 0)).ledger;

/** Rebuilds beside a serving ledger; answers the report and the ledger that serves afterwards. */
async function rebuilt(store: EventStore, serving: Ledger, more: Partial<Rebuild> = {}): Promise<{ report: RebuildReport; serves: Ledger }> {
  let serves = serving;
  const report = await rebuild(store, {
    from: 1, to: 2, sameAnswers: false, serving: () => serves, build: () => folded(store), fingerprints, switchTo: (built) => { serves = built; }, ...more,
  });
  return { report, serves };
}

/** As an older version would have had it: one conflict's sums are other ones. */
async function olderState(): Promise<{ store: EventStore; older: Ledger }> {
  const store = await storeOf(...past);
  const older = await folded(await storeOf(...past.slice(0, 3), reported("y", { occurred: "2024-05-02", conflicts: ["c-d"], coding: { cameo: "112" } })));
  return { store, older };
}

describe("a rebuild", () => {
  it("switches to the new state where every conflict is the same", async () => {
    const store = await storeOf(...past);
    const serving = await folded(store);
    const { report, serves } = await rebuilt(store, serving, { sameAnswers: true });
    expect(report).toEqual({ from: 1, to: 2, events: 4, switched: true, reason: "switched: every conflict is the same", differences: [] });
    expect(serves).not.toBe(serving);
  });

  it("reports each conflict that differs, and switches: a new version may", async () => {
    const { store, older } = await olderState();
    const { report, serves } = await rebuilt(store, older);
    expect(report).toMatchObject({ switched: true, reason: "switched: 1 conflicts differ, as a new version may", differences: [{ conflictId: "c-d", before: fingerprints(older).get("c-d"), after: fingerprints(serves).get("c-d") }] });
    expect(digestOf(serves)).toBe(digestOf(await folded(store)));
  });

  it("refuses to switch on a difference where the version is declared to give the same answers", async () => {
    const { store, older } = await olderState();
    const { report, serves } = await rebuilt(store, older, { sameAnswers: true });
    expect(report).toMatchObject({ switched: false, reason: "refused: the new version is declared to give the same answers, and 1 conflicts differ" });
    expect(report.differences.map(({ conflictId }) => conflictId)).toEqual(["c-d"]);
    expect(serves).toBe(older);
  });

  it("catches up with what was appended while it was building, and waits for the serving state", async () => {
    const store = await storeOf(...past);
    const serving = await folded(store);
    const building = rebuilt(store, serving, {
      build: async () => {
        const built = await folded(store);
        await add(store, reported("z", { occurred: "2024-05-03" }));
        setTimeout(() => void replayInto(serving, store, () => 0), 15);
        return built;
      },
    });
    const { report, serves } = await building;
    expect([report.events, report.differences, serves.head.position]).toEqual([5, [], "5"]);
    expect(serves).not.toBe(serving);
  });

  it("refuses a state that parked before the event at which the old one stands", async () => {
    const store = await storeOf(...past, { stream: "incident-z", type: "Unheard", data: {} });
    const serving = await folded(await storeOf(...past, reported("z", { occurred: "2024-05-03" })));
    const { report, serves } = await rebuilt(store, serving);
    expect(report).toMatchObject({ switched: false, events: 4, reason: expect.stringMatching(/^refused: the new version parks at position 5: Unheard/) as string });
    expect(serves).toBe(serving);
  });

  it("goes past an event at which the old state is parked", async () => {
    const store = await storeOf(...past);
    const serving = await folded(await storeOf(...past.slice(0, 2), { stream: "incident-z", type: "Unheard", data: {} }));
    const { report, serves } = await rebuilt(store, serving);
    expect([report.switched, serves.head.position, serves.parked]).toEqual([true, "4", undefined]);
  });

  it("is given up when the serving state moves no more", async () => {
    const store = await storeOf(...past);
    const serving = await folded(await storeOf(...past.slice(0, 3)));
    const { report, serves } = await rebuilt(store, serving, { cancelled: () => true });
    expect([report.switched, report.reason, serves]).toEqual([false, "given up: the tracker was closed", serving]);
  });

  it("fails as its builder fails, and leaves the serving state", async () => {
    const store = await storeOf(...past);
    const serving = await folded(store);
    let serves = serving;
    await expect(rebuilt(store, serving, { build: () => Promise.reject(new Error("the worker died")), switchTo: (built) => { serves = built; } })).rejects.toThrow("the worker died");
    expect(serves).toBe(serving);
  });
});

describe("comparing", () => {
  it("names what only one side has, by id", () => {
    expect(compare(new Map([["b", "1"], ["a", "1"], ["same", "1"]]), new Map([["c", "1"], ["a", "2"], ["same", "1"]]))).toEqual([
      { conflictId: "a", before: "1", after: "2" }, { conflictId: "b", before: "1", after: undefined }, { conflictId: "c", before: undefined, after: "1" },
    ]);
  });
});

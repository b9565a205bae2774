import { describe, expect, it, onTestFinished } from "vitest";
import { digestOf } from "../../src/answers/digest.ts";
import { type Runner, run } from "../../src/run/runner.ts";
import type { EventStore } from "../../src/store/event-store.ts";
import { Ledger } from "../../projections/ledger/ledger.ts";
import { type LedgerUpdate, ledgerProjection } from "../../projections/ledger/projection.ts";
import { type Drafted, later, ledgerOf, opened, reported } from "../support/small-log.ts";
import { add, failing, storeOf } from "./stores.ts";

const past: Drafted[] = [opened(), ...Array.from({ length: 9 }, (_, n) => reported(`i${n}`, { occurred: "2024-05-01" }))];

function running(store: EventStore, ledger = new Ledger(), now?: () => number): Runner<LedgerUpdate> & { until: (position: string) => Promise<unknown> } {
  const runner = run(store, ledgerProjection(ledger), { after: () => ledger.head.position, pollMs: 5, batchSize: 2, ...(now && { now }) });
  onTestFinished(() => { runner.stop(); });
  const until = (position: string): Promise<void> =>
    new Promise((resolve) => {
      const arrived = (): void => { if (ledger.head.position === position) resolve(); };
      runner.updates.subscribe(arrived);
      arrived();
    });
  return { ...runner, until };
}

describe("a runner", () => {
  it("catches up, then follows live, and shares its updates", async () => {
    const store = await storeOf(...past);
    const ledger = new Ledger();
    const runner = running(store, ledger);
    await runner.caughtUp;
    expect(ledger.head.position).toBe("10");
    const heard: string[] = [];
    runner.updates.subscribe(({ head }) => heard.push(head.position));
    const last = later("i1", "IncidentRetracted", { basis: "false-report", reason: "r" });
    await add(store, last);
    await runner.until("11");
    expect(heard).toEqual(["11"]);
    expect(digestOf(ledger)).toBe(digestOf(ledgerOf(...past, last)));
  });

  it("resumes where the projection stands after a fault, folding nothing twice", async () => {
    const ledger = new Ledger();
    const store = failing(await storeOf(...past), 1, 3);
    const runner = running(store, ledger);
    await runner.caughtUp;
    expect([ledger.head.position, ledger.head.events, store.reads]).toEqual(["10", 10, 2]);
    expect(runner.health()).toMatchObject({ faults: 1, lastFault: "the store is not there", caughtUp: true });
  });

  it("goes on by itself when the store comes back", async () => {
    const ledger = new Ledger();
    const runner = running(failing(await storeOf(...past), 2), ledger);
    expect(runner.health()).toMatchObject({ caughtUp: false, faults: 0 });
    await runner.caughtUp;
    expect([ledger.head.events, runner.health().faults]).toEqual([10, 2]);
  });

  it("shows its heartbeat: when the head was last reached, and when the last batch came", async () => {
    let clock = 1_000;
    const store = await storeOf(...past);
    const runner = running(store, new Ledger(), () => clock);
    await runner.caughtUp;
    expect(runner.health()).toMatchObject({ lastHeadAt: 1_000, lastBatchAt: 1_000 });
    clock = 2_000;
    while (runner.health().lastHeadAt !== 2_000) await new Promise((resolve) => setTimeout(resolve, 2));
    expect(runner.health()).toMatchObject({ lastHeadAt: 2_000, lastBatchAt: 1_000 });
  });

  it("stays where it parked, while the log goes on", async () => {
    const store = await storeOf(...past, { stream: "incident-z", type: "Unheard", data: {} }, reported("y", { occurred: "2024-05-02" }));
    const ledger = new Ledger();
    const runner = running(store, ledger);
    await runner.caughtUp;
    expect([ledger.head.position, ledger.parked?.type, ledger.ids.find("y")]).toEqual(["10", "Unheard", -1]);
  });

  it("ends its updates when it is stopped", async () => {
    const store = await storeOf(...past);
    const runner = running(store);
    await runner.caughtUp;
    let [ended, heard] = [false, 0];
    runner.updates.subscribe({ next: () => heard++, complete: () => (ended = true) });
    runner.stop();
    await add(store, reported("y", { occurred: "2024-05-02" }));
    await new Promise((resolve) => setTimeout(resolve, 15));
    expect([ended, heard]).toEqual([true, 0]);
  });
});

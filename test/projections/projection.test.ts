/** Projections as RxJS operators, in virtual time. */
import { NEVER, defer, retry } from "rxjs";
import { TestScheduler } from "rxjs/testing";
import { describe, expect, it } from "vitest";
import { deEscalation, deEscalationOf } from "../../projections/de-escalation.ts";
import { escalation, escalationOf } from "../../projections/escalation.ts";
import { projections } from "../../projections/all.ts";
import { Ledger } from "../../projections/ledger/ledger.ts";
import { LEDGER_VERSION, ledgerProjection } from "../../projections/ledger/projection.ts";
import { type Batch, project } from "../../projections/projection.ts";
import { askedOf, ledgerOf, lensAt, logOf, opened, reported } from "../support/small-log.ts";

const scheduler = (): TestScheduler => new TestScheduler((actual, expected) => { expect(actual).toEqual(expected); });
const [first, second, third] = logOf(opened(), reported("x", { occurred: "2024-05-01" }), reported("y", { occurred: "2024-05-02" })).map((event): Batch => [event]);

describe("a projection", () => {
  it("gives one update a batch, at once, and ends when the batches end", () => {
    scheduler().run(({ cold, expectObservable }) => {
      const ledger = new Ledger();
      const updates = cold("a--(bc)-|", { a: first, b: second, c: third }).pipe(project((batch) => ledger.fold(batch).size + batch.length));
      expectObservable(updates).toBe("2--(22)-|".replaceAll("2", "u"), { u: 2 });
    });
  });

  it("keeps its state over a fault of the log: a resubscriber goes on", () => {
    scheduler().run(({ cold, expectObservable }) => {
      const projection = ledgerProjection(new Ledger());
      const sources = [cold("a-#", { a: first }), cold("b-c|", { b: second, c: third })];
      const updates = defer(() => sources.shift() ?? NEVER).pipe(project((batch) => projection.fold(batch).head.position), retry(1));
      expectObservable(updates).toBe("p-q-r|", { p: "1", q: "2", r: "3" });
    });
  });

  it("folds nothing while nobody listens, and once for one listener", () => {
    scheduler().run(({ hot, expectObservable, expectSubscriptions }) => {
      const batches = hot("-a-b-c-", { a: 1, b: 2, c: 3 });
      let folded = 0;
      expectObservable(batches.pipe(project(() => ++folded) as never), "--^--!").toBe("---n---", { n: 1 });
      expectSubscriptions(batches.subscriptions).toBe("--^--!");
    });
  });
});

describe("the two halves of a state", () => {
  it("map over the views they are given", () => {
    const [before, after] = ["2024-05-01T00:00:00Z", "2024-05-03T00:00:00Z"].map((at) => askedOf(ledgerOf(opened(), reported("x", { occurred: "2024-05-02" })), lensAt(at)));
    scheduler().run(({ cold, expectObservable }) => {
      expectObservable(cold("a-b|", { a: before, b: after }).pipe(escalation())).toBe("a-b|", { a: escalationOf(before), b: escalationOf(after) });
      expectObservable(cold("a-b|", { a: before, b: after }).pipe(deEscalation())).toBe("a-b|", { a: deEscalationOf(before), b: deEscalationOf(after) });
    });
    expect(escalationOf(before).tension).toBeNull();
    expect(escalationOf(after).tension).toBeGreaterThan(0);
  });
});

describe("the list of projections", () => {
  it("names each with its version", () => {
    expect(projections).toEqual([{ name: "ledger", version: LEDGER_VERSION }, { name: "search", version: 1 }]);
  });
});

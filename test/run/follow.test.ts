import { type Subscription, firstValueFrom, map, skipWhile } from "rxjs";
import { describe, expect, it, onTestFinished } from "vitest";
import { type FollowOptions, follow } from "../../src/run/follow.ts";
import type { EventStore } from "../../src/store/event-store.ts";
import { type Drafted, reported } from "../support/small-log.ts";
import { add, storeOf, withoutBell } from "./stores.ts";

const drafts = (from: number, count: number): Drafted[] => Array.from({ length: count }, (_, n) => reported(`i${from + n}`, { occurred: "2024-05-01" }));
const FAST = { pollMs: 5, batchSize: 3 };

/** Positions as they come; `until` resolves when so many have come. */
function following(store: EventStore, after = "0", options: FollowOptions = FAST): { positions: string[]; until: (count: number) => Promise<unknown>; subscription: Subscription } {
  const positions: string[] = [];
  const events = follow(store, () => after, options);
  let wake: () => void = () => undefined;
  const subscription = events.subscribe((batch) => {
    positions.push(...batch.map(({ position }) => position));
    wake();
  });
  onTestFinished(() => { subscription.unsubscribe(); });
  const until = async (count: number): Promise<void> => {
    while (positions.length < count) await new Promise<void>((resolve) => (wake = resolve));
  };
  return { positions, until, subscription };
}

const counted = (from: number, to: number): string[] => Array.from({ length: to - from + 1 }, (_, n) => String(from + n));

describe.each([
  ["a store", (store: EventStore) => store],
  ["a store whose bell is dead", withoutBell],
])("following %s", (_name, made) => {
  it("gives past and live once, in order, without a gap, whoever appends meanwhile", async () => {
    const store = await storeOf(...drafts(0, 10));
    const { positions, until } = following(made(store));
    for (let n = 10; n < 60; n += 5) {
      await add(store, ...drafts(n, 5));
      if (n % 2 === 0) await new Promise(setImmediate);
    }
    await until(60);
    expect(positions).toEqual(counted(1, 60));
  });

  it("begins behind a position", async () => {
    const store = await storeOf(...drafts(0, 10));
    const { positions, until } = following(made(store), "7");
    await until(3);
    await add(store, ...drafts(10, 1));
    await until(4);
    expect(positions).toEqual(["8", "9", "10", "11"]);
  });
});

describe("following", () => {
  it("reads no page before the one before it was handled", async () => {
    const store = await storeOf(...drafts(0, 12));
    let [read, handled] = [0, 0];
    const counting: EventStore = {
      ...store,
      async *readAll(after, batchSize) {
        for await (const batch of store.readAll(after, batchSize)) {
          expect(read).toBe(handled);
          read++;
          yield batch;
        }
      },
    };
    await firstValueFrom(follow(counting, () => "0", FAST).pipe(map(() => ++handled), skipWhile((count) => count < 4)));
    expect([read, handled]).toEqual([4, 4]);
  });

  it("says when the head was reached, also of an empty log", async () => {
    const store = await storeOf();
    const heads = await new Promise<number>((resolve) => {
      const subscription = follow(store, () => "0", { onHead: () => { resolve(1); } }).subscribe();
      onTestFinished(() => { subscription.unsubscribe(); });
    });
    expect(heads).toBe(1);
  });

  it("asks at each subscription where to begin", async () => {
    const store = await storeOf(...drafts(0, 4));
    let after = "0";
    const events = follow(store, () => after, { batchSize: 10 });
    expect((await firstValueFrom(events)).length).toBe(4);
    after = "3";
    expect((await firstValueFrom(events)).map(({ position }) => position)).toEqual(["4"]);
  });

  it("stops when nobody listens: no more reads", async () => {
    const store = await storeOf(...drafts(0, 2));
    let reads = 0;
    const counting: EventStore = { ...store, readAll: (after, size) => (reads++, store.readAll(after, size)) };
    const { until, subscription } = following(counting, "0", { pollMs: 1 });
    await until(2);
    subscription.unsubscribe();
    const before = reads;
    await add(store, ...drafts(2, 1));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(reads).toBe(before);
  });

  it("hands a fault of the store to its subscriber", async () => {
    const store = await storeOf(...drafts(0, 2));
    await store.close();
    await expect(firstValueFrom(follow(store, () => "0"))).rejects.toThrow("closed");
  });
});

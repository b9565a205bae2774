import { describe, expect, it } from "vitest";
import { type AllStreamSubscription, eventTypeFilter, type Position, streamNameFilter } from "@eventstore/db-client";
import { aDouble, all, clientOf, event } from "./client-of.ts";

/** The next events of a subscription, as the numbers they say; the subscription is over then. */
async function next(subscription: AllStreamSubscription, count: number): Promise<unknown[]> {
  const numbers: unknown[] = [];
  for await (const { event: recorded } of subscription) {
    numbers.push((recorded?.data as { n: unknown }).n);
    if (numbers.length === count) break;
  }
  return numbers;
}

const teapots = { filter: streamNameFilter({ prefixes: ["teapot"] }) };

async function filled() {
  const client = clientOf((await aDouble()).url);
  for (let n = 0; n < 6; n += 1) await client.appendToStream(`${n % 2 ? "kettle" : "teapot"}-${n}`, event(n, n < 3 ? "Poured" : "Boiled"));
  return client;
}

describe("a subscription to everything", () => {
  it("gives what is there, says that it caught up, then gives what comes", async () => {
    const client = await filled();
    const subscription = client.subscribeToAll(teapots);
    subscription.once("caughtUp", () => void client.appendToStream("teapot-9", event(9)));
    expect(await next(subscription, 4)).toEqual([0, 2, 4, 9]);
  });

  it.each([
    ["a prefix", streamNameFilter({ prefixes: ["kettle-1", "kettle-5"] }), [1, 5]],
    ["a pattern of streams", streamNameFilter({ regex: "^teapot-[24]$" }), [2, 4]],
    ["a type", eventTypeFilter({ prefixes: ["Boil"] }), [3, 4, 5]],
    ["a pattern of types", eventTypeFilter({ regex: "^[^$]" }), [0, 1, 2, 3, 4, 5]],
  ])("is filtered by %s", async (_what, filter, wanted) => {
    expect(await next((await filled()).subscribeToAll({ filter }), wanted.length)).toEqual(wanted);
  });

  it("goes on behind the event at its position", async () => {
    const client = await filled();
    const poured = (await all(client.readAll())).filter(({ event: recorded }) => recorded?.streamId === "teapot-2");
    expect(await next(client.subscribeToAll({ ...teapots, fromPosition: poured[0]?.event?.position ?? "start" }), 1)).toEqual([4]);
  });

  it("from the end gives only what comes", async () => {
    const client = await filled();
    const subscription = client.subscribeToAll({ ...teapots, fromPosition: "end" });
    subscription.once("caughtUp", () => void client.appendToStream("teapot-9", event(9)));
    expect(await next(subscription, 1)).toEqual([9]);
  });

  it("reports how far it has come though nothing passes its filter, and goes on from there", async () => {
    const client = await filled();
    const reached: Position[] = [];
    const checkpointReached = async (_subscription: unknown, position: Position): Promise<void> => {
      reached.push(position);
    };
    const subscription = client.subscribeToAll({ filter: streamNameFilter({ prefixes: ["saucer"], maxSearchWindow: 2, checkpointInterval: 1, checkpointReached }) });
    subscription.resume();
    await expect.poll(() => reached.length).toBeGreaterThan(2);
    await subscription.unsubscribe();
    await client.appendToStream("saucer", event(7));
    expect(await next(client.subscribeToAll({ filter: streamNameFilter({ prefixes: ["saucer"] }), fromPosition: reached.at(-1) ?? "start" }), 1)).toEqual([7]);
  });

  it("gives everything in order, however much there is", async () => {
    const client = clientOf((await aDouble()).url);
    const bulk = Array.from({ length: 2_000 }, (_, n) => event(n));
    await client.appendToStream("teapot", bulk);
    expect(await next(client.subscribeToAll(teapots), 2_000)).toEqual(bulk.map(({ data }) => data.n));
  });
});

describe("a subscription to a stream", () => {
  it("waits for a stream that is not there yet, and goes on behind its revision", async () => {
    const client = clientOf((await aDouble()).url);
    const subscription = client.subscribeToStream("teapot");
    subscription.once("caughtUp", () => void client.appendToStream("teapot", [event(1), event(2), event(3)]));
    expect((await first(subscription, 3)).map(({ event: recorded }) => recorded?.revision)).toEqual([0n, 1n, 2n]);
    expect((await first(client.subscribeToStream("teapot", { fromRevision: 0n }), 2)).map(({ event: recorded }) => recorded?.revision)).toEqual([1n, 2n]);
  });
});

async function first<Item>(items: AsyncIterable<Item>, count: number): Promise<Item[]> {
  const taken: Item[] = [];
  for await (const item of items) {
    taken.push(item);
    if (taken.length === count) break;
  }
  return taken;
}

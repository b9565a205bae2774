import { EventStoreDBClient } from "@eventstore/db-client";
import { randomUUID } from "node:crypto";
import { firstValueFrom } from "rxjs";
import { describe, expect, it, onTestFinished } from "vitest";
import type { EventStore } from "../../src/store/event-store.ts";
import { type EventStoreDbOptions, eventStoreDb } from "../../src/store/eventstoredb.ts";
import { idsOf, sampleEvent, sampleEvents, uuid, wholeLog } from "./sample-events.ts";

/** What a log on a cluster promises besides, where others write too and several nodes have it open. For any server, the double among them. */
export function clusterLogContract(name: string, url: () => string): void {
  const storeIn = async (namespace: string, options: EventStoreDbOptions = {}): Promise<EventStore> => {
    const store = await eventStoreDb(url(), { namespace, prefixes: ["teapot", "kettle"], ...options });
    onTestFinished(() => store.close());
    return store;
  };
  const fresh = (): string => `t${randomUUID().slice(0, 8)}.`;

  describe(`${name} as a cluster's log`, () => {
    it("skips what others wrote, however much of it there is, and rests behind it", async () => {
      const store = await storeIn(fresh());
      const others = await storeIn(fresh());
      await store.append({ stream: "teapot", expected: "none", events: [sampleEvent(1)] });
      for (let n = 0; n < 5; n++) await others.append({ stream: `teapot-${n}`, expected: "none", events: sampleEvents(n * 500 + 1, n * 500 + 500) });
      await store.append({ stream: "kettle", expected: "none", events: [sampleEvent(2)] });
      const log = await wholeLog(store);
      expect(idsOf(log)).toEqual([uuid(1), uuid(2)]);
      expect(idsOf(await wholeLog(store, log[0].position))).toEqual([uuid(2)]);
      expect(await wholeLog(store, await store.head())).toEqual([]);
      expect(await wholeLog(others)).toHaveLength(2_500);
    });

    it("takes a copy of thousands of new streams over one connection", async () => {
      const store = await storeIn(fresh());
      const copied = Array.from({ length: 3_000 }, (_, n) => ({ ...sampleEvent(n + 1), stream: `teapot-${n}`, revision: 0, recordedAt: 1_000 + n }));
      for (let from = 0; from < copied.length; from += 1_000) await store.appendAsRecorded(copied.slice(from, from + 1_000));
      expect(idsOf(await wholeLog(store))).toEqual(idsOf(copied));
    }, 60_000);

    it("is named once, whoever opens it first", async () => {
      const namespace = fresh();
      const stores = await Promise.all([storeIn(namespace), storeIn(namespace), storeIn(namespace)]);
      expect(new Set(stores.map(({ logId }) => logId)).size).toBe(1);
      expect(await wholeLog(stores[0])).toEqual([]);
    });

    it("shows each node what the other wrote, by the bell and by a read, and lets one of two win a revision", async () => {
      const namespace = fresh();
      const [here, there] = [await storeIn(namespace), await storeIn(namespace)];
      await here.append({ stream: "teapot", expected: "none", events: [sampleEvent(1)] });
      expect(idsOf(await there.readStream("teapot"))).toEqual([uuid(1)]);
      const rung = firstValueFrom(there.bell);
      const outcomes = await Promise.all([here.append({ stream: "teapot", expected: 0, events: [sampleEvent(2)] }), there.append({ stream: "teapot", expected: 0, events: [sampleEvent(3)] })]);
      await rung;
      expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["appended", "conflict"]);
      expect(await wholeLog(here)).toEqual(await wholeLog(there));
    });

    it("is told as corrupt where a stream was truncated or deleted behind its back, by reads and by appends", async () => {
      const namespace = fresh();
      const store = await storeIn(namespace);
      await store.append({ stream: "teapot", expected: "none", events: sampleEvents(1, 3) });
      await store.append({ stream: "kettle", expected: "none", events: sampleEvents(4, 5) });
      const client = EventStoreDBClient.connectionString(url());
      await client.setStreamMetadata(`${namespace}teapot`, { truncateBefore: 2 });
      await client.tombstoneStream(`${namespace}kettle`);
      await client.dispose();
      const after = await storeIn(namespace);
      await expect(after.readStream("teapot")).rejects.toMatchObject({ code: "corrupt", message: expect.stringContaining("revision 2") as string });
      await expect(after.readStream("kettle")).rejects.toMatchObject({ code: "corrupt" });
      await expect(after.append({ stream: "kettle", expected: 1, events: [sampleEvent(6)] })).rejects.toMatchObject({ code: "corrupt" });
      expect((await wholeLog(after)).at(-1)).toMatchObject({ stream: "kettle", type: "$streamDeleted", schemaVersion: 0 });
    });
  });
}

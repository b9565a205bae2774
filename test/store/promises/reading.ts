import { expect } from "vitest";
import { allBatches, idsOf, sampleEvent, sampleEvents, uuid, wholeLog } from "../sample-events.ts";
import { type StorePromise } from "../store-promise.ts";

export const reading: readonly StorePromise[] = [
  {
    says: 'is empty at first: head "0", no batches, unknown streams without events',
    async check(make) {
      const store = await make();
      expect(await store.head()).toBe("0");
      expect(await allBatches(store)).toEqual([]);
      expect(await store.readStream("teapot")).toEqual([]);
      expect(await store.readStream("teapot", 5)).toEqual([]);
    },
  },
  {
    says: "names every log differently",
    async check(make) {
      const [one, other] = [await make(), await make()];
      expect(one.logId).toMatch(/^[0-9a-f-]{36}$/);
      expect(other.logId).not.toBe(one.logId);
    },
  },
  {
    says: "reads a stream from a revision on",
    async check(make) {
      const store = await make();
      await store.append({ stream: "kettle", expected: "none", events: sampleEvents(10, 12) });
      await store.append({ stream: "teapot", expected: "none", events: sampleEvents(1, 5) });
      expect(idsOf(await store.readStream("teapot", 3))).toEqual([uuid(4), uuid(5)]);
      expect(await store.readStream("teapot", 5)).toEqual([]);
    },
  },
  {
    says: "tells apart streams whose names differ in case, accents, or a trailing space",
    async check(make) {
      const store = await make();
      const names = ["teapot", "Teapot", "téapot", "teapot ", "teapot-1"];
      for (const [i, stream] of names.entries()) await store.append({ stream, expected: "none", events: [sampleEvent(i + 1)] });
      for (const [i, stream] of names.entries()) expect(idsOf(await store.readStream(stream))).toEqual([uuid(i + 1)]);
    },
  },
  {
    says: "reads the log in batches of at most the size asked for, none of them empty",
    async check(make) {
      const store = await make();
      for (let i = 0; i < 10; i += 1) await store.append({ stream: `teapot-${i}`, expected: "none", events: [sampleEvent(i + 1)] });
      for (const [size, lengths] of [[3, [3, 3, 3, 1]], [5, [5, 5]], [1000, [10]]] as const) {
        const batches = await allBatches(store, "0", size);
        expect(batches.map((batch) => batch.length)).toEqual(lengths);
        expect(idsOf(batches.flat())).toEqual(idsOf(sampleEvents(1, 10)));
      }
      await expect(allBatches(store, "0", 0)).rejects.toMatchObject({ code: "fatal" });
    },
  },
  {
    says: "reads the log after any position it has given, and after the head nothing",
    async check(make) {
      const store = await make();
      for (let i = 0; i < 6; i += 1) await store.append({ stream: `teapot-${i % 2}`, expected: i < 2 ? "none" : (i >> 1) - 1, events: [sampleEvent(i + 1)] });
      const all = await wholeLog(store);
      for (const [i, event] of all.entries()) expect(await wholeLog(store, event.position, 2)).toEqual(all.slice(i + 1));
      await expect(wholeLog(store, "the middle")).rejects.toMatchObject({ code: "fatal" });
    },
  },
  {
    says: "shows a reader every event exactly once and in order while others append",
    async check(make) {
      const store = await make();
      const seen: string[] = [];
      const writers = Array.from({ length: 8 }, async (_, w) => {
        for (let i = 0; i < 25; i += 1) {
          await store.append({ stream: `teapot-${w}`, expected: i === 0 ? "none" : i - 1, events: [sampleEvent(w * 25 + i)] });
        }
      });
      let after = "0";
      const readOn = async (): Promise<void> => {
        for await (const batch of store.readAll(after, 7)) {
          seen.push(...idsOf(batch));
          after = batch.at(-1)?.position ?? after;
        }
      };
      const finished = Promise.all(writers);
      let writing = true;
      void finished.finally(() => (writing = false));
      while (writing) {
        await readOn();
        await new Promise(setImmediate);
      }
      await finished;
      await readOn();
      expect(seen).toEqual(idsOf(await wholeLog(store)));
      expect(new Set(seen).size).toBe(200);
    },
  },
  {
    says: "shows an acknowledged event to the next read",
    async check(make) {
      const store = await make();
      for (let n = 1; n <= 20; n += 1) {
        const outcome = await store.append({ stream: `teapot-${n}`, expected: "none", events: [sampleEvent(n)] });
        expect(outcome).toMatchObject({ position: await store.head() });
        expect(idsOf(await store.readStream(`teapot-${n}`))).toEqual([uuid(n)]);
      }
    },
  },
  {
    says: "stays whole when a reader stops in the middle",
    async check(make) {
      const store = await make();
      await store.append({ stream: "teapot", expected: "none", events: sampleEvents(1, 9) });
      for await (const batch of store.readAll("0", 2)) if (batch.length > 0) break;
      expect(await store.append({ stream: "teapot", expected: 8, events: [sampleEvent(10)] })).toMatchObject({ kind: "appended" });
      expect(await wholeLog(store)).toHaveLength(10);
    },
  },
];

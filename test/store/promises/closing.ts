import { lastValueFrom } from "rxjs";
import { expect } from "vitest";
import { allBatches, sampleEvent, sampleEvents } from "../sample-events.ts";
import { type StorePromise } from "../store-promise.ts";

const closed = { name: "StoreFault", code: "closed", hint: expect.stringMatching(/\w/) as string };

export const closing: readonly StorePromise[] = [
  {
    says: "refuses every call after it was closed, with the fault closed",
    async check(make) {
      const store = await make();
      await store.close();
      await expect(store.append({ stream: "teapot", expected: "none", events: [sampleEvent(1)] })).rejects.toMatchObject(closed);
      await expect(store.appendAsRecorded([])).rejects.toMatchObject(closed);
      await expect(store.readStream("teapot")).rejects.toMatchObject(closed);
      await expect(allBatches(store)).rejects.toMatchObject(closed);
      await expect(store.head()).rejects.toMatchObject(closed);
    },
  },
  {
    says: "can be closed twice",
    async check(make) {
      const store = await make();
      await store.close();
      await expect(store.close()).resolves.toBeUndefined();
    },
  },
  {
    says: "ends the bell when it is closed",
    async check(make) {
      const store = await make();
      const ended = lastValueFrom(store.bell, { defaultValue: undefined });
      await store.close();
      await expect(ended).resolves.toBeUndefined();
    },
  },
  {
    says: "settles the appends under way when it is closed",
    async check(make) {
      const store = await make();
      const underWay = sampleEvents(1, 5).map((event, i) => store.append({ stream: `teapot-${i}`, expected: "none", events: [event] }));
      const settled = Promise.allSettled(underWay);
      await store.close();
      for (const one of await settled) {
        if (one.status === "fulfilled") expect(one.value).toMatchObject({ kind: "appended" });
        else expect(one.reason).toMatchObject({ name: "StoreFault" });
      }
    },
  },
  {
    says: "fails a read that was under way when it is closed, instead of ending it early",
    async check(make) {
      const store = await make();
      await store.append({ stream: "teapot", expected: "none", events: sampleEvents(1, 9) });
      const reading = store.readAll("0", 3)[Symbol.asyncIterator]();
      expect((await reading.next()).done).toBe(false);
      await store.close();
      await expect(reading.next()).rejects.toMatchObject(closed);
    },
  },
];

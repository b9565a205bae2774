import { expect } from "vitest";
import { idsOf, sampleEvent, sampleEvents, uuid, wholeLog } from "../sample-events.ts";
import { type StorePromise } from "../store-promise.ts";

export const repeating: readonly StorePromise[] = [
  {
    says: "answers repeated, with the place of the first time, when the same ids are sent with the same revision",
    async check(make) {
      const store = await make();
      await store.append({ stream: "teapot", expected: "none", events: [sampleEvent(1)] });
      const first = await store.append({ stream: "teapot", expected: 0, events: sampleEvents(2, 3) });
      const again = await store.append({ stream: "teapot", expected: 0, events: sampleEvents(2, 3) });
      expect(again).toEqual({ ...first, kind: "repeated" });
      expect(idsOf(await wholeLog(store))).toEqual([uuid(1), uuid(2), uuid(3)]);
    },
  },
  {
    says: "answers repeated for the first append of a stream too",
    async check(make) {
      const store = await make();
      const first = await store.append({ stream: "teapot", expected: "none", events: sampleEvents(1, 2) });
      expect(await store.append({ stream: "teapot", expected: "none", events: sampleEvents(1, 2) })).toEqual({ ...first, kind: "repeated" });
    },
  },
  {
    says: "answers repeated however much was appended since",
    async check(make) {
      const store = await make();
      const first = await store.append({ stream: "teapot", expected: "none", events: sampleEvents(1, 2) });
      await store.append({ stream: "teapot", expected: 1, events: sampleEvents(3, 9) });
      await store.append({ stream: "other", expected: "none", events: sampleEvents(10, 12) });
      expect(await store.append({ stream: "teapot", expected: "none", events: sampleEvents(1, 2) })).toEqual({ ...first, kind: "repeated" });
      expect(await wholeLog(store)).toHaveLength(12);
    },
  },
  {
    says: "answers conflict when only some of the ids stand there",
    async check(make) {
      const store = await make();
      await store.append({ stream: "teapot", expected: "none", events: sampleEvents(1, 2) });
      for (const events of [[sampleEvent(1), sampleEvent(3)], [sampleEvent(3), sampleEvent(2)], sampleEvents(1, 3)]) {
        expect(await store.append({ stream: "teapot", expected: "none", events })).toEqual({ kind: "conflict", actual: 1 });
      }
      expect(idsOf(await store.readStream("teapot"))).toEqual([uuid(1), uuid(2)]);
    },
  },
  {
    says: "answers conflict when the same ids stand there in another order",
    async check(make) {
      const store = await make();
      await store.append({ stream: "teapot", expected: "none", events: sampleEvents(1, 2) });
      const turned = await store.append({ stream: "teapot", expected: "none", events: [sampleEvent(2), sampleEvent(1)] });
      expect(turned).toEqual({ kind: "conflict", actual: 1 });
    },
  },
  {
    says: "lets the same event id stand in two streams",
    async check(make) {
      const store = await make();
      await store.append({ stream: "teapot", expected: "none", events: [sampleEvent(1)] });
      expect(await store.append({ stream: "kettle", expected: "none", events: [sampleEvent(1)] })).toMatchObject({ kind: "appended", revision: 0 });
    },
  },
];

import { expect } from "vitest";
import { type CopiedEvent } from "../../../src/store/event-store.ts";
import { sampleEvent, sampleEvents, wholeLog } from "../sample-events.ts";
import { type StorePromise } from "../store-promise.ts";

/** Two streams, mixed, as another log recorded them. */
const copied: readonly CopiedEvent[] = [
  { ...sampleEvent(1), stream: "teapot", revision: 0, recordedAt: 1_000 },
  { ...sampleEvent(2, { recordedBy: "desk" }), stream: "kettle", revision: 0, recordedAt: 2_000 },
  { ...sampleEvent(3), stream: "teapot", revision: 1, recordedAt: 2_001 },
  { ...sampleEvent(4), stream: "teapot", revision: 2, recordedAt: 9_000 },
];

export const copying: readonly StorePromise[] = [
  {
    says: "copies events with their order, revisions and recordedAt",
    async check(make) {
      const store = await make();
      const position = await store.appendAsRecorded(copied);
      const log = await wholeLog(store);
      expect(log).toMatchObject(copied);
      expect([position, await store.head()]).toEqual([log[3]?.position, log[3]?.position]);
    },
  },
  {
    says: "passes over events copied before, wherever the last copy stopped",
    async check(make) {
      const store = await make();
      await store.appendAsRecorded(copied.slice(0, 2));
      const position = await store.appendAsRecorded(copied);
      expect(await store.appendAsRecorded(copied)).toBe(position);
      expect(await store.appendAsRecorded([...copied.slice(1), ...copied.slice(1)])).toBe(position);
      expect(await wholeLog(store)).toMatchObject(copied);
    },
  },
  {
    says: "answers the head for a copy of nothing",
    async check(make) {
      const store = await make();
      expect(await store.appendAsRecorded([])).toBe("0");
      await store.appendAsRecorded(copied);
      expect(await store.appendAsRecorded([])).toBe(await store.head());
    },
  },
  {
    says: "refuses a copy over other events, or with a gap, without a trace",
    async check(make) {
      const store = await make();
      await store.append({ stream: "teapot", expected: "none", events: [sampleEvent(7)] });
      const gap: CopiedEvent = { ...sampleEvent(8), stream: "kettle", revision: 1, recordedAt: 1_500 };
      const fresh: CopiedEvent = { ...sampleEvent(9), stream: "cup", revision: 0, recordedAt: 1_400 };
      await expect(store.appendAsRecorded([fresh, ...copied])).rejects.toMatchObject({ name: "StoreFault", code: "fatal" });
      await expect(store.appendAsRecorded([fresh, gap])).rejects.toMatchObject({ name: "StoreFault", code: "fatal" });
      expect(await wholeLog(store)).toHaveLength(1);
      expect(await store.readStream("cup")).toEqual([]);
    },
  },
  {
    says: "records its own later events after the copied ones",
    async check(make) {
      const store = await make({ clock: () => 5_000 });
      await store.appendAsRecorded(copied);
      await store.append({ stream: "teapot", expected: 2, events: sampleEvents(5, 6) });
      expect((await wholeLog(store)).slice(4)).toMatchObject([{ revision: 3, recordedAt: 9_001 }, { revision: 4, recordedAt: 9_002 }]);
    },
  },
];

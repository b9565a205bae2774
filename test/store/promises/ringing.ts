import { firstValueFrom } from "rxjs";
import { expect } from "vitest";
import { sampleEvent, wholeLog } from "../sample-events.ts";
import { type StorePromise } from "../store-promise.ts";

export const ringing: readonly StorePromise[] = [
  {
    says: "rings its bell after an append, when a reader finds the event",
    async check(make) {
      const store = await make();
      const found = firstValueFrom(store.bell).then(() => wholeLog(store));
      await store.append({ stream: "teapot", expected: "none", events: [sampleEvent(1)] });
      expect(await found).toHaveLength(1);
    },
  },
  {
    says: "rings for a copy too",
    async check(make) {
      const store = await make();
      const rung = firstValueFrom(store.bell);
      await store.appendAsRecorded([{ ...sampleEvent(1), stream: "teapot", revision: 0, recordedAt: 1_000 }]);
      await rung;
      expect(await wholeLog(store)).toHaveLength(1);
    },
  },
  {
    says: "rings for every listener, and again after one has left",
    async check(make) {
      const store = await make();
      const both = Promise.all([firstValueFrom(store.bell), firstValueFrom(store.bell)]);
      await store.append({ stream: "teapot", expected: "none", events: [sampleEvent(1)] });
      await both;
      const again = firstValueFrom(store.bell);
      await store.append({ stream: "teapot", expected: 0, events: [sampleEvent(2)] });
      await again;
      expect(await wholeLog(store)).toHaveLength(2);
    },
  },
];

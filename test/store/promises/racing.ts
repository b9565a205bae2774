import { expect } from "vitest";
import { type AppendOutcome } from "../../../src/store/event-store.ts";
import { idsOf, sampleEvent, sampleEvents, uuid, wholeLog } from "../sample-events.ts";
import { type StorePromise } from "../store-promise.ts";

function kinds(outcomes: readonly AppendOutcome[]): string[] {
  return outcomes.map((outcome) => outcome.kind).sort();
}

export const racing: readonly StorePromise[] = [
  {
    says: "answers conflict with the actual revision: too low, too high, none on an old stream, a number on a new one",
    async check(make) {
      const store = await make();
      await store.append({ stream: "teapot", expected: "none", events: sampleEvents(1, 3) });
      expect(await store.append({ stream: "teapot", expected: 1, events: [sampleEvent(4)] })).toEqual({ kind: "conflict", actual: 2 });
      expect(await store.append({ stream: "teapot", expected: 3, events: [sampleEvent(4)] })).toEqual({ kind: "conflict", actual: 2 });
      expect(await store.append({ stream: "teapot", expected: "none", events: [sampleEvent(4)] })).toEqual({ kind: "conflict", actual: 2 });
      expect(await store.append({ stream: "kettle", expected: 0, events: [sampleEvent(4)] })).toEqual({ kind: "conflict", actual: "none" });
    },
  },
  {
    says: "keeps no trace of a refused append",
    async check(make) {
      const store = await make();
      await store.append({ stream: "teapot", expected: "none", events: sampleEvents(1, 2) });
      const before = await wholeLog(store);
      await store.append({ stream: "teapot", expected: 0, events: sampleEvents(3, 9) });
      await store.append({ stream: "kettle", expected: 4, events: sampleEvents(3, 9) });
      expect(await wholeLog(store)).toEqual(before);
      expect(await store.readStream("kettle")).toEqual([]);
      expect(await store.head()).toBe(before.at(-1)?.position);
    },
  },
  {
    says: "takes the right revision after a conflict, with the very events it refused",
    async check(make) {
      const store = await make();
      await store.append({ stream: "teapot", expected: "none", events: sampleEvents(1, 2) });
      for (let n = 3; n < 6; n += 1) {
        expect(await store.append({ stream: "teapot", expected: 0, events: [sampleEvent(n)] })).toEqual({ kind: "conflict", actual: n - 2 });
        expect(await store.append({ stream: "teapot", expected: n - 2, events: [sampleEvent(n)] })).toMatchObject({ kind: "appended", revision: n - 1 });
      }
    },
  },
  {
    says: "lets one of many win each revision",
    async check(make) {
      const store = await make();
      const race = (round: number): Promise<AppendOutcome[]> =>
        Promise.all(Array.from({ length: 8 }, (_, i) =>
          store.append({ stream: "teapot", expected: round === 0 ? "none" : round - 1, events: [sampleEvent(round * 8 + i + 1)] })));
      for (let round = 0; round < 5; round += 1) expect(kinds(await race(round))).toEqual(["appended", ...Array<string>(7).fill("conflict")].sort());
      expect((await store.readStream("teapot")).map((event) => event.revision)).toEqual([0, 1, 2, 3, 4]);
    },
  },
  {
    says: "appends once when the same request arrives many times at once",
    async check(make) {
      const store = await make();
      const outcomes = await Promise.all(Array.from({ length: 6 }, () => store.append({ stream: "teapot", expected: "none", events: sampleEvents(1, 2) })));
      expect(kinds(outcomes)).toEqual(["appended", ...Array<string>(5).fill("repeated")]);
      expect(idsOf(await wholeLog(store))).toEqual([uuid(1), uuid(2)]);
    },
  },
  {
    says: "keeps the events of one append together while others append",
    async check(make) {
      const store = await make();
      await Promise.all(Array.from({ length: 20 }, (_, i) =>
        store.append({ stream: `teapot-${i}`, expected: "none", events: sampleEvents(i * 3 + 1, i * 3 + 3) })));
      const streams = (await wholeLog(store)).map((event) => event.stream);
      for (let i = 0; i < streams.length; i += 3) expect(new Set(streams.slice(i, i + 3)).size).toBe(1);
    },
  },
];

import { expect } from "vitest";
import { maxBodyBytes } from "../../../src/store/append-check.ts";
import { comparePositions } from "../../../src/store/event-store.ts";
import { sampleEvent, sampleEvents, uuid, wholeLog } from "../sample-events.ts";
import { type StorePromise } from "../store-promise.ts";

export const appending: readonly StorePromise[] = [
  {
    says: "keeps every field of an event as it was given",
    async check(make) {
      const store = await make();
      const event = sampleEvent(1, {
        schemaVersion: 7,
        body: '{"tea":"čaj 茶 چای 🫖","quote":"it\'s \\u0000 \\"hot\\""}',
        recordedBy: "o'desk", correlationId: "c-1", causationId: "c-2",
      });
      await store.append({ stream: "teapot-ä 'x'", expected: "none", events: [event] });
      const [kept] = await store.readStream("teapot-ä 'x'");
      expect(kept).toMatchObject({ ...event, stream: "teapot-ä 'x'", revision: 0 });
      expect(await wholeLog(store)).toEqual([kept]);
    },
  },
  {
    says: "leaves absent fields absent",
    async check(make) {
      const store = await make();
      await store.append({ stream: "teapot", expected: "none", events: [sampleEvent(1)] });
      const [kept] = await store.readStream("teapot");
      expect([kept?.recordedBy, kept?.correlationId, kept?.causationId]).toEqual([undefined, undefined, undefined]);
    },
  },
  {
    says: "numbers the events of a stream 0, 1, 2, ...",
    async check(make) {
      const store = await make();
      expect(await store.append({ stream: "teapot", expected: "none", events: sampleEvents(1, 2) })).toMatchObject({ kind: "appended", revision: 1 });
      expect(await store.append({ stream: "teapot", expected: 1, events: [sampleEvent(3)] })).toMatchObject({ kind: "appended", revision: 2 });
      expect((await store.readStream("teapot")).map((event) => event.revision)).toEqual([0, 1, 2]);
    },
  },
  {
    says: "answers the position of the last event appended, which is the head",
    async check(make) {
      const store = await make();
      await store.append({ stream: "other", expected: "none", events: sampleEvents(1, 3) });
      const outcome = await store.append({ stream: "teapot", expected: "none", events: sampleEvents(4, 5) });
      const last = (await store.readStream("teapot")).at(-1);
      expect(outcome).toEqual({ kind: "appended", revision: 1, position: last?.position });
      expect(await store.head()).toBe(last?.position);
    },
  },
  {
    says: "gives positions that are decimal strings and strictly increase over all streams",
    async check(make) {
      const store = await make();
      for (let n = 0; n < 30; n += 1) {
        await store.append({ stream: `teapot-${n % 4}`, expected: n < 4 ? "none" : Math.floor(n / 4) - 1, events: [sampleEvent(n)] });
      }
      const positions = (await wholeLog(store)).map((event) => event.position);
      expect(positions).toHaveLength(30);
      for (const [i, position] of positions.entries()) {
        expect(position).toMatch(/^(0|[1-9]\d*)$/);
        expect(comparePositions(positions[i - 1] ?? "0", position)).toBeLessThan(0);
      }
    },
  },
  {
    says: "sets recordedAt itself, in whole microseconds of its clock",
    async check(make) {
      const store = await make({ clock: () => 1_713_040_200_000_000 });
      await store.append({ stream: "teapot", expected: "none", events: [sampleEvent(1)] });
      expect((await store.readStream("teapot"))[0]?.recordedAt).toBe(1_713_040_200_000_000);
    },
  },
  {
    says: "sets recordedAt strictly later from event to event, even when the clock stands still or goes back",
    async check(make) {
      const times = [5_000, 5_000, 4_000, 3_000.7, 9_000.2, 9_000];
      const store = await make({ clock: () => times.shift() ?? 0 });
      for (let n = 1; n <= 7; n += 1) await store.append({ stream: "teapot", expected: n === 1 ? "none" : n - 2, events: [sampleEvent(n)] });
      expect((await wholeLog(store)).map((event) => event.recordedAt)).toEqual([5_000, 5_001, 5_002, 5_003, 9_000, 9_001, 9_002]);
    },
  },
  {
    says: "takes an append of many events whole",
    async check(make) {
      const store = await make();
      await store.append({ stream: "teapot", expected: "none", events: sampleEvents(1, 1_500) });
      expect(await store.readStream("teapot")).toHaveLength(1_500);
    },
  },
  {
    says: "takes a body of 1 MiB and refuses a longer one as too-large, without a trace",
    async check(make) {
      const store = await make();
      const body = (bytes: number): string => `"${"é".repeat((bytes - 2) / 2)}"`;
      await store.append({ stream: "teapot", expected: "none", events: [sampleEvent(1, { body: body(maxBodyBytes) })] });
      const tooLarge = store.append({ stream: "teapot", expected: 0, events: [sampleEvent(2), sampleEvent(3, { body: body(maxBodyBytes + 2) })] });
      await expect(tooLarge).rejects.toMatchObject({ name: "StoreFault", code: "too-large", message: expect.stringContaining(uuid(3)) as string });
      expect(await store.readStream("teapot")).toHaveLength(1);
    },
  },
  {
    says: "refuses an append that is no append: no events, an id twice, an id that is no UUID, a revision below 0",
    async check(make) {
      const store = await make();
      const wrong = [
        { stream: "teapot", expected: "none", events: [] },
        { stream: "teapot", expected: "none", events: [sampleEvent(1), sampleEvent(1)] },
        { stream: "teapot", expected: "none", events: [sampleEvent(1, { eventId: "one" })] },
        { stream: "teapot", expected: -1, events: [sampleEvent(1)] },
      ] as const;
      for (const append of wrong) await expect(store.append(append)).rejects.toMatchObject({ code: "fatal", hint: expect.stringMatching(/\w/) as string });
      expect(await store.head()).toBe("0");
    },
  },
];

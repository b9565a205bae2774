import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Append, type AppendOutcome, type EventStore } from "../../src/store/event-store.ts";
import { execute } from "../../src/store/execute.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { wholeLog } from "./sample-events.ts";
import { pour, pouring, requested, teapot } from "./teapot.ts";

/** A store into which somebody else appends just before each append, so many times. */
function contested(times: number, store = memoryStore()): EventStore {
  let left = times;
  const append = async (given: Append): Promise<AppendOutcome> => {
    if (left > 0) {
      left -= 1;
      await pouring(store, pour(1));
    }
    return store.append(given);
  };
  return { ...store, append };
}

describe("execute", () => {
  it("appends what was decided on the state read", async () => {
    const store = memoryStore();
    expect(await pouring(store, pour(3, 2))).toEqual({ ok: true, outcome: "appended", revision: 1, position: "2", state: 5 });
    expect(await pouring(store, pour(4))).toEqual({ ok: true, outcome: "appended", revision: 2, position: "3", state: 9 });
  });

  it("gives back a refusal as it is, and appends nothing", async () => {
    const store = memoryStore();
    await pouring(store, pour(8));
    expect(await pouring(store, pour(3))).toEqual({ ok: false, rejection: { reason: "overflow", cups: 11 } });
    expect(await store.head()).toBe("1");
  });

  it("says unchanged when nothing was decided, with the place of the stream's last event", async () => {
    const store = memoryStore();
    expect(await pouring(store, pour())).toEqual({ ok: true, outcome: "unchanged", revision: -1, position: undefined, state: 0 });
    await pouring(store, pour(1, 1));
    expect(await pouring(store, pour())).toEqual({ ok: true, outcome: "unchanged", revision: 1, position: "2", state: 2 });
  });

  it("writes the ids of the request, whatever the decider put there", async () => {
    const store = memoryStore();
    const options = requested();
    await pouring(store, pour(1, 2), options);
    expect((await store.readStream("teapot")).map((event) => event.eventId)).toEqual([options.eventIds(0), options.eventIds(1)]);
  });

  it("lets a fault of the parser pass: what nobody understands is not decided upon", async () => {
    const store = memoryStore();
    await pouring(store, pour(1));
    const strict = { ...teapot, parse: () => { throw new Error("unknown event"); } };
    await expect(execute(store, "teapot", strict, pour(1), requested())).rejects.toThrow("unknown event");
  });
});

describe("execute with a key", () => {
  it("says repeated, with the place and state of the first time, however much came between", async () => {
    const store = memoryStore();
    const first = await pouring(store, pour(3, 2), requested({ key: 1 }));
    await pouring(store, pour(4));
    expect(await pouring(store, pour(3, 2), requested({ key: 1 }))).toEqual({ ...first, outcome: "repeated" });
    expect(await store.head()).toBe("3");
  });

  it("repeats what would be refused now", async () => {
    const store = memoryStore();
    await pouring(store, pour(6), requested({ key: 1 }));
    await pouring(store, pour(4));
    expect(await pouring(store, pour(6), requested({ key: 1 }))).toMatchObject({ ok: true, outcome: "repeated", state: 6 });
  });

  it.each([
    ["other content", pour(3)],
    ["more events", pour(2, 2, 1)],
    ["fewer events", pour(2)],
    ["no events", pour()],
    ["what was refused even then", pour(11)],
  ])("refuses the key with %s", async (_, decide) => {
    const store = memoryStore();
    await pouring(store, pour(2, 2), requested({ key: 1 }));
    await pouring(store, pour(1));
    expect(await pouring(store, decide, requested({ key: 1 }))).toEqual({ ok: false, rejection: { reason: "key-reused" } });
    expect(await store.head()).toBe("3");
  });

  it("appends once when the same request comes many times at once", async () => {
    const store = memoryStore();
    const all = await Promise.all(Array.from({ length: 5 }, () => pouring(store, pour(2, 1), requested({ key: 1 }))));
    expect(all.map((one) => one.ok && one.outcome).sort()).toEqual(["appended", "repeated", "repeated", "repeated", "repeated"]);
    expect(all).toEqual(all.map(() => expect.objectContaining({ revision: 1, position: "2", state: 3 }) as unknown));
  });

  it("refuses one of two requests with the same key and other content that come at once", async () => {
    const store = memoryStore();
    const both = await Promise.all([pouring(store, pour(2), requested({ key: 1 })), pouring(store, pour(3), requested({ key: 1 }))]);
    expect(both).toMatchObject([{ ok: true, state: 2 }, { ok: false, rejection: { reason: "key-reused" } }]);
  });

  it("holds for every history: the same request again changes nothing", async () => {
    const request = fc.record({ key: fc.integer({ min: 1, max: 4 }), pours: fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 3 }) });
    await fc.assert(fc.asyncProperty(fc.array(request, { maxLength: 8 }), async (requests) => {
      const store = memoryStore();
      for (const { key, pours } of requests) {
        const first = await pouring(store, pour(...pours), requested({ key }));
        const before = await wholeLog(store);
        const again = await pouring(store, pour(...pours), requested({ key }));
        expect(again).toEqual(first.ok && first.outcome === "appended" ? { ...first, outcome: "repeated" } : first);
        expect(await wholeLog(store)).toEqual(before);
      }
    }));
  });
});

describe("execute with an expected revision", () => {
  it("refuses when the stream stands elsewhere, and says where", async () => {
    const store = memoryStore();
    const mismatch = (expected: number, actual: number | "none"): unknown => ({ ok: false, rejection: { reason: "revision-mismatch", expected, actual } });
    expect(await pouring(store, pour(1), requested({ expectedRevision: 0 }))).toEqual(mismatch(0, "none"));
    await pouring(store, pour(1, 1));
    expect(await pouring(store, pour(1), requested({ expectedRevision: 0 }))).toEqual(mismatch(0, 1));
    expect(await pouring(store, pour(1), requested({ expectedRevision: 1 }))).toMatchObject({ ok: true, revision: 2 });
  });

  it("knows a repeated request before it looks at the revision", async () => {
    const store = memoryStore();
    await pouring(store, pour(1));
    const options = requested({ key: 1, expectedRevision: 0 });
    await pouring(store, pour(2), options);
    expect(await pouring(store, pour(2), options)).toMatchObject({ ok: true, outcome: "repeated", revision: 1 });
  });

  it("refuses when somebody else was first, instead of deciding again", async () => {
    const store = memoryStore();
    await pouring(store, pour(1));
    expect(await pouring(contested(1, store), pour(1), requested({ expectedRevision: 0 }))).toEqual({
      ok: false, rejection: { reason: "revision-mismatch", expected: 0, actual: 1 },
    });
  });
});

describe("execute in a race", () => {
  it("decides again on the new state", async () => {
    expect(await pouring(contested(4), pour(2))).toMatchObject({ ok: true, outcome: "appended", revision: 4, state: 6 });
  });

  it("refuses on the new state what it would have taken on the old", async () => {
    expect(await pouring(contested(1), pour(10))).toEqual({ ok: false, rejection: { reason: "overflow", cups: 11 } });
  });

  it("gives up after five tries, or as many as were asked for", async () => {
    expect(await pouring(contested(5), pour(2))).toEqual({ ok: false, rejection: { reason: "lost-race", actual: 4 } });
    expect(await pouring(contested(5), pour(2), requested({ attempts: 2 }))).toEqual({ ok: false, rejection: { reason: "lost-race", actual: 1 } });
    expect(await pouring(contested(5), pour(2), requested({ attempts: 6 }))).toMatchObject({ ok: true });
  });

  it("keeps every sum right, however many pour at once", async () => {
    const store = memoryStore();
    const all = await Promise.all(Array.from({ length: 14 }, () => pouring(store, pour(1), requested({ attempts: 20 }))));
    expect(all.filter((one) => one.ok)).toHaveLength(10);
    expect(await store.head()).toBe("10");
  });
});

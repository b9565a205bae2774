import { describe, expect, it } from "vitest";
import { copyLog } from "../../src/run/copy.ts";
import { replayInto } from "../../src/run/replay.ts";
import { verifyLog } from "../../src/run/verify.ts";
import { digestOf } from "../../src/answers/digest.ts";
import { type EventStore, StoreFault } from "../../src/store/event-store.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { Ledger } from "../../projections/ledger/ledger.ts";
import { type Drafted, later, opened, reported } from "../support/small-log.ts";
import { add, doctored, failing, storeOf } from "./stores.ts";

const past: Drafted[] = [opened(), reported("x", { occurred: "2024-05-01" }), later("x", "IncidentCorrected", { set: { occurred: "2024-05-02" }, reason: "r", basis: "coding-error" }), later("x", "IncidentRetracted", { basis: "duplicate", reason: "r" })];

async function problemsOf(doctor: Parameters<typeof doctored>[1]): Promise<string[]> {
  const { problems, problemCount } = await verifyLog(doctored(await storeOf(...past), doctor));
  expect(problemCount).toBe(problems.length);
  return problems.map(({ position, problem }) => `${position}: ${problem}`);
}

describe("verifying a log", () => {
  it("finds nothing in a sound one", async () => {
    expect(await verifyLog(await storeOf(...past))).toEqual({ events: 4, streams: 2, head: "4", problems: [], problemCount: 0 });
    expect(await verifyLog(memoryStore())).toEqual({ events: 0, streams: 0, head: "0", problems: [], problemCount: 0 });
  });

  it("finds a hole", async () => {
    expect(await problemsOf((event) => (event.position === "3" ? undefined : event))).toEqual(["4: incident-x goes on with revision 2, not 1: events are missing"]);
  });

  it("finds a stream that does not begin at its beginning", async () => {
    expect(await problemsOf((event) => (event.position === "2" ? undefined : event))).toEqual(["3: incident-x goes on with revision 1, not 0: events are missing"]);
  });

  it("finds a wrong revision", async () => {
    expect(await problemsOf((event) => (event.position === "4" ? { ...event, revision: 1 } : event))).toEqual(["4: incident-x goes on with revision 1, not 2: events are missing"]);
  });

  it("finds positions that do not rise", async () => {
    expect(await problemsOf((event) => (event.position === "4" ? { ...event, position: "3" } : event))).toEqual(["3: position 3 does not come after 3"]);
  });

  it.each([
    ["does not fit its type", '{"set":{"occurred":"yesterday"},"reason":"r","basis":"coding-error"}', /does not fit IncidentCorrected: set\/occurred/],
    ["is no JSON", "{", /is not JSON: restore the log from a backup/],
    ["is not in canonical form", '{"set":{"occurred":"2024-05-02"},"reason":"r","basis":"coding-error"}', /is not in canonical form/],
  ])("finds a body that %s", async (_name, body, expected) => {
    const [problem, ...others] = await problemsOf((event) => (event.position === "3" ? { ...event, body } : event));
    expect(problem).toMatch(expected);
    expect(others).toEqual([]);
  });

  it("finds an event of another version's", async () => {
    expect(await problemsOf((event) => (event.position === "3" ? { ...event, schemaVersion: 9 } : event))).toEqual([expect.stringMatching(/schema version 9, which this version does not know: upgrade/)]);
  });

  it("lists the first hundred problems, and counts them all", async () => {
    const many = await storeOf(opened(), ...Array.from({ length: 150 }, (_, n) => reported(`i${n}`, { occurred: "2024-05-01" })));
    const verified = await verifyLog(doctored(many, (event) => ({ ...event, body: "[]" })));
    expect([verified.problems.length, verified.problemCount, verified.events]).toEqual([100, 151, 151]);
  });
});

describe("copying a log", () => {
  async function contents(store: EventStore): Promise<unknown[]> {
    const events: unknown[] = [];
    for await (const batch of store.readAll()) events.push(...batch);
    return events;
  }

  it("carries every event over as it was recorded", async () => {
    const [from, to] = [await storeOf(...past), memoryStore()];
    expect(await copyLog(from, to)).toEqual({ events: 4, head: "4" });
    expect(await contents(to)).toEqual(await contents(from));
  });

  it("goes on where it was cut, and copies again what is there without a trace", async () => {
    const [from, to] = [await storeOf(...past, ...Array.from({ length: 2_500 }, (_, n) => reported(`i${n}`, { occurred: "2024-05-01" }))), memoryStore()];
    await expect(copyLog(failing(from, 1, 2), to)).rejects.toThrow("the store is not there");
    expect(await to.head()).toBe("2000");
    const told: number[] = [];
    expect(await copyLog(from, to, (events) => told.push(events))).toEqual({ events: 2_504, head: "2504" });
    expect(told).toEqual([1_000, 2_000, 2_504]);
    expect(await contents(to)).toEqual(await contents(from));
    await copyLog(from, to);
    expect(await to.head()).toBe("2504");
  });

  it("refuses a log that holds other events in their place", async () => {
    const [from, to] = [await storeOf(...past), memoryStore()];
    const other = { eventId: "11111111-1111-4111-8111-111111111111", type: "IncidentReported", schemaVersion: 1, body: "{}" };
    await to.append({ stream: "incident-x", expected: "none", events: [other] });
    await expect(copyLog(from, to)).rejects.toThrow(StoreFault);
  });
});

describe("replaying a log", () => {
  it("folds what comes after the ledger's head, tells how far it is, and how long it took", async () => {
    const store = await storeOf(...past);
    let clock = 0;
    const told: number[] = [];
    const { ledger, events, seconds } = await replayInto(new Ledger(), store, () => (clock += 500), (count) => told.push(count));
    expect([events, seconds, told]).toEqual([4, 0.5, [4]]);
    await add(store, reported("y", { occurred: "2024-05-01" }));
    expect((await replayInto(ledger, store, () => 0)).events).toBe(1);
    expect(digestOf(ledger)).toBe(digestOf((await replayInto(new Ledger(), store, () => 0)).ledger));
  });

  it("stops at an event that parks the ledger", async () => {
    const { ledger, events } = await replayInto(new Ledger(), await storeOf(...past, { stream: "incident-z", type: "Unheard", data: {} }), () => 0);
    expect([ledger.parked?.position, ledger.head.events, events]).toEqual(["5", 4, 4]);
  });
});

import fc from "fast-check";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Append, type CopiedEvent, type EventStore } from "../../src/store/event-store.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { sqliteStore } from "../../src/store/sqlite.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { sampleEvent, wholeLog } from "./sample-events.ts";

const stream = fc.constantFrom("teapot", "kettle", "cup");
const expected = fc.oneof({ weight: 1, arbitrary: fc.constant("none" as const) }, { weight: 3, arbitrary: fc.nat(6) });
/** Few ids, so that the same one is met again: alone, in part, in another order, in another stream. */
const events = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 3 }).map((numbers) => numbers.map((n) => sampleEvent(n)));
const append: fc.Arbitrary<Append> = fc.record({ stream, expected, events });
const copied: fc.Arbitrary<CopiedEvent[]> = fc.array(
  fc.record({ n: fc.integer({ min: 1, max: 12 }), stream, revision: fc.nat(3), recordedAt: fc.integer({ min: 1, max: 200 }) })
    .map(({ n, ...place }) => ({ ...sampleEvent(n), ...place })),
  { maxLength: 3 },
);

/** Each step is a burst of appends sent at once, an append at the stream's true revision, or a copy. */
const step = fc.oneof(
  fc.record({ kind: fc.constant("burst" as const), appends: fc.array(append, { minLength: 1, maxLength: 5 }) }),
  fc.record({ kind: fc.constant("right" as const), append }),
  fc.record({ kind: fc.constant("copy" as const), events: copied }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

async function outcomesOf(store: EventStore, { ...one }: Step): Promise<unknown> {
  if (one.kind === "burst") return Promise.allSettled(one.appends.map((given) => store.append(given)));
  if (one.kind === "copy") return Promise.allSettled([store.appendAsRecorded(one.events)]);
  const last = (await store.readStream(one.append.stream)).at(-1)?.revision ?? "none";
  return Promise.allSettled([store.append({ ...one.append, expected: last }), store.append({ ...one.append, expected: last })]);
}

/** Every step happens in one microsecond, so that what a refused append did with the clock does not show. */
async function told(open: (given: { clock: () => number }) => EventStore, steps: readonly Step[]): Promise<unknown> {
  let now = 100;
  const store = open({ clock: () => now });
  const outcomes: unknown[] = [];
  for (const one of steps) {
    outcomes.push(await outcomesOf(store, one), await store.head());
    now += 3;
  }
  const [log, teapot] = [await wholeLog(store), await store.readStream("teapot", 1)];
  await store.close();
  return { outcomes, log, teapot };
}

describe("the stores in memory and in SQLite", () => {
  it("give the same outcomes, faults and log for any interleaving of appends, retries and copies", async () => {
    const folder = temporaryFolder();
    let run = 0;
    const sqlite = (given: { clock: () => number }): EventStore => sqliteStore(join(folder, `log-${(run += 1)}.db`), given);
    await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      expect(await told(sqlite, steps)).toEqual(await told(memoryStore, steps));
    }), { numRuns: 150 });
  });
});

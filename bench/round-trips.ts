/** How many calls of the cluster's client one piece of work takes, and how fast it reads: counted on the protocol double, which is not the server. */
import { EventStoreDBClient } from "@eventstore/db-client";
import type { EventStore, NewEvent } from "../src/store/event-store.ts";
import { eventStoreDb } from "../src/store/eventstoredb.ts";
import { execute, type Decider } from "../src/store/execute.ts";
import { startDouble } from "../test/support/protocol-double/double.ts";
import { generatedLog } from "./generated-log.ts";
import { line, timedAsync } from "./measure.ts";

const COUNTED = ["readStream", "readAll", "appendToStream", "subscribeToAll"] as const;

export async function benchRoundTrips(): Promise<void> {
  const double = await startDouble();
  const calls = counting();
  const store = await eventStoreDb(double.url);
  try {
    const events = [...generatedLog({ incidents: 2_000, conflicts: 20 })].flat();
    calls();
    const copyMs = await timedAsync(async () => { await store.appendAsRecorded(events); });
    line(`cluster: a copy of ${events.length} events`, `${Math.round((1_000 * events.length) / copyMs)}/s`, calls());
    await reportCommand(store, calls);
    let read = 0;
    const readMs = await timedAsync(async () => { for await (const batch of store.readAll()) read += batch.length; });
    line(`cluster: a read of the log, ${read} events`, `${Math.round(read / readMs)}k/s`, calls());
    for await (const batch of store.readAll(await store.head())) read += batch.length;
    line("cluster: a poll at the head, with the head asked first", "", calls());
  } finally {
    await store.close();
    await double.close();
  }
}

async function reportCommand(store: EventStore, calls: () => string): Promise<void> {
  const event: NewEvent = { eventId: crypto.randomUUID(), type: "Noted", schemaVersion: 1, body: "{}" };
  const decider: Decider<number, null, never> = { initial: () => 0, evolve: (count) => count + 1, parse: () => null, serialise: () => event };
  await execute(store, "incident-new", decider, () => ({ ok: true, events: [null] }), { eventIds: () => event.eventId, keyed: true });
  line("cluster: a command on a new stream", "", calls());
  const second = { ...event, eventId: crypto.randomUUID() };
  await execute(store, "incident-new", { ...decider, serialise: () => second }, () => ({ ok: true, events: [null] }), { eventIds: () => second.eventId, keyed: true });
  line("cluster: a command on a stream of one event", "", calls());
}

/** Counts the client's calls; each answer names those since the answer before. */
function counting(): () => string {
  const counts = new Map<string, number>();
  for (const name of COUNTED) {
    const original = Reflect.get(EventStoreDBClient.prototype, name) as (...args: unknown[]) => unknown;
    Reflect.set(EventStoreDBClient.prototype, name, function counted(this: EventStoreDBClient, ...args: unknown[]): unknown {
      counts.set(name, (counts.get(name) ?? 0) + 1);
      return Reflect.apply(original, this, args);
    });
  }
  return () => {
    const text = [...counts].map(([name, count]) => `${count} ${name}`).join(", ");
    counts.clear();
    return text;
  };
}

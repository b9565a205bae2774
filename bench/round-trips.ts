/** How many calls of the cluster's client one piece of work takes, and what they cost this process: on the protocol double, which is not the server. */
import { EventStoreDBClient } from "@eventstore/db-client";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { EventStore, NewEvent } from "../src/store/event-store.ts";
import { eventStoreDb } from "../src/store/eventstoredb.ts";
import { execute, type Decider } from "../src/store/execute.ts";
import { busyAsync } from "./cpu.ts";
import { generatedLog } from "./generated-log.ts";
import { line, quantile } from "./measure.ts";

const COUNTED = ["readStream", "readAll", "appendToStream", "subscribeToAll"] as const;

export async function benchRoundTrips(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "brinkline-double-"));
  const double = spawn(process.execPath, [join(import.meta.dirname, "../test/support/protocol-double/double-process.ts"), join(folder, "log")], { stdio: ["pipe", "pipe", "inherit"] });
  const [port] = (await once(double.stdout, "data")) as [Buffer];
  const calls = counting();
  const store = await eventStoreDb(`esdb://127.0.0.1:${port.toString().trim()}?tls=false`);
  try {
    const events = [...generatedLog({ incidents: 800, conflicts: 20 })].flat();
    calls();
    const copyMs = await busyAsync(async () => { await store.appendAsRecorded(events); });
    line(`cluster: a copied event of ${events.length}, µs of the client`, ((copyMs * 1_000) / events.length).toFixed(0), calls());
    await reportCommand(store, calls);
    let read = 0;
    const rounds: number[] = [];
    for (let round = 0; round < 9; round++) rounds.push(await busyAsync(async () => { for await (const batch of store.readAll()) read += batch.length; }));
    line("cluster: an event read from the log, µs of the client", ((quantile(rounds, 0.5) * 1_000) / (read / 9)).toFixed(0), `${calls()} for ${read} events`);
    for await (const batch of store.readAll(await store.head())) read += batch.length;
    line("cluster: a poll at the head, with the head asked first", "", calls());
  } finally {
    await store.close();
    double.kill();
    await once(double, "exit");
    rmSync(folder, { recursive: true });
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

import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { EventStoreDBClient, jsonEvent, type JSONEventType } from "@eventstore/db-client";
import { onTestFinished } from "vitest";
import { type DoubleOptions, type ProtocolDouble, startDouble } from "./double.ts";

/**
 * The real client of a connection string, disposed of when the test has finished: a stream of it that fails later would
 * reject the next test's appends, for the client keeps those of a whole process in one place. One whose batch stream was
 * ended by the server never finishes disposing: give such a one little patience.
 */
export function clientOf(url: string, patienceMs = 5_000): EventStoreDBClient {
  const client = EventStoreDBClient.connectionString(url);
  onTestFinished(async () => {
    await settled(client.dispose(), patienceMs);
  });
  return client;
}

/** A double that is closed when the test has finished. */
export async function aDouble(options?: DoubleOptions): Promise<ProtocolDouble> {
  const double = await startDouble(options);
  onTestFinished(() => double.close());
  return double;
}

/** A small event; `n` is all that it says. */
export const event = (n: number, type = "Poured") => jsonEvent<JSONEventType<string, { n: number }>>({ id: randomUUID(), type, data: { n } });

/** All of what a read gives. */
export async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const read: Item[] = [];
  for await (const item of items) read.push(item);
  return read;
}

/** What a promise came to within some milliseconds: a pending one is told as such, and its later rejection is heard. */
export async function settled(promise: Promise<unknown>, withinMs: number): Promise<"resolved" | "rejected" | "pending"> {
  const outcome = promise.then(
    () => "resolved" as const,
    () => "rejected" as const,
  );
  const patience = new AbortController();
  const late = setTimeout(withinMs, "pending" as const, { signal: patience.signal }).catch(() => "pending" as const);
  return Promise.race([outcome, late]).finally(() => patience.abort());
}

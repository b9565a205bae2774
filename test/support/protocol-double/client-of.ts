import { randomUUID } from "node:crypto";
import { EventStoreDBClient, jsonEvent, type JSONEventType } from "@eventstore/db-client";
import { onTestFinished } from "vitest";
import { type DoubleOptions, type ProtocolDouble, startDouble } from "./double.ts";

/** The real client of a connection string, disposed of when the test has finished; one whose batch stream was ended never finishes disposing. */
export function clientOf(url: string): EventStoreDBClient {
  const client = EventStoreDBClient.connectionString(url);
  onTestFinished(async () => {
    await settled(client.dispose(), 200);
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
  return Promise.race([outcome, new Promise<"pending">((resolve) => setTimeout(resolve, withinMs, "pending"))]);
}

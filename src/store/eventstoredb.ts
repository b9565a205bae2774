/**
 * A log on an EventStoreDB or KurrentDB cluster, behind the same port as the embedded ones. Streams keep their names; the whole log
 * is `$all` without the streams of others. What the client was measured to do wrong is answered here: own deadlines, outcomes
 * resolved by reading back, a supervised bell, a closed set of faults (docs/decisions/0008).
 */
import { NO_STREAM, WrongExpectedVersionError } from "@eventstore/db-client";
import { randomUUID } from "node:crypto";
import { type EventStore, StoreFault } from "./event-store.ts";
import { type EsdbSecrets, esdbAddress } from "./eventstoredb-address.ts";
import { esdbBell } from "./eventstoredb-bell.ts";
import { type EsdbConnection, esdbConnection, inTime, reading } from "./eventstoredb-connection.ts";
import { outgoing } from "./eventstoredb-events.ts";
import { type EsdbReader, esdbReader } from "./eventstoredb-reader.ts";
import { type EsdbWriter, esdbWriter } from "./eventstoredb-writer.ts";

export interface EventStoreDbOptions extends EsdbSecrets {
  /** Microseconds since 1970. */
  readonly clock?: () => number;
  /** Before every stream name, for a database that holds several logs. */
  readonly namespace?: string;
  /** Beginnings of the names of the streams that are the log's; default conflict-, incident-, alert-, source- and log-. */
  readonly prefixes?: readonly string[];
  /** How long an append is tried before its outcome is told as unknown, ms; default 15,000. */
  readonly deadlineMs?: number;
  /** How long a server may be silent in the middle of one call, ms; default 3,000. */
  readonly silenceMs?: number;
  /** How long the bell may lag behind what readers find before its subscription is replaced, ms; default 5,000. */
  readonly watchdogMs?: number;
}

export const LOG_PREFIXES = ["conflict-", "incident-", "alert-", "source-", "log-"] as const;
/** Outside the prefixes: the log's name is no event of the log. */
const IDENTITY = "brinkline-identity";

/**
 * Opens the log at `esdb://...` or `esdb+discover://...`, and gives it a name at the first opening.
 * Throws a StoreFault: `fatal` for an address that is none, `denied`, or `unavailable` where the cluster does not answer.
 */
export async function eventStoreDb(url: string, options: EventStoreDbOptions = {}): Promise<EventStore> {
  const connection = esdbConnection(esdbAddress(url, options));
  const { namespace = "", prefixes = LOG_PREFIXES, silenceMs = 3_000 } = options;
  const bell = { seen: (_position: string): void => undefined };
  const reader: EsdbReader = esdbReader(connection, {
    names: { namespace, prefixes }, silenceMs,
    onSeen: (event) => { writer.seen(event); bell.seen(event.position); },
  });
  const written = { ring: (): void => undefined };
  const writer: EsdbWriter = esdbWriter(connection, reader, {
    namespace, silenceMs, clock: options.clock ?? (() => Date.now() * 1_000), deadlineMs: options.deadlineMs ?? 15_000,
    onWritten: () => { written.ring(); },
  });
  const logId = await opened(connection, () => identity(connection, namespace, reader, silenceMs));
  const ringing = esdbBell(connection, { prefixes: prefixes.map((prefix) => namespace + prefix), watchdogMs: options.watchdogMs ?? 5_000 });
  bell.seen = (position) => { ringing.seen(position); };
  written.ring = () => { ringing.ring(); };
  const head = async (): Promise<string> => (await reader.last())?.position ?? "0";

  return {
    logId,
    bell: ringing.bell,
    append: (append) => writer.append(append),
    async appendAsRecorded(events) {
      connection.checkOpen();
      return (await writer.copy(events)) ?? head();
    },
    async readStream(stream, fromRevision = 0) {
      connection.checkOpen();
      return reader.stream(stream, fromRevision);
    },
    readAll: (after = "0", batchSize = 1_000) => reader.pages(after, batchSize),
    head,
    async close() {
      connection.refuse();
      ringing.close();
      await writer.settled();
      connection.close();
    },
  };
}

/** The log's name, and the last event's time: nothing this node records is earlier. */
async function identity(connection: EsdbConnection, namespace: string, reader: EsdbReader, silenceMs: number): Promise<string> {
  const there = await reader.find(IDENTITY);
  if (there.length === 0) await name(connection, namespace + IDENTITY, silenceMs);
  const [made] = there.length > 0 ? there : await reader.find(IDENTITY);
  await reader.last();
  const { logId } = JSON.parse(made.body) as { logId?: unknown };
  if (typeof logId === "string") return logId;
  throw new StoreFault("corrupt", `The log at ${connection.shown} has lost its id.`, "Restore the database's backup.");
}

/** Several nodes may open a new log at once: the first one names it. */
async function name(connection: EsdbConnection, stream: string, silenceMs: number): Promise<void> {
  const event = outgoing({ eventId: randomUUID(), type: "LogNamed", schemaVersion: 1, body: JSON.stringify({ logId: randomUUID() }) }, Date.now() * 1_000, "0");
  try {
    await inTime(connection.client().appendToStream(stream, [event], { expectedRevision: NO_STREAM }), "Naming the log", silenceMs);
  } catch (error) {
    if (!(error instanceof WrongExpectedVersionError)) throw error;
  }
}

/** A log that could not be opened leaves no connection behind. */
async function opened<T>(connection: EsdbConnection, work: () => Promise<T>): Promise<T> {
  try {
    return await reading(connection, "Opening the log", work);
  } catch (error) {
    connection.close();
    throw error;
  }
}

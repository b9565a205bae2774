/** Reads a log on a cluster: streams, and the whole log in order, without the events of others. */
import { type AllStreamResolvedEvent, BACKWARDS, END, FORWARDS, type ReadPosition, START, streamNameFilter } from "@eventstore/db-client";
import { type Position, type RecordedEvent, StoreFault, comparePositions } from "./event-store.ts";
import { type EsdbConnection, reading } from "./eventstoredb-connection.ts";
import { type Found, incoming, positionOf } from "./eventstoredb-events.ts";
import { troubleOf } from "./eventstoredb-faults.ts";
import { watched } from "./eventstoredb-watched.ts";
import { checkBatchSize } from "./ordinal.ts";

export interface EsdbNames {
  /** before every stream name: several logs may share a database */
  readonly namespace: string;
  /** beginnings of the names of the streams that are the log's */
  readonly prefixes: readonly string[];
}

export interface EsdbReader {
  /** A stream's events without looking for positions. Throws `corrupt` where its beginning is gone. */
  find(stream: string): Promise<Found[]>;
  stream(stream: string, fromRevision: number): Promise<RecordedEvent[]>;
  pages(after: Position, batchSize: number): AsyncGenerator<RecordedEvent[]>;
  /** The log's last event. */
  last(): Promise<RecordedEvent | undefined>;
  /** The place of an event in the log. */
  locate(found: Found): Promise<Position>;
}

export interface ReaderOptions {
  readonly names: EsdbNames;
  /** how long a server may be silent in the middle of a read, ms */
  readonly silenceMs: number;
  /** told of every event of ours that was read from the log */
  readonly onSeen: (event: RecordedEvent) => void;
}

const PAGE = 1_000;
/** The silence of a filtered read that has come to the end of the log: servers before 23.10 do not say that they have. */
const QUIET_MS = 1_000;

export function esdbReader(connection: EsdbConnection, options: ReaderOptions): EsdbReader {
  const { names, silenceMs, onSeen } = options;
  const filter = names.prefixes.map((prefix) => names.namespace + prefix);
  let head: RecordedEvent | undefined;
  /** Nothing of ours stands between the two: polls need not look there again. */
  let quiet = { from: "0", to: "0" };

  const ours = (event: { streamId: string } | undefined): boolean => event !== undefined && filter.some((prefix) => event.streamId.startsWith(prefix));

  function recorded(resolved: AllStreamResolvedEvent): RecordedEvent {
    const { event } = resolved;
    if (event === undefined) throw new StoreFault("corrupt", "The log holds a link to an event that is gone.", "Restore the database's backup.");
    const { after: _after, position, ...found } = incoming(event, event.streamId.slice(names.namespace.length));
    const kept = { ...found, position: position ?? "0" };
    if (head === undefined || comparePositions(kept.position, head.position) > 0) head = kept;
    onSeen(kept);
    return kept;
  }

  /** One read of the whole log, others' events included: what it gives is all there is. */
  async function page(from: Position, count: number, direction: typeof FORWARDS | typeof BACKWARDS = FORWARDS): Promise<{ events: AllStreamResolvedEvent[]; count: number; last: Position }> {
    return reading(connection, "Reading the log", async () => {
      const fromPosition = from === "0" ? START : from === "end" ? END : at(from);
      const events: AllStreamResolvedEvent[] = [];
      let [seen, last] = [0, from];
      for await (const resolved of watched(connection.client().readAll({ direction, fromPosition, maxCount: count }), "Reading the log", silenceMs)) {
        seen++;
        const position = resolved.event && positionOf(resolved.event);
        if (position !== undefined) last = position;
        if (ours(resolved.event)) events.push(resolved);
      }
      return { events, count: seen, last };
    });
  }

  /** Past a long stretch of others' events the server looks for ours; ends when it falls quiet. */
  async function* filtered(from: Position): AsyncGenerator<AllStreamResolvedEvent | Position> {
    let checkpoint = from;
    let caughtUp = false;
    const subscription = connection.client().subscribeToAll({
      fromPosition: at(from),
      filter: streamNameFilter({ prefixes: filter, checkpointInterval: 10, checkpointReached: (_, position) => { checkpoint = String(position.prepare); } }),
    });
    subscription.once("caughtUp", () => { caughtUp = true; });
    try {
      for await (const resolved of watched(subscription, "Following the log", silenceMs, () => (caughtUp ? 20 : QUIET_MS))) yield resolved;
    } finally {
      subscription.unsubscribe().catch(() => undefined);
    }
    yield checkpoint;
  }

  async function* pages(after: Position, batchSize: number): AsyncGenerator<RecordedEvent[]> {
    checkBatchSize(batchSize);
    checkPosition(after);
    let done = after;
    let from = comparePositions(after, quiet.from) >= 0 && comparePositions(after, quiet.to) < 0 ? quiet.to : after;
    for (;;) {
      const { events, count, last } = await page(from, PAGE);
      const fresh = events.map(recorded).filter((event) => comparePositions(event.position, done) > 0);
      for (let start = 0; start < fresh.length; start += batchSize) {
        connection.checkOpen();
        yield fresh.slice(start, start + batchSize);
      }
      done = fresh.at(-1)?.position ?? done;
      from = last;
      if (count < PAGE) {
        if (comparePositions(from, done) > 0) quiet = { from: done, to: from };
        return;
      }
      if (events.length > PAGE / 2) continue;
      let batch: RecordedEvent[] = [];
      for await (const item of filtered(from)) {
        connection.checkOpen();
        if (typeof item === "string") {
          if (comparePositions(item, from) > 0) from = item;
          continue;
        }
        const event = recorded(item);
        if (comparePositions(event.position, done) <= 0) continue;
        done = from = event.position;
        batch.push(event);
        if (batch.length < batchSize) continue;
        yield batch;
        batch = [];
      }
      if (batch.length > 0) yield batch;
    }
  }

  async function locate(found: Found): Promise<Position> {
    if (found.position !== undefined) return found.position;
    for (let from = found.after; ;) {
      const { events, count, last } = await page(from, PAGE);
      const there = events.map(recorded).find((event) => event.eventId === found.eventId && event.stream === found.stream);
      if (there) return there.position;
      if (count < PAGE) throw new StoreFault("corrupt", `Event ${found.eventId} of stream "${found.stream}" is not in the log behind position ${found.after}.`, "Restore the database's backup.");
      from = last;
    }
  }

  /** From the leader: another node may not have the newest events yet, and a command would be decided without them. */
  async function find(stream: string): Promise<Found[]> {
    return reading(connection, `Reading stream "${stream}"`, async () => {
      const found: Found[] = [];
      try {
        for await (const { event } of watched(connection.client().readStream(names.namespace + stream, { requiresLeader: true }), `Reading stream "${stream}"`, silenceMs)) {
          if (event) found.push(incoming(event, stream));
        }
      } catch (error) {
        if (troubleOf(error) !== "not-found") throw error;
      }
      if (found.length > 0 && found[0].revision > 0) throw truncated(stream, found[0].revision);
      return found;
    });
  }

  return {
    find,
    locate,
    pages,
    async stream(stream, fromRevision) {
      const found = (await find(stream)).filter((event) => event.revision >= fromRevision);
      const recordedEvents: RecordedEvent[] = [];
      for (const event of found) {
        const { after: _after, ...fields } = event;
        recordedEvents.push({ ...fields, position: await locate(event) });
      }
      return recordedEvents;
    },
    async last() {
      for (let from: Position = "end"; ;) {
        const { events, count, last } = await page(from, 100, BACKWARDS);
        const newest = events.at(0);
        if (newest) return recorded(newest);
        if (head !== undefined && (count === 0 || comparePositions(last, head.position) <= 0)) return head;
        if (count < 100) return undefined;
        from = last;
      }
    },
  };
}

/** A read from a place begins with the event that stands there. */
const at = (position: Position): ReadPosition => (position === "0" ? START : { commit: BigInt(position), prepare: BigInt(position) });

function checkPosition(position: Position): void {
  if (/^\d{1,20}$/.test(position)) return;
  throw new StoreFault("fatal", `"${position}" is no position of this log.`, "Give a position this log has answered, or leave it out to read from the beginning.");
}

function truncated(stream: string, first: number): StoreFault {
  return new StoreFault("corrupt", `Stream "${stream}" begins with revision ${first}: its beginning was truncated behind the log's back.`, "Restore the database's backup, or copy the log from another store.");
}

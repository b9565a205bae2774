import { randomUUID } from "node:crypto";
import { Subject } from "rxjs";
import { checkAppend, checkEvent, copyFault } from "./append-check.ts";
import {
  type Append, type AppendOutcome, type CopiedEvent, type EventStore, type NewEvent, type Position, type RecordedEvent, StoreFault,
} from "./event-store.ts";
import { checkBatchSize, ordinalOf } from "./ordinal.ts";

export interface MemoryOptions {
  /** Microseconds since 1970. */
  readonly clock?: () => number;
  readonly logId?: string;
}

/** A store that forgets everything when it is dropped, and the executable specification of all others. */
export function memoryStore(options: MemoryOptions = {}): EventStore {
  const log = memoryLog(options.clock ?? (() => Date.now() * 1000));
  const bell = new Subject<void>();
  let closed = false;
  const opened = (): typeof log => {
    if (closed) throw new StoreFault("closed", "The store in memory is closed.", "Open a new one.");
    return log;
  };
  return {
    logId: options.logId ?? randomUUID(),
    bell: bell.asObservable(),
    async append(append) {
      const outcome = opened().append(append);
      if (outcome.kind === "appended") bell.next();
      return outcome;
    },
    async appendAsRecorded(events) {
      const position = opened().copy(events);
      if (events.length > 0) bell.next();
      return position;
    },
    readStream: async (stream, fromRevision = 0) => opened().stream(stream).slice(fromRevision),
    readAll: (after = "0", batchSize = 1000) => batches(opened, after, batchSize),
    head: async () => opened().head(),
    async close() {
      closed = true;
      bell.complete();
    },
  };
}

type MemoryLog = ReturnType<typeof memoryLog>;

async function* batches(opened: () => MemoryLog, after: Position, batchSize: number): AsyncGenerator<RecordedEvent[]> {
  checkBatchSize(batchSize);
  for (let from = ordinalOf(after); from < opened().all.length; from += batchSize) yield opened().all.slice(from, from + batchSize);
}

function memoryLog(clock: () => number) {
  const all: RecordedEvent[] = [];
  const streams = new Map<string, RecordedEvent[]>();
  const taken = new Set<string>();
  let latest = 0;

  const stream = (name: string): readonly RecordedEvent[] => streams.get(name) ?? [];
  const head = (): Position => String(all.length);

  function keep(name: string, event: NewEvent, recordedAt: number): RecordedEvent {
    const events = streams.get(name) ?? [];
    const recorded = Object.freeze({ ...written(event), stream: name, revision: events.length, position: String(all.length + 1), recordedAt });
    streams.set(name, events);
    events.push(recorded);
    all.push(recorded);
    taken.add(`${event.eventId} ${name}`);
    latest = Math.max(latest, recordedAt);
    return recorded;
  }

  function append(given: Append): AppendOutcome {
    checkAppend(given);
    const stored = stream(given.stream);
    const idTaken = given.events.some((event) => taken.has(`${event.eventId} ${given.stream}`));
    if (given.expected !== lastRevision(stored) || idTaken) return repetition(stored, given) ?? { kind: "conflict", actual: lastRevision(stored) };
    const last = given.events.map((event) => keep(given.stream, event, Math.max(Math.floor(clock()), latest + 1))).at(-1);
    return { kind: "appended", revision: last?.revision ?? 0, position: head() };
  }

  function copyOne(event: CopiedEvent): void {
    checkEvent(event.stream, event);
    const stored = stream(event.stream);
    const there = stored[event.revision];
    if (there?.eventId === event.eventId) return;
    if (there !== undefined) throw copyFault(event, `where event ${there.eventId} stands`);
    if (event.revision !== stored.length) throw copyFault(event, `whose next revision is ${stored.length}`);
    if (taken.has(`${event.eventId} ${event.stream}`)) throw copyFault(event, "where this id stands already");
    keep(event.stream, event, event.recordedAt);
  }

  function undoTo(length: number): void {
    for (const { eventId, stream: name } of all.splice(length)) {
      streams.get(name)?.pop();
      taken.delete(`${eventId} ${name}`);
    }
  }

  function copy(events: readonly CopiedEvent[]): Position {
    const before = all.length;
    try {
      events.forEach(copyOne);
    } catch (error) {
      undoTo(before);
      throw error;
    }
    const last = events.at(-1);
    return last === undefined ? head() : (stream(last.stream)[last.revision]?.position ?? head());
  }

  return { all, stream, head, append, copy };
}

function written({ eventId, type, schemaVersion, body, recordedBy, correlationId, causationId }: NewEvent): NewEvent {
  return { eventId, type, schemaVersion, body, recordedBy, correlationId, causationId };
}

function lastRevision(stored: readonly RecordedEvent[]): number | "none" {
  return stored.length === 0 ? "none" : stored.length - 1;
}

function repetition(stored: readonly RecordedEvent[], { expected, events }: Append): AppendOutcome | undefined {
  const first = expected === "none" ? 0 : expected + 1;
  const there = stored.slice(first, first + events.length);
  const last = there.at(-1);
  const same = events.every((event, i) => event.eventId === there[i]?.eventId);
  return same && last !== undefined ? { kind: "repeated", revision: last.revision, position: last.position } : undefined;
}

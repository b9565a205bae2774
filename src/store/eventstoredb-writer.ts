/**
 * Appends to a log on a cluster. The client may leave an append unanswered for ever, or answer an error for one that was written:
 * until it is read back its outcome is unknown. So every append carries its revision and ids, and is asked again until it is known.
 */
import { type AppendResult, NO_STREAM } from "@eventstore/db-client";
import { setTimeout as pause } from "node:timers/promises";
import { checkAppend, checkEvent, copyFault } from "./append-check.ts";
import { type Append, type AppendOutcome, type CopiedEvent, type NewEvent, type Position, StoreFault } from "./event-store.ts";
import { type EsdbConnection, inTime } from "./eventstoredb-connection.ts";
import { outgoing } from "./eventstoredb-events.ts";
import { type EsdbTrouble, faultOf, troubleOf } from "./eventstoredb-faults.ts";
import { type KnownStream, KnownStreams, knownOf, lastRevisionOf } from "./eventstoredb-known.ts";
import type { EsdbReader } from "./eventstoredb-reader.ts";

export interface WriterOptions {
  readonly namespace: string;
  /** µs since 1970 */
  readonly clock: () => number;
  /** how long an append may take in all, ms: afterwards its outcome is told as unknown */
  readonly deadlineMs: number;
  /** how long one try may be silent, ms */
  readonly silenceMs: number;
  /** told after something was written */
  readonly onWritten: () => void;
}

export interface EsdbWriter {
  append(append: Append): Promise<AppendOutcome>;
  copy(events: readonly CopiedEvent[]): Promise<Position | undefined>;
  /** Nothing this writer records is earlier than what it has seen. */
  seen(event: { readonly recordedAt: number; readonly position: Position }): void;
  /** Resolves when every append under way is settled. */
  settled(): Promise<void>;
}

interface Writing {
  readonly stream: string;
  readonly expected: number | "none";
  readonly events: readonly NewEvent[];
  /** µs; absent: now */
  readonly recordedAt?: readonly number[];
}

export function esdbWriter(connection: EsdbConnection, reader: EsdbReader, options: WriterOptions): EsdbWriter {
  const known = new KnownStreams();
  const queues = new Map<string, Promise<unknown>>();
  let latest = 0;
  let lastPosition: Position = "0";

  const now = (): number => (latest = Math.max(Math.floor(options.clock()), latest + 1));
  const refreshed = async (stream: string): Promise<KnownStream> => known.keep(stream, knownOf(await reader.find(stream)));

  /** One append a stream at a time: the next one decides on what the one before left. */
  async function inTurn<T>(stream: string, work: () => Promise<T>): Promise<T> {
    const before = queues.get(stream) ?? Promise.resolve();
    const turn = before.then(() => { connection.checkOpen(); return work(); });
    const settled = turn.catch(() => undefined);
    queues.set(stream, settled);
    try {
      return await turn;
    } finally {
      if (queues.get(stream) === settled) queues.delete(stream);
    }
  }

  async function place(stream: string, event: NewEvent, revision: number, after: Position): Promise<Position> {
    const there = (await refreshed(stream))[revision];
    return there.position ?? reader.locate({ ...event, stream, revision, recordedAt: 0, position: undefined, after });
  }

  /** The same ids at the expected place, or who was first. */
  async function settledBy(writing: Writing, stored: KnownStream, after: Position): Promise<AppendOutcome> {
    const first = firstRevision(writing);
    const same = writing.events.every((event, index) => stored[first + index]?.eventId === event.eventId);
    if (!same) return { kind: "conflict", actual: lastRevisionOf(stored) };
    const revision = first + writing.events.length - 1;
    return { kind: "repeated", revision, position: stored[revision].position ?? (await place(writing.stream, writing.events[writing.events.length - 1], revision, after)) };
  }

  async function appendNow(writing: Writing): Promise<AppendOutcome> {
    const { stream, expected, events } = writing;
    let stored = known.get(stream) ?? (await refreshed(stream));
    const fits = (): boolean => lastRevisionOf(stored) === expected && !events.some(({ eventId }) => stored.some((other) => other.eventId === eventId));
    if (!fits()) stored = await refreshed(stream);
    if (!fits()) return settledBy(writing, stored, "0");
    return write(writing, stored);
  }

  async function write(writing: Writing, stored: KnownStream): Promise<AppendOutcome> {
    const after = lastPosition;
    const sent = writing.events.map((event, index) => outgoing(event, writing.recordedAt?.[index] ?? now(), after));
    const attempt = async (): Promise<AppendResult> =>
      inTime(connection.client().appendToStream(options.namespace + writing.stream, sent, { expectedRevision: writing.expected === "none" ? NO_STREAM : BigInt(writing.expected) }), `An append to stream "${writing.stream}"`, options.silenceMs);
    const deadline = performance.now() + options.deadlineMs;
    connection.client();
    for (let tries = 0; ; tries++) {
      const begun = connection.generation();
      const tried = await attempt().then((result) => ({ result }), (error: unknown) => ({ error }));
      // From here on it may have been written: a fault that is met while that is looked up leaves the outcome unknown.
      try {
        if ("result" in tried) return await appended(writing, stored, tried.result, after);
        known.forget(writing.stream);
        dropAfter(tried.error, begun);
        const outcome = await resolved(writing, tried.error, tries, after, deadline);
        if (outcome) return outcome;
      } catch (fault) {
        throw tries === 0 && "error" in tried && isRefusal(fault, tried.error) ? fault : unknownOutcome(writing, fault, connection.shown);
      }
    }
  }

  /** The client remembers for ever that it could not ask for the server's features, whatever the reason was: each append of it fails from then on. */
  function dropAfter(error: unknown, begun: number): void {
    if (CLIENT_TROUBLES.has(troubleOf(error)) && connection.generation() === begun) connection.drop();
  }

  /** What became of a try that failed; undefined: try again. */
  async function resolved(writing: Writing, error: unknown, tries: number, after: Position, deadline: number): Promise<AppendOutcome | undefined> {
    const trouble = troubleOf(error);
    if (trouble === "conflict" || trouble === "fatal") {
      const outcome = await settledBy(writing, await refreshed(writing.stream), after);
      // This try, or one before it, was written though it was not answered.
      if (outcome.kind === "repeated" && (tries > 0 || trouble === "fatal")) return { ...outcome, kind: "appended" };
      if (trouble === "conflict") return outcome;
    }
    if (trouble !== "silent" && trouble !== "transient" && trouble !== "not-leader") throw faultOf(error, `Appending to stream "${writing.stream}"`, connection.shown);
    const waitMs = trouble === "not-leader" && tries === 0 ? 0 : Math.min(1_000, 50 * 2 ** tries) * (0.5 + Math.random() / 2);
    if (performance.now() + waitMs >= deadline) throw unknownOutcome(writing, error, connection.shown);
    await pause(waitMs);
    return undefined;
  }

  async function appended(writing: Writing, stored: KnownStream, result: AppendResult, after: Position): Promise<AppendOutcome> {
    const { stream, events } = writing;
    const revision = firstRevision(writing) + events.length - 1;
    const prepare = events.length === 1 ? result.position?.prepare : undefined;
    const position = prepare === undefined ? await place(stream, events[events.length - 1], revision, after) : String(prepare);
    const whole = [...stored, ...events.map(({ eventId }, index) => ({ eventId, position: index === events.length - 1 ? position : undefined }))];
    if (whole.length === revision + 1) known.keep(stream, whole);
    seen({ recordedAt: latest, position });
    options.onWritten();
    return { kind: "appended", revision, position };
  }

  function seen({ recordedAt, position }: { readonly recordedAt: number; readonly position: Position }): void {
    latest = Math.max(latest, recordedAt);
    if (BigInt(position) > BigInt(lastPosition)) lastPosition = position;
  }

  /** What of a copy is missing, once all of it is known to fit: nothing is written before. */
  async function missing(events: readonly CopiedEvent[]): Promise<CopiedEvent[]> {
    const names = [...new Set(events.map(({ stream }) => stream))];
    for (let from = 0; from < names.length; from += READS_AT_ONCE) await Promise.all(names.slice(from, from + READS_AT_ONCE).map(async (name) => known.get(name) ?? refreshed(name)));
    const ids = new Map<string, string[]>();
    return events.filter((event) => {
      checkEvent(event.stream, event);
      const stored = ids.get(event.stream) ?? (known.get(event.stream) ?? []).map(({ eventId }) => eventId);
      ids.set(event.stream, stored);
      if (stored[event.revision] === event.eventId) return false;
      if (event.revision < stored.length) throw copyFault(event, `where event ${stored[event.revision]} stands`);
      if (event.revision !== stored.length) throw copyFault(event, `whose next revision is ${stored.length}`);
      if (stored.includes(event.eventId)) throw copyFault(event, "where this id stands already");
      stored.push(event.eventId);
      return true;
    });
  }

  async function copy(events: readonly CopiedEvent[]): Promise<Position | undefined> {
    let last: Position | undefined;
    for (const run of runsOf(await missing(events))) {
      const [{ stream, revision }] = run;
      const writing = { stream, expected: revision === 0 ? ("none" as const) : revision - 1, events: run, recordedAt: run.map(({ recordedAt }) => recordedAt) };
      const outcome = await inTurn(stream, () => appendNow(writing));
      if (outcome.kind === "conflict") throw copyFault(run[0], "which another writer has taken since");
      last = outcome.position;
      seen({ recordedAt: Math.max(...writing.recordedAt), position: outcome.position });
    }
    const final = events.at(-1);
    if (final === undefined) return undefined;
    const there = known.get(final.stream)?.[final.revision]?.position;
    return there ?? last ?? (await reader.stream(final.stream, final.revision))[0].position;
  }

  return {
    async append(append) {
      connection.checkOpen();
      checkAppend(append);
      return inTurn(append.stream, () => appendNow(append));
    },
    copy,
    seen,
    async settled() {
      await Promise.all(queues.values());
    },
  };
}

const CLIENT_TROUBLES: ReadonlySet<EsdbTrouble> = new Set<EsdbTrouble>(["silent", "fatal", "transient"]);
/** Answers after which nothing was written. */
const REFUSALS: ReadonlySet<EsdbTrouble> = new Set<EsdbTrouble>(["denied", "too-large", "deleted", "not-found", "fatal"]);
const READS_AT_ONCE = 32;
/** Events of one stream that follow each other go in one append; more would come near the server's limit. */
const MOST_IN_RUN = 100;

const firstRevision = ({ expected }: Pick<Writing, "expected">): number => (expected === "none" ? 0 : expected + 1);

function* runsOf(events: readonly CopiedEvent[]): Generator<CopiedEvent[]> {
  let run: CopiedEvent[] = [];
  let bytes = 0;
  for (const event of events) {
    bytes += event.body.length;
    if (run.length > 0 && (run[0].stream !== event.stream || run.length >= MOST_IN_RUN || bytes > 250_000)) {
      yield run;
      [run, bytes] = [[], event.body.length];
    }
    run.push(event);
  }
  if (run.length > 0) yield run;
}

/** Whether a fault tells of an answer after which nothing was written, not of what was met while it was looked up. */
function isRefusal(fault: unknown, answer: unknown): boolean {
  return fault instanceof StoreFault && fault.cause === answer && REFUSALS.has(troubleOf(answer));
}

function unknownOutcome({ stream, events }: Writing, cause: unknown, shown: string): StoreFault {
  if (cause instanceof StoreFault && cause.code === "unknown-outcome") return cause;
  const message = `Whether event ${events[0].eventId} was appended to stream "${stream}" at ${shown} is not known: ${cause instanceof Error ? cause.message.split("\n")[0] : String(cause)}`;
  return new StoreFault("unknown-outcome", message, "Send the same request again, with the same key or ids: it is never written twice.", cause);
}

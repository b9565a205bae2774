/** The composition root: joins the log, the ledger and the questions. It holds no rule. */
import { type Observable, Subject, concatMap, connect, filter, firstValueFrom, map, merge, of, timeout, zip } from "rxjs";
import type { Command, Recorded, Request } from "./domain/command.ts";
import type { Lens } from "./domain/lens.ts";
import { type StoredEvent, isBefore } from "./domain/stored.ts";
import { digestLens, digestOf } from "./answers/digest.ts";
import { type Ground, viewOf } from "./answers/ground.ts";
import { type State, everyState, figuresOf, withWords } from "./answers/state.ts";
import { canonicalJson } from "./domain/canonical.ts";
import { deEscalation } from "../projections/de-escalation.ts";
import { asked, escalation } from "../projections/escalation.ts";
import type { Head, Parked } from "../projections/ledger/head.ts";
import { Ledger } from "../projections/ledger/ledger.ts";
import { LEDGER_VERSION, type LedgerUpdate, ledgerProjection } from "../projections/ledger/projection.ts";
import { follow } from "./run/follow.ts";
import { type RebuildReport, rebuild } from "./run/rebuild.ts";
import { replayInto } from "./run/replay.ts";
import { type Runner, type RunnerHealth, run } from "./run/runner.ts";
import { loadSnapshot, saveSnapshot } from "./run/snapshots.ts";
import { type Verified, verifyLog } from "./run/verify.ts";
import type { EventStore } from "./store/event-store.ts";
import { type Alerting, alerting } from "./tracker-alerts.ts";
import { type ImportOptions, type ImportSummary, importInto } from "./tracker-import.ts";
import { type Questions, questions } from "./tracker-questions.ts";
import { recorder } from "./tracker-record.ts";
import { rebuiltInWorker } from "./tracker-rebuild.ts";
import { search } from "./tracker-search.ts";
import { type ClusterAccess, type OpenedStore, openStore } from "./tracker-store.ts";

export interface TrackerOptions {
  /** sqlite:PATH, memory:, esdb://HOST or esdb+discover://NAME; default memory: */
  readonly store?: string;
  /** folder for the snapshot and the search cache; default beside the log */
  readonly cache?: string | undefined;
  /** µs since 1970; the clock of the log and of every default `at` */
  readonly clock?: () => number;
  /** user, password file and certificate authority of a cluster */
  readonly cluster?: ClusterAccess | undefined;
  /** how often to look for other processes' events, ms; default 1,000 */
  readonly pollMs?: number;
}

/** How the tracker is doing. */
export interface Health extends RunnerHealth {
  readonly logId: string;
  /** caught up with the log, and not parked */
  readonly ready: boolean;
  readonly head: Head;
  /** position of the log's last event */
  readonly logHead: string;
  readonly parked: Parked | undefined;
  readonly ledgerVersion: number;
  /** whether the start resumed from a snapshot, or why not */
  readonly snapshot: string;
  readonly rebuild: RebuildReport | undefined;
}

export interface Replay {
  readonly events: number;
  readonly folded: number;
  readonly conflicts: number;
  readonly incidents: number;
  readonly seconds: number;
  readonly eventsPerSecond: number;
  readonly digest: string;
  readonly parked: Parked | undefined;
}

export interface EventsPage {
  readonly items: readonly StoredEvent[];
  /** position to go on after; absent: the head was reached */
  readonly next?: string;
}

/** The log as it is. */
export interface Log {
  read(options: { after?: string | undefined; limit?: number | undefined; types?: readonly string[] | undefined }): Promise<EventsPage>;
  /** every event after a position, past and live, in batches */
  follow(after: string): Observable<readonly StoredEvent[]>;
  all(): AsyncIterable<readonly StoredEvent[]>;
  /** A stream's events in order; none for an unknown stream. */
  stream(name: string): Promise<readonly StoredEvent[]>;
  head(): Promise<string>;
  verify(): Promise<Verified>;
  /** Folds the log from zero, or from the kept snapshot; the tracker itself stays as it is. */
  replay(from: "zero" | "snapshot", onProgress?: (events: number) => void): Promise<Replay>;
  /** Writes a consistent copy while serving; only a SQLite log can. */
  backup(path: string): Promise<{ events: number; head: string }>;
}

export interface Tracker {
  /** Resolves when the past has been folded. */
  readonly ready: Promise<void>;
  record(command: Command, request?: Request): Promise<Recorded>;
  /** Files of a source format into the log. Throws ImportRefused, and the faults of streams and of the store. */
  import(options: ImportOptions): Promise<ImportSummary>;
  readonly ask: Questions;
  readonly alerts: Alerting;
  /** The state now, and again after every event that touches the conflict. `lens` is asked each time: its `at` may move. */
  watch(conflictId: string, lens: () => Lens): Observable<State>;
  readonly updates: Observable<LedgerUpdate>;
  readonly log: Log;
  /** Whether the ledger reaches a position within the time. */
  reached(position: string, timeoutMs: number): Promise<boolean>;
  /** Resolves when words can be searched; starts the search cache at the first call. */
  searchable(): Promise<void>;
  health(): Promise<Health>;
  /** ms since everything in the log was last known to be folded; Infinity before the first time */
  behindMs(): number;
  digest(): string;
  /** µs since 1970 */
  now(): number;
  close(): Promise<void>;
}

const PAGE = 100;
/** A start that folded more than this leaves a snapshot behind for the next one. */
const SNAPSHOT_EVENTS = 5_000;

/** Opens a tracker; it catches up in the background: await `ready`. Throws a StoreFault that says what to do. */
export async function openTracker(options: TrackerOptions = {}): Promise<Tracker> {
  const clock = options.clock ?? (() => Date.now() * 1_000);
  const url = options.store ?? "memory:";
  const opened = await openStore(url, options);
  const { store } = opened;
  const start = await startingLedger(opened);
  let { ledger } = start;
  let report: RebuildReport | undefined;
  let closing = false;
  let kept = start.events;
  const finder = search(store, opened.caches?.search, options.pollMs);
  const updates = new Subject<LedgerUpdate>();
  const runner: Runner<LedgerUpdate> = run(store, { ...ledgerProjection(ledger), fold: (batch) => foldInto(ledger, batch) }, {
    after: () => ledger.head.position,
    ...(options.pollMs !== undefined && { pollMs: options.pollMs }),
  });
  runner.updates.subscribe(updates);
  const ready = runner.caughtUp.then(async () => {
    ledger.trim();
    if (isWorthSaving()) await save();
  });

  /** A state of another version is never saved as one of this version. */
  function isWorthSaving(): boolean {
    return ledger.parked === undefined && ledger.head.events - kept > SNAPSHOT_EVENTS && (start.version === LEDGER_VERSION || report?.switched === true);
  }

  /** A snapshot is a cache: every answer is whole without it. */
  async function save(): Promise<void> {
    kept = ledger.head.events;
    await saved(opened, ledger).catch(() => undefined);
  }

  const ground = (): Ground => ({ ledger, readStream: (stream) => store.readStream(stream), search: finder.find });
  const rebuilding = start.version === LEDGER_VERSION ? undefined : ready.then(() => rebuildFrom(start.version)).catch((fault: unknown) => { report = failedRebuild(start.version, fault); });
  const ask = questions(ground);
  const { record } = recorder(store);
  const behindMs = (): number => Date.now() - (runner.health().lastHeadAt ?? -Infinity);
  const alerts = alerting({ ledger: () => ledger, updates, ready, record, now: clock, behindMs, logId: store.logId, path: opened.caches?.deliveries });

  /** Whoever watches a conflict is told: the other version may answer otherwise. */
  function switchTo(built: Ledger): void {
    ledger = built;
    updates.next({ head: { ...built.head }, touched: new Set(built.segments.keys()), parked: built.parked });
  }

  async function rebuildFrom(version: number): Promise<void> {
    const projection = ledgerProjection(ledger);
    report = await rebuild(store, {
      from: version, to: projection.version, sameAnswers: projection.sameAnswers, serving: () => ledger,
      build: () => rebuiltInWorker(url, options.cluster), fingerprints, switchTo, cancelled: () => closing,
    });
    if (report.switched) await save();
  }

  return {
    ready,
    record,
    alerts,
    import: (options) => importInto(store, options),
    ask,
    watch: (conflictId, lens) => watched(ground, updates, conflictId, lens),
    updates: updates.asObservable(),
    log: logOf(opened, () => clock() / 1_000),
    async reached(position, timeoutMs) {
      if (!isBefore(ledger.head.position, position)) return true;
      const there = updates.pipe(filter(({ head }) => !isBefore(head.position, position)), timeout({ first: timeoutMs }));
      return firstValueFrom(there).then(() => true, () => false);
    },
    searchable: finder.ready,
    async health() {
      const running = runner.health();
      return { ...running, logId: store.logId, ready: running.caughtUp && ledger.parked === undefined, head: { ...ledger.head }, logHead: await store.head(), parked: ledger.parked, ledgerVersion: LEDGER_VERSION, snapshot: start.told, rebuild: report };
    },
    behindMs,
    digest: () => digestOf(ledger),
    now: clock,
    async close() {
      closing = true;
      await alerts.close();
      runner.stop();
      finder.close();
      updates.complete();
      if (runner.health().caughtUp) await ready.then(() => rebuilding);
      if (isWorthSaving()) await save();
      await store.close();
    },
  };
}

function foldInto(ledger: Ledger, batch: readonly StoredEvent[]): LedgerUpdate {
  return { touched: ledger.fold(batch), head: { ...ledger.head }, parked: ledger.parked };
}

function failedRebuild(from: number, fault: unknown): RebuildReport {
  const why = fault instanceof Error ? fault.message : String(fault);
  return { from, to: LEDGER_VERSION, events: 0, switched: false, reason: `failed, the old version serves on: ${why}`, differences: [] };
}

interface Start {
  readonly ledger: Ledger;
  /** events that were in the snapshot */
  readonly events: number;
  readonly version: number;
  readonly told: string;
}

async function startingLedger({ store, caches }: OpenedStore): Promise<Start> {
  const snapshot = caches === undefined ? { ignored: "none is kept for this store" } : await loadSnapshot(caches.snapshot, store);
  if ("ignored" in snapshot) return { ledger: new Ledger(), events: 0, version: LEDGER_VERSION, told: `from zero: ${snapshot.ignored}` };
  const { ledger, header } = snapshot;
  return { ledger, events: ledger.head.events, version: header.version, told: `from a snapshot at position ${header.position}` };
}

async function saved({ store, caches }: OpenedStore, ledger: Ledger): Promise<void> {
  if (caches) await saveSnapshot(caches.snapshot, ledger, store.logId, LEDGER_VERSION);
}

/** One text a conflict at the digest's lens: equal when its state is. */
function fingerprints(ledger: Ledger): ReadonlyMap<string, string> {
  return new Map([...everyState(ledger, digestLens(ledger))].map((figures) => [figures.conflictId, canonicalJson(figures)]));
}

/** The operators of the two halves over the ledger's updates, put together with their words. */
function watched(ground: () => Ground, updates: Observable<LedgerUpdate>, conflictId: string, lens: () => Lens): Observable<State> {
  const touching = updates.pipe(filter(({ touched }) => touched.has(conflictId)));
  const asks = merge(of(undefined), touching).pipe(
    map(() => lens()),
    concatMap((now) => {
      const view = viewOf(ground(), conflictId, now);
      return view.ok ? of(asked(view.value, now)) : [];
    }),
  );
  return asks.pipe(
    connect((shared) => zip(shared, shared.pipe(escalation()), shared.pipe(deEscalation()))),
    concatMap(([ask, up, down]) => withWords(ground(), ask.lens, figuresOf(ground().ledger, ask, { escalation: up, deEscalation: down }))),
  );
}

function logOf(opened: OpenedStore, nowMs: () => number): Log {
  const { store } = opened;
  return {
    read: (options) => readPage(store, options),
    follow: (after) => follow(store, () => after),
    all: () => store.readAll(),
    stream: (name) => store.readStream(name),
    head: () => store.head(),
    verify: () => verifyLog(store),
    async replay(from, onProgress) {
      const start = from === "snapshot" ? await startingLedger(opened) : undefined;
      const { ledger, events, seconds } = await replayInto(start?.ledger ?? new Ledger(), store, nowMs, onProgress);
      return { events: ledger.head.events, folded: events, conflicts: ledger.segments.size, incidents: ledger.ids.size, seconds, eventsPerSecond: seconds > 0 ? Math.round(events / seconds) : events, digest: digestOf(ledger), parked: ledger.parked };
    },
    async backup(path) {
      if (!("backup" in store)) throw new TypeError("only a SQLite log can be backed up to a file: copy the log with `copy --from ... --to sqlite:PATH`");
      return (store as { backup(path: string): Promise<{ events: number; head: string }> }).backup(path);
    },
  };
}

async function readPage(store: EventStore, { after, limit = PAGE, types }: Parameters<Log["read"]>[0]): Promise<EventsPage> {
  const items: StoredEvent[] = [];
  for await (const batch of store.readAll(after, Math.max(limit, types ? 1_000 : limit))) {
    for (const event of batch) {
      if (types && !types.includes(event.type)) continue;
      if (items.length === limit) return { items, next: items[items.length - 1].position };
      items.push(event);
    }
    if (items.length === limit && !types) return { items, next: items[items.length - 1].position };
  }
  return { items };
}

export { restoreLog, checkLog } from "./store/sqlite-backup.ts";

export type { Command, Recorded, Rejection, Request } from "./domain/command.ts";
export type { Answer, Heading, NoAnswer } from "./answers/ground.ts";
export type { Figures, State } from "./answers/state.ts";
export type { Questions } from "./tracker-questions.ts";
export type { Verified } from "./run/verify.ts";

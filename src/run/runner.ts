/** Runs a projection over a log: catches up, then follows live; what it does can be seen. */
import { type Observable, Subject, type Subscription } from "rxjs";
import { type Projection, project } from "../../projections/projection.ts";
import type { EventStore, Position } from "../store/event-store.ts";
import { follow } from "./follow.ts";
import { supervised } from "./supervise.ts";

export interface RunnerOptions {
  readonly after: () => Position;
  readonly pollMs?: number;
  readonly batchSize?: number;
  readonly now?: () => number;
}

/** How a projection is doing. Times in ms since 1970. */
export interface RunnerHealth {
  readonly caughtUp: boolean;
  /** when the log's head was last reached: the heartbeat */
  readonly lastHeadAt: number | undefined;
  readonly lastBatchAt: number | undefined;
  readonly faults: number;
  readonly lastFault: string | undefined;
}

export interface Runner<Update> {
  /** One update a batch, shared: it never replays. */
  readonly updates: Observable<Update>;
  /** Resolves when the projection has reached the head of the log for the first time. */
  readonly caughtUp: Promise<void>;
  health(): RunnerHealth;
  stop(): void;
}

/** Starts at once. A fault of the store is retried from where the projection stands; the fold itself never throws. */
export function run<Update>(store: EventStore, projection: Projection<Update>, options: RunnerOptions): Runner<Update> {
  const now = options.now ?? Date.now;
  const health = { caughtUp: false, lastHeadAt: undefined as number | undefined, lastBatchAt: undefined as number | undefined, faults: 0, lastFault: undefined as string | undefined };
  const updates = new Subject<Update>();
  const first = Promise.withResolvers<undefined>();
  const onHead = (): void => {
    health.lastHeadAt = now();
    health.caughtUp = true;
    first.resolve(undefined);
  };
  const batches = supervised(() => follow(store, options.after, { ...options, onHead }), {
    onFault: (fault) => {
      health.faults++;
      health.lastFault = fault instanceof Error ? fault.message : String(fault);
    },
  });
  const subscription: Subscription = batches.pipe(project((batch) => projection.fold(batch))).subscribe((update) => {
    health.lastBatchAt = now();
    updates.next(update);
  });
  return {
    updates: updates.asObservable(),
    caughtUp: first.promise,
    health: () => ({ ...health }),
    stop: () => {
      subscription.unsubscribe();
      updates.complete();
    },
  };
}

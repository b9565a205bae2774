/** Past and live by the same road: pages of the log from a position on, then whatever the bell or the clock brings. */
import { Observable, type Subscription } from "rxjs";
import type { EventStore, Position, RecordedEvent } from "../store/event-store.ts";

export interface FollowOptions {
  /** The bell is only a hint: look again at least this often. Default 1,000. */
  readonly pollMs?: number;
  readonly batchSize?: number;
  /** Called whenever everything that was in the log has been handed on. */
  readonly onHead?: () => void;
}

/**
 * Every event after a position, once and in order, in batches. A subscriber handles a batch before the next page is read,
 * so memory stays flat. `after` is asked at each subscription: a resubscriber goes on where it stands.
 */
export function follow(store: EventStore, after: () => Position, options: FollowOptions = {}): Observable<readonly RecordedEvent[]> {
  return new Observable((subscriber) => {
    const loop = new Loop(store.bell, options.pollMs ?? 1_000);
    subscriber.add(() => { loop.stop(); });
    const run = async (): Promise<void> => {
      let position = after();
      while (!loop.stopped) {
        for await (const batch of store.readAll(position, options.batchSize ?? 1_000)) {
          if (loop.stopped) return;
          subscriber.next(batch);
          position = batch[batch.length - 1].position;
        }
        options.onHead?.();
        await loop.rung();
      }
    };
    run().catch((error: unknown) => { subscriber.error(error); });
  });
}

/** Waits for the bell or the clock, whichever is first; a ring while nobody waits is kept. */
class Loop {
  stopped = false;
  #rung = false;
  #wake: (() => void) | undefined;
  readonly #subscription: Subscription;
  readonly #pollMs: number;

  constructor(bell: Observable<void>, pollMs: number) {
    this.#pollMs = pollMs;
    this.#subscription = bell.subscribe(() => { this.#ring(); });
  }

  stop(): void {
    this.stopped = true;
    this.#subscription.unsubscribe();
    this.#ring();
  }

  async rung(): Promise<void> {
    if (!this.#rung && !this.stopped) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, this.#pollMs);
        this.#wake = () => { clearTimeout(timer); resolve(); };
      });
    }
    this.#rung = false;
    this.#wake = undefined;
  }

  #ring(): void {
    this.#rung = true;
    this.#wake?.();
  }
}

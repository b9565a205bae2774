/** Faults of a running projection: try again from where it stands, later each time, in sight. */
import { type Observable, defer, retry, timer } from "rxjs";

export interface Supervision {
  /** Told of every fault, with the time until the next try. */
  readonly onFault: (fault: unknown, delayMs: number) => void;
  readonly firstDelayMs?: number;
  readonly greatestDelayMs?: number;
  /** Between 0 and 1; spreads the tries of several processes. Default Math.random. */
  readonly jitter?: () => number;
}

/** Resubscribes after a fault with exponential, jittered backoff; a success resets it. */
export function supervised<T>(make: () => Observable<T>, supervision: Supervision): Observable<T> {
  const { onFault, firstDelayMs = 100, greatestDelayMs = 10_000, jitter = Math.random } = supervision;
  return defer(make).pipe(
    retry({
      resetOnSuccess: true,
      delay: (fault: unknown, count) => {
        const delayMs = Math.round(Math.min(greatestDelayMs, firstDelayMs * 2 ** (count - 1)) * (0.5 + jitter() / 2));
        onFault(fault, delayMs);
        return timer(delayMs);
      },
    }),
  );
}

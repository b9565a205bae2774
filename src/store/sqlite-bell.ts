import { type Database } from "better-sqlite3";
import { merge, Observable, share, Subject, takeUntil } from "rxjs";

export interface SqliteBell {
  readonly bell: Observable<void>;
  ring(): void;
  close(): void;
}

/**
 * Rings for our own appends at once and for other processes' when the poll sees that the file has changed.
 * The poll runs only while somebody listens, and keeps no process alive.
 */
export function sqliteBell(db: Database, pollMs: number): SqliteBell {
  const own = new Subject<void>();
  const closed = new Subject<void>();
  return {
    bell: merge(own, foreignWrites(db, pollMs)).pipe(takeUntil(closed), share()),
    ring: () => own.next(),
    close() {
      closed.next();
      closed.complete();
    },
  };
}

/** PRAGMA data_version changes when another connection has committed, never for this one's own commits. */
function foreignWrites(db: Database, pollMs: number): Observable<void> {
  return new Observable<void>((listener) => {
    const version = db.prepare("PRAGMA data_version").pluck();
    let seen = version.get();
    const timer = setInterval(() => {
      const now = versionOrNothing(() => version.get());
      if (now !== seen || now === undefined) listener.next();
      seen = now;
    }, pollMs).unref();
    return () => clearInterval(timer);
  });
}

/** A file that cannot be asked rings too: the listener who then reads it meets the fault and can say so. */
function versionOrNothing(ask: () => unknown): unknown {
  try {
    return ask();
  } catch {
    return undefined;
  }
}

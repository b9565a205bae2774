/** Rings when something was appended, by whichever node: a supervised subscription. A ring is only a hint; readers poll as well. */
import { END, streamNameFilter } from "@eventstore/db-client";
import { type Observable, Subject } from "rxjs";
import { type Position, comparePositions } from "./event-store.ts";
import type { EsdbConnection } from "./eventstoredb-connection.ts";
import { positionOf } from "./eventstoredb-events.ts";

export interface EsdbBell {
  readonly bell: Observable<void>;
  ring(): void;
  /** Told of every event that a reader found: a subscription that missed it is replaced. */
  seen(position: Position): void;
  close(): void;
}

export interface BellOptions {
  readonly prefixes: readonly string[];
  /** how long a subscription may lag behind what readers find before it is replaced, ms */
  readonly watchdogMs: number;
}

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 5_000;

export function esdbBell(connection: EsdbConnection, options: BellOptions): EsdbBell {
  const subject = new Subject<void>();
  let closed = false;
  let failures = 0;
  let heard: Position = "0";
  let found: { position: Position; at: number } | undefined;
  let cut: () => void = () => undefined;
  let timer: NodeJS.Timeout | undefined;

  const watchdog = setInterval(() => {
    if (found === undefined || performance.now() - found.at < options.watchdogMs) return;
    found = undefined;
    cut();
  }, Math.max(20, options.watchdogMs / 4));
  watchdog.unref();

  function listen(): void {
    if (closed) return;
    const subscription = connection.client().subscribeToAll({ fromPosition: END, filter: streamNameFilter({ prefixes: [...options.prefixes], checkpointInterval: 1_000 }) });
    let over = false;
    const end = (): void => {
      if (over) return;
      over = true;
      // Asked to end rather than destroyed: an error that comes late would otherwise find nobody listening.
      subscription.unsubscribe().catch(() => undefined);
      again();
    };
    cut = end;
    subscription.on("error", end).on("end", end).on("close", end);
    subscription.on("confirmation", () => {
      failures = 0;
      subject.next();
    });
    subscription.on("data", ({ event }) => {
      const position = event && positionOf(event);
      if (position !== undefined && comparePositions(position, heard) > 0) heard = position;
      if (found !== undefined && comparePositions(heard, found.position) >= 0) found = undefined;
      subject.next();
    });
  }

  function again(): void {
    if (closed) return;
    const pauseMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures++) * (0.5 + Math.random() / 2);
    timer = setTimeout(listen, pauseMs);
  }

  listen();
  return {
    bell: subject.asObservable(),
    ring: () => { subject.next(); },
    seen(position) {
      if (comparePositions(position, heard) > 0 && found === undefined) found = { position, at: performance.now() };
    },
    close() {
      closed = true;
      clearInterval(watchdog);
      clearTimeout(timer);
      cut();
      subject.complete();
    },
  };
}

/** What an adapter remembers of streams it has read or written: which ids stand where. Never more than a bounded number of them. */
import type { Position } from "./event-store.ts";
import type { Found } from "./eventstoredb-events.ts";

export interface KnownEvent {
  readonly eventId: string;
  readonly position: Position | undefined;
}

/** The events of a stream by revision. */
export type KnownStream = readonly KnownEvent[];

const MOST_EVENTS = 200_000;

export class KnownStreams {
  readonly #streams = new Map<string, KnownStream>();
  #events = 0;

  get(stream: string): KnownStream | undefined {
    return this.#streams.get(stream);
  }

  /** Remembers a stream as the newest, and forgets the oldest. */
  keep(stream: string, events: KnownStream): KnownStream {
    this.forget(stream);
    this.#streams.set(stream, events);
    this.#events += events.length + 1;
    for (const oldest of this.#streams.keys()) {
      if (this.#events <= MOST_EVENTS || oldest === stream) break;
      this.forget(oldest);
    }
    return events;
  }

  forget(stream: string): void {
    const known = this.#streams.get(stream);
    if (known === undefined) return;
    this.#streams.delete(stream);
    this.#events -= known.length + 1;
  }
}

export function knownOf(found: readonly Found[]): KnownStream {
  return found.map(({ eventId, position }) => ({ eventId, position }));
}

/** The last revision, "none" for a stream that is not there. */
export function lastRevisionOf(known: KnownStream): number | "none" {
  return known.length === 0 ? "none" : known.length - 1;
}

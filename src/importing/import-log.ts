/** The log, as an import needs it. */
import type { ConflictEvent } from "../domain/conflict.ts";
import type { IncidentEvent } from "../domain/incident.ts";

/** An event read back, and the import it came from, if it came from one. */
export interface Logged {
  readonly stream: string;
  readonly event: IncidentEvent | ConflictEvent;
  readonly origin: string | undefined;
}

/** An event on its way into the log, and the text it is stored as, where that has been made. */
export type NewlyTold<Event extends IncidentEvent | ConflictEvent = IncidentEvent | ConflictEvent> = Event & { readonly body?: string | undefined };

export interface ImportAppend {
  readonly stream: string;
  /** The stream's last revision, "none" for a new one. */
  readonly expected: number | "none";
  readonly events: readonly NewlyTold[];
  /** Which import says so; kept with the events. */
  readonly origin: string;
}

/** Faults of the store are thrown; everything else is a value. */
export interface ImportLog {
  /** A stream's events in order; none for an unknown stream. */
  read(stream: string): Promise<readonly Logged[]>;
  /** Resolves when the events are durable; false where others wrote first and nothing was appended. */
  append(append: ImportAppend): Promise<boolean>;
  /** Every event in the log that an import of the data set appended, in order. */
  of(dataset: string): AsyncIterable<Logged>;
}

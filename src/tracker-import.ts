/** Imports: source rows into a log, without a projection beside them. */
import { SCHEMA_VERSION, type StoredEvent, isKnown, parseStored, storedBody } from "./domain/stored.ts";
import { type ImportOptions as FilesImport, importFiles } from "./importing/import.ts";
import type { ImportLog, Logged, NewlyTold } from "./importing/import-log.ts";
import type { ImportSummary } from "./importing/import-tally.ts";
import { isOf } from "./importing/origin.ts";
import { intakes } from "./intake/formats.ts";
import { type EventStore, type NewEvent, StoreFault } from "./store/event-store.ts";
import { appendSurely } from "./store/execute.ts";
import { readInWorker } from "./tracker-import-reading.ts";
import { newEventId } from "./tracker-record.ts";
import { type StoreOptions, openStore } from "./tracker-store.ts";

/** The formats that can be imported, and the ways of naming conflicts that each offers. */
export const importFormats: readonly { readonly id: string; readonly title: string; readonly conflictBy: readonly string[] }[] = intakes.map(({ id, title, conflictBy }) => ({ id, title, conflictBy }));

export interface ImportOptions extends FilesImport {
  /** Reads in a thread of its own, so that two cores work: for more than some megabytes, as a thread takes a tenth of a second to start. False when absent. */
  readonly parallel?: boolean | undefined;
}

/** Imports into a log of its own opening: nothing is folded meanwhile. Throws as `importInto` does, and a StoreFault where the log cannot be opened. */
export async function importAlone(url: string, options: ImportOptions, storeOptions: StoreOptions = {}): Promise<ImportSummary> {
  const { store } = await openStore(url, storeOptions);
  try {
    return await importInto(store, options);
  } finally {
    await store.close();
  }
}

/** Records what each whole row of the files says. Refused rows stop nothing. Throws ImportRefused, and the faults of streams and of the store. */
export function importInto(store: EventStore, options: ImportOptions): Promise<ImportSummary> {
  return importFiles(options, importLog(store), options.parallel === true ? readInWorker : undefined);
}

function importLog(store: EventStore): ImportLog {
  return {
    read: async (stream) => (await store.readStream(stream)).map(logged),
    async append({ stream, expected, events, origin }) {
      const outcome = await appendSurely(store, { stream, expected, events: events.map((event) => newEvent(event, origin)) });
      return outcome.kind !== "conflict";
    },
    of: (dataset) => loggedOf(store, dataset),
  };
}

function newEvent(event: NewlyTold, origin: string): NewEvent {
  return { eventId: newEventId(), type: event.type, schemaVersion: SCHEMA_VERSION, body: event.body ?? storedBody(event), correlationId: origin };
}

async function* loggedOf(store: EventStore, dataset: string): AsyncGenerator<Logged> {
  for await (const batch of store.readAll()) {
    for (const stored of batch) if (isOf(dataset, stored.correlationId) && isKnown(stored)) yield logged(stored);
  }
}

function logged(stored: StoredEvent): Logged {
  const parsed = parseStored(stored);
  if (!parsed.ok) throw new StoreFault("corrupt", `The log holds an event that cannot be read: ${parsed.problem}.`, "What was imported before it stands.");
  return { stream: stored.stream, event: parsed.event as Logged["event"], origin: stored.correlationId };
}

export { BrokenArchive } from "./intake/unpacked.ts";
export { ImportRefused, importProblem } from "./importing/import.ts";
export type { ImportSummary, Progress as ImportProgress } from "./importing/import-tally.ts";
export type { MergedRow } from "./importing/session.ts";

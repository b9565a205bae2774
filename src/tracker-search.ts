/** The search cache beside a log: started at the first question, kept up from then on. */
import { incidentOf, searchProjection } from "../projections/search.ts";
import type { EventStore } from "./store/event-store.ts";
import { type SearchStore, sqliteSearch } from "./store/search-sqlite.ts";
import { type Runner, run } from "./run/runner.ts";

export interface Search {
  /** Starts the cache if need be, and resolves when it has reached the head of the log. */
  readonly ready: () => Promise<void>;
  readonly find: (query: string, limit: number) => readonly string[];
  readonly close: () => void;
}

export function search(store: EventStore, path: string | undefined, pollMs: number | undefined): Search {
  let cache: SearchStore | undefined;
  let runner: Runner<unknown> | undefined;
  const start = (): Runner<unknown> => {
    const opened = sqliteSearch(path ?? ":memory:", { logId: store.logId, version: searchProjection.version });
    cache = opened;
    const kept = run(store, { ...searchProjection, fold: (batch) => keep(opened, batch) }, { after: () => opened.position(), ...(pollMs !== undefined && { pollMs }) });
    return kept;
  };
  return {
    ready: () => (runner ??= start()).caughtUp,
    find: (query, limit) => [...new Set(cache?.find(query, limit).map(incidentOf) ?? [])],
    close: () => {
      runner?.stop();
      cache?.close();
    },
  };
}

function keep(cache: SearchStore, batch: Parameters<typeof searchProjection.fold>[0]): void {
  const { documents, position } = searchProjection.fold(batch);
  if (position !== undefined) cache.put(documents, position);
}

/** From a store URL to a store, and where its caches lie. */
import { basename, dirname, join } from "node:path";
import { type EventStore, StoreFault } from "./store/event-store.ts";
import { memoryStore } from "./store/memory.ts";
import { sqliteStore } from "./store/sqlite.ts";

export interface OpenedStore {
  readonly store: EventStore;
  /** the SQLite file, where the log is one */
  readonly path: string | undefined;
  /** files that may be deleted at any time; undefined: none are kept */
  readonly caches: { readonly snapshot: string; readonly search: string } | undefined;
}

/** Opens `sqlite:PATH` or `memory:`. Throws a StoreFault that says what to do. */
export function openStore(url: string, options: { clock?: (() => number) | undefined; cache?: string | undefined } = {}): OpenedStore {
  const clock = options.clock && { clock: options.clock };
  if (url === "memory:") return { store: memoryStore({ ...clock }), path: undefined, caches: undefined };
  if (!url.startsWith("sqlite:")) throw new StoreFault("fatal", `No store opens ${withoutSecrets(url)}.`, "Write sqlite:PATH or memory:.");
  const path = url.slice("sqlite:".length);
  const folder = options.cache ?? dirname(path);
  const name = basename(path);
  return { store: sqliteStore(path, { ...clock }), path, caches: { snapshot: join(folder, `${name}.snapshot`), search: join(folder, `${name}.search`) } };
}

/** A connection string may hold a password: only what is before it is ever shown. */
function withoutSecrets(url: string): string {
  return url.replace(/\/\/.*@/, "//…@").slice(0, 100);
}

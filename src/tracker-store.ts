/** From a store URL to a store, and where its caches lie. */
import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type EventStore, StoreFault } from "./store/event-store.ts";
import { withoutSecrets } from "./store/eventstoredb-address.ts";
import { memoryStore } from "./store/memory.ts";
import { sqliteStore } from "./store/sqlite.ts";

export interface OpenedStore {
  readonly store: EventStore;
  /** the SQLite file, where the log is one */
  readonly path: string | undefined;
  /** files that may be deleted at any time; undefined: none are kept */
  readonly caches: { readonly snapshot: string; readonly search: string; readonly deliveries: string } | undefined;
}

export { withoutSecrets };

/** What a cluster asks for and an address need not hold. */
export interface ClusterAccess {
  readonly user?: string | undefined;
  /** file that holds the password */
  readonly passwordFile?: string | undefined;
  /** file of the certificate authority that signed the cluster's certificates */
  readonly caFile?: string | undefined;
}

export interface StoreOptions {
  /** µs since 1970 */
  readonly clock?: (() => number) | undefined;
  /** folder of the caches; default beside the log, ./data for a cluster's */
  readonly cache?: string | undefined;
  readonly cluster?: ClusterAccess | undefined;
}

/** Opens `sqlite:PATH`, `memory:`, `esdb://...` or `esdb+discover://...`. Throws a StoreFault that says what to do. */
export async function openStore(url: string, options: StoreOptions = {}): Promise<OpenedStore> {
  const clock = options.clock && { clock: options.clock };
  if (url === "memory:") return { store: memoryStore({ ...clock }), path: undefined, caches: undefined };
  if (/^esdb(\+discover)?:/.test(url)) {
    // The cluster's client is loaded for a cluster only: every command would take a fifth of a second longer to start.
    const { eventStoreDb } = await import("./store/eventstoredb.ts");
    const store = await eventStoreDb(url, { ...clock, ...secretsOf(options.cluster ?? {}) });
    return { store, path: undefined, caches: cachesIn(options.cache ?? "data", store.logId) };
  }
  if (!url.startsWith("sqlite:")) throw new StoreFault("fatal", `No store opens ${withoutSecrets(url)}.`, "Write sqlite:PATH, memory: or esdb://HOST.");
  const path = url.slice("sqlite:".length);
  return { store: sqliteStore(path, { ...clock }), path, caches: cachesIn(options.cache ?? dirname(path), basename(path)) };
}

function cachesIn(folder: string, name: string): OpenedStore["caches"] {
  return { snapshot: join(folder, `${name}.snapshot`), search: join(folder, `${name}.search`), deliveries: join(folder, `${name}.deliveries`) };
}

function secretsOf({ user, passwordFile, caFile }: ClusterAccess): { user?: string | undefined; password?: string | undefined; caFile?: string | undefined } {
  return { user, password: passwordFile === undefined ? undefined : passwordIn(passwordFile), caFile };
}

function passwordIn(file: string): string {
  try {
    return readFileSync(file, "utf8").trim();
  } catch (cause) {
    throw new StoreFault("denied", `The password file ${file} cannot be read.`, "Set BRINKLINE_ESDB_PASSWORD_FILE to a file this user may read.", cause);
  }
}

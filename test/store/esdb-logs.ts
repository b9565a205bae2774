/** New, empty logs on a cluster for the contract suite: a namespace each, so that one server holds many. */
import { randomUUID } from "node:crypto";
import { type EventStoreDbOptions, eventStoreDb } from "../../src/store/eventstoredb.ts";
import type { MakeStore } from "./store-promise.ts";

/** The contract's streams have names of their own: all streams of the namespace are the log's, but the one that names it. */
export function esdbLogs(url: () => string, options: EventStoreDbOptions = {}): MakeStore {
  return (given) => eventStoreDb(url(), { namespace: `t${randomUUID().slice(0, 8)}.`, prefixes: CONTRACT_STREAMS, ...options, ...given });
}

const CONTRACT_STREAMS = ["teapot", "kettle", "other", "cup"];

/** Promises that a server's own limits do not let it keep, each with the reason. */
export const ESDB_EXCEPTIONS = {
  "takes a body of 1 MiB and refuses a longer one as too-large, without a trace": "a server takes 1 MiB in a whole append, ids, types and metadata included, unless it is set up otherwise",
} as const;

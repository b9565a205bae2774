/** A page of the log, as the API filters it. */
import { type Answer, api } from "../api/client.ts";
import { type LogFilter, type LoggedEvent, logQuery } from "./log-filter.ts";

export interface LogPage {
  readonly items: readonly LoggedEvent[];
  /** where to go on; undefined: there is no more */
  readonly next?: string;
  /** how many events were looked at for this page */
  readonly lookedAt: number;
}

export const PAGE = 100;

/** Where a page begins: after a position, or before one where the newest come first. */
export type Beginning = { readonly after: string } | { readonly order: "newest"; readonly before?: string };

/** Up to PAGE events from a beginning, those recorded by `known`. The API says where it stopped looking. */
export async function readPage(filter: LogFilter, from: Beginning, known: string | undefined, signal: AbortSignal): Promise<Answer<LogPage>> {
  return api.get("/v1/events", { query: { limit: String(PAGE), ...logQuery(filter, known), ...from }, signal });
}

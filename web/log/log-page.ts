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

/** Up to PAGE events from a beginning, those at `known` or before. The API says where it stopped looking. */
export async function readPage(filter: LogFilter, from: Beginning, known: string | undefined, signal: AbortSignal): Promise<Answer<LogPage>> {
  const answer = await api.get("/v1/events", { query: { limit: String(PAGE), ...logQuery(filter), ...from }, signal });
  if (!answer.ok) return answer;
  const { items, next, lookedAt } = answer.value;
  const read = whenKnown(items, known);
  return { ...answer, value: { items: read, lookedAt, ...(next !== undefined && read.length === items.length && { next }) } };
}

function whenKnown(items: readonly LoggedEvent[], known: string | undefined): readonly LoggedEvent[] {
  if (known === undefined) return items;
  const end = endOf(known);
  return items.filter(({ recordedAt }) => Date.parse(recordedAt) <= end);
}

/** The instant in ms; a bare date means the end of its UTC day. */
const endOf = (known: string): number => (known.length === 10 ? Date.parse(known) + 86_400_000 - 1 : Date.parse(known));

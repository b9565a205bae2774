/** A page of the log. Streams and authors are not filters of the API, so its pages are looked through here until one is full. */
import { type Answer, api } from "../api/client.ts";
import { type LogFilter, type LoggedEvent, looksThrough, suits } from "./log-filter.ts";

export interface LogPage {
  readonly items: readonly LoggedEvent[];
  /** where to go on; undefined at the head */
  readonly next?: string;
  /** how many events were looked at for this page */
  readonly lookedAt: number;
}

export const PAGE = 100;
const BATCH = 1_000;
/** As many as a reader waits for without a sign. */
const MOST_BATCHES = 10;

/** Up to PAGE events after a position, those at `known` or before. With a filter of ours at most 10,000 events are looked at. */
export async function readPage(filter: LogFilter, after: string, known: string | undefined, signal: AbortSignal): Promise<Answer<LogPage>> {
  const size = looksThrough(filter) ? BATCH : PAGE;
  const items: LoggedEvent[] = [];
  let [at, lookedAt] = [after, 0];
  for (let batch = 0; ; batch++) {
    const answer = await api.get("/v1/events", { query: { limit: String(size), ...(filter.type !== "" && { type: filter.type }), ...(at !== "" && { after: at }) }, signal });
    if (!answer.ok) return answer;
    const read = whenKnown(answer.value.items, known);
    for (const event of read) {
      lookedAt++;
      if (suits(event, filter)) items.push(event);
      if (items.length === PAGE && event !== answer.value.items.at(-1)) return page(event.position);
    }
    const { next } = answer.value;
    const isEnd = next === undefined || read.length < answer.value.items.length;
    if (isEnd || items.length >= PAGE || batch + 1 >= MOST_BATCHES) return page(isEnd ? undefined : next);
    at = next;
  }

  function page(next: string | undefined): Answer<LogPage> {
    return { ok: true, status: 200, etag: null, position: null, value: { items, lookedAt, ...(next !== undefined && { next }) } };
  }
}

function whenKnown(items: readonly LoggedEvent[], known: string | undefined): readonly LoggedEvent[] {
  if (known === undefined) return items;
  const end = endOf(known);
  return items.filter(({ recordedAt }) => Date.parse(recordedAt) <= end);
}

/** The instant in ms; a bare date means the end of its UTC day. */
const endOf = (known: string): number => (known.length === 10 ? Date.parse(known) + 86_400_000 - 1 : Date.parse(known));

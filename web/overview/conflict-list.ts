/** Every conflict under the lens, each in brief. The API gives them page by page in the order of their ids; they are put in order here. */
import { useEffect, useState } from "preact/hooks";
import type { Asked } from "../api/asked.ts";
import { busyWhile } from "../api/busy.ts";
import { type Answer, type Got, api } from "../api/client.ts";
import type { Problem } from "../api/problem.ts";
import type { LensQuery } from "../time/lens.ts";

type Page = Got<"/v1/conflicts">;
export type Brief = Page["items"][number];

export interface ConflictList extends Omit<Page, "next"> {
  /** whether there are more conflicts than are read */
  readonly isCut: boolean;
}

const PAGE = 500;
const MOST_PAGES = 10;
export const MOST = PAGE * MOST_PAGES;

interface Held { readonly value?: ConflictList; readonly problem?: Problem; readonly asking: boolean }

/** The list as of a position; asked again when the lens or the position changes, never because something is recorded. */
export function useConflicts(query: LensQuery, upTo: string | undefined): Asked<ConflictList> {
  const [held, hold] = useState<Held>({ asking: true });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    hold((before) => ({ ...before, asking: true }));
    void busyWhile(readConflicts({ ...query, ...(upTo !== undefined && { "after-position": upTo }) }, stop.signal))
      .then((answer) => { hold((before) => (answer.ok ? { value: answer.value, asking: false } : { ...before, problem: answer.problem, asking: false })); }, () => undefined);
    return () => { stop.abort(); };
  }, [JSON.stringify(query), upTo, turn]);
  return { ...held, again: () => { setTurn(turn + 1); } };
}

async function readConflicts(query: LensQuery & { "after-position"?: string }, signal: AbortSignal): Promise<Answer<ConflictList>> {
  const items: Brief[] = [];
  let cursor: string | undefined;
  for (let page = 1; ; page++) {
    const answer = await api.get("/v1/conflicts", { query: { ...query, limit: String(PAGE), ...(cursor !== undefined && { cursor }) }, signal });
    if (!answer.ok) return answer;
    const { next, ...rest } = answer.value;
    items.push(...rest.items);
    if (next === undefined || page === MOST_PAGES) return { ...answer, value: { ...rest, items, isCut: next !== undefined } };
    cursor = next;
  }
}

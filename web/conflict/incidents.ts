/** All incidents of a conflict as accounts, fetched page by page in the background. */
import { useEffect, useState } from "preact/hooks";
import { address, api } from "../api/client.ts";
import type { Problem } from "../api/problem.ts";
import type { Account, View } from "./view.ts";

const PAGE = "500";
/** What a strip can show and a reader can step through; beyond it, choose a later start. */
export const MOST_INCIDENTS = 5_000;

export interface Incidents {
  readonly items: readonly Account[];
  readonly loading: boolean;
  /** there are more than are fetched */
  readonly more: boolean;
  readonly problem?: Problem;
}

const NOTHING: Incidents = { items: [], loading: true, more: false };

/** The incidents from `from` on, oldest first; `wanted` false fetches nothing. Those shown stay until the next are complete. */
export function useIncidents({ conflictId, query }: View, from: string | undefined, wanted = true): Incidents {
  const [held, hold] = useState<Incidents>(NOTHING);
  const asked = { ...query, conflict: conflictId, limit: PAGE, ...(from !== undefined && { from }) };
  useEffect(() => {
    if (!wanted) { hold(NOTHING); return; }
    const stop = new AbortController();
    hold((before) => ({ ...before, loading: true }));
    void fetched(asked, stop.signal).then(hold, (error: unknown) => { if (!stop.signal.aborted) throw error; });
    return () => { stop.abort(); };
  }, [address("", {}, asked), wanted]);
  return held;
}

async function fetched(asked: object, signal: AbortSignal): Promise<Incidents> {
  const items: Account[] = [];
  let cursor: string | undefined;
  do {
    const answer = await api.get("/v1/incidents", { query: { ...asked, ...(cursor !== undefined && { cursor }) }, signal });
    if (!answer.ok) return { items, loading: false, more: false, problem: answer.problem };
    items.push(...answer.value.items);
    cursor = answer.value.next;
  } while (cursor !== undefined && items.length < MOST_INCIDENTS);
  return { items: items.slice(0, MOST_INCIDENTS), loading: false, more: cursor !== undefined };
}

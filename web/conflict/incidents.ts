/** Incidents of a conflict as accounts, some pages of them. */
import { useEffect, useState } from "preact/hooks";
import { address, api } from "../api/client.ts";
import type { Problem } from "../api/problem.ts";
import type { Account, View } from "./view.ts";

const PAGE = "200";

export interface Incidents {
  readonly items: readonly Account[];
  readonly loading: boolean;
  /** there are more than are fetched */
  readonly more: boolean;
  readonly problem?: Problem;
}

/** The first pages of the incidents from `from` on, oldest first. Those shown stay until the next are there. */
export function useIncidents({ conflictId, query }: View, from: string | undefined, pages: number): Incidents {
  const [held, hold] = useState<Incidents>({ items: [], loading: true, more: false });
  const asked = { ...query, conflict: conflictId, limit: PAGE, ...(from !== undefined && { from }) };
  useEffect(() => {
    const stop = new AbortController();
    hold((before) => ({ ...before, loading: true }));
    void fetched(asked, pages, stop.signal).then(hold, (error: unknown) => { if (!stop.signal.aborted) throw error; });
    return () => { stop.abort(); };
  }, [address("", {}, asked), pages]);
  return held;
}

async function fetched(asked: object, pages: number, signal: AbortSignal): Promise<Incidents> {
  const items: Account[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < pages && (page === 0 || cursor !== undefined); page++) {
    const answer = await api.get("/v1/incidents", { query: { ...asked, ...(cursor !== undefined && { cursor }) }, signal });
    if (!answer.ok) return { items, loading: false, more: false, problem: answer.problem };
    items.push(...answer.value.items);
    cursor = answer.value.next;
  }
  return { items, loading: false, more: cursor !== undefined };
}

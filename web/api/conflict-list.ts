/** Every conflict under the lens, each in brief. The API gives them page by page in the order of their ids; they are put in order here. */
import type { Asked } from "./asked.ts";
import { type Answer, type Got, api } from "./client.ts";
import { useWork } from "./work.ts";
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

/** The list as of a position; asked again when the lens or the position changes, never because something is recorded. */
export function useConflicts(query: LensQuery, upTo: string | undefined): Asked<ConflictList> {
  const asked = { ...query, ...(upTo !== undefined && { "after-position": upTo }) };
  return useWork(JSON.stringify(asked), (signal) => readConflicts(asked, signal));
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

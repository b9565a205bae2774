/** The case that a log which is served empty begins with, and the day at which it is best read. */
import type { Brief } from "../api/conflict-list.ts";

/** The day of the article that the case follows: what had been published by then, at that time. */
export const CASE_LENS = { at: "2024-05-18T00:00:00Z", known: "2024-05-18T00:00:00Z", clock: "published" } as const;
export const CASE = "israel-iran";

const CONFLICTS = ["israel-hezbollah", CASE, "usa-iran"];
/** So many conflicts of one's own are little beside it. */
const LITTLE = 2;

/** Whether the log holds the founding case and little else. */
export const isMostlyCase = (items: readonly Brief[]): boolean =>
  items.length <= CONFLICTS.length + LITTLE && CONFLICTS.every((id) => items.some(({ conflictId }) => conflictId === id));

/** Whether it holds nothing else: no other conflict, and no incident since that day. */
export const isOnlyCase = (items: readonly Brief[]): boolean =>
  items.length === CONFLICTS.length && isMostlyCase(items) && items.every(({ lastIncident }) => lastIncident === null || lastIncident.onset < CASE_LENS.at);

import type { Asked } from "../api/asked.ts";
import { useWork } from "../api/work.ts";
import type { LogFilter } from "./log-filter.ts";
import { type Beginning, type LogPage, readPage } from "./log-page.ts";

/** A page of the log; it is asked again when the filter or place changes, never because something is recorded. `from` undefined: not yet. */
export function useLogPage(filter: LogFilter, from: Beginning | undefined, known: string | undefined): Asked<LogPage> {
  return useWork(JSON.stringify([filter, from, known]), from && ((signal) => readPage(filter, from, known, signal)));
}

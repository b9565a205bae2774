import { useEffect, useState } from "preact/hooks";
import type { Asked } from "../api/asked.ts";
import { busyWhile } from "../api/busy.ts";
import type { Problem } from "../api/problem.ts";
import type { LogFilter } from "./log-filter.ts";
import { type Beginning, type LogPage, readPage } from "./log-page.ts";

interface Held { readonly value?: LogPage; readonly problem?: Problem; readonly asking: boolean }

/** A page of the log; it is asked again when the filter or place changes, never because something is recorded. `from` undefined: not yet. */
export function useLogPage(filter: LogFilter, from: Beginning | undefined, known: string | undefined): Asked<LogPage> {
  const [held, hold] = useState<Held>({ asking: true });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (from === undefined) return;
    const stop = new AbortController();
    hold((before) => ({ ...before, asking: true }));
    void busyWhile(readPage(filter, from, known, stop.signal))
      .then((answer) => { hold(answer.ok ? { value: answer.value, asking: false } : { problem: answer.problem, asking: false }); }, () => undefined);
    return () => { stop.abort(); };
  }, [JSON.stringify([filter, from]), known, turn]);
  return { ...held, again: () => { setTurn(turn + 1); } };
}

/** A question that one GET does not answer: the pages of a list, a POST that appends nothing. */
import { useLayoutEffect, useMemo, useState } from "preact/hooks";
import { type Asked, type Held, heldAfter, ignoreAbort } from "./asked.ts";
import { busyWhile } from "./busy.ts";
import type { Answer } from "./client.ts";

/**
 * The answer to it. It is asked when its key changes and on `again()`, never because something is recorded; an earlier asking is then called
 * off through its signal. The last answer stays meanwhile, and when another asking fails. `ask` undefined: not yet.
 */
export function useWork<Value>(key: string, ask: ((signal: AbortSignal) => Promise<Answer<Value>>) | undefined): Asked<Value> {
  const [held, hold] = useState<Held<Value>>({ asking: true });
  const [turn, setTurn] = useState(0);
  useLayoutEffect(() => {
    if (ask === undefined) return;
    const stop = new AbortController();
    hold((before) => ({ ...before, asking: true }));
    void busyWhile(ask(stop.signal)).then((answer) => { hold((before) => heldAfter(before, answer, key)); }, ignoreAbort);
    return () => { stop.abort(); };
  }, [key, ask === undefined, turn]);
  return useMemo(() => ({ ...held, again: () => { setTurn((before) => before + 1); } }), [held]);
}

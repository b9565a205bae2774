/** A question of a screen, asked again whenever it changes or the log moves under it. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { live } from "../live/live.ts";
import { isNow } from "../time/lens.ts";
import { busyWhile } from "./busy.ts";
import { type Answer, type GetOptions, type GetPath, type Got, address, api } from "./client.ts";
import type { Problem } from "./problem.ts";

export interface Asked<Value> {
  /** the last answer; it stays while the question is asked again */
  readonly value?: Value;
  /** why the last asking failed; then `value` is older, or missing */
  readonly problem?: Problem;
  readonly etag?: string | null;
  readonly asking: boolean;
  /** the address that the last answer is to */
  readonly of?: string;
  readonly again: () => void;
}

/** What a question has come to so far. */
export type Held<Value> = Omit<Asked<Value>, "again">;

/**
 * The answer of a GET. It is asked again when the address changes, on `again()`, and - unless a time of knowledge is
 * set, or `follow` is false - when an event has been recorded, then as of that event. Late answers are dropped.
 * Where it is not `wanted`, nothing is asked, and there is no answer.
 */
export function useAsked<P extends GetPath>(route: P, options: GetOptions<P>, { follow = true, wanted = true } = {}): Asked<Got<P>> {
  const [held, hold] = useState<Held<Got<P>>>({ asking: wanted });
  const [turn, setTurn] = useState(0);
  const upTo = useRef<string | undefined>(undefined);
  const position = follow && isNow.value ? live.value.position : undefined;
  const asked = address(route, options.path, options.query);
  // Before the browser paints: the answer is on its way meanwhile.
  useLayoutEffect(() => {
    if (!wanted) { hold({ asking: false }); return; }
    const stop = new AbortController();
    upTo.current = position;
    hold((before) => ({ ...before, asking: true }));
    const headers = { ...options.headers, ...(position !== undefined && { "Brinkline-Position": position }) };
    const sent: GetOptions<P> = Object.assign({}, options, { headers, signal: stop.signal });
    void busyWhile(api.get(route, sent)).then((answer) => {
      if (answer.ok) upTo.current = answer.position ?? upTo.current;
      hold((before) => heldAfter(before, answer, asked));
    }, ignoreAbort);
    return () => { stop.abort(); };
  }, [asked, turn, wanted]);
  useEffect(() => {
    if (wanted && position !== undefined && !held.asking && isBefore(upTo.current, position)) setTurn((before) => before + 1);
  }, [position, held.asking]);
  return useMemo(() => ({ ...held, again: () => { setTurn((before) => before + 1); } }), [held]);
}

/** Positions are decimal and may be longer than a number holds. */
const isBefore = (one = "0", other: string): boolean => one.length < other.length || (one.length === other.length && one < other);

/** The last answer stays when another asking fails. */
export function heldAfter<Value>(before: Held<Value>, answer: Answer<Value>, of: string): Held<Value> {
  if (answer.ok) return { value: answer.value, etag: answer.etag, asking: false, of };
  return { ...(before.value !== undefined && { value: before.value }), problem: answer.problem, asking: false, of };
}

export function ignoreAbort(error: unknown): void {
  if (!(error instanceof DOMException && error.name === "AbortError")) throw error;
}

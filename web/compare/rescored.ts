import { useEffect, useState } from "preact/hooks";
import type { Asked } from "../api/asked.ts";
import { busyWhile } from "../api/busy.ts";
import { type Posted, api } from "../api/client.ts";
import type { Problem } from "../api/problem.ts";
import type { Comparison } from "./comparison.ts";

type Rescore = Posted<"/v1/rescore">;
interface Held { readonly value?: Rescore; readonly problem?: Problem; readonly asking: boolean }

/** Two scales side by side, of one conflict or of all. Asked once a comparison: it needs a body, so it is a POST that appends nothing. */
export function useRescored({ conflictId, left, right, lens }: Comparison): Asked<Rescore> {
  const [held, hold] = useState<Held>({ asking: true });
  const [turn, setTurn] = useState(0);
  const { scale: _scale, halfLife, ...query } = lens;
  const body = { scale: left, against: right, ...(conflictId !== "" && { conflicts: [conflictId] }), ...(halfLife !== undefined && { halfLife: Number(halfLife) }) };
  useEffect(() => {
    const stop = new AbortController();
    hold((before) => ({ ...before, asking: true }));
    void busyWhile(api.post("/v1/rescore", { query, body, signal: stop.signal }))
      .then((answer) => { hold(answer.ok ? { value: answer.value, asking: false } : { problem: answer.problem, asking: false }); }, () => undefined);
    return () => { stop.abort(); };
  }, [JSON.stringify([query, body]), turn]);
  return { ...held, again: () => { setTurn(turn + 1); } };
}

import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import type { Asked } from "../api/asked.ts";
import { onReturn } from "../live/on-return.ts";
import { ProblemPanel } from "./problem-panel.tsx";

/** Shows an answer when it has come, and why when it has not; what found no server is asked again when one is heard: `<Answered of={state}>{(value) => ...}</Answered>`. */
export function Answered<Value>({ of: { value, problem, asking, again }, children }: { readonly of: Asked<Value>; readonly children: (value: Value) => ComponentChildren }) {
  const isUnreached = problem?.status === 0;
  useEffect(() => (isUnreached ? onReturn(again) : undefined), [isUnreached]);
  return (
    <>
      {problem && <ProblemPanel problem={problem} again={again} />}
      {problem && value !== undefined && <p class="quiet">Below is the answer before that.</p>}
      {value !== undefined && <div class="answer" aria-busy={asking}>{children(value)}</div>}
      {value === undefined && asking && <p class="quiet" data-loading>Loading…</p>}
    </>
  );
}

import { effect } from "@preact/signals";
import { live } from "./live.ts";

/** Calls whenever the line comes back after it was found cut. Answers how to stop. */
export function onReturn(listener: () => void): () => void {
  let wasStale = false;
  return effect(() => {
    const isStale = live.value.staleSince !== undefined;
    if (wasStale && !isStale) queueMicrotask(listener);
    wasStale = isStale;
  });
}

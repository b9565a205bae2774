import { effect } from "@preact/signals";
import { live } from "./live.ts";

/** When the line last came back, on the page's own clock. */
let returnedAt = -Infinity;
let wasCut = false;
effect(() => {
  const isCut = live.value.staleSince !== undefined;
  if (wasCut && !isCut) returnedAt = performance.now();
  wasCut = isCut;
});

/** Calls whenever the line comes back after it was found cut, and at once where it did since `asked`, when what failed was begun. Answers how to stop. */
export function onReturn(listener: () => void, asked = Infinity): () => void {
  let wasStale = returnedAt > asked;
  return effect(() => {
    const isStale = live.value.staleSince !== undefined;
    if (wasStale && !isStale) queueMicrotask(listener);
    wasStale = isStale;
  });
}

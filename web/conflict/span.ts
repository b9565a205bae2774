import type { Onsets } from "./onsets.ts";
import type { Timeline } from "./view.ts";

/** What the line and the strip show in common: from the first figure or incident to the last figure, in ms. */
export function spanOf(timeline: Timeline | undefined, onsets: Onsets | undefined): readonly [fromMs: number, toMs: number] {
  const [first, last, onset] = [timeline?.items[0]?.at, timeline?.items.at(-1)?.at, onsets?.onsets[0]];
  const from = Math.min(...[first, onset].flatMap((at) => (at === undefined ? [] : [Date.parse(at)])));
  return from === Infinity ? [0, 0] : [from, last === undefined ? from : Date.parse(last)];
}

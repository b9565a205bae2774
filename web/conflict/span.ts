import { onsetMs } from "./onset.ts";
import type { Account, Timeline } from "./view.ts";

/** What the line and the strip show in common: from the first figure or incident to the last figure, in ms. */
export function spanOf(timeline: Timeline | undefined, accounts: readonly Account[]): readonly [fromMs: number, toMs: number] {
  const onsets = accounts.map(({ facts }) => onsetMs(facts?.occurred ?? "")).filter((ms) => !Number.isNaN(ms));
  const figures = (timeline?.items ?? []).map(({ at }) => Date.parse(at));
  const from = [...onsets, ...figures].reduce((least, ms) => Math.min(least, ms), Infinity);
  const to = figures.at(-1) ?? from;
  return from === Infinity ? [0, 0] : [from, to];
}

/** What charts over time share, so that a line and the strip below it stand above one another. */
import { type ScaleTime, scaleUtc } from "d3-scale";

export const LEFT = 44;
export const RIGHT = 12;

/** Milliseconds to pixels, UTC; a span of nothing is widened to a day. */
export function timeScale([fromMs, toMs]: readonly [number, number], width: number): ScaleTime<number, number> {
  const end = toMs > fromMs ? toMs : fromMs + 86_400_000;
  return scaleUtc([fromMs, end], [LEFT, Math.max(LEFT + 1, width - RIGHT)]);
}

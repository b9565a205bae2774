import { max } from "d3-array";
import { type ScaleLinear, scaleLinear } from "d3-scale";
import { line } from "d3-shape";

/** A figure at an instant; null where it is not known. */
export interface Point {
  readonly ms: number;
  readonly value: number | null;
}

export interface Line {
  readonly label: string;
  /** its class, which colours it */
  readonly look: string;
  readonly points: readonly Point[];
}

/** From 0 to the greatest value of all lines, to pixels from `bottom` up to `top`. */
export function valueScale(lines: readonly Line[], bottom: number, top: number): ScaleLinear<number, number> {
  const greatest = max(lines.flatMap(({ points }) => points), ({ value }) => value ?? 0) ?? 0;
  return scaleLinear([0, greatest > 0 ? greatest : 1], [bottom, top]).nice(4);
}

/** Whether any of the lines has a figure: without one there is no axis either. */
export const hasFigure = (lines: readonly Line[]): boolean => lines.some(({ points }) => points.some(({ value }) => value !== null));

/** The path of a line; what is not known is a gap, never 0. A known point between gaps is drawn as a dot. */
export function pathOf(points: readonly Point[], x: (ms: number) => number, y: (value: number) => number): string {
  return line<Point>().defined(({ value }) => value !== null).x(({ ms }) => x(ms)).y(({ value }) => y(value ?? 0))(points as Point[]) ?? "";
}

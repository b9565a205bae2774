/** Two timelines as one table: the same instants, a figure of either side, and the gap between them. */
import type { Timeline } from "./comparison.ts";

export interface GapPoint {
  readonly at: string;
  readonly left: number | null;
  readonly right: number | null;
  /** right less left; null where either is unknown */
  readonly gap: number | null;
}

/** Both have the same first day and step, so they are joined by place: "now" is some milliseconds later in the second. */
export function gapPoints(left: Timeline["items"], right: Timeline["items"]): GapPoint[] {
  return left.slice(0, right.length).map((point, index) => {
    const [one, other] = [point.tension, right[index].tension];
    return { at: point.at, left: one, right: other, gap: one === null || other === null ? null : other - one };
  });
}

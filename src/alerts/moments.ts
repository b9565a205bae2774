/** When what is known of a conflict changed, read off the rows: each version of an account says from when to when it stands. */
import type { Clock } from "../domain/lens.ts";
import type { Segment } from "../../projections/ledger/segment.ts";

/** Versions that began or ended at one knowledge time. */
export interface Moment {
  /** µs */
  readonly us: number;
  /** the rows of those versions; ascending */
  readonly rows: readonly number[];
  /** the revision of the conflict's own event, where it was one */
  readonly definition: number | undefined;
}

/** The moments after a knowledge time (µs), in order. The segment must be merged. */
export function momentsOf(segment: Segment, clock: Clock, afterUs: number): Moment[] {
  const moments = new Map<number, { us: number; rows: number[]; definition: number | undefined }>();
  const at = (us: number): { rows: number[]; definition: number | undefined } => {
    let moment = moments.get(us);
    if (!moment) moments.set(us, (moment = { us, rows: [], definition: undefined }));
    return moment;
  };
  const { columns } = segment;
  const [from, to] = clock === "recorded" ? [columns.recordedFrom, columns.recordedTo] : [columns.publishedFrom, columns.publishedTo];
  for (let row = 0; row < segment.size; row++) {
    if (!(from[row] < to[row])) continue;
    if (from[row] > afterUs) at(from[row]).rows.push(row);
    if (to[row] > afterUs && to[row] < Infinity) at(to[row]).rows.push(row);
  }
  // On the published clock a definition applies at every knowledge time.
  if (clock === "recorded") for (const [revision, { known }] of segment.definitions.entries()) if (known > afterUs) at(known).definition = revision;
  return [...moments.values()].sort((a, b) => a.us - b.us);
}

/** The pass over a view, resumed from the nearest checkpoint where the lens is the default one. */
import { DEFAULT_HALF_LIFE_DAYS, DEFAULT_SCALE, type Lens } from "../../src/domain/lens.ts";
import { Tally } from "../../src/measures/tally.ts";
import type { SegmentView } from "./segment-view.ts";

export const ROWS_PER_CHECKPOINT = 256;

/** Everything that counts, and the same without what is contested on occurrence: one object where the two cannot differ. */
export interface Tallies {
  readonly all: Tally;
  readonly without: Tally;
}

/** Both tallies at the lens's instant. A resumed answer equals a full pass bit for bit. */
export function talliesAt(view: SegmentView, lens: Lens): Tallies {
  return isDefault(view, lens) ? resumed(view, lens) : full(view, lens);
}

/** Both tallies by one pass over every row, no checkpoint used. */
export function full(view: SegmentView, lens: Lens): Tallies {
  const start = fresh(view, lens);
  ranTo(start, view, lens.atMs, view.size);
  return start;
}

function isDefault(view: SegmentView, lens: Lens): boolean {
  return view.current && lens.clock === "recorded" && lens.scale === DEFAULT_SCALE && lens.halfLifeDays === DEFAULT_HALF_LIFE_DAYS && lens.inherit;
}

function resumed(view: SegmentView, lens: Lens): Tallies {
  const { checkpoints } = view.segment;
  const until = view.countUntil(lens.atMs);
  extendTo(view, lens, until);
  const found = checkpoints.findLast(({ rows }) => rows <= until);
  const tallies = found ? copyOf(found.state as Tallies, view) : fresh(view, lens);
  ranTo(tallies, view, lens.atMs, view.size);
  return tallies;
}

/** Adds the checkpoints that are still missing before row `until`. */
function extendTo(view: SegmentView, lens: Lens, until: number): void {
  const { checkpoints } = view.segment;
  let rows = (checkpoints.at(-1)?.rows ?? 0) + ROWS_PER_CHECKPOINT;
  if (rows > until) return;
  const last = checkpoints.at(-1);
  const running = last ? copyOf(last.state as Tallies, view) : fresh(view, lens);
  for (; rows <= until; rows += ROWS_PER_CHECKPOINT) {
    ranTo(running, view, lens.atMs, rows);
    checkpoints.push({ rows, state: copyOf(running, view) });
  }
}

function fresh(view: SegmentView, lens: Lens): Tallies {
  const make = (): Tally => new Tally(lens.halfLifeDays, view.watchedSinceMs);
  const all = make();
  return { all, without: view.anyContested ? make() : all };
}

/** Two tallies that were one so far part here once anything in the segment is contested. */
function copyOf(tallies: Tallies, view: SegmentView): Tallies {
  const all = tallies.all.copy();
  return { all, without: view.anyContested ? tallies.without.copy() : all };
}

function ranTo(tallies: Tallies, view: SegmentView, atMs: number, stop: number): void {
  tallies.all.run(view, atMs, false, stop);
  if (tallies.without !== tallies.all) tallies.without.run(view, atMs, true, stop);
}

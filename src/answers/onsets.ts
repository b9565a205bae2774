/** When the incidents of a conflict began, in columns: a picture of thousands, without the words of any. */
import { formatMs } from "../domain/instant.ts";
import type { Lens } from "../domain/lens.ts";
import { FLAG } from "../measures/columns.ts";
import { isVisible } from "../measures/select.ts";
import type { SegmentView } from "../../projections/ledger/segment-view.ts";
import { asked, tallyOf } from "../../projections/escalation.ts";
import { type Answer, type Counts, type Ground, type Heading, answered, countsOf, headingOf, viewOf } from "./ground.ts";

/** The columns are of one length and order: by (onset, incidentId). */
export interface Onsets extends Heading, Counts {
  readonly conflictId: string;
  /** how many there are; the columns hold the latest of them */
  readonly total: number;
  readonly incidentIds: readonly string[];
  readonly onsets: readonly string[];
  /** GDELT's class of the act, 1 verbal cooperation to 4 material conflict; null where its coding gives none */
  readonly quads: readonly (number | null)[];
  /** MID hostility level of the act, 1 none to 5 war; null where its coding gives none */
  readonly levels: readonly (number | null)[];
  /** whether anything of it is contested */
  readonly contestedOnes: readonly boolean[];
}

export interface OnsetFilter {
  readonly fromMs?: number | undefined;
  /** the latest so many */
  readonly limit?: number | undefined;
}

export const MOST_ONSETS = 10_000;

/** Every incident of the conflict known under the lens that is neither retracted nor merged: those listed, counted or not, whatever the reading; n is what counts under it. */
export function onsetsAnswer(ground: Ground, conflictId: string, lens: Lens, { fromMs, limit = MOST_ONSETS }: OnsetFilter = {}): Answer<Onsets> {
  const found = viewOf(ground, conflictId, lens);
  if (!found.ok) return found;
  const view = found.value;
  const all = rowsFrom(view, fromMs, lens.atMs);
  const rows = all.slice(Math.max(0, all.length - limit));
  const { onset, flags, coding } = view.columns;
  return answered({
    conflictId, ...headingOf(ground.ledger, lens), ...countsOf(tallyOf(asked(view, lens))), total: all.length,
    incidentIds: rows.map((row) => view.incidentId(row)),
    onsets: rows.map((row) => formatMs(onset[row])),
    quads: rows.map((row) => view.tables.quadsGdelt[coding[row]] || null),
    levels: rows.map((row) => view.tables.levels[coding[row]] || null),
    contestedOnes: rows.map((row) => (flags[row] & FLAG.CONTESTED) !== 0),
  });
}

function rowsFrom(view: SegmentView, fromMs: number | undefined, atMs: number): number[] {
  const rows: number[] = [];
  const until = view.countUntil(atMs);
  for (let row = fromMs === undefined ? 0 : view.countUntil(fromMs - 1); row < until; row++) {
    if ((view.columns.flags[row] & FLAG.SITUATION) === 0 && isVisible(view, row)) rows.push(row);
  }
  return rows;
}

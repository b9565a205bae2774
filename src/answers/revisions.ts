/** Which conflicts differ between two states of knowledge of the same instant: what a release, or a week of corrections, came to. */
import { formatUs } from "../domain/instant.ts";
import type { Lens } from "../domain/lens.ts";
import { asked } from "../../projections/escalation.ts";
import { SegmentView } from "../../projections/ledger/segment-view.ts";
import { type ConflictBrief, briefFrom } from "./conflicts.ts";
import { type Changed, type Known, changedIncidents } from "./diff.ts";
import { type Answer, type Ground, type Heading, answered, headingOf, noAnswer, scaleProblem } from "./ground.ts";

type Side = Pick<ConflictBrief, "n" | "unscored" | "tension" | "cooperation" | "hostility" | "direction">;

export interface RevisedConflict {
  readonly conflictId: string;
  readonly name: string | null;
  readonly before: Side;
  readonly after: Side;
  /** Incidents whose account differs, by how. */
  readonly appeared: number;
  readonly disappeared: number;
  readonly changed: number;
}

export interface Revisions extends Heading {
  readonly knownFrom: string;
  readonly knownTo: string;
  /** How many conflicts there are in all. */
  readonly conflicts: number;
  /** Those with an incident that differs, the greatest change of tension first. */
  readonly items: readonly RevisedConflict[];
}

/** Every conflict of which another account is known at the later time. */
export function revisionsOf(ground: Ground, lens: Lens, known: Known): Answer<Revisions> {
  if (known.fromUs > known.toUs) return noAnswer("bad-range", `knownFrom ${formatUs(known.fromUs)} is after knownTo ${formatUs(known.toUs)}`);
  const problem = scaleProblem(ground, lens.scale);
  if (problem) return problem;
  const defined = [...ground.ledger.segments.values()].filter((segment) => segment.definitions.length > 0);
  const items = defined.flatMap((segment) => {
    const [before, after] = [known.fromUs, known.toUs].map((knownUs) => new SegmentView(ground.ledger, segment, { ...lens, knownUs }));
    const changes = hasMoved(before, known) ? changedIncidents(before, after, lens.atMs) : [];
    return changes.length === 0 ? [] : [revised(briefFrom(asked(before, { ...lens, knownUs: known.fromUs })), briefFrom(asked(after, { ...lens, knownUs: known.toUs })), changes)];
  });
  return answered({
    ...headingOf(ground.ledger, { ...lens, knownUs: known.toUs }),
    knownFrom: formatUs(known.fromUs),
    knownTo: formatUs(known.toUs),
    conflicts: defined.length,
    items: items.sort((a, b) => moved(b) - moved(a) || (a.conflictId < b.conflictId ? -1 : 1)),
  });
}

/** Whether a version of any account began or ended between the two: one pass over two columns, where most conflicts stand still. */
function hasMoved({ from, to, size }: SegmentView, { fromUs, toUs }: Known): boolean {
  for (let row = 0; row < size; row++) if ((from[row] > fromUs && from[row] <= toUs) || (to[row] > fromUs && to[row] <= toUs)) return true;
  return false;
}

function revised(before: ConflictBrief, after: ConflictBrief, changes: readonly Changed[]): RevisedConflict {
  const count = (change: Changed["change"]): number => changes.filter((one) => one.change === change).length;
  return { conflictId: after.conflictId, name: after.name, before: sideOf(before), after: sideOf(after), appeared: count("appeared"), disappeared: count("disappeared"), changed: count("changed") };
}

const sideOf = ({ n, unscored, tension, cooperation, hostility, direction }: ConflictBrief): Side => ({ n, unscored, tension, cooperation, hostility, direction });

const moved = ({ before, after }: RevisedConflict): number => Math.abs((after.tension ?? 0) - (before.tension ?? 0));

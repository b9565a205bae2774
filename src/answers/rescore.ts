/** Two scales side by side over the same history. */
import type { Lens } from "../domain/lens.ts";
import { isCounted } from "../measures/select.ts";
import { SegmentView } from "../../projections/ledger/segment-view.ts";
import { type ConflictBrief, briefOf } from "./conflicts.ts";
import { type Answer, type Ground, type Heading, answered, headingOf, noAnswer, scaleProblem } from "./ground.ts";

export interface RescoreQuery {
  /** absent: every conflict */
  readonly conflicts?: readonly string[] | undefined;
  readonly scale: string;
  readonly against?: string | undefined;
}

export interface ScoredApart {
  readonly incidentId: string;
  readonly cameo: string | null;
  readonly score: number | null;
  readonly against: number | null;
}

export interface Rescored {
  readonly conflictId: string;
  readonly scale: ConflictBrief;
  readonly against: ConflictBrief | null;
  /** which of direction, tension, cooperation and unscored differ */
  readonly differs: readonly string[];
  /** incidents that the two scales score apart: the first MOST_LISTED by onset, and how many there are */
  readonly incidents: readonly ScoredApart[];
  readonly incidentsApart: number;
}

export interface Rescore extends Heading {
  readonly n: number;
  readonly unscored: number;
  readonly against: Heading["scale"] | null;
  readonly items: readonly Rescored[];
}

const MOST_LISTED = 100;

export function rescoreAnswer(ground: Ground, lens: Lens, query: RescoreQuery): Answer<Rescore> {
  const problem = scaleProblem(query.scale) ?? (query.against === undefined ? undefined : scaleProblem(query.against));
  if (problem) return problem;
  const ids = query.conflicts ?? [...ground.ledger.segments].flatMap(([id, segment]) => (segment.definitions.length > 0 ? [id] : [])).sort();
  const unknown = ids.find((id) => (ground.ledger.segments.get(id)?.definitions.length ?? 0) === 0);
  if (unknown !== undefined) return noAnswer("unknown-conflict", `there is no conflict ${unknown}: list the conflicts there are`);
  const first = { ...lens, scale: query.scale };
  const second = query.against === undefined ? undefined : { ...lens, scale: query.against };
  const items = ids.map((id) => rescored(ground, id, first, second));
  return answered({
    ...headingOf(ground.ledger, first),
    n: items.reduce((sum, item) => sum + item.scale.n, 0),
    unscored: items.reduce((sum, item) => sum + item.scale.unscored, 0),
    against: second ? headingOf(ground.ledger, second).scale : null,
    items,
  });
}

function rescored(ground: Ground, conflictId: string, first: Lens, second: Lens | undefined): Rescored {
  const scale = briefOf(ground, conflictId, first);
  if (second === undefined) return { conflictId, scale, against: null, differs: [], incidents: [], incidentsApart: 0 };
  const against = briefOf(ground, conflictId, second);
  const apart = scoredApart(ground, conflictId, first, second);
  return { conflictId, scale, against, differs: differing(scale, against), incidents: apart.slice(0, MOST_LISTED), incidentsApart: apart.length };
}

function differing(a: ConflictBrief, b: ConflictBrief): string[] {
  return [
    ...(a.direction.value === b.direction.value && a.direction.support === b.direction.support ? [] : ["direction"]),
    ...(["tension", "cooperation", "unscored"] as const).filter((figure) => a[figure] !== b[figure]),
  ];
}

function scoredApart(ground: Ground, conflictId: string, first: Lens, second: Lens): ScoredApart[] {
  const segment = ground.ledger.segments.get(conflictId);
  if (segment === undefined) return [];
  const [a, b] = [new SegmentView(ground.ledger, segment, first), new SegmentView(ground.ledger, segment, second)];
  const apart: ScoredApart[] = [];
  const until = a.countUntil(first.atMs);
  for (let row = 0; row < until; row++) {
    const coding = a.columns.coding[row];
    const [score, other] = [a.tables.scores[coding], b.tables.scores[coding]];
    if (Object.is(score, other) || !isCounted(a, row, false)) continue;
    apart.push({ incidentId: a.incidentId(row), cameo: ground.ledger.interned.codings[coding].cameo ?? null, score: known(score), against: known(other) });
  }
  return apart;
}

const known = (score: number): number | null => (Number.isNaN(score) ? null : score);

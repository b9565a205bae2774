/** Two scales side by side over the same history: what differs, and the incidents behind it. */
import type { Lens } from "../domain/lens.ts";
import { type ChangeLevel, changeLevelAt } from "../measures/change-level.ts";
import { leavesOutContested } from "../measures/intensity.ts";
import { type Asked, asked, tallyOf } from "../../projections/escalation.ts";
import { SegmentView } from "../../projections/ledger/segment-view.ts";
import { type ApartAnswer, ApartTally } from "./apart-tally.ts";
import { type ConflictBrief, briefFrom } from "./conflicts.ts";
import { type Answer, type Ground, type Heading, answered, headingOf, noAnswer, scaleProblem } from "./ground.ts";
import { type ScoredApart, Strongest, codingsApart, rowsApart, scoredApart } from "./scored-apart.ts";

export interface RescoreQuery {
  /** absent: every conflict */
  readonly conflicts?: readonly string[] | undefined;
  readonly scale: string;
  readonly against?: string | undefined;
}

export interface Rescored {
  readonly conflictId: string;
  readonly scale: ConflictBrief;
  readonly against: ConflictBrief | null;
  /** which of direction, hostility, changeLevel, tension, cooperation and unscored differ */
  readonly differs: readonly string[];
  /** counting incidents that the two scales score apart: the first MOST_LISTED by onset, and how many there are */
  readonly incidents: readonly ScoredApart[];
  readonly incidentsApart: number;
}

/** One value on both scales. */
export interface BothScales<Value> {
  readonly scale: Value;
  readonly against: Value;
  readonly differs: boolean;
}

type Direction = Pick<ConflictBrief["direction"], "value" | "support">;

/** A conflict whose direction or level differs. */
export interface Differing {
  readonly conflictId: string;
  readonly name: string | null;
  readonly direction: BothScales<Direction>;
  /** MID levels come from the act itself: no scale of scores can move them */
  readonly hostility: BothScales<number | null>;
  readonly changeLevel: BothScales<ChangeLevel | null>;
  /** counting incidents scored apart: the strongest MOST_BEHIND first, and how many there are */
  readonly incidents: readonly ScoredApart[];
  readonly incidentsApart: number;
}

/** Of how many conflicts what differs. */
export interface RescoreSummary {
  readonly conflicts: number;
  readonly direction: number;
  readonly hostility: number;
  readonly changeLevel: number;
  readonly anyFigure: number;
}

export interface Rescore extends Heading {
  readonly n: number;
  readonly unscored: number;
  readonly against: Heading["scale"] | null;
  /** null where no other scale was asked for */
  readonly summary: RescoreSummary | null;
  readonly differing: readonly Differing[];
  /** the incidents scored apart, those that count and those that do not; null where no other scale was asked for */
  readonly apart: ApartAnswer | null;
  readonly items: readonly Rescored[];
}

const MOST_LISTED = 100;
const MOST_BEHIND = 10;

/** Each conflict under one scale, or under two: then also how many conflicts differ, and in what. One pass a conflict and scale. */
export function rescoreAnswer(ground: Ground, lens: Lens, query: RescoreQuery): Answer<Rescore> {
  const problem = scaleProblem(ground, query.scale) ?? (query.against === undefined ? undefined : scaleProblem(ground, query.against));
  if (problem) return problem;
  const ids = query.conflicts ?? [...ground.ledger.segments].flatMap(([id, segment]) => (segment.definitions.length > 0 ? [id] : [])).sort();
  const unknown = ids.find((id) => (ground.ledger.segments.get(id)?.definitions.length ?? 0) === 0);
  if (unknown !== undefined) return noAnswer("unknown-conflict", `there is no conflict ${unknown}: list the conflicts there are`);
  const first = { ...lens, scale: query.scale };
  const { against, ...rest } = query.against === undefined ? alone(ground, ids, first) : compared(ground, ids, first, { ...lens, scale: query.against });
  return answered({
    ...headingOf(ground.ledger, first),
    n: rest.items.reduce((sum, item) => sum + item.scale.n, 0),
    unscored: rest.items.reduce((sum, item) => sum + item.scale.unscored, 0),
    against: against && headingOf(ground.ledger, against).scale,
    ...rest,
  });
}

interface Compared extends Pick<Rescore, "summary" | "differing" | "apart" | "items"> {
  readonly against: Lens | null;
}

function askedOf({ ledger }: Ground, conflictId: string, lens: Lens): Asked {
  const segment = ledger.segments.get(conflictId);
  if (segment === undefined) throw new RangeError(`no conflict ${conflictId} in the ledger`);
  return asked(new SegmentView(ledger, segment, lens), lens);
}

function alone(ground: Ground, ids: readonly string[], lens: Lens): Compared {
  const items = ids.map((conflictId) => ({ conflictId, scale: briefFrom(askedOf(ground, conflictId, lens)), against: null, differs: [], incidents: [], incidentsApart: 0 }));
  return { against: null, summary: null, differing: [], apart: null, items };
}

function compared(ground: Ground, ids: readonly string[], first: Lens, second: Lens): Compared {
  const tally = new ApartTally(ground.ledger);
  const pairs = ids.map((id) => pairOf(ground, id, first, second, tally));
  const count = (name: string): number => pairs.filter(({ item }) => item.differs.includes(name)).length;
  return {
    against: second,
    summary: { conflicts: ids.length, direction: count("direction"), hostility: count("hostility"), changeLevel: count("changeLevel"), anyFigure: pairs.filter(({ item }) => item.differs.length > 0).length },
    differing: pairs.flatMap(({ differing }) => differing ?? []),
    apart: tally.answer(),
    items: pairs.map(({ item }) => item),
  };
}

interface Pair {
  readonly item: Rescored;
  /** undefined: neither direction nor level differs */
  readonly differing: Differing | undefined;
}

function pairOf(ground: Ground, conflictId: string, first: Lens, second: Lens, tally: ApartTally): Pair {
  const asks = [askedOf(ground, conflictId, first), askedOf(ground, conflictId, second)] as const;
  const [scale, against] = [briefFrom(asks[0]), briefFrom(asks[1])];
  const levels = levelsOf(asks, scale, against);
  const { listed, strongest, incidentsApart } = listedApart(ground, asks, tally);
  const differs = [...Object.entries(levels).flatMap(([name, both]) => (both.differs ? [name] : [])), ...(["tension", "cooperation", "unscored"] as const).filter((figure) => scale[figure] !== against[figure])];
  const differing = Object.values(levels).some((both) => both.differs) ? { conflictId, name: scale.name, ...levels, incidents: strongest.items, incidentsApart } : undefined;
  return { item: { conflictId, scale, against, differs, incidents: listed, incidentsApart }, differing };
}

function levelsOf(asks: readonly [Asked, Asked], a: ConflictBrief, b: ConflictBrief): Pick<Differing, "direction" | "hostility" | "changeLevel"> {
  const [direction, other] = [a, b].map(({ direction: { value, support } }): Direction => ({ value, support }));
  const [change, changeOther] = asks.map(changeOf);
  return {
    direction: { scale: direction, against: other, differs: direction.value !== other.value || direction.support !== other.support },
    hostility: { scale: a.hostility, against: b.hostility, differs: a.hostility !== b.hostility },
    changeLevel: { scale: change, against: changeOther, differs: change?.value !== changeOther?.value },
  };
}

function changeOf(ask: Asked): ChangeLevel | null {
  const tally = tallyOf(ask);
  return tally.n - tally.unscored > 0 ? changeLevelAt(ask.view, ask.lens.atMs, leavesOutContested(ask.lens.reading)) : null;
}

/** The conflict's incidents scored apart, told to the tally; those that count are listed. */
function listedApart({ ledger }: Ground, [{ view, lens }, { view: other }]: readonly [Asked, Asked], tally: ApartTally): { listed: ScoredApart[]; strongest: Strongest; incidentsApart: number } {
  const listed: ScoredApart[] = [];
  const strongest = new Strongest(MOST_BEHIND);
  let incidentsApart = 0;
  for (const row of rowsApart(view, codingsApart(view.tables, other.tables), lens.atMs)) {
    const item = scoredApart(ledger, view, other, row, lens);
    tally.add(view, row, item);
    if (!item.counts) continue;
    strongest.offer(item);
    if (incidentsApart++ < MOST_LISTED) listed.push(item);
  }
  return { listed, strongest, incidentsApart };
}

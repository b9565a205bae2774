/** Directed dyads: who does what to whom, over every conflict that holds the pair; an incident counts once per dyad. */
import type { Lens } from "../domain/lens.ts";
import { ACTIVE_MASK, FLAG } from "../measures/columns.ts";
import { DecayedSums, spellFactor, sumOf } from "../measures/decay.ts";
import { deathsUnder } from "../measures/deaths.ts";
import { type DirectionValue, DirectionFold } from "../measures/direction.ts";
import { type DeathSum, addDeaths, noDeaths, violenceOf } from "../measures/intensity.ts";
import { isVisible } from "../measures/select.ts";
import { bandOf } from "../scales/ucdp.ts";
import { SegmentView } from "../../projections/ledger/segment-view.ts";
import { type Answer, type Ground, type Heading, answered, headingOf, scaleProblem } from "./ground.ts";

export interface DyadQuery {
  readonly initiator?: string | undefined;
  readonly target?: string | undefined;
  /** Supporters and others too; absent: primary actors only, and every actor of a conflict without sides. */
  readonly allRoles?: boolean | undefined;
}

export interface Dyad {
  readonly initiator: string;
  readonly target: string;
  readonly n: number;
  readonly unscored: number;
  readonly tension: number | null;
  readonly cooperation: number | null;
  readonly rate7: number | null;
  readonly rate30: number | null;
  readonly direction: DirectionValue;
  /** this tension over that of the opposite direction; null where either is null or the opposite is 0 */
  readonly reciprocity: number | null;
  /** of the undirected dyad, state-based, UTC year to `at` */
  readonly intensity: Readonly<DeathSum> & { readonly year: number; readonly band: string };
}

export interface Dyads extends Heading {
  readonly n: number;
  readonly unscored: number;
  readonly items: readonly Dyad[];
}

interface Entry {
  readonly view: SegmentView;
  readonly row: number;
}

export function dyadsAnswer(ground: Ground, lens: Lens, query: DyadQuery): Answer<Dyads> {
  const problem = scaleProblem(ground, lens.scale);
  if (problem) return problem;
  const dyads = collected(ground, lens, query);
  const tensions = new Map([...dyads].map(([key, entries]) => [key, sumsOf([...entries.values()], lens)]));
  const items = [...dyads.keys()].filter((key) => isAsked(key, query)).sort().map((key) => dyadOf(key, [...(dyads.get(key)?.values() ?? [])], tensions, lens, dyads));
  const incidents = new Map(items.flatMap(({ initiator, target }) => [...(dyads.get(`${initiator}>${target}`) ?? [])]));
  const unscored = [...incidents.values()].filter((entry) => Number.isNaN(scoreOf(entry))).length;
  return answered({ ...headingOf(ground.ledger, lens), n: incidents.size, unscored, items });
}

function isAsked(key: string, { initiator, target }: DyadQuery): boolean {
  const [from, to] = key.split(">");
  return (initiator === undefined || from === initiator) && (target === undefined || to === target);
}

/** By dyad, by incident: the row in the first conflict that holds it. */
function collected(ground: Ground, lens: Lens, query: DyadQuery): Map<string, Map<number, Entry>> {
  const dyads = new Map<string, Map<number, Entry>>();
  for (const segment of ground.ledger.segments.values()) {
    const view = new SegmentView(ground.ledger, segment, lens);
    const primaries = primariesOf(view);
    const until = view.countUntil(lens.atMs);
    for (let row = 0; row < until; row++) {
      if (!isHeard(view, row, lens)) continue;
      for (const key of pairsOf(view, row, query, query.allRoles === true ? undefined : primaries)) {
        const entries = dyads.get(key) ?? new Map<number, Entry>();
        if (!entries.has(view.columns.incident[row])) dyads.set(key, entries.set(view.columns.incident[row], { view, row }));
      }
    }
  }
  return dyads;
}

function primariesOf(view: SegmentView): ReadonlySet<string> | undefined {
  const sides = view.state?.definition.sides ?? [];
  if (sides.length === 0) return undefined;
  return new Set(sides.flatMap((side) => side.actors.filter((member) => (member.role ?? "primary") === "primary").map((member) => member.id)));
}

/** For a directed dyad `uncontested` also leaves out what is contested on responsibility. */
function isHeard(view: SegmentView, row: number, lens: Lens): boolean {
  const flags = view.columns.flags[row];
  if ((flags & ACTIVE_MASK) !== 0 || (flags & FLAG.CONCERNS) !== 0 || !isVisible(view, row)) return false;
  const out = lens.reading === "uncontested" ? FLAG.CONTESTED_OCCURRENCE | FLAG.CONTESTED_RESPONSIBILITY : lens.reading === "low" ? FLAG.CONTESTED_OCCURRENCE : 0;
  return (flags & out) === 0;
}

function pairsOf(view: SegmentView, row: number, query: DyadQuery, primaries: ReadonlySet<string> | undefined): string[] {
  const { initiators, targets } = view.actors(row);
  const named = (id: string): boolean => [query.initiator, query.target].every((asked) => asked === undefined) || id === query.initiator || id === query.target;
  const pairs = new Set<string>();
  for (const a of initiators) {
    for (const b of targets) {
      if (a.id === b.id || !(named(a.id) || named(b.id))) continue;
      if (primaries === undefined || (primaries.has(a.id) && primaries.has(b.id))) pairs.add(`${a.id}>${b.id}`);
    }
  }
  return [...pairs];
}

interface Sums {
  readonly n: number;
  readonly unscored: number;
  readonly tension: number | null;
  readonly cooperation: number | null;
  readonly rate7: number | null;
  readonly rate30: number | null;
  readonly direction: DirectionValue;
}

/** The canonical fold over a dyad's incidents: points in order of (onset, incidentId), spells afterwards. */
function sumsOf(entries: Entry[], lens: Lens): Sums {
  entries.sort(inOrder);
  const sums = new DecayedSums(lens.halfLifeDays);
  const direction = new DirectionFold(watchedSince(entries));
  let unscored = 0;
  let [spellTension, spellCooperation] = [0, 0];
  for (const { view, row } of entries) {
    const coding = view.columns.coding[row];
    const score = scoreOf({ view, row });
    if (Number.isNaN(score)) {
      unscored++;
      continue;
    }
    const onset = view.columns.onset[row];
    if (score < 0) direction.add(onset, -score);
    if ((view.columns.flags[row] & FLAG.SPELL) === 0) sums.add(onset, score, view.tables.tracks[coding]);
    else if (score < 0) spellTension -= score * spellFactor(view.columns.end[row], lens.atMs, lens.halfLifeDays);
    else spellCooperation += score * spellFactor(view.columns.end[row], lens.atMs, lens.halfLifeDays);
  }
  const scored = entries.length > unscored;
  const points = sums.pointsAt(lens.atMs);
  const rates = direction.at(lens.atMs);
  const figure = (value: number): number | null => (scored ? value : null);
  return {
    n: entries.length, unscored, tension: figure(sumOf(points.tension) + spellTension), cooperation: figure(sumOf(points.cooperation) + spellCooperation),
    rate7: figure(rates.rate7), rate30: figure(rates.rate30), direction: rates.value,
  };
}

const onsetOf = ({ view, row }: Entry): number => view.columns.onset[row];
const scoreOf = ({ view, row }: Entry): number => view.tables.scores[view.columns.coding[row]];

/** Since when any of the conflicts that hold the pair is watched, ms: as it says, else since its first incident. */
function watchedSince(entries: readonly Entry[]): number | undefined {
  const views = new Set(entries.map(({ view }) => view));
  return views.size === 0 ? undefined : Math.min(...[...views].map((view) => view.watchedSinceMs ?? firstOnset(view)));
}

function firstOnset(view: SegmentView): number {
  const { onset, flags } = view.columns;
  for (let row = 0; row < view.size; row++) if ((flags[row] & (ACTIVE_MASK | FLAG.CONCERNS)) === 0 && isVisible(view, row)) return onset[row];
  return Infinity;
}

function inOrder(a: Entry, b: Entry): number {
  return onsetOf(a) - onsetOf(b) || (a.view.incidentId(a.row) < b.view.incidentId(b.row) ? -1 : 1);
}

function dyadOf(key: string, entries: readonly Entry[], sums: ReadonlyMap<string, Sums>, lens: Lens, dyads: ReadonlyMap<string, ReadonlyMap<number, Entry>>): Dyad {
  const [initiator, target] = key.split(">");
  const own = sums.get(key) ?? sumsOf([...entries], lens);
  const opposite = sums.get(`${target}>${initiator}`)?.tension ?? null;
  const both = new Map([...(dyads.get(`${target}>${initiator}`) ?? []), ...(dyads.get(key) ?? [])]);
  return { initiator, target, ...own, reciprocity: own.tension === null || opposite === null || opposite === 0 ? null : own.tension / opposite, intensity: yearOf([...both.values()], lens) };
}

function yearOf(entries: readonly Entry[], lens: Lens): Dyad["intensity"] {
  const year = new Date(lens.atMs).getUTCFullYear();
  const sum = noDeaths();
  for (const { view, row } of entries) {
    if (new Date(view.columns.onset[row]).getUTCFullYear() === year && violenceOf(view, row) === 1) addDeaths(sum, deathsUnder(view, row, lens.reading));
  }
  return { year, ...sum, band: sum.best === null ? "unknown" : bandOf(sum.best) };
}

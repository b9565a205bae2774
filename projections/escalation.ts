/** The escalation half of a conflict's state: a pure function of a ledger view, and the operator that maps it over updates. */
import { type Observable, type OperatorFunction, map } from "rxjs";
import { formatMs, MS_PER_DAY } from "../src/domain/instant.ts";
import type { Lens } from "../src/domain/lens.ts";
import { breadthAt, type Breadth } from "../src/measures/breadth.ts";
import { type ChangeLevel, changeLevelAt, conflictOnsets } from "../src/measures/change-level.ts";
import { FLAG } from "../src/measures/columns.ts";
import { type Both, sumOf } from "../src/measures/decay.ts";
import type { DirectionValue } from "../src/measures/direction.ts";
import { type Driver, topDrivers } from "../src/measures/drivers.ts";
import { currentHostility, isByAnalogy } from "../src/measures/hostility.ts";
import { type DeathSum, deathsOutcome, intensityOf, leavesOutContested } from "../src/measures/intensity.ts";
import { type Surge, surgeAt } from "../src/measures/surge.ts";
import type { Tally } from "../src/measures/tally.ts";
import type { View } from "../src/measures/view.ts";
import { type HostilityLevel, levelLabel } from "../src/scales/mid.ts";
import type { SegmentView } from "./ledger/segment-view.ts";
import { type Tallies, talliesAt } from "./ledger/tallies.ts";

export interface DirectionAnswer {
  readonly value: DirectionValue;
  readonly support: "strong" | "weak" | null;
  readonly since: string | null;
  readonly q: number | null;
  readonly z: number | null;
  readonly n7: number;
  readonly n30: number;
  readonly n90: number;
}

export interface DriverAnswer {
  readonly incidentId: string;
  readonly score: number;
  readonly contribution: number;
  readonly flags: readonly string[];
}

export interface HostilityAnswer {
  readonly current: number | null;
  readonly label: string | null;
  readonly by: string | null;
  readonly byAnalogy: boolean;
  readonly peak: number | null;
  readonly peakBySide: Readonly<Record<string, number>>;
  readonly episode: { readonly since: string; readonly last: string; readonly level: number } | null;
}

export interface IntensityAnswer extends Omit<Readonly<DeathSum>, "incidents"> {
  readonly year: number;
  readonly band: string;
  readonly incidentsWithDeaths: number;
  readonly atLeast: true;
  readonly nonState: Readonly<DeathSum>;
  readonly oneSided: Readonly<DeathSum>;
}

export interface Escalation {
  readonly tension: number | null;
  readonly verbal: number | null;
  readonly material: number | null;
  readonly unclassified: number | null;
  readonly rate7: number | null;
  readonly rate30: number | null;
  readonly hostility: HostilityAnswer;
  readonly intensity: IntensityAnswer;
  readonly deathsOutcome: { readonly month: string; readonly value: number | null };
  readonly surge: Surge | null;
  readonly changeLevel: ChangeLevel | null;
  readonly quads: { readonly gdelt: readonly number[]; readonly plover: readonly number[] };
  readonly breadth: Breadth;
  readonly drivers: readonly DriverAnswer[];
}

export const TOP_DRIVERS = 5;

/** A view ready to be asked: its lens and its tallies. */
export interface Asked {
  readonly view: SegmentView;
  readonly lens: Lens;
  readonly tallies: Tallies;
  /** tension and cooperation of both tallies, spells included */
  readonly sums: { readonly all: Both; readonly without: Both };
}

export function asked(view: SegmentView, lens: Lens, tallies: Tallies = talliesAt(view, lens)): Asked {
  const all = tallies.all.sums.at(view, lens.atMs, false);
  return { view, lens, tallies, sums: { all, without: tallies.without === tallies.all ? all : tallies.without.sums.at(view, lens.atMs, true) } };
}

/** Tension and cooperation under the lens's reading. */
export function sumsOf({ lens, sums }: Asked): Both {
  return leavesOutContested(lens.reading) ? sums.without : sums.all;
}

/** The tally that the lens's reading asks for. */
export function tallyOf({ lens, tallies }: Asked): Tally {
  return leavesOutContested(lens.reading) ? tallies.without : tallies.all;
}

/** Direction with its support and the counts beside it. */
export function directionOf(asked: Asked): DirectionAnswer {
  const { view, lens } = asked;
  const direction = tallyOf(asked).direction.at(lens.atMs);
  const count = (days: number): number => conflictOnsets(view, lens.atMs - days * MS_PER_DAY, lens.atMs, leavesOutContested(lens.reading));
  return {
    value: direction.value,
    support: direction.support,
    since: direction.sinceMs === undefined ? null : wholeSeconds(direction.sinceMs),
    q: direction.q,
    z: direction.z,
    n7: count(7),
    n30: count(30),
    n90: count(90),
  };
}

/** Crossings are real numbers; they are shown to the second they fall in. */
export function wholeSeconds(ms: number): string {
  return formatMs(Math.floor(ms / 1_000) * 1_000);
}

/** The escalation half of the state. Figures are null where nothing is known, never 0. */
export function escalationOf(asked: Asked): Escalation {
  const { view, lens } = asked;
  const { atMs, reading } = lens;
  const without = leavesOutContested(reading);
  const tally = tallyOf(asked);
  const scored = tally.n - tally.unscored > 0;
  const parts = sumsOf(asked).tension;
  const direction = tally.direction.at(atMs);
  const figure = (value: number): number | null => (scored ? value : null);
  return {
    tension: figure(sumOf(parts)),
    verbal: figure(parts.verbal),
    material: figure(parts.material),
    unclassified: figure(parts.unclassified),
    rate7: figure(direction.rate7),
    rate30: figure(direction.rate30),
    hostility: hostilityOf(view, atMs, tally, without),
    intensity: intensityAnswer(asked),
    deathsOutcome: monthOutcome(asked),
    surge: surgeAt(view, atMs, historySince(view, tally), reading),
    changeLevel: scored ? changeLevelAt(view, atMs, without) : null,
    quads: { gdelt: tally.quadsGdelt, plover: tally.quadsPlover },
    breadth: breadthAt(view, atMs, without),
    drivers: topDrivers(view, atMs, lens.halfLifeDays, without, TOP_DRIVERS, view.tables.greatest).map((driver) => driverAnswer(view, driver)),
  };
}

/** A driver by its incident, with what to know of it. */
export function driverAnswer(view: View, driver: Driver): DriverAnswer {
  return { incidentId: view.incidentId(driver.row), score: driver.score, contribution: driver.contribution, flags: flagsOf(view, driver.row) };
}

const FLAG_NAMES = [
  [FLAG.CONTESTED_OCCURRENCE, "contested-occurrence"], [FLAG.CONTESTED_RESPONSIBILITY, "contested-responsibility"],
  [FLAG.SPELL, "spell"], [FLAG.IMPRECISE, "imprecise"], [FLAG.UTC_ASSUMED, "utc-assumed"], [FLAG.UNCERTAIN, "uncertain"], [FLAG.APPROXIMATE, "approximate"],
] as const;

function flagsOf(view: View, row: number): string[] {
  const flags: string[] = FLAG_NAMES.filter(([bit]) => (view.columns.flags[row] & bit) !== 0).map(([, name]) => name);
  if (view.tables.inherited[view.columns.coding[row]] === 1) flags.push("inherited");
  return flags;
}

function hostilityOf(view: View, atMs: number, tally: Tally, without: boolean): HostilityAnswer {
  const current = currentHostility(view, atMs, without);
  const { hostility } = tally;
  const shown = current?.row ?? hostility.peakRow;
  const episode = hostility.episode(atMs);
  return {
    current: current?.level ?? null,
    label: current ? levelLabel(current.level as HostilityLevel) : null,
    by: current ? view.incidentId(current.row) : null,
    byAnalogy: shown >= 0 && isByAnalogy(view, shown),
    peak: hostility.peak > 0 ? hostility.peak : null,
    peakBySide: Object.fromEntries(view.sideNames.flatMap((name, side) => (hostility.peakBySide[side] ? [[name, hostility.peakBySide[side]]] : []))),
    episode: episode && { since: formatMs(episode.sinceMs), last: formatMs(episode.lastMs), level: episode.level },
  };
}

function intensityAnswer({ view, lens }: Asked): IntensityAnswer {
  const { year, low, best, high, incidents, band, nonState, oneSided } = intensityOf(view, lens.atMs, lens.reading);
  return { year, low, best, high, band, incidentsWithDeaths: incidents, atLeast: true, nonState, oneSided };
}

function monthOutcome({ view, lens }: Asked): Escalation["deathsOutcome"] {
  const month = formatMs(lens.atMs).slice(0, 7);
  return { month, value: deathsOutcome(view, Date.parse(`${month}-01T00:00:00Z`), lens.atMs, lens.reading) };
}

/** Since when there is a history to compare with, ms. */
function historySince(view: View, tally: Tally): number | undefined {
  if (view.watchedSinceMs !== undefined) return view.watchedSinceMs;
  return tally.firstMs === Infinity ? undefined : tally.firstMs;
}

/** Keeps the escalation half of a conflict's state as the ledger moves. */
export function escalation(): OperatorFunction<Asked, Escalation> {
  return (views: Observable<Asked>) => views.pipe(map(escalationOf));
}

/** The series of a conflict: its figures step by step, and every change of direction between, at its exact instant. */
import { MS_PER_DAY, formatMs, startOfDay, startOfMonth } from "../domain/instant.ts";
import type { Lens } from "../domain/lens.ts";
import { sumOf } from "../measures/decay.ts";
import type { DirectionValue, Transition } from "../measures/direction.ts";
import { currentHostility } from "../measures/hostility.ts";
import { deathsOutcome, leavesOutContested } from "../measures/intensity.ts";
import { type NetScore, netScoreOf } from "../measures/net-score.ts";
import { Tally } from "../measures/tally.ts";
import { wholeSeconds } from "../../projections/escalation.ts";
import type { SegmentView } from "../../projections/ledger/segment-view.ts";
import { type Answer, type Ground, type Heading, answered, headingOf, noAnswer, viewOf } from "./ground.ts";

export const STEPS = ["hour", "day", "week", "month", "year"] as const;
export type Step = (typeof STEPS)[number];
export const MOST_POINTS = 5_000;
/** How many points a picture can show apart. */
const PICTURED_POINTS = 750;

export interface TimelinePoint {
  readonly at: string;
  readonly n: number;
  readonly tension: number | null;
  readonly verbal: number | null;
  readonly material: number | null;
  readonly unclassified: number | null;
  readonly cooperation: number | null;
  readonly rate7: number | null;
  readonly rate30: number | null;
  readonly q: number | null;
  readonly direction: DirectionValue;
  readonly support: "strong" | "weak" | null;
  readonly hostility: number | null;
  /** ln(1 + state-based deaths) of the calendar month up to the point (after VIEWS) */
  readonly deathsOutcome: number | null;
  /** net score of the step that begins here, up to the next point; null at the last one */
  readonly net: NetScore | null;
}

export interface Timeline extends Heading {
  readonly conflictId: string;
  readonly step: Step;
  readonly n: number;
  readonly unscored: number;
  readonly items: readonly TimelinePoint[];
  readonly transitions: readonly { readonly at: string; readonly direction: DirectionValue }[];
}

/** Span of a timeline in ms; absent ends are the first onset known and the lens's `at`. */
export interface Span {
  /** `auto`: hours for ten days or less, else the shortest of days to years that makes 750 points at most */
  readonly step?: Step | "auto" | undefined;
  readonly fromMs?: number | undefined;
  readonly toMs?: number | undefined;
}

/** The figures at `from`, at every step after it, and at `to`. */
export function timelineOf(ground: Ground, conflictId: string, lens: Lens, span: Span): Answer<Timeline> {
  const found = viewOf(ground, conflictId, lens);
  if (!found.ok) return found;
  const view = found.value;
  const toMs = span.toMs ?? lens.atMs;
  const fromMs = span.fromMs ?? startOfDay(firstOnset(view, toMs));
  const step = span.step === "auto" ? picturedStep(toMs - fromMs) : (span.step ?? "day");
  if (fromMs > toMs) return noAnswer("bad-range", `from ${formatMs(fromMs)} is after to ${formatMs(toMs)}`);
  const instants = instantsOf(fromMs, toMs, step);
  if (instants === undefined) return noAnswer("too-many-points", `more than ${MOST_POINTS} points: take a longer step or a shorter span`);
  const transitions: Transition[] = [];
  const tally = new Tally(lens.halfLifeDays, view.watchedSinceMs);
  tally.direction.listener = (transition) => transitions.push(transition);
  const items = instants.map((ms, place) => pointAt(view, lens, tally, ms, instants.at(place + 1)));
  tally.direction.at(toMs);
  return answered({
    conflictId, ...headingOf(ground.ledger, lens), step, n: tally.n, unscored: tally.unscored, items,
    transitions: transitions.filter(({ ms }) => ms >= fromMs && ms <= toMs).map(({ ms, to }) => ({ at: wholeSeconds(ms), direction: to })),
  });
}

function firstOnset(view: SegmentView, toMs: number): number {
  const tally = new Tally(1, undefined);
  tally.run(view, toMs, false);
  return tally.firstMs === Infinity ? toMs : tally.firstMs;
}

function pointAt(view: SegmentView, lens: Lens, tally: Tally, ms: number, nextMs: number | undefined): TimelinePoint {
  const without = leavesOutContested(lens.reading);
  tally.run(view, ms, without);
  const silent = tally.direction.copy();
  const direction = silent.at(ms);
  const scored = tally.n - tally.unscored > 0;
  const { tension, cooperation } = tally.sums.at(view, ms, without);
  const figure = (value: number): number | null => (scored ? value : null);
  return {
    at: formatMs(ms),
    n: tally.n,
    tension: figure(sumOf(tension)),
    verbal: figure(tension.verbal),
    material: figure(tension.material),
    unclassified: figure(tension.unclassified),
    cooperation: figure(sumOf(cooperation)),
    rate7: figure(direction.rate7),
    rate30: figure(direction.rate30),
    q: direction.q,
    direction: direction.value,
    support: direction.support,
    hostility: currentHostility(view, ms, without)?.level ?? null,
    deathsOutcome: deathsOutcome(view, startOfMonth(ms), ms, lens.reading),
    net: nextMs === undefined ? null : netScoreOf(view, ms, nextMs, without),
  };
}

function instantsOf(fromMs: number, toMs: number, step: Step): number[] | undefined {
  const instants: number[] = [];
  for (let k = 0, ms = fromMs; ms < toMs; k++, ms = stepped(fromMs, step, k)) {
    instants.push(ms);
    if (instants.length >= MOST_POINTS) return undefined;
  }
  return [...instants, toMs];
}

const DAYS = { hour: 1 / 24, day: 1, week: 7 } as const;
const PICTURED = [["day", 1], ["week", 7], ["month", 30]] as const;
/** Up to so many days a picture takes hours: with a point a day, what happened at one instant would be drawn as a slope. */
const HOURLY_DAYS = 10;

function picturedStep(spanMs: number): Step {
  if (spanMs <= HOURLY_DAYS * MS_PER_DAY) return "hour";
  return PICTURED.find(([, days]) => spanMs <= (PICTURED_POINTS - 1) * days * MS_PER_DAY)?.[0] ?? "year";
}

/** The k-th step from a start; months and years are the calendar's: they begin on the first day of a month, and on 1 January. */
function stepped(fromMs: number, step: Step, k: number): number {
  if (step !== "month" && step !== "year") return fromMs + k * DAYS[step] * MS_PER_DAY;
  const start = new Date(fromMs);
  return step === "year" ? Date.UTC(start.getUTCFullYear() + k, 0, 1) : Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + k, 1);
}

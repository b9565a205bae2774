/**
 * One rule on one conflict, as a fold in the order of knowledge: what was known when, judged at that very time. An alert fires when the
 * condition is entered, by an event or by time alone; it is undone when, as known later, the condition did not hold at that instant.
 */
import type { AlertCause, AlertFigures } from "../domain/alert.ts";
import { formatUs } from "../domain/instant.ts";
import { DEFAULT_SCALE, type Lens } from "../domain/lens.ts";
import { ACTIVE_MASK } from "../measures/columns.ts";
import { isVisible } from "../measures/select.ts";
import type { Tally } from "../measures/tally.ts";
import type { Ledger } from "../../projections/ledger/ledger.ts";
import type { Segment } from "../../projections/ledger/segment.ts";
import { SegmentView } from "../../projections/ledger/segment-view.ts";
import { type Judged, type Look, judged } from "./condition.ts";
import { Forthcoming } from "./forthcoming.ts";
import { type Moment, momentsOf } from "./moments.ts";
import { type Crossing, type LineClock, type Outcome, type StandingRule, firedAlert } from "./outcome.ts";
import { Pass } from "./pass.ts";
import { type Past, changeFigures, changeThreshold, hasChanged } from "./past-change.ts";
import { PastWatch } from "./past-watch.ts";

/** Where a watch reads: whose knowledge, and since when (µs) it watches. What holds at its start has not been entered. */
export interface Line {
  readonly clock: LineClock;
  readonly sinceUs: number;
}

/** An alert that stands. `undone` looks at its instant again: what is there now, where it no longer holds. */
interface Open {
  readonly alertId: string;
  readonly atMs: number;
  readonly undone: (look: Look) => AlertFigures | undefined;
}

const US_PER_MS = 1_000;
const msOf = (us: number): number => Math.floor(us / US_PER_MS);

export class RuleWatch {
  /** ms: when time alone may change something; Infinity: never */
  nextMs = Infinity;
  readonly #ledger: Ledger;
  readonly #segment: Segment;
  readonly #standing: StandingRule;
  readonly #line: Line;
  readonly #lens: Lens;
  readonly #judge: Judged | undefined;
  readonly #past: PastWatch | undefined;
  readonly #pass: Pass;
  #forthcoming = new Forthcoming();
  #view: SegmentView;
  #generation = -1;
  /** µs: everything known up to it has been judged */
  #knownUs: number;
  #atMs: number;
  #key: string | null = null;
  #open: Open[] = [];
  #outcomes: Outcome[] = [];

  constructor(ledger: Ledger, segment: Segment, standing: StandingRule, line: Line) {
    const { on, lens } = standing.rule;
    this.#ledger = ledger;
    this.#segment = segment;
    this.#standing = standing;
    this.#line = line;
    this.#lens = lensOf(ledger, standing, line.clock);
    this.#judge = on.kind === "past-changed" ? undefined : judged(on);
    this.#past = on.kind === "past-changed" ? new PastWatch(on, lens.reading) : undefined;
    this.#pass = new Pass(this.#lens);
    [this.#knownUs, this.#atMs] = [line.sinceUs, msOf(line.sinceUs)];
    this.#view = this.#viewAt(this.#startUs);
    this.#begin();
  }

  /** Judges everything up to a time (µs), in order; answers what fired and what was undone. */
  advance(untilUs: number): readonly Outcome[] {
    this.#outcomes = [];
    let moments = this.#moments();
    // Known only now, and older than what was judged already, as when a clock lags: everything is judged anew.
    if (moments.length > 0 && msOf(moments[0].us) < this.#atMs) {
      this.#restart();
      moments = this.#moments();
    }
    for (const [index, moment] of moments.entries()) {
      if (moment.us > untilUs) break;
      this.#pastTo(moment.us - 1);
      this.#learn(moment, index === moments.length - 1);
    }
    this.#pastTo(untilUs);
    return this.#outcomes;
  }

  /** Gives the memory of the way here back: the next advance makes its own. */
  rest(): void {
    this.#pass.reset();
  }

  get #startUs(): number {
    return this.#line.clock === "occurred" ? Infinity : this.#line.sinceUs;
  }

  #restart(): void {
    [this.#knownUs, this.#atMs] = [this.#line.sinceUs, msOf(this.#line.sinceUs)];
    this.#view = this.#viewAt(this.#startUs);
    this.#pass.reset();
    this.#past?.reset();
    this.#open = [];
    this.#forthcoming = new Forthcoming();
    this.#begin();
  }

  #begin(): void {
    this.#generation = this.#segment.generation;
    for (let row = 0; row < this.#segment.size; row++) this.#await(row);
    this.#key = this.#judge?.key(this.#look()) ?? null;
  }

  /** An act whose time is yet to come is looked at again when it does. */
  #await(row: number): void {
    const { onset, flags } = this.#view.columns;
    if (onset[row] > this.#atMs && (flags[row] & ACTIVE_MASK) === 0 && isVisible(this.#view, row)) this.#forthcoming.add(onset[row], this.#view.incidentId(row));
  }

  /** What became known since; rows have moved when the segment has changed. */
  #moments(): readonly Moment[] {
    if (this.#line.clock === "occurred") return [];
    this.#segment.merge();
    if (this.#generation !== this.#segment.generation) {
      this.#generation = this.#segment.generation;
      this.#pass.reset();
      this.#view = this.#viewAt(this.#knownUs);
    }
    return momentsOf(this.#segment, this.#lens.clock, this.#knownUs);
  }

  #viewAt(knownUs: number): SegmentView {
    return new SegmentView(this.#ledger, this.#segment, { ...this.#lens, knownUs });
  }

  /** Time passes, and nothing is said. */
  #pastTo(untilUs: number): void {
    for (;;) {
      this.nextMs = Math.min(this.#forthcoming.first, this.#judge?.next(this.#look()) ?? Infinity);
      if (!(this.nextMs * US_PER_MS <= untilUs)) break;
      this.#atMs = this.nextMs;
      const incidentId = this.#forthcoming.taken(this.nextMs);
      this.#judgeNow(this.nextMs * US_PER_MS, () => (incidentId === undefined ? { kind: "time" } : { kind: "onset", incidentId }));
    }
  }

  /** Something is said. Where nothing was said after it, everything is known. */
  #learn(moment: Moment, isLast: boolean): void {
    const nowMs = msOf(moment.us);
    const before = this.#past?.before(this.#view, this.#pass, moment, nowMs) ?? [];
    this.#view = this.#viewAt(isLast ? Infinity : moment.us);
    [this.#knownUs, this.#atMs] = [moment.us, nowMs];
    if (moment.definition === undefined) this.#pass.back(moment.rows[0]);
    else this.#pass.reset();
    for (const row of moment.rows) this.#await(row);
    this.#undo(moment);
    this.#judgeNow(moment.us, () => this.#causeOf(moment));
    if (before.length > 0) this.#judgePast(before, moment);
  }

  #judgeNow(us: number, cause: () => AlertCause): void {
    const judge = this.#judge;
    const look = this.#look();
    const key = judge?.key(look) ?? null;
    if (judge && key !== null && key !== this.#key) {
      const crossing = { atMs: look.atMs, us, value: judge.value(look), threshold: judge.threshold, n: look.tally.n, cause: cause() };
      this.#fire(crossing, (again) => (judge.key(again) === key ? undefined : judge.value(again)));
    }
    this.#key = key;
  }

  #judgePast(before: readonly Past[], moment: Moment): void {
    const past = this.#past;
    const [was, is] = past?.changed(before, this.#view, this.#pass, moment.us) ?? [];
    if (!past || !was || !is) return;
    const { n } = this.#pass.earlier(this.#view, was.atMs);
    const crossing = { atMs: was.atMs, us: moment.us, value: changeFigures(was, is), threshold: changeThreshold(past.on), n, cause: this.#causeOf(moment) };
    this.#fire(crossing, () => {
      const now = past.at(this.#view, this.#pass, was.atMs);
      return hasChanged(past.on, was, now) ? undefined : changeFigures(was, now);
    });
  }

  #look(): Look {
    return this.#lookAt(this.#pass.at(this.#view, this.#atMs), this.#atMs);
  }

  #lookAt(tally: Tally, atMs: number): Look {
    return { view: this.#view, tally, atMs, reading: this.#lens.reading };
  }

  #fire(crossing: Omit<Crossing, "conflictId">, undone: Open["undone"]): void {
    const alert = firedAlert(this.#standing, this.#line.clock, { ...crossing, conflictId: this.#segment.conflictId });
    this.#outcomes.push({ kind: "fired", alert });
    if (this.#line.clock !== "occurred") this.#open.push({ alertId: alert.alertId, atMs: crossing.atMs, undone });
  }

  /** Alerts at instants that a change reaches are judged anew, as known now. */
  #undo(moment: Moment): void {
    const reachesFromMs = moment.definition === undefined ? this.#view.columns.onset[moment.rows[0]] : -Infinity;
    this.#open = this.#open.filter(({ alertId, atMs, undone }) => {
      if (atMs < reachesFromMs) return true;
      const tally = this.#pass.earlier(this.#view, atMs);
      const value = undone(this.#lookAt(tally, atMs));
      if (value === undefined) return true;
      this.#outcomes.push({ kind: "undone", undone: { alertId, conflictId: this.#segment.conflictId, knownAt: formatUs(moment.us), value, n: tally.n, cause: this.#causeOf(moment) } });
      return false;
    });
  }

  /** The event behind a moment; on the published clock several may share it, and the first is named. */
  #causeOf({ us, rows, definition }: Moment): AlertCause {
    if (definition !== undefined) return { kind: "conflict", revision: definition };
    for (const row of rows) {
      const incidentId = this.#view.incidentId(row);
      const revision = this.#ledger.moments(incidentId, this.#lens.clock).indexOf(us);
      if (revision >= 0) return { kind: "incident", incidentId, revision };
    }
    return { kind: "incident", incidentId: this.#view.incidentId(rows[0]), revision: 0 };
  }
}

/** The lens of a rule. Where its scale is the default one by another name, the ledger's checkpoints serve it. */
function lensOf(ledger: Ledger, { rule: { lens } }: StandingRule, clock: LineClock): Lens {
  const [named, usual] = [ledger.scales.scoring(lens.scale), ledger.scales.scoring(DEFAULT_SCALE)];
  const scale = named.ok && usual.ok && named.scale === usual.scale ? DEFAULT_SCALE : lens.scale;
  return { atMs: 0, knownUs: Infinity, clock: clock === "published" ? "published" : "recorded", scale, halfLifeDays: lens.halfLife, reading: lens.reading, inherit: true };
}

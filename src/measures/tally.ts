/** One ordered pass over the rows: every count and recurrence of a state at once. A copy is a checkpoint. */
import { ABOUTS } from "../domain/claim.ts";
import { ACTIVE_MASK, CONTESTED_SHIFT, FLAG } from "./columns.ts";
import { DecayedSums } from "./decay.ts";
import { DirectionFold } from "./direction.ts";
import { HostilityFold } from "./hostility.ts";
import { STANDING, type View } from "./view.ts";

/** What can be contested: `outcome` never is. */
export const CONTESTABLE = ABOUTS.slice(0, 7);
const MATERIAL_CONFLICT = 4;

export class Tally {
  /** rows before it are in */
  rows = 0;
  n = 0;
  unscored = 0;
  inherited = 0;
  withinSides = 0;
  thirdParty = 0;
  unknownParties = 0;
  notOccurred = 0;
  leftOut = 0;
  contested: number[] = CONTESTABLE.map(() => 0);
  quadsGdelt = [0, 0, 0, 0];
  quadsPlover = [0, 0, 0, 0];
  /** ms: the end of the last point of material conflict; spells are looked at when asked */
  lastMaterial = -Infinity;
  /** ms: the earliest onset of an active incident in view, whether it counts or not */
  firstMs = Infinity;
  sums: DecayedSums;
  direction: DirectionFold;
  hostility = new HostilityFold();

  constructor(halfLifeDays: number, watchedSinceMs: number | undefined) {
    this.sums = new DecayedSums(halfLifeDays);
    this.direction = new DirectionFold(watchedSinceMs);
  }

  copy(): Tally {
    const copy = Object.assign(new Tally(this.sums.halfLifeDays, undefined), this);
    copy.contested = [...this.contested];
    copy.quadsGdelt = [...this.quadsGdelt];
    copy.quadsPlover = [...this.quadsPlover];
    copy.sums = this.sums.copy();
    copy.direction = this.direction.copy();
    copy.hostility = this.hostility.copy();
    return copy;
  }

  /** Takes in the rows up to the instant; answers whether any left out as contested on occurrence. Stops before row `stop`. */
  run(view: View, atMs: number, withoutContested: boolean, stop: number = view.size): void {
    const { onset, flags } = view.columns;
    const { from, to, known } = view;
    let row = this.rows;
    for (; row < stop && onset[row] <= atMs; row++) {
      if (known < from[row] || known >= to[row]) continue;
      if ((flags[row] & ACTIVE_MASK) !== 0) this.#inactive(view, row);
      else this.#add(view, row, withoutContested);
    }
    this.rows = row;
  }

  #inactive(view: View, row: number): void {
    const flags = view.columns.flags[row];
    if ((flags & FLAG.SITUATION) === 0 && view.standing(row) === STANDING.counts) this.notOccurred++;
  }

  #add(view: View, row: number, withoutContested: boolean): void {
    const { columns, tables } = view;
    const standing = view.standing(row);
    if (standing === STANDING.concerns) return;
    const onset = columns.onset[row];
    if (onset < this.firstMs) this.firstMs = onset;
    this.direction.watch(onset);
    if (standing !== STANDING.counts) return this.#aside(standing);
    const flags = columns.flags[row];
    if ((flags & FLAG.CONTESTED) !== 0) {
      if (withoutContested && (flags & FLAG.CONTESTED_OCCURRENCE) !== 0) {
        this.leftOut++;
        return;
      }
      this.#contest(flags);
    }
    this.n++;
    const coding = columns.coding[row];
    this.#classify(tables.quadsGdelt[coding], tables.quadsPlover[coding], (flags & FLAG.SPELL) === 0 ? onset : -Infinity);
    const level = tables.levels[coding];
    if (level > 0) this.hostility.add(view, row, level);
    this.#score(onset, tables.scores[coding], tables.tracks[coding], tables.inherited[coding], (flags & FLAG.SPELL) !== 0);
  }

  #aside(standing: number): void {
    if (standing === STANDING.withinSides) this.withinSides++;
    else if (standing === STANDING.thirdParty) this.thirdParty++;
    else this.unknownParties++;
  }

  #contest(flags: number): void {
    for (let about = 0; about < CONTESTABLE.length; about++) if ((flags & (1 << (CONTESTED_SHIFT + about))) !== 0) this.contested[about]++;
  }

  #classify(gdelt: number, plover: number, pointMs: number): void {
    if (gdelt > 0) this.quadsGdelt[gdelt - 1]++;
    if (plover > 0) this.quadsPlover[plover - 1]++;
    if (gdelt === MATERIAL_CONFLICT && pointMs > this.lastMaterial) this.lastMaterial = pointMs;
  }

  #score(onset: number, score: number, track: number, inherited: number, spell: boolean): void {
    if (Number.isNaN(score)) {
      this.unscored++;
      return;
    }
    this.inherited += inherited;
    if (score < 0) this.direction.add(onset, -score);
    if (!spell) this.sums.add(onset, score, track);
  }
}

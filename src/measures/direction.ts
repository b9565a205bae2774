/**
 * Direction (ours): is conflict rising or falling? r_h = (ln2/h) sum |s| 2^(-age/h) over onsets of conflict-scored incidents, h = 7 and 30
 * days; q = r_7 / r_30. Between incidents q falls by 2^(-dt (1/7 - 1/30)), so every crossing and window edge has a closed form.
 */
import { MS_PER_DAY } from "../domain/instant.ts";
import { halved } from "./decay.ts";
import { halfToThe } from "./half.ts";

export type DirectionValue = "insufficient" | "quiet" | "escalating" | "steady" | "de-escalating";

/** A change of direction at an instant (ms). */
export interface Transition {
  readonly ms: number;
  readonly to: DirectionValue;
}

const SHORT = 7;
const LONG = 30;
const QUIET_MS = 30 * MS_PER_DAY;
const SCARCE_MS = 90 * MS_PER_DAY;
/** The rate at which log2(q) falls, per ms. */
const FALL = (1 / SHORT - 1 / LONG) / MS_PER_DAY;
/** Enter and leave: hysteresis, so that q on a threshold does not flicker (25 % after ACLED's change levels). */
const RISING = { enter: 1.25, leave: 1.1 };
const FALLING = { enter: 0.75, leave: 0.9 };
const C7 = Math.LN2 / SHORT;
const C30 = Math.LN2 / LONG;
/** |z| from which a direction has strong support: a one-sided 5 % test. */
export const STRONG_Z = 1.64;

/** The measures of direction at an instant. */
export interface Direction {
  readonly value: DirectionValue;
  readonly sinceMs: number | undefined;
  readonly rate7: number;
  readonly rate30: number;
  /** null: nothing conflict-scored so far */
  readonly q: number | null;
  readonly z: number | null;
  readonly support: "strong" | "weak" | null;
}

/** The recurrence over onsets. Sums stand as of the last onset taken in. */
export class DirectionFold {
  #sum7 = 0;
  #sum30 = 0;
  /** sums of s^2 under the products of the two decays, for z */
  #sum77 = 0;
  #sum73 = 0;
  #sum33 = 0;
  #last = -Infinity;
  #previous = -Infinity;
  #value: DirectionValue = "insufficient";
  #since = -Infinity;
  /** when watching began, ms */
  #watched: number | undefined;
  #pending = false;
  listener: ((transition: Transition) => void) | undefined;

  constructor(watchedSinceMs: number | undefined) {
    this.#watched = watchedSinceMs;
  }

  copy(): DirectionFold {
    const copy = new DirectionFold(this.#watched);
    copy.#sum7 = this.#sum7;
    copy.#sum30 = this.#sum30;
    copy.#sum77 = this.#sum77;
    copy.#sum73 = this.#sum73;
    copy.#sum33 = this.#sum33;
    copy.#last = this.#last;
    copy.#previous = this.#previous;
    copy.#value = this.#value;
    copy.#since = this.#since;
    copy.#pending = this.#pending;
    return copy;
  }

  /** Where the conflict names no start, watching begins with the first incident in view. */
  watch(onsetMs: number): void {
    this.#watched ??= onsetMs;
  }

  /** Takes in a conflict-scored incident; `weight` is |s|. Onsets come in order; those of one instant fold together. */
  add(onsetMs: number, weight: number): void {
    if (onsetMs !== this.#last) {
      this.#settle();
      const [f7, f30] = [halved(onsetMs - this.#last, SHORT), halved(onsetMs - this.#last, LONG)];
      if (this.#mayTurnBefore(onsetMs, f7 / f30)) this.#advance(onsetMs, false);
      this.#decay(f7, f30);
    }
    this.#sum7 += weight;
    this.#sum30 += weight;
    this.#sum77 += weight * weight;
    this.#sum73 += weight * weight;
    this.#sum33 += weight * weight;
    this.#previous = this.#last;
    this.#last = onsetMs;
    this.#pending = true;
  }

  /** Direction at an instant at or after the last onset. Changes nothing but a copy. */
  at(atMs: number): Direction {
    const end = this.copy();
    end.listener = this.listener;
    end.#settle();
    end.#advance(atMs, true);
    return end.#read(atMs);
  }

  /** The first ms after an instant at which, with no further onset, the value or its support may become another; Infinity: never. */
  nextAfter(ms: number): number {
    const end = this.copy();
    end.#settle();
    end.#advance(ms, true);
    return [end.#nextChange(ms), ...end.#supportEdges()].reduce((next, edge) => (edge > ms && edge < next ? edge : next), Infinity);
  }

  /** Where |z| may pass through STRONG_Z: with u = 2^(-age (1/7 - 1/30)) a quadratic in u. Rounding may put the passage a ms later. */
  #supportEdges(): number[] {
    if (this.#value !== "escalating" && this.#value !== "de-escalating") return [];
    const [r7, r30, z2] = [C7 * this.#sum7, C30 * this.#sum30, STRONG_Z * STRONG_Z];
    const a = r7 * r7 - z2 * C7 * C7 * this.#sum77;
    const b = r7 * r30 - z2 * C7 * C30 * this.#sum73;
    const c = r30 * r30 - z2 * C30 * C30 * this.#sum33;
    const root = b + (b < 0 ? -1 : 1) * Math.sqrt(b * b - a * c);
    const passages = [root / a, c / root].filter((u) => u > 0 && u < 1).map((u) => Math.ceil(this.#last - Math.log2(u) / FALL));
    return passages.flatMap((ms) => [ms, ms + 1]);
  }

  #decay(f7: number, f30: number): void {
    this.#sum7 *= f7;
    this.#sum30 *= f30;
    this.#sum77 *= f7 * f7;
    this.#sum73 *= f7 * f30;
    this.#sum33 *= f30 * f30;
  }

  /** Judges the instant of the last onset, once all its incidents are in. */
  #settle(): void {
    if (!this.#pending) return;
    this.#pending = false;
    this.#turn(this.#judged(this.#last), this.#last);
  }

  /** Walks the edges and crossings between the last onset and `limit`, in order. */
  #advance(limitMs: number, inclusive: boolean): void {
    let now = Math.max(this.#last, this.#since);
    for (;;) {
      const next = this.#nextChange(now);
      if (next > limitMs || (!inclusive && next === limitMs) || next === Infinity) return;
      this.#turn(this.#judged(next), next);
      now = next;
    }
  }

  /** Whether anything can happen between the last onset and an instant; `fall` is what q falls by. Nearly always nothing can. */
  #mayTurnBefore(ms: number, fall: number): boolean {
    if (this.#last === -Infinity) return false;
    const watched = (this.#watched ?? this.#last) + SCARCE_MS;
    if (this.#previous + SCARCE_MS < ms || this.#last + QUIET_MS < ms || (watched > this.#last && watched < ms)) return true;
    const threshold = this.#threshold();
    return threshold !== undefined && this.#q(this.#last) * fall <= threshold * (1 + 1e-9);
  }

  /** What q must fall through for the present value to end. */
  #threshold(): number | undefined {
    return this.#value === "escalating" ? RISING.leave : this.#value === "steady" ? FALLING.enter : undefined;
  }

  #nextChange(after: number): number {
    if (this.#last === -Infinity) return Infinity;
    const edges = [this.#previous + SCARCE_MS, this.#last + QUIET_MS, (this.#watched ?? this.#last) + SCARCE_MS, this.#crossing()];
    return edges.reduce((next, edge) => (edge > after && edge < next ? edge : next), Infinity);
  }

  /** When q falls through the threshold that matters to the present value: the first ms at which it has. */
  #crossing(): number {
    const threshold = this.#threshold();
    if (threshold === undefined) return Infinity;
    return Math.max(this.#last + 1, Math.ceil(this.#last + Math.log2((this.#sum7 * C7) / (this.#sum30 * C30 * threshold)) / FALL));
  }

  #judged(ms: number): DirectionValue {
    if (this.#previous <= ms - SCARCE_MS || ms - (this.#watched ?? ms) < SCARCE_MS) return "insufficient";
    if (this.#last <= ms - QUIET_MS) return "quiet";
    const q = this.#q(ms);
    if (this.#value === "escalating" && q >= RISING.leave && !this.#hasCrossed(ms)) return "escalating";
    if (this.#value === "de-escalating" && q <= FALLING.leave) return "de-escalating";
    if (q >= RISING.enter) return "escalating";
    return q <= FALLING.enter || (this.#value === "steady" && this.#hasCrossed(ms)) ? "de-escalating" : "steady";
  }

  /** At a crossing itself rounding may leave q a hair on the wrong side. */
  #hasCrossed(ms: number): boolean {
    return ms > this.#last && ms >= this.#crossing();
  }

  #q(ms: number): number {
    const q = (this.#sum7 * C7) / (this.#sum30 * C30);
    return ms === this.#last ? q : q * halfToThe((ms - this.#last) * FALL);
  }

  #turn(to: DirectionValue, ms: number): void {
    if (to === this.#value && this.#since !== -Infinity) return;
    this.#value = to;
    this.#since = ms;
    this.listener?.({ ms, to });
  }

  #read(atMs: number): Direction {
    if (this.#last === -Infinity) return { value: "insufficient", sinceMs: undefined, rate7: 0, rate30: 0, q: null, z: null, support: null };
    const age = atMs - this.#last;
    const rate7 = C7 * this.#sum7 * halved(age, SHORT);
    const rate30 = C30 * this.#sum30 * halved(age, LONG);
    const z = this.#support(age, rate7 - rate30);
    return { value: this.#value, sinceMs: this.#since, rate7, rate30, q: this.#q(atMs), z, support: supportOf(this.#value, z) };
  }

  /** z = sum(|s| k) / sqrt(sum (|s| k)^2), k = (ln2/7) 2^(-age/7) - (ln2/30) 2^(-age/30). Null where the root is lost in rounding. */
  #support(age: number, numerator: number): number | null {
    const [f7, f30] = [halved(age, SHORT), halved(age, LONG)];
    const square = C7 * C7 * this.#sum77 * f7 * f7 - 2 * C7 * C30 * this.#sum73 * f7 * f30 + C30 * C30 * this.#sum33 * f30 * f30;
    return square > 0 ? numerator / Math.sqrt(square) : null;
  }
}

/** strong: |z| >= 1.64 and of the direction's sign. */
function supportOf(value: DirectionValue, z: number | null): "strong" | "weak" | null {
  if (value !== "escalating" && value !== "de-escalating") return null;
  if (z === null) return "weak";
  return (value === "escalating" ? z : -z) >= STRONG_Z ? "strong" : "weak";
}

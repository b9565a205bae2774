/**
 * Decayed sums (ours): tension T = sum max(0,-s) 2^(-age/h), cooperation C = sum max(0,s) 2^(-age/h), each in a verbal, a material
 * and an unclassified part. Points by one recurrence in row order, spells afterwards in closed form (domain.md section 4, canonical fold).
 */
import { MS_PER_DAY, startOfDay } from "../domain/instant.ts";
import { halfToThe } from "./half.ts";
import { isCounted } from "./select.ts";
import type { View } from "./view.ts";

/** 2^(-age/halfLife). `ageMs` in ms, not negative; `halfLifeDays` in days. */
export function halved(ageMs: number, halfLifeDays: number): number {
  return ageMs === 0 ? 1 : halfToThe(ageMs / (halfLifeDays * MS_PER_DAY));
}

/** The parts of a decayed sum; they add up in the order verbal, material, unclassified. */
export interface Parts {
  readonly verbal: number;
  readonly material: number;
  readonly unclassified: number;
}

/** Tension and cooperation, each in parts. */
export interface Both {
  readonly tension: Parts;
  readonly cooperation: Parts;
}

function bothOf(sums: Float64Array): Both {
  return { tension: { verbal: sums[0], material: sums[1], unclassified: sums[2] }, cooperation: { verbal: sums[3], material: sums[4], unclassified: sums[5] } };
}

export const sumOf = (parts: Parts): number => parts.verbal + parts.material + parts.unclassified;

/** The recurrence over points. Sums stand as of `lastMs`; index 0-2 tension by track, 3-5 cooperation by track. */
export class DecayedSums {
  readonly sums = new Float64Array(6);
  lastMs = -Infinity;
  readonly halfLifeDays: number;

  constructor(halfLifeDays: number) {
    this.halfLifeDays = halfLifeDays;
  }

  copy(): DecayedSums {
    const copy = new DecayedSums(this.halfLifeDays);
    copy.sums.set(this.sums);
    copy.lastMs = this.lastMs;
    return copy;
  }

  /** Takes in a scored point. Points come in order of their onset. */
  add(onsetMs: number, score: number, track: number): void {
    const { sums } = this;
    if (onsetMs !== this.lastMs) {
      const factor = halved(onsetMs - this.lastMs, this.halfLifeDays);
      for (let part = 0; part < 6; part++) sums[part] *= factor;
      this.lastMs = onsetMs;
    }
    if (score < 0) sums[track] -= score;
    else sums[3 + track] += score;
  }

  /** Both sums at an instant, spells included. `withoutContested` leaves out what is contested on occurrence. */
  at(view: View, atMs: number, withoutContested: boolean): Both {
    const sums = this.#decayed(atMs);
    addSpells(view, atMs, this.halfLifeDays, withoutContested, sums);
    return bothOf(sums);
  }

  /** Both sums at an instant, points only. */
  pointsAt(atMs: number): Both {
    return bothOf(this.#decayed(atMs));
  }

  #decayed(atMs: number): Float64Array {
    const sums = this.sums.slice();
    if (this.lastMs === -Infinity) return sums;
    const factor = halved(atMs - this.lastMs, this.halfLifeDays);
    return sums.map((sum) => sum * factor);
  }
}

function addSpells(view: View, atMs: number, halfLifeDays: number, withoutContested: boolean, sums: Float64Array): void {
  const { onset, end, coding } = view.columns;
  const { scores, tracks } = view.tables;
  for (const row of view.spells) {
    if (onset[row] > atMs) break;
    const score = scores[coding[row]];
    if (Number.isNaN(score) || !isCounted(view, row, withoutContested)) continue;
    const value = Math.abs(score) * spellFactor(end[row], atMs, halfLifeDays);
    sums[(score < 0 ? 0 : 3) + tracks[coding[row]]] += value;
  }
}

/** A spell counts in full until the start of its last day, then decays. */
export function spellFactor(endMs: number, atMs: number, halfLifeDays: number): number {
  return endMs === Infinity ? 1 : halved(Math.max(0, atMs - startOfDay(endMs)), halfLifeDays);
}

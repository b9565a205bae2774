/** The incidents that two scales score apart, whether they count or not: the strongest of them, and how many by the act. */
import { spellFactor, halved } from "../measures/decay.ts";
import { FLAG } from "../measures/columns.ts";
import { leavesOutContested } from "../measures/intensity.ts";
import { isCounted, isVisible } from "../measures/select.ts";
import { type CodingTables, STANDING } from "../measures/view.ts";
import type { Coding } from "../domain/coding.ts";
import type { Lens } from "../domain/lens.ts";
import type { Ledger } from "../../projections/ledger/ledger.ts";
import type { SegmentView } from "../../projections/ledger/segment-view.ts";

/** Why an incident is in no sum of the conflict it stands in. */
export type NotCounted = "within-sides" | "third-party" | "unknown-parties" | "concerns" | "not-occurred" | "contested";

/** An act on both scales; a score is null where the scale does not score it. */
export interface ActApart {
  readonly cameo: string | null;
  /** its PLOVER type, and mode where it has one */
  readonly plover: string | null;
  readonly score: number | null;
  readonly against: number | null;
}

export interface ScoredApart extends ActApart {
  readonly incidentId: string;
  readonly conflictId: string;
  /** the first score less the second, unscored taken as 0: what it moves the net score by when it happens */
  readonly difference: number;
  /** what is left of that at the instant, after decay */
  readonly remaining: number;
  /** whether it counts to the conflict named, or, in a list over conflicts, to any of them */
  readonly counts: boolean;
  /** where it does not: why */
  readonly notCounted: NotCounted | null;
}

/** How many incidents one act stands for; each is counted once, in however many conflicts it is. */
export interface CodeApart extends ActApart {
  incidents: number;
  counted: number;
}

/** Which codings two tables score apart: 1 where they do. Both cover the same codings. */
export function codingsApart(a: CodingTables, b: CodingTables): Uint8Array {
  return Uint8Array.from(a.scores, (score, coding) => (Object.is(score, b.scores[coding]) ? 0 : 1));
}

/** The rows up to the lens's instant whose coding is scored apart and whose act stands: known, neither retracted nor merged. Ascending. */
export function* rowsApart(view: SegmentView, apart: Uint8Array, atMs: number): Generator<number> {
  const { coding, flags } = view.columns;
  const until = view.countUntil(atMs);
  for (let row = 0; row < until; row++) if (apart[coding[row]] === 1 && (flags[row] & FLAG.SITUATION) === 0 && isVisible(view, row)) yield row;
}

/** One act of a view on both scales. `against` is the other scale's view of the same segment. */
export function scoredApart(ledger: Ledger, view: SegmentView, against: SegmentView, row: number, lens: Lens): ScoredApart {
  const { coding, onset, end, flags } = view.columns;
  const [score, other] = [view.tables.scores[coding[row]], against.tables.scores[coding[row]]];
  const factor = (flags[row] & FLAG.SPELL) !== 0 ? spellFactor(end[row], lens.atMs, lens.halfLifeDays) : halved(lens.atMs - onset[row], lens.halfLifeDays);
  const difference = (known(score) ?? 0) - (known(other) ?? 0);
  const notCounted = whyNotCounted(view, row, lens);
  return {
    incidentId: view.incidentId(row), conflictId: view.segment.conflictId, ...namesOf(ledger.interned.codings[coding[row]]), score: known(score), against: known(other),
    difference, remaining: difference * factor, counts: notCounted === null, notCounted,
  };
}

const known = (score: number): number | null => (Number.isNaN(score) ? null : score);

function namesOf({ cameo, plover }: Coding): Pick<ActApart, "cameo" | "plover"> {
  return { cameo: cameo ?? null, plover: plover === undefined ? null : [plover.type, plover.mode].filter((part) => part !== undefined).join(" ") };
}

const NAMES: Readonly<Record<number, NotCounted>> = {
  [STANDING.withinSides]: "within-sides", [STANDING.thirdParty]: "third-party", [STANDING.unknownParties]: "unknown-parties", [STANDING.concerns]: "concerns",
};

function whyNotCounted(view: SegmentView, row: number, { reading }: Lens): NotCounted | null {
  if (isCounted(view, row, leavesOutContested(reading))) return null;
  if ((view.columns.flags[row] & FLAG.STATUS) !== 0) return "not-occurred";
  return NAMES[view.standing(row)] ?? "contested";
}

/** The items that weigh most at the instant, the strongest first, at most `most` of them; no more than twice as many are held. */
export class Strongest {
  readonly #most: number;
  #held = new Map<string, ScoredApart>();
  /** what the weakest that may still be among them has left */
  #least = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** Offers an item. Of one incident in several conflicts, the first is kept, or the first that counts. */
  offer(item: ScoredApart): void {
    if (Math.abs(item.remaining) < this.#least) return;
    const held = this.#held.get(item.incidentId);
    if (held !== undefined && (held.counts || !item.counts)) return;
    this.#held.set(item.incidentId, item);
    if (this.#held.size > 2 * this.#most) this.#prune();
  }

  #prune(): void {
    const { items } = this;
    this.#held = new Map(items.map((kept) => [kept.incidentId, kept]));
    this.#least = Math.abs(items[items.length - 1].remaining);
  }

  get items(): readonly ScoredApart[] {
    return [...this.#held.values()].sort(strongestFirst).slice(0, this.#most);
  }
}

function strongestFirst(a: ScoredApart, b: ScoredApart): number {
  return Math.abs(b.remaining) - Math.abs(a.remaining) || Math.abs(b.difference) - Math.abs(a.difference) || (a.incidentId < b.incidentId ? -1 : 1);
}

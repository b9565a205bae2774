/** What every answer stands on: the ledger, and a reader of streams for the texts that the ledger does not hold. */
import type { Lens } from "../domain/lens.ts";
import { formatMs, formatUs } from "../domain/instant.ts";
import type { StoredEvent } from "../domain/stored.ts";
import type { ScoreScale } from "../scales/scale.ts";
import { CONTESTABLE, type Tally } from "../measures/tally.ts";
import type { Ledger } from "../../projections/ledger/ledger.ts";
import { SegmentView } from "../../projections/ledger/segment-view.ts";

export interface Ground {
  readonly ledger: Ledger;
  /** A stream's events in order; empty for an unknown stream. */
  readStream(stream: string): Promise<readonly StoredEvent[]>;
  /** Ids of incidents whose text matches, best first. */
  readonly search: (query: string, limit: number) => readonly string[];
}

/** Why a question has no answer. `unknown-...` is a 404, everything else a 400. */
export interface NoAnswer {
  readonly ok: false;
  readonly reason: "unknown-conflict" | "unknown-incident" | "unknown-scale" | "levels-not-scores" | "too-many-points" | "bad-range" | "bad-cursor";
  readonly detail: string;
}
export type Answer<T> = { readonly ok: true; readonly value: T } | NoAnswer;

export const answered = <T>(value: T): Answer<T> => ({ ok: true, value });
export const noAnswer = (reason: NoAnswer["reason"], detail: string): NoAnswer => ({ ok: false, reason, detail });

export const unknownConflict = (conflictId: string): NoAnswer => noAnswer("unknown-conflict", `there is no conflict ${conflictId}: open it first, or list the conflicts there are`);

/** A view of a conflict, or why there is none. */
export function viewOf(ground: Ground, conflictId: string, lens: Lens): Answer<SegmentView> {
  const scale = scaleProblem(ground, lens.scale);
  if (scale) return scale;
  const segment = ground.ledger.segments.get(conflictId);
  if (segment === undefined || segment.definitions.length === 0) return unknownConflict(conflictId);
  return answered(new SegmentView(ground.ledger, segment, lens));
}

/** The scale of a name - an id, or id@version - or why its scores cannot be summed. */
export function scaleNamed({ ledger }: Pick<Ground, "ledger">, name: string): Answer<ScoreScale> {
  const found = ledger.scales.scoring(name);
  if (found.ok) return answered(found.scale);
  const known = `choose one of ${found.known.join(", ")}`;
  return noAnswer(found.reason, found.reason === "levels-not-scores" ? `${name} gives levels, which are never summed: ${known}` : `there is no scale ${name}: ${known}`);
}

/** Why a scale cannot be summed, if so. */
export function scaleProblem(ground: Pick<Ground, "ledger">, name: string): NoAnswer | undefined {
  const found = scaleNamed(ground, name);
  return found.ok ? undefined : found;
}

/** How an answer was read, said in every derived answer. */
export interface Heading {
  readonly at: string;
  readonly knownAt: string;
  readonly clock: Lens["clock"];
  readonly scale: { readonly id: string; readonly version: string; readonly sha256: string };
  readonly halfLifeDays: number;
  readonly reading: Lens["reading"];
  readonly position: string;
}

export function headingOf(ledger: Ledger, lens: Lens): Heading {
  const found = ledger.scales.scoring(lens.scale);
  const scale = found.ok ? found.scale : { id: lens.scale, version: "", sha256: "" };
  return {
    at: formatMs(lens.atMs),
    knownAt: formatUs(lens.knownUs === Infinity ? ledger.head.known : lens.knownUs),
    clock: lens.clock,
    scale: { id: scale.id, version: scale.version, sha256: scale.sha256 },
    halfLifeDays: lens.halfLifeDays,
    reading: lens.reading,
    position: ledger.head.position,
  };
}

/** How many incidents stand behind the figures, and how many do not and why. */
export interface Counts {
  readonly n: number;
  readonly unscored: number;
  readonly inherited: number;
  readonly withinSides: number;
  readonly thirdParty: number;
  readonly unknownParties: number;
  readonly notOccurred: number;
  readonly contested: Readonly<Record<string, number>>;
}

export function countsOf(tally: Tally): Counts {
  const { n, unscored, inherited, withinSides, thirdParty, unknownParties, notOccurred } = tally;
  const contested = Object.fromEntries(CONTESTABLE.flatMap((about, index) => (tally.contested[index] > 0 ? [[about, tally.contested[index]]] : [])));
  return { n, unscored, inherited, withinSides, thirdParty, unknownParties, notOccurred, contested };
}

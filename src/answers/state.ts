/** Where a conflict stands: its state at two times, with what is behind it. */
import { formatUs } from "../domain/instant.ts";
import type { Lens } from "../domain/lens.ts";
import { currentHostility } from "../measures/hostility.ts";
import { sumOf } from "../measures/decay.ts";
import { leavesOutContested } from "../measures/intensity.ts";
import { type Lag, knowledgeLag } from "../measures/lag.ts";
import { type DeEscalation, deEscalationOf } from "../../projections/de-escalation.ts";
import { type Asked, type DirectionAnswer, type DriverAnswer, type Escalation, asked, directionOf, escalationOf, tallyOf } from "../../projections/escalation.ts";
import type { Ledger } from "../../projections/ledger/ledger.ts";
import { SegmentView } from "../../projections/ledger/segment-view.ts";
import { withSummaries } from "./account.ts";
import { type Answer, type Counts, type Ground, type Heading, answered, countsOf, headingOf, viewOf } from "./ground.ts";

export type ConflictSituation = "open" | "closed" | "not-yet-known";

/** min and max over the four readings; null, where a reading knows nothing, is the lower end. */
export type Range = readonly [number | null, number | null];

/** The state without the words that only the log holds. */
export interface Figures extends Heading, Counts {
  readonly conflictId: string;
  readonly name: string | null;
  readonly situation: ConflictSituation;
  readonly sidesUnknown: boolean;
  readonly knowledgeLagDays: Lag | null;
  /** where nothing is known because the log began only after the time of knowledge */
  readonly logBeganAt?: string;
  readonly direction: DirectionAnswer;
  readonly escalation: Escalation;
  readonly deEscalation: DeEscalation;
  readonly range: { readonly tension: Range; readonly hostility: Range };
}

export type State = Omit<Figures, "escalation"> & { readonly escalation: Omit<Escalation, "drivers"> & { readonly drivers: readonly (DriverAnswer & { summary: string | null })[] } };

/** The state of a conflict under a lens, with the summaries of its first drivers. */
export async function stateOf(ground: Ground, conflictId: string, lens: Lens): Promise<Answer<State>> {
  const view = viewOf(ground, conflictId, lens);
  if (!view.ok) return view;
  return answered(await withWords(ground, lens, figuresOf(ground.ledger, asked(view.value, lens))));
}

/** Figures with the words that only the log holds. */
export async function withWords(ground: Ground, lens: Lens, figures: Figures): Promise<State> {
  const drivers = await withSummaries(ground, lens, figures.escalation.drivers);
  return { ...figures, escalation: { ...figures.escalation, drivers } };
}

/** The state of every conflict the ledger has ever heard defined, by id. */
export function* everyState(ledger: Ledger, lens: Lens): Generator<Figures> {
  const ids = [...ledger.segments.keys()].sort();
  for (const id of ids) {
    const segment = ledger.segments.get(id);
    if (segment && segment.definitions.length > 0) yield figuresOf(ledger, asked(new SegmentView(ledger, segment, lens), lens));
  }
}

/** The two halves of a state. */
export interface Halves {
  readonly escalation: Escalation;
  readonly deEscalation: DeEscalation;
}

export const halvesOf = (ask: Asked): Halves => ({ escalation: escalationOf(ask), deEscalation: deEscalationOf(ask) });

/** The figures of a state: pure, in the order in which they are shown. */
export function figuresOf(ledger: Ledger, ask: Asked, halves: Halves = halvesOf(ask)): Figures {
  const { view, lens } = ask;
  const tally = tallyOf(ask);
  const without = leavesOutContested(lens.reading);
  return {
    conflictId: view.segment.conflictId,
    name: view.state?.definition.name ?? null,
    situation: view.state?.situation ?? "not-yet-known",
    ...headingOf(ledger, lens),
    ...countsOf(tally),
    sidesUnknown: view.sidesUnknown,
    knowledgeLagDays: knowledgeLag(view, lens.atMs, without),
    ...(tally.n === 0 && beganLater(ledger, lens) && { logBeganAt: formatUs(ledger.head.logBegan ?? 0) }),
    direction: directionOf(ask),
    escalation: halves.escalation,
    deEscalation: halves.deEscalation,
    range: { tension: rangeOf(ask, tensionUnder), hostility: rangeOf(ask, hostilityUnder) },
  };
}

/** Whether the log had recorded nothing yet at the lens's time of knowledge. */
function beganLater({ head: { logBegan } }: Ledger, { clock, knownUs }: Lens): boolean {
  return clock === "recorded" && logBegan !== undefined && knownUs < logBegan;
}

/** `accepted` and `high` count everything, `uncontested` and `low` leave out what is contested on occurrence: two values give all four. */
function rangeOf(ask: Asked, figure: (ask: Asked, without: boolean) => number | null): Range {
  const { all, without } = ask.tallies;
  const [a, b] = [figure(ask, false), without === all ? undefined : figure(ask, true)];
  if (b === undefined) return [a, a];
  if (a === null || b === null) return [null, a ?? b];
  return [Math.min(a, b), Math.max(a, b)];
}

function tensionUnder({ tallies, sums }: Asked, without: boolean): number | null {
  const tally = without ? tallies.without : tallies.all;
  return tally.n - tally.unscored > 0 ? sumOf((without ? sums.without : sums.all).tension) : null;
}

function hostilityUnder({ view, lens }: Asked, without: boolean): number | null {
  return currentHostility(view, lens.atMs, without)?.level ?? null;
}


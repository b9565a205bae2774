/** What changed between two states of knowledge of the same instant, and which events did it. */
import { conflictStream } from "../domain/conflict.ts";
import { formatUs } from "../domain/instant.ts";
import type { Lens } from "../domain/lens.ts";
import { isVisible } from "../measures/select.ts";
import { asked } from "../../projections/escalation.ts";
import type { SegmentView } from "../../projections/ledger/segment-view.ts";
import { accountAt } from "./account.ts";
import { type Answer, type Ground, type Heading, answered, headingOf, noAnswer, viewOf } from "./ground.ts";
import { type Figures, figuresOf } from "./state.ts";

export interface Known {
  readonly fromUs: number;
  readonly toUs: number;
}

export interface ChangedFigure {
  /** such as escalation.tension */
  readonly figure: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface ChangedIncident {
  readonly incidentId: string;
  readonly change: "appeared" | "disappeared" | "changed";
  readonly events: readonly ResponsibleEvent[];
}

export interface ResponsibleEvent {
  readonly eventId: string;
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly position: string;
  readonly knownAt: string;
}

export interface Diff extends Heading {
  readonly conflictId: string;
  readonly knownFrom: string;
  readonly knownTo: string;
  readonly n: { readonly before: number; readonly after: number };
  readonly unscored: { readonly before: number; readonly after: number };
  readonly figures: readonly ChangedFigure[];
  readonly incidents: readonly ChangedIncident[];
  /** events of the conflict itself in between */
  readonly definition: readonly ResponsibleEvent[];
}

/** Both states at the lens's `at`, and the incidents whose account differs between them. */
export async function diffOf(ground: Ground, conflictId: string, lens: Lens, known: Known): Promise<Answer<Diff>> {
  if (known.fromUs > known.toUs) return noAnswer("bad-range", `knownFrom ${formatUs(known.fromUs)} is after knownTo ${formatUs(known.toUs)}`);
  const [before, after] = [viewOf(ground, conflictId, { ...lens, knownUs: known.fromUs }), viewOf(ground, conflictId, { ...lens, knownUs: known.toUs })];
  if (!before.ok) return before;
  if (!after.ok) return after;
  const [old, now] = [figuresUnder(ground, before.value, lens, known.fromUs), figuresUnder(ground, after.value, lens, known.toUs)];
  return answered({
    conflictId,
    ...headingOf(ground.ledger, { ...lens, knownUs: known.toUs }),
    knownFrom: formatUs(known.fromUs),
    knownTo: formatUs(known.toUs),
    n: { before: old.n, after: now.n },
    unscored: { before: old.unscored, after: now.unscored },
    figures: changedFigures(old, now),
    incidents: await Promise.all(changedIncidents(before.value, after.value, lens.atMs).map((changed) => withEvents(ground, changed, lens, known))),
    definition: await definitionEvents(ground, before.value, conflictId, lens, known),
  });
}

function figuresUnder(ground: Ground, view: SegmentView, lens: Lens, knownUs: number): Figures {
  return figuresOf(ground.ledger, asked(view, { ...lens, knownUs }));
}

/** Not figures: how the answer was asked, and lists that have answers of their own. */
const ASIDE = new Set(["knownAt", "position", "logBeganAt", "escalation.drivers", "deEscalation.channels", "deEscalation.commitments"]);

function changedFigures(before: unknown, after: unknown, path = ""): ChangedFigure[] {
  if (ASIDE.has(path) || Object.is(before, after)) return [];
  if (!isRecord(before) || !isRecord(after)) return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ figure: path, before, after }];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) => changedFigures(before[name], after[name], path === "" ? name : `${path}.${name}`));
}

const isRecord = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === "object" && !Array.isArray(value);

export interface Changed {
  readonly incidentId: string;
  readonly change: ChangedIncident["change"];
}

/** Incidents whose account differs between two views of one conflict. */
export function changedIncidents(before: SegmentView, after: SegmentView, atMs: number): Changed[] {
  const [old, now] = [visibleRows(before, atMs), visibleRows(after, atMs)];
  const changed: Changed[] = [];
  for (const [incident, row] of now) {
    if (!old.has(incident)) changed.push({ incidentId: after.incidentId(row), change: "appeared" });
    else if (old.get(incident) !== row) changed.push({ incidentId: after.incidentId(row), change: "changed" });
  }
  for (const [incident, row] of old) if (!now.has(incident)) changed.push({ incidentId: before.incidentId(row), change: "disappeared" });
  return changed;
}

function visibleRows(view: SegmentView, atMs: number): Map<number, number> {
  const rows = new Map<number, number>();
  const until = view.countUntil(atMs);
  for (let row = 0; row < until; row++) if (isVisible(view, row)) rows.set(view.columns.incident[row], row);
  return rows;
}

async function withEvents(ground: Ground, changed: Changed, lens: Lens, known: Known): Promise<ChangedIncident> {
  const { events, moments } = await accountAt(ground, changed.incidentId, { clock: lens.clock, knownUs: known.toUs });
  const between = events.flatMap((event, index) => (isBetween(moments[index], known) ? [{ ...event, knownAt: formatUs(moments[index]) }] : []));
  return { ...changed, events: between.map(({ eventId, stream, revision, type, position, knownAt }) => ({ eventId, stream, revision, type, position, knownAt })) };
}

const isBetween = (us: number, known: Known): boolean => us > known.fromUs && us <= known.toUs;

/** On the published clock definitions apply at every knowledge time: none falls between. */
async function definitionEvents(ground: Ground, view: SegmentView, conflictId: string, lens: Lens, known: Known): Promise<ResponsibleEvent[]> {
  if (lens.clock === "published") return [];
  const events = await ground.readStream(conflictStream(conflictId));
  return view.segment.definitions.flatMap((defined, revision) => {
    if (!isBetween(defined.known, known)) return [];
    const { eventId, stream, type, position } = events[revision];
    return [{ eventId, stream, revision, type, position, knownAt: formatUs(defined.known) }];
  });
}

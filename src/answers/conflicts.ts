/** Which conflicts there are, each with its state in brief; and how one is defined. */
import type { ConflictDefinition } from "../domain/conflict.ts";
import { conflictStream } from "../domain/conflict.ts";
import { formatUs } from "../domain/instant.ts";
import type { Lens } from "../domain/lens.ts";
import { channelsAt } from "../measures/channels.ts";
import { currentHostility } from "../measures/hostility.ts";
import { type LastIncident, lastIncidentAt } from "../measures/last-incident.ts";
import { daysSinceMaterialConflict } from "../measures/material.ts";
import { sumOf } from "../measures/decay.ts";
import { leavesOutContested } from "../measures/intensity.ts";
import { type Asked, type DirectionAnswer, asked, directionOf, sumsOf, tallyOf } from "../../projections/escalation.ts";
import type { DeEscalation } from "../../projections/de-escalation.ts";
import { SegmentView } from "../../projections/ledger/segment-view.ts";
import { type Answer, type Counts, type Ground, type Heading, answered, countsOf, headingOf, noAnswer, scaleProblem, viewOf } from "./ground.ts";
import { knownConflicts } from "./known-conflicts.ts";
import type { ConflictSituation } from "./state.ts";

export interface ConflictBrief {
  readonly conflictId: string;
  readonly name: string | null;
  readonly situation: ConflictSituation;
  readonly n: number;
  readonly unscored: number;
  readonly tension: number | null;
  readonly cooperation: number | null;
  readonly hostility: number | null;
  readonly direction: DirectionAnswer;
}

/** What a list of conflicts says of each. */
export interface ConflictListed extends ConflictBrief {
  /** how many incidents are contested, by what they are contested on */
  readonly contested: Counts["contested"];
  readonly daysSinceMaterialConflict: number | null;
  readonly channels: DeEscalation["channels"];
  /** the one that ended last, talks elsewhere about the conflict included; null where none is known */
  readonly lastIncident: LastIncident | null;
}

export interface Conflicts extends Heading {
  readonly items: readonly ConflictListed[];
  readonly next?: string;
}

export interface Page {
  /** the cursor of the page before; absent: the first page */
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

const PAGE = 100;

/** The conflicts of which something is known, by id, a page at a time. */
export function conflictsAnswer(ground: Ground, lens: Lens, page: Page = {}): Answer<Conflicts> {
  const problem = scaleProblem(ground, lens.scale);
  if (problem) return problem;
  const after = page.cursor === undefined ? "" : decodeCursor(page.cursor)?.[0];
  if (typeof after !== "string") return noAnswer("bad-cursor", "the cursor is not one of ours: begin again without it");
  const limit = page.limit ?? PAGE;
  const ids = knownConflicts(ground.ledger, lens, after, limit + 1);
  const items = ids.slice(0, limit).map((id) => listed(askOf(ground, id, lens)));
  return answered({ ...headingOf(ground.ledger, lens), items, ...(ids.length > limit && { next: encodeCursor([ids[limit - 1]]) }) });
}

/** A conflict's state in brief. The conflict must be in the ledger. */
export function briefOf(ground: Ground, conflictId: string, lens: Lens): ConflictBrief {
  return briefFrom(askOf(ground, conflictId, lens));
}

function askOf({ ledger }: Ground, conflictId: string, lens: Lens): Asked {
  const segment = ledger.segments.get(conflictId);
  if (segment === undefined) throw new RangeError(`no conflict ${conflictId} in the ledger`);
  return asked(new SegmentView(ledger, segment, lens), lens);
}

function listed(ask: Asked): ConflictListed {
  const { view, lens } = ask;
  const without = leavesOutContested(lens.reading);
  const tally = tallyOf(ask);
  return {
    ...briefFrom(ask),
    contested: countsOf(tally).contested,
    daysSinceMaterialConflict: daysSinceMaterialConflict(view, lens.atMs, tally.lastMaterial, without),
    channels: channelsAt(view, lens.atMs, without).map(({ rounds: _rounds, ...channel }) => channel),
    lastIncident: lastIncidentAt(view, lens.atMs, without),
  };
}

/** The same from a view that has its sums. */
export function briefFrom(ask: Asked): ConflictBrief {
  const { view, lens } = ask;
  const tally = tallyOf(ask);
  const without = leavesOutContested(lens.reading);
  const { tension, cooperation } = sumsOf(ask);
  const scored = tally.n - tally.unscored > 0;
  return {
    conflictId: view.segment.conflictId,
    name: view.state?.definition.name ?? null,
    situation: view.state?.situation ?? "not-yet-known",
    n: tally.n,
    unscored: tally.unscored,
    tension: scored ? sumOf(tension) : null,
    cooperation: scored ? sumOf(cooperation) : null,
    hostility: currentHostility(view, lens.atMs, without)?.level ?? null,
    direction: directionOf(ask),
  };
}

export interface ConflictAnswer extends Heading {
  readonly conflictId: string;
  readonly situation: ConflictSituation;
  readonly definition: ConflictDefinition | null;
  readonly closure: unknown;
  /** of the whole stream, for If-Match */
  readonly revision: number;
  readonly history: readonly { readonly revision: number; readonly type: string; readonly knownAt: string; readonly recordedAt: string; readonly recordedBy: string | null; readonly data: unknown }[];
}

/** The definition of a conflict as known under the lens, with its whole history. */
export async function conflictAnswer(ground: Ground, conflictId: string, lens: Lens): Promise<Answer<ConflictAnswer>> {
  const found = viewOf(ground, conflictId, lens);
  if (!found.ok) return found;
  const { state, segment } = found.value;
  const events = (await ground.readStream(conflictStream(conflictId))).slice(0, segment.definitions.length);
  return answered({
    conflictId,
    ...headingOf(ground.ledger, lens),
    situation: state?.situation ?? "not-yet-known",
    definition: state?.definition ?? null,
    closure: state?.situation === "closed" ? state.closure : null,
    revision: events.length - 1,
    history: events.map((event, index) => ({
      revision: event.revision, type: event.type, knownAt: formatUs(segment.definitions[index].known), recordedAt: formatUs(event.recordedAt),
      recordedBy: event.recordedBy ?? null, data: JSON.parse(event.body) as unknown,
    })),
  });
}

/** A place in a list as an opaque text. */
export function encodeCursor(place: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}

/** The place a cursor names; undefined for a text that is none. */
export function decodeCursor(cursor: string): readonly unknown[] | undefined {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    return Array.isArray(place) ? place : undefined;
  } catch {
    return undefined;
  }
}

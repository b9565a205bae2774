/** A dry run: what a rule would have fired over the history there is, in one pass in the order of knowledge. Nothing is appended. */
import type { FiredAlert, UndoneAlert } from "../domain/alert.ts";
import type { AlertRule } from "../domain/alert-rule.ts";
import { formatMs, parseInstant } from "../domain/instant.ts";
import type { Ledger } from "../../projections/ledger/ledger.ts";
import type { Segment } from "../../projections/ledger/segment.ts";
import type { LineClock, Outcome } from "./outcome.ts";
import { RuleWatch } from "./rule-watch.ts";

export interface DryRunQuestion {
  readonly rule: AlertRule;
  readonly clock: LineClock;
  /** ms: only what would have fired in this span; from the beginning unless given */
  readonly fromMs?: number | undefined;
  readonly toMs: number;
  /** how many alerts are listed; the counts are whole */
  readonly limit?: number | undefined;
}

/** An alert that would have fired, and whether a later correction would have undone it. */
export type DryAlert = Omit<FiredAlert, "alertId" | "ruleVersion"> & { readonly undone: Omit<UndoneAlert, "alertId" | "conflictId"> | null };

export interface DryRun {
  readonly rule: AlertRule;
  readonly clock: LineClock;
  readonly from: string | null;
  readonly to: string;
  /** conflicts the rule watches */
  readonly conflicts: number;
  readonly fired: number;
  /** of them, undone by later corrections */
  readonly undone: number;
  /** those that fired, the most first */
  readonly byConflict: readonly { readonly conflictId: string; readonly fired: number; readonly undone: number }[];
  /** in the order in which they would have fired */
  readonly items: readonly DryAlert[];
  /** what to know before these counts are believed */
  readonly note: string | null;
}

export const MOST_DRY_ALERTS = 1_000;
const SLICE_MS = 20;

/** Runs a rule over the ledger's conflicts. `pause` is awaited about every 20 ms of work, so that others are served meanwhile. */
export async function dryRun(ledger: Ledger, question: DryRunQuestion, pause: () => Promise<void>, now: () => number): Promise<DryRun> {
  const { rule, clock, fromMs, toMs } = question;
  const segments = watchedSegments(ledger, rule);
  const alerts: DryAlert[] = [];
  const byConflict: DryRun["byConflict"][number][] = [];
  let started = now();
  for (const segment of segments) {
    const found = dryAlerts(dryOutcomes(ledger, segment, question)).filter(({ knownAt }) => fromMs === undefined || msOf(knownAt) >= fromMs);
    for (const alert of found) alerts.push(alert);
    if (found.length > 0) byConflict.push({ conflictId: segment.conflictId, fired: found.length, undone: undoneOf(found) });
    if (now() - started < SLICE_MS) continue;
    await pause();
    started = now();
  }
  return {
    rule, clock, from: fromMs === undefined ? null : formatMs(fromMs), to: formatMs(toMs),
    conflicts: segments.length, fired: alerts.length, undone: undoneOf(alerts),
    byConflict: byConflict.sort((a, b) => b.fired - a.fired || (a.conflictId < b.conflictId ? -1 : 1)),
    items: inOrder(alerts).slice(0, question.limit ?? MOST_DRY_ALERTS),
    note: noteOn(ledger, segments, question),
  };
}

/** The conflicts that a rule watches, of those that are defined. */
export function watchedSegments(ledger: Ledger, { conflicts }: AlertRule): Segment[] {
  const all = conflicts === "all" ? [...ledger.segments.keys()] : conflicts;
  return all.flatMap((id) => ledger.segments.get(id) ?? []).filter(({ definitions }) => definitions.length > 0);
}

/** What one conflict comes to, from its beginning. */
export function dryOutcomes(ledger: Ledger, segment: Segment, { rule, clock, toMs }: Pick<DryRunQuestion, "rule" | "clock" | "toMs">): readonly Outcome[] {
  return new RuleWatch(ledger, segment, { rule, version: 1 }, { clock, sinceUs: -Infinity }).advance(toMs * 1_000);
}

function dryAlerts(outcomes: readonly Outcome[]): DryAlert[] {
  const undone = new Map(outcomes.flatMap((outcome) => (outcome.kind === "undone" ? [[outcome.undone.alertId, outcome.undone] as const] : [])));
  return outcomes.flatMap((outcome) => {
    if (outcome.kind === "undone") return [];
    const { alertId, ruleVersion: _version, ...alert } = outcome.alert;
    const { alertId: _id, conflictId: _conflict, ...later } = undone.get(alertId) ?? {};
    return [{ ...alert, undone: undone.has(alertId) ? (later as DryAlert["undone"]) : null }];
  });
}

const undoneOf = (alerts: readonly DryAlert[]): number => alerts.filter(({ undone }) => undone !== null).length;
const msOf = (instant: string): number => (parseInstant(instant)?.us ?? NaN) / 1_000;

function inOrder(alerts: readonly DryAlert[]): DryAlert[] {
  const keyed = alerts.map((alert) => ({ alert, ms: msOf(alert.knownAt) }));
  return keyed.sort((a, b) => a.ms - b.ms || (a.alert.conflictId < b.alert.conflictId ? -1 : 1)).map(({ alert }) => alert);
}

const LATE_MS = 90 * 86_400_000;
const NEEDS_SCORES: readonly AlertRule["on"]["kind"][] = ["direction", "past-changed"];

/** Why counts may be others than expected: nothing to judge by, or a history that was told long after it happened. */
function noteOn(ledger: Ledger, segments: readonly Segment[], { rule, clock }: DryRunQuestion): string | null {
  if (NEEDS_SCORES.includes(rule.on.kind) && !isScored(ledger, segments, rule)) return `${rule.lens.scale} scores none of these acts, so they have no direction and no tension: ask for hostility, surge or contested-share, or under another scale`;
  if (clock === "occurred") return "read as if each incident had been known, as it is known now, at its own time: nothing is late and nothing is undone";
  return isTold(segments, clock) ? null : `most of this history was ${clock} more than 90 days after it happened: ask with the clock occurred to read it as if each incident had been known at its own time`;
}

function isScored(ledger: Ledger, segments: readonly Segment[], { lens }: AlertRule): boolean {
  const scale = ledger.scales.scoring(lens.scale);
  const { scores } = ledger.interned.tables(scale.ok ? scale.scale : undefined, true);
  return segments.some(({ columns, size }) => columns.coding.subarray(0, size).some((coding) => !Number.isNaN(scores[coding])));
}

/** Whether most of it was told within 90 days. */
function isTold(segments: readonly Segment[], clock: "recorded" | "published"): boolean {
  let [rows, late] = [0, 0];
  for (const { columns, size } of segments) {
    const from = clock === "recorded" ? columns.recordedFrom : columns.publishedFrom;
    rows += size;
    for (let row = 0; row < size; row++) if (from[row] / 1_000 - columns.onset[row] > LATE_MS) late++;
  }
  return late * 2 <= rows;
}

/** The alert rules there are, and every alert that fired under them with what became of it. */
import type { AlertCause, AlertFigures } from "../domain/alert.ts";
import type { AlertRule } from "../domain/alert-rule.ts";
import { formatUs } from "../domain/instant.ts";
import { scaleById } from "../scales/catalogue.ts";
import type { AlertEntry } from "../../projections/ledger/alert-board.ts";
import type { Ledger } from "../../projections/ledger/ledger.ts";
import { type Page, decodeCursor, encodeCursor } from "./conflicts.ts";
import { type Answer, type Ground, answered, noAnswer, scaleNamed } from "./ground.ts";

export interface RuleAnswer extends AlertRule {
  /** how often it was set */
  readonly version: number;
  /** since when it says what it says: what was entered before never fires */
  readonly since: string;
  /** who had it say so; null: an unnamed desk */
  readonly recordedBy: string | null;
  readonly removed: boolean;
  readonly revision: number;
  readonly position: string;
  readonly fired: number;
  readonly undone: number;
  readonly unacknowledged: number;
}

export const ALERT_STATES = ["standing", "undone", "unacknowledged"] as const;

export interface AlertFilter extends Page {
  readonly rule?: string | undefined;
  readonly conflict?: string | undefined;
  /** µs: only what was recorded by then, with what had become of it by then; all there is unless given */
  readonly knownUs?: number | undefined;
  /** standing: not undone; unacknowledged: neither undone nor acknowledged */
  readonly state?: (typeof ALERT_STATES)[number] | undefined;
}

export interface AlertAnswer {
  readonly alertId: string;
  readonly ruleId: string;
  readonly ruleName: string | null;
  readonly ruleVersion: number;
  readonly conflictId: string;
  readonly conflictName: string | null;
  /** the state of the world that was judged, what was known of it, and when that was written */
  readonly at: string;
  readonly knownAt: string;
  readonly recordedAt: string;
  readonly kind: string;
  readonly value: AlertFigures;
  readonly threshold: AlertFigures;
  readonly n: number;
  readonly cause: AlertCause;
  readonly link: string;
  readonly position: string;
  readonly undone: { readonly knownAt: string; readonly recordedAt: string; readonly value: AlertFigures; readonly n: number; readonly cause: AlertCause } | null;
  readonly acknowledged: { readonly recordedAt: string; readonly note: string | null; readonly recordedBy: string | null } | null;
}

export interface Alerts {
  /** as far as the log was folded */
  readonly position: string;
  readonly items: readonly AlertAnswer[];
  readonly next?: string;
}

const PAGE = 50;

/** The rules in the order in which they were first set; those removed only where asked for. */
export function alertRulesAnswer({ ledger }: Pick<Ground, "ledger">, withRemoved: boolean): readonly RuleAnswer[] {
  const { alerts } = ledger;
  return alerts.rules.filter(({ removed }) => withRemoved || !removed).map(({ rule, since, recordedBy, ...entry }) => {
    const own = alerts.alerts.filter(({ ruleId }) => ruleId === rule.ruleId);
    const count = (is: (alert: AlertEntry) => boolean): number => own.filter(is).length;
    return { ...rule, ...entry, since: formatUs(since), recordedBy: recordedBy ?? null, fired: own.length, undone: count((alert) => isIn(alert, "undone")), unacknowledged: count((alert) => isIn(alert, "unacknowledged")) };
  });
}

/** Alerts, the latest first, a page at a time. */
export function alertsAnswer({ ledger }: Pick<Ground, "ledger">, filter: AlertFilter): Answer<Alerts> {
  const before = filter.cursor === undefined ? Infinity : decodeCursor(filter.cursor)?.[0];
  if (before !== Infinity && !Number.isSafeInteger(before)) return noAnswer("bad-cursor", "the cursor is not one of ours: begin again without it");
  const all = ledger.alerts.alerts;
  const limit = filter.limit ?? PAGE;
  const items: AlertAnswer[] = [];
  for (let index = Math.min(before as number, all.length) - 1; index >= 0; index--) {
    const entry = asKnown(all[index], filter.knownUs);
    if (entry === undefined || !fits(entry, filter)) continue;
    if (items.length === limit) return answered({ position: ledger.head.position, items, next: encodeCursor([index + 1]) });
    items.push(answerOf(ledger, entry));
  }
  return answered({ position: ledger.head.position, items });
}

/** The alert with what had become of it by a time; undefined where it had not fired. */
function asKnown(entry: AlertEntry, knownUs: number | undefined): AlertEntry | undefined {
  if (knownUs === undefined) return entry;
  const { ruleId, fired, undone, acknowledged } = entry;
  const isKnown = ({ known }: { readonly known: number }): boolean => known <= knownUs;
  return isKnown(fired) ? { ruleId, fired, ...(undone && isKnown(undone) && { undone }), ...(acknowledged && isKnown(acknowledged) && { acknowledged }) } : undefined;
}

function fits(entry: AlertEntry, { rule, conflict, state }: AlertFilter): boolean {
  return (rule === undefined || entry.ruleId === rule) && (conflict === undefined || entry.fired.conflictId === conflict) && (state === undefined || isIn(entry, state));
}

function isIn({ undone, acknowledged }: AlertEntry, state: (typeof ALERT_STATES)[number]): boolean {
  if (state === "undone") return undone !== undefined;
  return undone === undefined && (state === "standing" || acknowledged === undefined);
}

/** One alert; undefined where there is none. */
export function alertAnswer({ ledger }: Pick<Ground, "ledger">, alertId: string): AlertAnswer | undefined {
  const entry = ledger.alerts.alert(alertId);
  return entry && answerOf(ledger, entry);
}

function answerOf(ledger: Ledger, { ruleId, fired, undone, acknowledged }: AlertEntry): AlertAnswer {
  const { known, position, recordedBy: _node, ...alert } = fired;
  const conflict = ledger.segments.get(alert.conflictId)?.definitions.at(-1)?.state;
  return {
    ...alert, ruleId, ruleName: ledger.alerts.rule(ruleId)?.rule.name ?? null,
    conflictName: conflict === undefined || conflict.situation === "unknown" ? null : conflict.definition.name,
    recordedAt: formatUs(known), position,
    undone: undone ? { knownAt: undone.knownAt, recordedAt: formatUs(undone.known), value: undone.value, n: undone.n, cause: undone.cause } : null,
    acknowledged: acknowledged ? { recordedAt: formatUs(acknowledged.known), note: acknowledged.note ?? null, recordedBy: acknowledged.recordedBy ?? null } : null,
  };
}

/** The rule with its scale pinned: one that was added means the version it has now for ever. Answers why there is no such scale. */
export function pinnedRule(ground: Pick<Ground, "ledger">, rule: AlertRule): Answer<AlertRule> {
  const found = scaleNamed(ground, rule.lens.scale);
  if (!found.ok) return found;
  const { id, version } = found.value;
  const scale = scaleById(id) === undefined ? `${id}@${version}` : rule.lens.scale;
  return answered({ ...rule, lens: { ...rule.lens, scale } });
}

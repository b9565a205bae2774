/** What a receiver is told: the alert with its value, threshold and cause, and, where it was undone, by what. */
import type { AlertRule } from "../../domain/alert-rule.ts";
import { formatUs } from "../../domain/instant.ts";
import type { Notice } from "../../../projections/ledger/alert-board.ts";

export interface Named {
  readonly rule: AlertRule;
  readonly conflictName: string | null;
}

/** The JSON text of a notice: the same at every attempt. */
export function noticeBody({ kind, entry, known }: Notice, { rule, conflictName }: Named): string {
  const { fired, undone } = entry;
  const { alertId, conflictId, at, knownAt, value, threshold, n, cause, link, position } = fired;
  const alert = { alertId, ruleId: entry.ruleId, ruleName: rule.name ?? null, conflictId, conflictName, at, knownAt, kind: fired.kind, value, threshold, n, cause, link, position };
  const later = kind === "undone" && undone ? { undone: { knownAt: undone.knownAt, value: undone.value, n: undone.n, cause: undone.cause } } : {};
  return JSON.stringify({ type: `alert.${kind}`, timestamp: formatUs(known), data: { ...alert, ...later } });
}

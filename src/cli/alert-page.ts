/** Alerts and rules as lines of text. */
import type { AlertCause, AlertFigures } from "../domain/alert.ts";
import type { AlertRule } from "../domain/alert-rule.ts";
import type { Questions } from "../tracker.ts";
import { known, plain, table } from "./layout.ts";
import type { Terminal } from "./terminal.ts";

type RuleAnswer = ReturnType<Questions["alertRules"]>[number];
type AlertAnswer = NonNullable<ReturnType<Questions["alert"]>>;
type DryRun = Awaited<ReturnType<Questions["dryRun"]>>;

/** Figures by name: level 4, incidentId x. */
const figures = (value: AlertFigures): string => Object.entries(value).map(([name, one]) => `${name} ${typeof one === "number" ? String(Math.round(one * 1e6) / 1e6) : known(one)}`).join(", ");

function causeText(cause: AlertCause): string {
  switch (cause.kind) {
    case "incident":
      return `event ${cause.revision} of incident ${plain(cause.incidentId)}`;
    case "onset":
      return `the time of incident ${plain(cause.incidentId)} came`;
    case "conflict":
      return `event ${cause.revision} of the conflict`;
    case "time":
      return "time alone";
  }
}

export function ruleText({ on, conflicts, lens }: AlertRule): string {
  const { kind, ...rest } = on;
  const watched = conflicts === "all" ? "every conflict" : conflicts.join(", ");
  return `${kind} ${JSON.stringify(rest)} in ${watched}, scale ${lens.scale}, half-life ${lens.halfLife} days, reading ${lens.reading}`;
}

export function rulesPage(rules: readonly RuleAnswer[], { bold }: Terminal): string[] {
  if (rules.length === 0) return ["no rules: `alerts set RULE --on hostility --at-least 4` sets one"];
  return rules.flatMap((rule) => [
    bold(`${rule.ruleId}${rule.name === undefined ? "" : `: ${plain(rule.name)}`}${rule.removed ? " (removed)" : ""}`),
    `  ${plain(ruleText(rule))}${rule.webhook === undefined ? "" : `, told to ${plain(rule.webhook.url)}`}`,
    `  since ${rule.since}: ${rule.fired} fired, ${rule.undone} undone, ${rule.unacknowledged} not acknowledged`,
  ]);
}

interface Crossed {
  readonly conflictId: string;
  readonly at: string;
  readonly knownAt: string;
  readonly value: AlertFigures;
  readonly threshold: AlertFigures;
  readonly n: number;
  readonly cause: AlertCause;
  readonly undone: { readonly knownAt: string; readonly value: AlertFigures; readonly cause: AlertCause } | null;
}

function crossingLines({ conflictId, at, knownAt, value, threshold, n, cause, undone }: Crossed): string[] {
  return [
    `  ${plain(conflictId)} at ${at}, known at ${knownAt}: ${figures(value)} (threshold ${figures(threshold)}), n ${n}, by ${causeText(cause)}`,
    ...(undone ? [`    undone at ${undone.knownAt} by ${causeText(undone.cause)}: ${figures(undone.value)}`] : []),
  ];
}

export function alertLines(alert: AlertAnswer, { bold }: Terminal): string[] {
  const { acknowledged } = alert;
  return [
    bold(`${alert.alertId}  ${alert.ruleId}${acknowledged ? ", acknowledged" : ""}${alert.undone ? ", undone" : ""}`),
    ...crossingLines(alert),
    ...(acknowledged?.note ? [`    note: ${plain(acknowledged.note)}`] : []),
  ];
}

export function dryRunPage({ rule, clock, from, to, conflicts, fired, undone, byConflict, items, note }: DryRun, { bold }: Terminal): string[] {
  return [
    bold(`${rule.ruleId} would have fired ${fired} times, ${undone} undone by later corrections`),
    `${plain(ruleText(rule))}: ${conflicts} conflicts, ${from ?? "the beginning"} to ${to}, ${clock} clock`,
    ...(note === null ? [] : [`note: ${plain(note)}`]),
    ...table(byConflict.slice(0, 20).map((one) => [plain(one.conflictId), { right: `${one.fired} fired` }, { right: `${one.undone} undone` }])),
    ...(byConflict.length > 20 ? [`  and ${byConflict.length - 20} conflicts more`] : []),
    ...items.flatMap(crossingLines),
    ...(items.length < fired ? [`  and ${fired - items.length} alerts more`] : []),
  ];
}

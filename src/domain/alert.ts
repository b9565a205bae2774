/**
 * An alert rule and what fired under it.
 * WARNING: stream name, event names and shapes are stored for ever. Add a type or an upcaster; never change one.
 */
import { z } from "zod";
import { AlertRule } from "./alert-rule.ts";
import { sameJson } from "./canonical.ts";
import { keyedEventId } from "./event-id.ts";
import { Id, Instant, Words } from "./vocabulary.ts";

export const alertStream = (ruleId: string): string => `alert-${ruleId}`;

/** Keys of alerts are derived under a name that no caller has. */
export const ALERT_TOKEN = "alerts";

/** One crossing has one key, on every node: the rule, the conflict, and the knowledge time (µs) at which it was crossed. */
export const crossingKey = (ruleId: string, conflictId: string, us: number): string => JSON.stringify([ruleId, conflictId, us]);

/** The id of an alert, and of the event that fires it. */
export const alertIdOf = (ruleId: string, conflictId: string, us: number): string => keyedEventId(ALERT_TOKEN, crossingKey(ruleId, conflictId, us), 0);

/** The key under which an alert is undone, once. */
export const undoingKey = (alertId: string): string => JSON.stringify([alertId, "undone"]);

// Events

const Count = z.int().min(0);
/** Figures by name. null: unknown. */
const Figures = z.record(z.string(), z.union([z.number(), z.string(), z.null()]));

/** What was behind it: something said of an incident, an incident's known time that came, a conflict's definition, or time alone. */
export const AlertCause = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("incident"), incidentId: Id, revision: Count }),
  z.strictObject({ kind: z.literal("onset"), incidentId: Id }),
  z.strictObject({ kind: z.literal("conflict"), revision: Count }),
  z.strictObject({ kind: z.literal("time") }),
]);
export type AlertCause = z.infer<typeof AlertCause>;

const alertId = z.uuid();
const AlertFired = z.strictObject({
  alertId, ruleVersion: z.int().min(1), conflictId: Id,
  /** the state of the world that was judged, and what was known of it */
  at: Instant, knownAt: Instant,
  kind: z.string().min(1), value: Figures, threshold: Figures, n: Count, cause: AlertCause,
  /** a path of the dashboard */
  link: z.string().min(1),
});

export const alertEvents = {
  AlertRuleSet: AlertRule,
  AlertRuleRemoved: z.strictObject({ reason: Words.optional() }),
  AlertFired,
  AlertUndone: z.strictObject({ alertId, conflictId: Id, knownAt: Instant, value: Figures, n: Count, cause: AlertCause }),
  AlertAcknowledged: z.strictObject({ alertId, note: Words.optional() }),
} as const;

type Schemas = typeof alertEvents;
export type AlertEvent = { [Type in keyof Schemas]: { readonly type: Type; readonly data: z.infer<Schemas[Type]> } }[keyof Schemas];
export type FiredAlert = Readonly<z.infer<typeof AlertFired>>;
export type UndoneAlert = Readonly<z.infer<Schemas["AlertUndone"]>>;
export type AlertFigures = Readonly<z.infer<typeof Figures>>;

// State

interface Mark {
  readonly undone: boolean;
  readonly acknowledged: boolean;
}

/** `version` counts how often the rule was set. */
export type AlertState =
  | { readonly situation: "unset" }
  | { readonly situation: "set" | "removed"; readonly rule: AlertRule; readonly version: number; readonly alerts: ReadonlyMap<string, Mark> };

export const unsetRule: AlertState = { situation: "unset" };

// Evolve

/** The state after an event. Never throws, never mutates; an event that cannot apply changes nothing. */
export function evolveAlert(state: AlertState, event: AlertEvent): AlertState {
  if (event.type === "AlertRuleSet") return state.situation === "unset" ? { situation: "set", rule: event.data, version: 1, alerts: new Map() } : { ...state, situation: "set", rule: event.data, version: state.version + 1 };
  if (state.situation === "unset") return state;
  if (event.type === "AlertRuleRemoved") return { ...state, situation: "removed" };
  const mark = state.alerts.get(event.data.alertId);
  if (event.type === "AlertFired") return mark ? state : marked(state, event.data.alertId, { undone: false, acknowledged: false });
  return mark ? marked(state, event.data.alertId, event.type === "AlertUndone" ? { ...mark, undone: true } : { ...mark, acknowledged: true }) : state;
}

function marked(state: Exclude<AlertState, { situation: "unset" }>, id: string, mark: Mark): AlertState {
  return { ...state, alerts: new Map(state.alerts).set(id, mark) };
}

// Decide

export type AlertCommand =
  | { readonly type: "SetAlertRule"; readonly rule: AlertRule }
  | { readonly type: "RemoveAlertRule"; readonly ruleId: string; readonly reason?: string | undefined }
  | { readonly type: "FireAlert"; readonly ruleId: string; readonly alert: FiredAlert }
  | { readonly type: "UndoAlert"; readonly ruleId: string; readonly undone: UndoneAlert }
  | { readonly type: "AcknowledgeAlert"; readonly ruleId: string; readonly alertId: string; readonly note?: string | undefined };

export interface AlertRejection {
  readonly reason: "unknown-rule" | "unknown-alert" | "rule-changed";
  readonly detail: string;
}

export type AlertDecision = { readonly ok: true; readonly events: readonly AlertEvent[] } | { readonly ok: false; readonly rejection: AlertRejection };

/** What a command does to a rule. The same command again changes nothing. */
export function decideAlert(command: AlertCommand, state: AlertState): AlertDecision {
  if (command.type === "SetAlertRule") return state.situation === "set" && sameJson(state.rule, command.rule) ? unchanged : decided({ type: "AlertRuleSet", data: command.rule });
  if (state.situation === "unset") return refuse("unknown-rule", `there is no alert rule ${command.ruleId}: set it first, or list the rules there are`);
  switch (command.type) {
    case "RemoveAlertRule":
      return state.situation === "removed" ? unchanged : decided({ type: "AlertRuleRemoved", data: given({ reason: command.reason }) });
    case "FireAlert":
      return fire(command.alert, state);
    case "UndoAlert":
      return onAlert(state, command.undone.alertId, ({ undone }) => undone, { type: "AlertUndone", data: command.undone });
    case "AcknowledgeAlert":
      return onAlert(state, command.alertId, ({ acknowledged }) => acknowledged, { type: "AlertAcknowledged", data: given({ alertId: command.alertId, note: command.note }) });
  }
}

const unchanged: AlertDecision = { ok: true, events: [] };
const decided = (event: AlertEvent): AlertDecision => ({ ok: true, events: [event] });
const refuse = (reason: AlertRejection["reason"], detail: string): AlertDecision => ({ ok: false, rejection: { reason, detail } });

/** Without what is not given. */
const given = <Data extends object>(data: Data): Data => Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as Data;

type Known = Exclude<AlertState, { situation: "unset" }>;

function fire(alert: FiredAlert, state: Known): AlertDecision {
  if (state.alerts.has(alert.alertId)) return unchanged;
  if (state.situation === "removed" || alert.ruleVersion !== state.version) return refuse("rule-changed", "the rule was changed or removed since: what it said then no longer fires");
  return decided({ type: "AlertFired", data: alert });
}

function onAlert(state: Known, alertId: string, isDone: (mark: Mark) => boolean, event: AlertEvent): AlertDecision {
  const mark = state.alerts.get(alertId);
  if (mark === undefined) return refuse("unknown-alert", `there is no alert ${alertId}: list the alerts there are`);
  return isDone(mark) ? unchanged : decided(event);
}

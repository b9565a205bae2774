/** The rules there are and every alert that fired under them, as the log tells: neither row nor segment, kept beside them. */
import type { AlertEvent, FiredAlert, UndoneAlert } from "../../src/domain/alert.ts";
import type { AlertRule } from "../../src/domain/alert-rule.ts";
import type { StoredEvent } from "../../src/domain/stored.ts";

/** Where and when something was recorded; `known`: µs, k of domain.md section 4. */
export interface Recorded {
  readonly known: number;
  readonly position: string;
  readonly recordedBy?: string | undefined;
}

export interface RuleEntry {
  rule: AlertRule;
  /** how often it was set */
  version: number;
  removed: boolean;
  /** µs: since when it says what it says */
  since: number;
  /** who had it say so */
  recordedBy?: string | undefined;
  /** of its stream */
  revision: number;
  position: string;
}

export interface AlertEntry {
  readonly ruleId: string;
  readonly fired: FiredAlert & Recorded;
  undone?: UndoneAlert & Recorded;
  acknowledged?: Recorded & { readonly note?: string | undefined };
}

/** Something a receiver may want to be told: an alert that fired, or that was undone. */
export interface Notice extends Recorded {
  /** the id of its event */
  readonly id: string;
  readonly kind: "fired" | "undone";
  readonly entry: AlertEntry;
}

export interface AlertBoardParts {
  readonly rules: readonly RuleEntry[];
  readonly alerts: readonly AlertEntry[];
  readonly notices: readonly Notice[];
}

export class AlertBoard {
  readonly #rules = new Map<string, RuleEntry>();
  readonly #alerts: AlertEntry[];
  readonly #notices: Notice[];
  readonly #byId = new Map<string, AlertEntry>();

  constructor(parts?: AlertBoardParts) {
    for (const entry of parts?.rules ?? []) this.#rules.set(entry.rule.ruleId, entry);
    this.#alerts = [...(parts?.alerts ?? [])];
    this.#notices = [...(parts?.notices ?? [])];
    for (const entry of this.#alerts) this.#byId.set(entry.fired.alertId, entry);
  }

  /** In the order of the rules' first setting; removed ones too. */
  get rules(): readonly RuleEntry[] {
    return [...this.#rules.values()];
  }

  /** In the order of the log. */
  get alerts(): readonly AlertEntry[] {
    return this.#alerts;
  }

  /** In the order of the log. */
  get notices(): readonly Notice[] {
    return this.#notices;
  }

  rule(ruleId: string): RuleEntry | undefined {
    return this.#rules.get(ruleId);
  }

  alert(alertId: string): AlertEntry | undefined {
    return this.#byId.get(alertId);
  }

  parts(): AlertBoardParts {
    return { rules: this.rules, alerts: this.#alerts, notices: this.#notices };
  }

  /** Takes in an event of a rule's stream, known at `known` (µs). What cannot apply changes nothing. */
  take(ruleId: string, event: AlertEvent, stored: StoredEvent, known: number): void {
    const { position, recordedBy } = stored;
    const at: Recorded = { known, position, ...(recordedBy !== undefined && { recordedBy }) };
    if (event.type === "AlertRuleSet") this.#set(ruleId, event.data, at);
    else if (event.type === "AlertFired") this.#fire({ ruleId, fired: { ...event.data, ...at } }, stored.eventId, at);
    else if (event.type !== "AlertRuleRemoved") this.#mark(event, stored.eventId, at);
    const rule = this.#rules.get(ruleId);
    if (rule) Object.assign(rule, { revision: stored.revision, position, ...(event.type === "AlertRuleRemoved" && { removed: true }) });
  }

  #set(ruleId: string, rule: AlertRule, { known, recordedBy }: Recorded): void {
    const version = (this.#rules.get(ruleId)?.version ?? 0) + 1;
    this.#rules.set(ruleId, { rule, version, removed: false, since: known, recordedBy, revision: 0, position: "" });
  }

  #fire(entry: AlertEntry, id: string, at: Recorded): void {
    if (this.#byId.has(entry.fired.alertId)) return;
    this.#byId.set(entry.fired.alertId, entry);
    this.#alerts.push(entry);
    this.#notices.push({ id, kind: "fired", entry, ...at });
  }

  #mark(event: Extract<AlertEvent, { type: "AlertUndone" | "AlertAcknowledged" }>, id: string, at: Recorded): void {
    const entry = this.#byId.get(event.data.alertId);
    if (!entry) return;
    if (event.type === "AlertAcknowledged") entry.acknowledged ??= { ...at, ...(event.data.note !== undefined && { note: event.data.note }) };
    else if (!entry.undone) {
      entry.undone = { ...event.data, ...at };
      this.#notices.push({ id, kind: "undone", entry, ...at });
    }
  }
}

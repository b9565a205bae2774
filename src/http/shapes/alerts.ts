/** Alerts as JSON: rules, what fired under them, a dry run, and what is owed to receivers. */
import { z } from "zod";
import { ALERT_STATES, LINE_CLOCKS } from "../../tracker-alerts.ts";
import { alertEvents } from "../../domain/alert.ts";
import { AlertRule, NewAlertRule } from "../../domain/alert-rule.ts";
import { Id } from "../../domain/vocabulary.ts";
import { next } from "./conflict.ts";
import { Count, Instant, Position } from "./heading.ts";

export const AlertState = z.enum(ALERT_STATES);

const { value, threshold, n, cause } = alertEvents.AlertFired.shape;
const judged = { value: value.meta({ description: "figures by name: those of the kind of rule" }), n: n.meta({ description: "incidents that count" }), cause };

const RuleAnswer = AlertRule.extend({
  version: z.int().min(1).meta({ description: "how often it was set" }),
  since: Instant.meta({ description: "since when it says what it says; what was entered before never fires" }),
  recordedBy: z.string().nullable().meta({ description: "who had it say so; null: an unnamed desk" }),
  removed: z.boolean(), revision: Count, position: Position, fired: Count, undone: Count, unacknowledged: Count,
}).meta({ id: "AlertRule" });
export const AlertRules = z.object({ items: z.array(RuleAnswer) }).meta({ id: "AlertRules" });

const crossing = {
  conflictId: z.string(),
  at: Instant.meta({ description: "the state of the world that was judged" }),
  knownAt: Instant.meta({ description: "what was known of it" }),
  kind: z.string(), ...judged, threshold,
  link: z.string().meta({ description: "a path of the dashboard, under the lens that was judged" }),
};

export const Alert = z
  .object({
    alertId: z.string(), ruleId: z.string(), ruleName: z.string().nullable(), ruleVersion: Count, conflictName: z.string().nullable(), recordedAt: Instant, position: Position, ...crossing,
    undone: z.object({ knownAt: Instant, recordedAt: Instant, ...judged }).nullable().meta({ description: "as known later, the condition did not hold at that instant" }),
    acknowledged: z.object({ recordedAt: Instant, note: z.string().nullable(), recordedBy: z.string().nullable() }).nullable(),
  })
  .meta({ id: "Alert" });
export const Alerts = z.object({ position: Position, items: z.array(Alert), next }).meta({ id: "Alerts" });

export const RuleRecorded = z.object({ ruleId: Id, revision: Count, position: Position, outcome: z.enum(["appended", "repeated", "unchanged"]) }).meta({ id: "AlertRuleRecorded" });
export const AcknowledgementRecorded = RuleRecorded.extend({ alertId: z.string() }).meta({ id: "AcknowledgementRecorded" });

const LineClock = z.enum(LINE_CLOCKS);

export const DryRunQuestion = z
  .strictObject({
    rule: NewAlertRule,
    clock: LineClock.default("recorded").meta({ description: "in the order in which this desk (recorded) or any reader (published) came to know, or as if each incident had been known at its own time (occurred): for a history that was imported" }),
    from: z.string().optional().meta({ description: "only what would have fired since this date or time; default the beginning", example: "1992-01-01" }),
    to: z.string().optional().meta({ description: "up to this date (its end, UTC) or time; default now" }),
    limit: z.int().min(1).max(10_000).optional().meta({ description: "how many alerts are listed; default 1,000. Counts are whole" }),
  })
  .meta({ id: "DryRunQuestion" });

export const DryRun = z
  .object({
    rule: AlertRule, clock: LineClock, from: Instant.nullable(), to: Instant, conflicts: Count, fired: Count, undone: Count.meta({ description: "of those that fired, undone by later corrections" }),
    byConflict: z.array(z.object({ conflictId: z.string(), fired: Count, undone: Count })),
    items: z.array(z.object({ ...crossing, undone: z.object({ knownAt: Instant, ...judged }).nullable() })),
    note: z.string().nullable().meta({ description: "what to know before the counts are believed" }),
  })
  .meta({ id: "DryRun" });

export const Deliveries = z
  .object({
    fault: z.string().nullable().meta({ description: "why what fired cannot be appended just now; each try is repeated" }),
    secrets: z.array(z.string()).meta({ description: "names of the secrets that can sign, `default` the unnamed one; none: no webhook is called" }),
    items: z.array(z.object({
      id: z.string().meta({ description: "the webhook-id: the same at every attempt" }), kind: z.enum(["fired", "undone"]), alertId: z.string(), ruleId: z.string(), url: z.string(), secretRef: z.string().nullable(),
      state: z.enum(["pending", "delivered", "dead"]), attempts: Count, lastStatus: z.int().nullable(), lastProblem: z.string().nullable(), lastAt: Instant.nullable(), nextAt: Instant.nullable(),
    })),
  })
  .meta({ id: "Deliveries" });

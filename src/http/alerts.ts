/** Alerts: rules set and removed, what fired, acknowledged, tried on history, and delivered. */
import { z } from "zod";
import { alertEvents, alertStream } from "../domain/alert.ts";
import { NewAlertRule } from "../domain/alert-rule.ts";
import { formatMs } from "../domain/instant.ts";
import { Id } from "../domain/vocabulary.ts";
import type { AlertRule } from "../domain/alert-rule.ts";
import type { Delivery } from "../tracker-alerts.ts";
import { pageFields, nextLink } from "./paging.ts";
import { Problem, badRequest, noAnswer } from "./problem.ts";
import { WaitHeaders, folded, knownUs, lensFields, waitField } from "./reading.ts";
import { type Frozen, type Ground, type Reply, type Route, route } from "./route.ts";
import { AcknowledgementRecorded, AlertRules, AlertState, Alerts, Deliveries, DryRun, DryRunQuestion, RuleRecorded } from "./shapes/alerts.ts";
import { fromMs, toMs } from "./when.ts";
import { WRITE_PROBLEMS, WriteHeaders, recorded, recordedReply, requestIdOf, requestOf } from "./writing.ts";

const tag = "alerts";
const RulePath = z.strictObject({ ruleId: Id.meta({ description: "the rule's id", example: "force-on-the-border" }) });
const AlertPath = z.strictObject({ alertId: z.uuid().meta({ description: "the alert's id" }) });

/** The rule with its scale pinned. Throws a 400 that names the scale. */
function pinned({ tracker }: Pick<Ground, "tracker">, rule: AlertRule, path: string): AlertRule {
  const found = tracker.ask.alertRule(rule);
  if (found.ok) return found.value;
  throw new Problem(400, found.reason, `${found.detail}.`, { errors: [{ path, message: found.detail }] });
}

const setRule = route({
  method: "post", path: "/v1/alerts/rules", operationId: "setAlertRule", tag,
  summary: "Set an alert rule, or have it say something new",
  description: "It is judged from now on: what holds already has not been entered, and fires when it is entered anew. A scale that was added is pinned to its present version. The same rule again changes nothing.",
  headers: WriteHeaders,
  body: NewAlertRule,
  replies: { 201: { description: "set", schema: RuleRecorded }, 200: { description: "it stands already", schema: RuleRecorded } },
  problems: WRITE_PROBLEMS,
  async handle(asked) {
    const { ruleId } = asked.body;
    await folded(asked, {}, {});
    const done = await recorded(asked, { type: "SetAlertRule", rule: pinned(asked, asked.body, "lens/scale") }, requestOf(asked.headers, requestIdOf(asked)));
    return recordedReply(done.outcome === "appended" ? 201 : 200, { ruleId }, done, "/v1/alerts/rules");
  },
});

const removeRule = route({
  method: "post", path: "/v1/alerts/rules/{ruleId}/removal", operationId: "removeAlertRule", tag,
  summary: "Remove an alert rule: nothing fires any more, and what fired stays",
  params: RulePath,
  headers: WriteHeaders,
  body: alertEvents.AlertRuleRemoved,
  replies: { 200: { description: "removed, or it was before", schema: RuleRecorded } },
  problems: [404, ...WRITE_PROBLEMS],
  async handle(asked) {
    const { ruleId } = asked.params;
    const done = await recorded(asked, { type: "RemoveAlertRule", ruleId, reason: asked.body.reason }, requestOf(asked.headers, requestIdOf(asked)), alertStream(ruleId));
    return recordedReply(200, { ruleId }, done);
  },
});

const rules = route({
  method: "get", path: "/v1/alerts/rules", operationId: "listAlertRules", tag,
  summary: "The alert rules there are, each with how often it fired",
  query: z.strictObject({ ...waitField, removed: z.enum(["true", "false"]).optional().meta({ description: "whether removed rules are listed too; default false" }) }),
  headers: WaitHeaders,
  replies: { 200: { description: "in the order in which they were first set", schema: AlertRules } },
  problems: [503],
  async handle(asked): Promise<Reply> {
    await folded(asked, asked.query, asked.headers);
    const body: Frozen<z.infer<typeof AlertRules>> = { items: asked.tracker.ask.alertRules(asked.query.removed === "true") };
    return { status: 200, body };
  },
});

const list = route({
  method: "get", path: "/v1/alerts", operationId: "listAlerts", tag,
  summary: "What fired, the latest first, and what became of it",
  query: z.strictObject({
    ...waitField, ...pageFields, rule: Id.optional(), conflict: Id.optional(),
    knownAt: lensFields.knownAt.meta({ description: "only what was recorded by this date (its end, UTC) or time, with what had become of it by then" }),
    state: AlertState.optional().meta({ description: "standing: not undone; unacknowledged: neither undone nor acknowledged; default all" }),
  }),
  headers: WaitHeaders,
  replies: { 200: { description: "alerts", schema: Alerts } },
  problems: [503],
  async handle(asked): Promise<Reply> {
    const { "after-position": _position, knownAt, ...filter } = asked.query;
    await folded(asked, asked.query, asked.headers);
    const answer = asked.tracker.ask.alerts({ ...filter, knownUs: knownAt === undefined ? undefined : knownUs(asked, knownAt, "knownAt") });
    if (!answer.ok) throw noAnswer(answer);
    const body: Frozen<z.infer<typeof Alerts>> = answer.value;
    return { status: 200, body, headers: { "Brinkline-Position": body.position, ...nextLink(asked.request, "cursor", body.next) } };
  },
});

const acknowledge = route({
  method: "post", path: "/v1/alerts/{alertId}/acknowledgement", operationId: "acknowledgeAlert", tag,
  summary: "Acknowledge an alert: somebody has seen it",
  params: AlertPath,
  headers: WriteHeaders,
  body: alertEvents.AlertAcknowledged.omit({ alertId: true }),
  replies: { 200: { description: "acknowledged, or it was before", schema: AcknowledgementRecorded } },
  problems: [404, ...WRITE_PROBLEMS],
  async handle(asked) {
    const { alertId } = asked.params;
    await folded(asked, {}, {});
    const ruleId = asked.tracker.ask.alert(alertId)?.ruleId;
    if (ruleId === undefined) throw new Problem(404, "unknown-alert", `There is no alert ${alertId}: GET /v1/alerts lists those there are.`);
    const done = await recorded(asked, { type: "AcknowledgeAlert", ruleId, alertId, note: asked.body.note }, requestOf(asked.headers, requestIdOf(asked)));
    return recordedReply(200, { ruleId, alertId }, done);
  },
});

const dryRun = route({
  method: "post", path: "/v1/alerts/dry-run", operationId: "dryRunAlertRule", tag,
  summary: "What a rule would have fired over the history there is, and what of it later corrections would have undone",
  description: "Nothing is appended: it is a question that needs a body. One pass in the order of knowledge.",
  headers: WaitHeaders,
  query: z.strictObject(waitField),
  body: DryRunQuestion,
  replies: { 200: { description: "the counts, and the alerts in the order in which they would have fired", schema: DryRun } },
  problems: [413, 415, 422, 503],
  async handle(asked): Promise<Reply> {
    await folded(asked, asked.query, asked.headers);
    const { tracker, body: { rule, clock, limit, ...span } } = asked;
    const question = { rule: pinned(asked, rule, "rule/lens/scale"), clock, limit, fromMs: instant(span.from, "from", fromMs), toMs: instant(span.to, "to", toMs) ?? Math.floor(tracker.now() / 1_000) };
    const unknown = question.rule.conflicts === "all" ? [] : question.rule.conflicts.filter((id) => !tracker.ask.knows(id));
    if (unknown.length > 0) throw new Problem(422, "unknown-conflict", `There is no conflict ${unknown[0]}: open it first, or watch "all".`);
    const body: Frozen<z.infer<typeof DryRun>> = await tracker.ask.dryRun(question);
    return { status: 200, body };
  },
});

/** ms, or undefined where nothing is given. Throws a 400 that names the field. */
function instant(text: string | undefined, path: string, read: (text: string | undefined) => number | undefined): number | undefined {
  const ms = read(text);
  if (text !== undefined && ms === undefined) throw badRequest([{ path, message: `${JSON.stringify(text)} is not a date or a time such as 2024-05-18T00:00:00Z` }], "body");
  return ms;
}

const deliveries = route({
  method: "get", path: "/v1/alerts/deliveries", operationId: "listDeliveries", tag,
  summary: "What this node owes to webhooks, has delivered of late, and has given up as dead",
  replies: { 200: { description: "the latest first", schema: Deliveries } },
  handle: ({ tracker }): Reply => ({ status: 200, body: { fault: tracker.alerts.fault() ?? null, secrets: [...tracker.alerts.secrets()], items: tracker.alerts.deliveries().map(deliveryOf) } satisfies Frozen<z.infer<typeof Deliveries>>, headers: { "Cache-Control": "no-store" } }),
});

function deliveryOf({ nextMs, lastMs, ...delivery }: Delivery): Frozen<z.infer<typeof Deliveries>>["items"][number] {
  return { ...delivery, lastAt: lastMs === null ? null : formatMs(lastMs), nextAt: nextMs === null ? null : formatMs(nextMs) };
}

export const alertRoutes: readonly Route[] = [list, rules, setRule, removeRule, dryRun, acknowledge, deliveries];

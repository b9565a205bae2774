/** `alerts`: rules set, removed, listed and tried on history; alerts listed and acknowledged. */
import { Option } from "commander";
import { parseAtMs, parseInstant } from "../domain/instant.ts";
import type { Recorded, Tracker } from "../tracker.ts";
import { LINE_CLOCKS } from "../tracker-alerts.ts";
import { alertLines, dryRunPage, rulesPage } from "./alert-page.ts";
import { type RuleFlags, ruleFlags, ruleFrom, saysRule } from "./alert-rule-flags.ts";
import { type Call, commandRow } from "./command-row.ts";
import { EXIT, type ExitCode, badUsage, notFound, refused, unanswered } from "./exit-code.ts";
import { storeFlag, withTracker } from "./tracker-call.ts";

interface AlertFlags extends RuleFlags {
  readonly reason?: string;
  readonly note?: string;
  readonly key?: string;
  readonly clock: (typeof LINE_CLOCKS)[number];
  readonly from?: string;
  readonly to?: string;
  readonly limit: string;
}

const ACTIONS = ["list", "set", "remove", "dry-run", "acknowledge"] as const;

export const alerts = commandRow<AlertFlags>({
  name: "alerts", group: "Ask:", summary: "alert rules and what fired: list, set, remove, dry-run, acknowledge",
  define: (command, config) =>
    storeFlag(
      ruleFlags(command.argument("[action]", `${ACTIONS.join(", ")}; default list`).argument("[id]", "the rule's id, or the alert's for acknowledge"))
        .option("--reason <words>", "remove: why")
        .option("--note <words>", "acknowledge: what was done about it")
        .option("--key <key>", "idempotency key")
        .addOption(new Option("--clock <clock>", "dry-run: in the order this desk or any reader came to know, or as if each incident had been known at its own time").choices(LINE_CLOCKS).default("recorded"))
        .option("--from <time>", "dry-run: only what would have fired since; a date (its start, UTC) or a time")
        .option("--to <time>", "dry-run: up to this date (its end, UTC) or time; default now")
        .option("--limit <count>", "list and dry-run: how many alerts are shown", "50"),
      config,
    ).addHelpText("after", help),
  run: async (call) => {
    const [action = "list", id] = call.operands;
    const run = actions[action as (typeof ACTIONS)[number]] as Action | undefined;
    if (run === undefined) throw badUsage(`${JSON.stringify(action)} is nothing to do with alerts: choose one of ${ACTIONS.join(", ")}`);
    return run(call, id);
  },
});

const help = `
  alerts set force --on hostility --at-least 4 --conflict israel-iran --webhook https://desk.example/alerts
  alerts set turns --on direction --direction escalating --direction de-escalating
  alerts set past --on past-changed --tension 5 --direction-changed
  alerts dry-run force                      # what it would have fired over the history there is
  alerts dry-run --on surge --level one-year --clock occurred --from 1992-01-01
A rule is judged by a server (\`serve\`), from when it was set on. Setting it again has it say something new.`;

type Action = (call: Call<AlertFlags>, id: string | undefined) => Promise<ExitCode>;

const actions: Readonly<Record<(typeof ACTIONS)[number], Action>> = {
  async list(call) {
    const { terminal, flags } = call;
    const { rules, found } = await withTracker(call, {}, async ({ ask }) => ({ rules: ask.alertRules(), found: ask.alerts({ limit: countOf(flags.limit) }) }));
    if (!found.ok) throw unanswered(found);
    await (flags.json ? terminal.json({ rules, alerts: found.value.items }) : terminal.lines([...rulesPage(rules, terminal), ...found.value.items.flatMap((alert) => alertLines(alert, terminal))]));
    return EXIT.done;
  },

  async set(call, id) {
    const asked = await ruleFrom(call, id);
    return told(call, await withTracker(call, { mayMake: true }, (tracker) => {
      const rule = tracker.ask.alertRule(asked);
      if (!rule.ok) throw unanswered(rule);
      return tracker.record({ type: "SetAlertRule", rule: rule.value }, { key: call.flags.key });
    }));
  },

  async remove(call, id) {
    const ruleId = needed(id, "the rule's id");
    return told(call, await withTracker(call, { caughtUp: false }, (tracker) => tracker.record({ type: "RemoveAlertRule", ruleId, reason: call.flags.reason }, { key: call.flags.key })));
  },

  async acknowledge(call, id) {
    const alertId = needed(id, "the alert's id");
    return told(call, await withTracker(call, {}, async (tracker) => {
      const ruleId = tracker.ask.alert(alertId)?.ruleId;
      if (ruleId === undefined) throw notFound("unknown-alert", `there is no alert ${alertId}: \`alerts\` lists those there are`);
      return tracker.record({ type: "AcknowledgeAlert", ruleId, alertId, note: call.flags.note }, { key: call.flags.key });
    }));
  },

  async "dry-run"(call, id) {
    const { terminal, flags } = call;
    const asked = saysRule(flags) ? await ruleFrom(call, id ?? "untitled") : undefined;
    const answer = await withTracker(call, {}, (tracker) => dryRun(tracker, call, asked, id));
    await (flags.json ? terminal.json(answer) : terminal.lines(dryRunPage(answer, terminal)));
    return EXIT.done;
  },
};

type DryRun = ReturnType<Tracker["ask"]["dryRun"]>;

async function dryRun(tracker: Tracker, { flags }: Call<AlertFlags>, asked: Awaited<ReturnType<typeof ruleFrom>> | undefined, id: string | undefined): DryRun {
  const { ask } = tracker;
  const rule = ask.alertRule(asked ?? standing(ask, needed(id, "the rule's id, or what a new rule waits for: --on KIND")));
  if (!rule.ok) throw unanswered(rule);
  const unknown = rule.value.conflicts === "all" ? undefined : rule.value.conflicts.find((conflictId) => !ask.knows(conflictId));
  if (unknown !== undefined) throw notFound("unknown-conflict", `there is no conflict ${unknown}: open it first, or leave --conflict out`);
  const toMs = flags.to === undefined ? Math.floor(tracker.now() / 1_000) : momentOf("--to <time>", flags.to, parseAtMs(flags.to));
  const fromMs = flags.from === undefined ? undefined : momentOf("--from <time>", flags.from, (parseInstant(flags.from)?.us ?? NaN) / 1_000);
  return ask.dryRun({ rule: rule.value, clock: flags.clock, fromMs, toMs, limit: countOf(flags.limit) });
}

/** A rule that stands, without what only a standing rule has. */
function standing(ask: Tracker["ask"], ruleId: string): Awaited<ReturnType<typeof ruleFrom>> {
  const found = ask.alertRules(true).find((one) => one.ruleId === ruleId);
  if (found === undefined) throw notFound("unknown-rule", `there is no rule ${ruleId}: set it first, or say what it waits for with --on`);
  const { name, conflicts, on, lens, webhook } = found;
  return { ruleId, ...(name !== undefined && { name }), conflicts, on, lens, ...(webhook && { webhook }) };
}

async function told({ terminal, flags }: Call<AlertFlags>, recorded: Recorded): Promise<ExitCode> {
  if (!recorded.ok) throw refused(recorded.rejection);
  const { outcome, id: ruleId, revision, position } = recorded;
  const words = { appended: "appended", repeated: "recorded before, nothing appended", unchanged: "stands already, nothing appended" }[outcome];
  await (flags.json ? terminal.json({ outcome, ruleId, revision, position }) : terminal.lines([`${words}: rule ${ruleId} at revision ${revision}, position ${position}`]));
  return EXIT.done;
}

function needed(id: string | undefined, what: string): string {
  if (id === undefined) throw badUsage(`name ${what}`);
  return id;
}

function countOf(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw badUsage(`option '--limit <count>' argument '${text}' is invalid. Write a whole number from 1 on.`);
}

function momentOf(flag: string, text: string, ms: number | undefined): number {
  if (ms !== undefined && !Number.isNaN(ms)) return ms;
  throw badUsage(`option '${flag}' argument '${text}' is invalid. Write a date or a time such as 2024-05-18T00:00:00Z.`);
}

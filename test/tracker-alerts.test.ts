/** Alerts of running trackers: on one log, over real files and a real receiver. */
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { type AlertCondition, type AlertRule, NewAlertRule } from "../src/domain/alert-rule.ts";
import { alertStream } from "../src/domain/alert.ts";
import type { IncidentReport } from "../src/domain/report.ts";
import type { AlertOptions } from "../src/tracker-alerts.ts";
import { type Tracker, type TrackerOptions, openTracker } from "../src/tracker.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";
import { SECRET, webhookReceiver } from "./support/webhook-receiver.ts";

const DAY_US = 86_400_000_000;
const START_US = Date.parse("2024-06-01T00:00:00Z") * 1_000;
const quick: AlertOptions = { tickMs: 5, graceMs: 0, firstDelayMs: 1 };

/** A clock that several trackers share. */
interface Clock {
  us: number;
}

async function opening(store: string, clock: Clock, options: Partial<TrackerOptions> = {}): Promise<Tracker> {
  const tracker = await openTracker({ store, clock: () => clock.us, pollMs: 5, ...options });
  let closed: Promise<void> | undefined;
  const close = (): Promise<void> => (closed ??= tracker.close());
  onTestFinished(close);
  await tracker.ready;
  return { ...tracker, close };
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 3));
}

const ruleOf = (on: AlertCondition, more: object = {}): AlertRule => NewAlertRule.parse({ ruleId: "rule", on, ...more });
const force: AlertCondition = { kind: "hostility", atLeast: 4 };

async function done(tracker: Tracker, ...commands: Parameters<Tracker["record"]>[0][]): Promise<string> {
  let position = "0";
  for (const command of commands) {
    const recorded = await tracker.record(command);
    if (!recorded.ok) throw new Error(recorded.rejection.detail);
    ({ position } = recorded);
  }
  await tracker.reached(position, 5_000);
  return position;
}

const open = { type: "OpenConflict", conflictId: "a-b", body: { name: "A and B", watchedSince: "2020-01-01" } } as const;
const strike = (incidentId: string, occurred = "2024-06-01"): { type: "ReportIncident"; report: IncidentReport } => ({
  type: "ReportIncident", report: { incidentId, conflicts: ["a-b"], occurred, initiators: [{ id: "AAA" }], targets: [{ id: "BBB" }], coding: { cameo: "190", mid: 16 } },
});
const retract = (incidentId: string) => ({ type: "RetractIncident", incidentId, body: { basis: "false-report", reason: "r" } }) as const;
const alertsOf = (tracker: Tracker) => {
  const found = tracker.ask.alerts({});
  return found.ok ? found.value.items : [];
};
const typesIn = async (tracker: Tracker): Promise<string[]> => (await tracker.log.stream(alertStream("rule"))).map(({ type }) => type);

function secretFile(): string {
  const path = join(temporaryFolder(), "secrets");
  writeFileSync(path, `${SECRET}\n`);
  return path;
}

describe("a tracker that watches rules", () => {
  it("appends what fires with its value, threshold, cause and link, and what is undone", async () => {
    const clock = { us: START_US };
    const tracker = await opening("memory:", clock);
    tracker.alerts.start(quick);
    await done(tracker, open, { type: "SetAlertRule", rule: ruleOf(force) });
    clock.us += DAY_US;
    await done(tracker, strike("i1"));
    await until(() => alertsOf(tracker).length === 1);
    const [alert] = alertsOf(tracker);
    expect(alert).toMatchObject({
      ruleId: "rule", conflictId: "a-b", conflictName: "A and B", at: "2024-06-02T00:00:00Z", kind: "hostility", value: { level: 4, incidentId: "i1" }, threshold: { atLeast: 4 },
      n: 1, cause: { kind: "incident", incidentId: "i1", revision: 0 }, link: `/c/a-b?at=2024-06-02T00:00:00Z&known=${alert.knownAt}`, undone: null, acknowledged: null,
    });
    clock.us += DAY_US;
    await done(tracker, strike("i2", "2024-06-02"), retract("i1"), retract("i2"));
    await until(() => alertsOf(tracker)[0].undone !== null);
    expect(alertsOf(tracker)).toMatchObject([{ alertId: alert.alertId, undone: { value: { level: null, incidentId: null }, n: 0, cause: { kind: "incident", revision: 1 } } }]);
    expect(await typesIn(tracker)).toEqual(["AlertRuleSet", "AlertFired", "AlertUndone"]);
    expect(tracker.ask.alertRules()).toMatchObject([{ fired: 1, undone: 1, unacknowledged: 0 }]);
  });

  it("does not fire for what held before the rule was set, nor for a rule that is removed", async () => {
    const clock = { us: START_US };
    const tracker = await opening("memory:", clock);
    tracker.alerts.start(quick);
    await done(tracker, open, strike("i1", "2024-05-31"), { type: "SetAlertRule", rule: ruleOf(force) }, strike("i2", "2024-05-31"));
    await done(tracker, { type: "RemoveAlertRule", ruleId: "rule" });
    clock.us += 60 * DAY_US;
    await done(tracker, strike("i3", "2024-07-30"));
    await done(tracker, { type: "SetAlertRule", rule: ruleOf({ kind: "hostility", atLeast: 5 }) }, { type: "SetAlertRule", rule: ruleOf({ kind: "hostility", atLeast: 3 }) });
    clock.us += 60 * DAY_US;
    await done(tracker, strike("i4", "2024-09-28"));
    await until(() => alertsOf(tracker).length > 0);
    expect(alertsOf(tracker)).toMatchObject([{ ruleVersion: 3, threshold: { atLeast: 3 }, cause: { incidentId: "i4" } }]);
  });

  it("fires by time alone, at the very instant, once the log has been quiet past it", async () => {
    const clock = { us: START_US };
    const tracker = await opening("memory:", clock);
    tracker.alerts.start({ ...quick, graceMs: 60_000 });
    const onset = (n: number): string => `2024-05-2${n}`;
    await done(tracker, open, ...[0, 1, 2, 3, 4, 5, 6, 7, 8].map((n) => strike(`i${n}`, onset(n))), { type: "SetAlertRule", rule: ruleOf({ kind: "direction", to: ["de-escalating"] }) });
    const [dry] = (await tracker.ask.dryRun({ rule: ruleOf({ kind: "direction", to: ["de-escalating"] }), clock: "recorded", toMs: START_US / 1_000 + 90 * 86_400_000 })).items;
    expect(dry.cause).toEqual({ kind: "time" });
    const crossing = Date.parse(dry.at) * 1_000;
    clock.us = crossing + 50_000_000;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(alertsOf(tracker)).toEqual([]);
    clock.us = crossing + 120_000_000;
    await until(() => alertsOf(tracker).length === 1);
    expect(alertsOf(tracker)).toMatchObject([{ at: dry.at, knownAt: dry.at, value: { direction: "de-escalating", support: "strong" }, cause: { kind: "time" } }]);
  });

  it("catches up on what fired while nobody watched, and appends nothing twice", async () => {
    const clock = { us: START_US };
    const store = `sqlite:${join(temporaryFolder(), "log.db")}`;
    const first = await opening(store, clock);
    await done(first, open, { type: "SetAlertRule", rule: ruleOf(force) });
    clock.us += DAY_US;
    await done(first, strike("i1"), retract("i1"));
    await first.close();
    for (let run = 0; run < 2; run++) {
      const tracker = await opening(store, clock);
      expect(tracker.alerts.deliveries()).toEqual([]);
      tracker.alerts.start(quick);
      await until(() => alertsOf(tracker).some(({ undone }) => undone !== null));
      await new Promise((resolve) => setTimeout(resolve, 30));
      expect(await typesIn(tracker)).toEqual(["AlertRuleSet", "AlertFired", "AlertUndone"]);
      await tracker.close();
    }
  });

  it("pins the version of a scale that was added", async () => {
    const tracker = await opening("memory:", { us: START_US });
    const table = { scaleId: "desk", version: "1", name: "n", citation: "c", codes: "cameo" as const, scores: { "19": -9 } };
    await done(tracker, { type: "AddScale", table });
    const pinned = (scale: string) => tracker.ask.alertRule(ruleOf(force, { lens: { scale } }));
    expect(pinned("desk")).toMatchObject({ value: { lens: { scale: "desk@1" } } });
    expect(pinned("goldstein-gdelt")).toMatchObject({ value: { lens: { scale: "goldstein-gdelt" } } });
    expect(pinned("mid-5")).toMatchObject({ ok: false, reason: "levels-not-scores" });
  });

  it("names no conflict that is not there", async () => {
    const tracker = await opening("memory:", { us: START_US });
    expect(await tracker.record({ type: "SetAlertRule", rule: ruleOf(force, { conflicts: ["nowhere"] }) })).toMatchObject({ ok: false, rejection: { reason: "unknown-conflict" } });
  });
});

describe("two trackers on one log", () => {
  it("write each alert once, and the one that wrote it delivers it", async () => {
    const clock = { us: START_US };
    const receiver = await webhookReceiver();
    const store = `sqlite:${join(temporaryFolder(), "log.db")}`;
    const trackers = await Promise.all([1, 2].map(() => opening(store, clock, { cache: temporaryFolder() })));
    const secrets = secretFile();
    const rules = { conflicts: "all", webhook: { url: receiver.url } };
    await done(trackers[0], open, { type: "SetAlertRule", rule: ruleOf(force, rules) });
    for (const tracker of trackers) tracker.alerts.start({ ...quick, secretFile: secrets });
    const rounds = 8;
    for (let round = 0; round < rounds; round++) {
      clock.us += 40 * DAY_US;
      const day = new Date(clock.us / 1_000).toISOString().slice(0, 10);
      await done(trackers[round % 2], strike(`i${round}`, day));
      await until(() => trackers.every((tracker) => alertsOf(tracker).length === round + 1));
    }
    expect(await typesIn(trackers[0])).toEqual(["AlertRuleSet", ...Array.from({ length: rounds }, () => "AlertFired")]);
    await receiver.until(rounds);
    await until(() => trackers.every((tracker) => tracker.alerts.deliveries().every(({ state }) => state === "delivered")));
    const told = receiver.received.map(({ headers }) => headers["webhook-id"]);
    expect([told.length, new Set(told).size]).toEqual([rounds, rounds]);
    expect(new Set(told)).toEqual(new Set(alertsOf(trackers[0]).map(({ alertId }) => alertId)));
    expect(trackers.reduce((sum, tracker) => sum + tracker.alerts.deliveries().length, 0)).toBe(rounds);
  });
});

describe("a delivery across a restart", () => {
  async function fired(cache: string | undefined): Promise<{ store: string; clock: Clock; receiver: Awaited<ReturnType<typeof webhookReceiver>>; secrets: string; folder: string }> {
    const [clock, folder, receiver, secrets] = [{ us: START_US }, temporaryFolder(), await webhookReceiver(), secretFile()];
    const store = `sqlite:${join(folder, "log.db")}`;
    const tracker = await opening(store, clock, { ...(cache !== undefined && { cache }) });
    receiver.answers = ["never"];
    tracker.alerts.start({ ...quick, secretFile: secrets });
    await done(tracker, open, { type: "SetAlertRule", rule: ruleOf(force, { name: "Force", webhook: { url: receiver.url } }) });
    clock.us += DAY_US;
    await done(tracker, strike("i1"));
    await receiver.until(1);
    await tracker.close();
    return { store, clock, receiver, secrets, folder };
  }

  it("is made again when it was cut off between the append and the answer, under the same id", async () => {
    const { store, clock, receiver, secrets } = await fired(undefined);
    const again = await opening(store, clock);
    again.alerts.start({ ...quick, secretFile: secrets });
    await receiver.until(2);
    await until(() => again.alerts.deliveries()[0].state === "delivered");
    const [first, second] = receiver.received;
    expect([second.headers["webhook-id"], second.body]).toEqual([first.headers["webhook-id"], first.body]);
    const [alert] = alertsOf(again);
    expect(JSON.parse(second.body)).toEqual({
      type: "alert.fired", timestamp: alert.recordedAt,
      data: {
        alertId: alert.alertId, ruleId: "rule", ruleName: "Force", conflictId: "a-b", conflictName: "A and B", at: alert.at, knownAt: alert.knownAt, kind: "hostility",
        value: alert.value, threshold: alert.threshold, n: 1, cause: alert.cause, link: alert.link, position: alert.position,
      },
    });
    await done(again, retract("i1"));
    await receiver.until(3);
    expect(JSON.parse(receiver.received[2].body)).toMatchObject({ type: "alert.undone", data: { alertId: alert.alertId, undone: { n: 0, value: { level: null } } } });
    await until(() => again.alerts.deliveries().every(({ state }) => state === "delivered"));
    await again.close();
    const third = await opening(store, clock);
    third.alerts.start({ ...quick, secretFile: secrets });
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(receiver.received).toHaveLength(3);
  });

  it("is made again, too, when the file of what is owed was deleted", async () => {
    const { store, clock, receiver, secrets, folder } = await fired(undefined);
    rmSync(join(folder, "log.db.deliveries"));
    const again = await opening(store, clock);
    again.alerts.start({ ...quick, secretFile: secrets });
    await receiver.until(2);
    expect(receiver.received[1].headers["webhook-id"]).toBe(receiver.received[0].headers["webhook-id"]);
  });
});

describe("the file of secrets", () => {
  it("must be readable and whole, and is named where it is not", async () => {
    const tracker = await opening("memory:", { us: START_US });
    expect(() => { tracker.alerts.start({ secretFile: "/nowhere/secrets" }); }).toThrow(/\/nowhere\/secrets, cannot be read.*BRINKLINE_WEBHOOK_SECRET_FILE/s);
    const path = join(temporaryFolder(), "secrets");
    writeFileSync(path, "hunter2");
    expect(() => { tracker.alerts.start({ secretFile: path }); }).toThrow(/^Line 1 of .* is neither/);
  });
});

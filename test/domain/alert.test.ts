import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AlertCommand, type AlertEvent, type AlertState, type FiredAlert, alertIdOf, alertStream, decideAlert, evolveAlert, unsetRule } from "../../src/domain/alert.ts";
import { type AlertRule, NewAlertRule } from "../../src/domain/alert-rule.ts";
import { type Decider, expectRetryChangesNothing, folded, given as givenFor } from "../support/given-when-then.ts";
import { someAlertEvent } from "./some-events.ts";

const decider: Decider<AlertState, AlertEvent, AlertCommand> = { initial: unsetRule, evolve: evolveAlert, decide: decideAlert };
const given = givenFor(decider);

const rule: AlertRule = { ruleId: "force", conflicts: "all", on: { kind: "hostility", atLeast: 4 }, lens: { scale: "goldstein-gdelt", halfLife: 30, reading: "accepted", clock: "recorded" } };
const stricter: AlertRule = { ...rule, on: { kind: "hostility", atLeast: 5 } };
const alertId = alertIdOf("force", "border", 1_700_000_000_000_000);
const alert: FiredAlert = {
  alertId, ruleVersion: 1, conflictId: "border", at: "2023-11-14T22:13:20Z", knownAt: "2023-11-14T22:13:20Z", kind: "hostility", value: { level: 4 }, threshold: { atLeast: 4 }, n: 3,
  cause: { kind: "incident", incidentId: "clash", revision: 0 }, link: "/c/border",
};
const undone = { alertId, conflictId: "border", knownAt: "2023-11-15T00:00:00Z", value: { level: 3 }, n: 2, cause: { kind: "incident" as const, incidentId: "clash", revision: 1 } };

const set: AlertEvent = { type: "AlertRuleSet", data: rule };
const removed: AlertEvent = { type: "AlertRuleRemoved", data: {} };
const fired: AlertEvent = { type: "AlertFired", data: alert };
const gone: AlertEvent = { type: "AlertUndone", data: undone };
const seen: AlertEvent = { type: "AlertAcknowledged", data: { alertId, note: "called" } };

const setRule = (asked: AlertRule): AlertCommand => ({ type: "SetAlertRule", rule: asked });
const remove: AlertCommand = { type: "RemoveAlertRule", ruleId: "force" };
const fire = (what: FiredAlert = alert): AlertCommand => ({ type: "FireAlert", ruleId: "force", alert: what });
const undo: AlertCommand = { type: "UndoAlert", ruleId: "force", undone };
const acknowledge: AlertCommand = { type: "AcknowledgeAlert", ruleId: "force", alertId, note: "called" };

describe("an alert rule", () => {
  it("is set, set to say something else, and set again after it was removed; the same again changes nothing", () => {
    given().when(setRule(rule)).then(set);
    given(set).when(setRule(rule)).unchanged();
    given(set).when(setRule(stricter)).then({ type: "AlertRuleSet", data: stricter });
    given(set, removed).when(setRule(rule)).then(set);
  });

  it("is removed once; one that was never set cannot be", () => {
    given(set).when({ ...remove, reason: "closed" }).then({ type: "AlertRuleRemoved", data: { reason: "closed" } });
    given(set, removed).when(remove).unchanged();
    given().when(remove).refused("unknown-rule");
  });

  it("has a stream of its own", () => {
    expect(alertStream("force")).toBe("alert-force");
  });
});

describe("an alert", () => {
  it("fires once for one crossing", () => {
    given(set).when(fire()).then(fired);
    given(set, fired).when(fire()).unchanged();
    given(set, fired, gone).when(fire()).unchanged();
  });

  it("fires only while the rule says what it said", () => {
    given().when(fire()).refused("unknown-rule");
    given(set, removed).when(fire()).refused("rule-changed");
    given(set, { type: "AlertRuleSet", data: stricter }).when(fire()).refused("rule-changed");
    given(set, { type: "AlertRuleSet", data: stricter }).when(fire({ ...alert, ruleVersion: 2 })).then({ type: "AlertFired", data: { ...alert, ruleVersion: 2 } });
  });

  it("is undone and acknowledged once, each whether or not the other, also when the rule is gone", () => {
    given(set, fired).when(undo).then(gone);
    given(set, fired, gone).when(undo).unchanged();
    given(set, fired, gone, removed).when(acknowledge).then(seen);
    given(set, fired, seen).when({ ...acknowledge, note: "again" }).unchanged();
    given(set, fired, seen).when(undo).then(gone);
  });

  it("that never fired can be neither", () => {
    given(set).when(undo).refused("unknown-alert");
    given(set).when(acknowledge).refused("unknown-alert");
    given(set).when({ ...acknowledge, alertId: "constructor" }).refused("unknown-alert");
  });

  it("has the id that every node derives from rule, conflict and crossing", () => {
    expect(alertId).toBe("60ce6fdd-c3db-5e77-a8de-91be679e76b7");
    const others = [alertIdOf("force", "border", 1_700_000_000_000_001), alertIdOf("force", "borders", 1_700_000_000_000_000), alertIdOf("forced", "border", 1_700_000_000_000_000)];
    expect(new Set([alertId, ...others]).size).toBe(4);
  });
});

describe("a rule's stream", () => {
  it("folds whatever it holds, and a retry changes nothing", () => {
    fc.assert(fc.property(fc.array(someAlertEvent, { maxLength: 8 }), (events) => {
      const state = folded(decider, events);
      for (const command of [setRule(rule), remove, fire(), undo, acknowledge]) expectRetryChangesNothing(decider, state, command);
    }));
  });
});

describe("a rule as it is asked for", () => {
  const problem = (asked: object): string => NewAlertRule.safeParse(asked).error?.issues.map(({ path, message }) => `${path.join("/")}: ${message}`).join("; ") ?? "";
  const on = { kind: "hostility", atLeast: 4 };

  it("is about every conflict, under the default lens, unless it says otherwise; what is stored says all of it", () => {
    expect(NewAlertRule.parse({ ruleId: "force", on })).toEqual(rule);
    expect(NewAlertRule.parse({ ruleId: "force", on: { kind: "past-changed", by: { tension: 3 } }, lens: { halfLife: 7 } })).toMatchObject({ on: { settledDays: 1 }, lens: { halfLife: 7, scale: "goldstein-gdelt" } });
  });

  it.each([
    ["a level that is none", { ruleId: "r", on: { kind: "hostility", atLeast: 6 } }, "on/atLeast"],
    ["a direction that alerts never use", { ruleId: "r", on: { kind: "direction", to: ["steady"] } }, "on/to/0"],
    ["a change of nothing", { ruleId: "r", on: { kind: "past-changed", by: {} } }, "give tension, direction or both"],
    ["a share that nothing is above", { ruleId: "r", on: { kind: "contested-share", above: 1 } }, "on/above"],
    ["no conflict at all", { ruleId: "r", on, conflicts: [] }, "conflicts"],
    ["the published clock", { ruleId: "r", on, lens: { clock: "published" } }, "lens/clock"],
    ["an address that is not of the web", { ruleId: "r", on, webhook: { url: "file:///etc/hosts" } }, "http or https"],
    ["an address with a password", { ruleId: "r", on, webhook: { url: "https://me:secret@desk.example/" } }, "would stand in the log"],
    ["a secret", { ruleId: "r", on, webhook: { url: "https://desk.example/", secret: "whsec_x" } }, "webhook"],
  ])("may not have %s", (_what, asked, told) => {
    expect(problem(asked)).toContain(told);
  });
});

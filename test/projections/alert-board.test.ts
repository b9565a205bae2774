import { deserialize, serialize } from "node:v8";
import { describe, expect, it } from "vitest";
import { alertIdOf } from "../../src/domain/alert.ts";
import type { StoredEvent } from "../../src/domain/stored.ts";
import { AlertBoard, type AlertBoardParts } from "../../projections/ledger/alert-board.ts";
import { Ledger } from "../../projections/ledger/ledger.ts";
import { logOf, opened, type Drafted } from "../support/small-log.ts";

const rule = { ruleId: "force", conflicts: "all", on: { kind: "hostility", atLeast: 4 }, lens: { scale: "goldstein-gdelt", halfLife: 30, reading: "accepted", clock: "recorded" } };
const alertId = alertIdOf("force", "a-b", 1);
const alert = { alertId, ruleVersion: 1, conflictId: "a-b", at: "2024-07-01T00:00:00Z", knownAt: "2024-07-01T00:00:00Z", kind: "hostility", value: { level: 4 }, threshold: { atLeast: 4 }, n: 1, cause: { kind: "time" }, link: "/c/a-b" };
const undone = { alertId, conflictId: "a-b", knownAt: "2024-07-02T00:00:00Z", value: { level: null }, n: 0, cause: { kind: "time" } };
const on = (type: string, data: unknown): Drafted => ({ stream: "alert-force", type, data });
const log = (...drafts: Drafted[]): StoredEvent[] => logOf(opened(), ...drafts).map((event) => ({ ...event, recordedBy: `node ${event.position}` }));

const past = log(on("AlertRuleSet", rule), on("AlertFired", alert), on("AlertAcknowledged", { alertId, note: "seen" }), on("AlertUndone", undone), on("AlertRuleRemoved", {}));

function boardOf(events: readonly StoredEvent[]): AlertBoard {
  const ledger = new Ledger();
  expect(ledger.fold(events)).toEqual(new Set(["a-b"]));
  expect([ledger.parked, ledger.segments.size]).toEqual([undefined, 1]);
  return ledger.alerts;
}

describe("the board of alerts", () => {
  it("knows every rule with how it stands, and every alert with what became of it and who wrote it", () => {
    const board = boardOf(past);
    expect(board.rules).toEqual([{ rule, version: 1, removed: true, since: past[1].recordedAt, recordedBy: "node 2", revision: 4, position: "6" }]);
    expect(board.alert(alertId)).toEqual({
      ruleId: "force",
      fired: { ...alert, known: past[2].recordedAt, position: "3", recordedBy: "node 3" },
      acknowledged: { note: "seen", known: past[3].recordedAt, position: "4", recordedBy: "node 4" },
      undone: { ...undone, known: past[4].recordedAt, position: "5", recordedBy: "node 5" },
    });
  });

  it("tells what fired and what was undone in the order of the log", () => {
    expect(boardOf(past).notices.map(({ id, kind, position, entry }) => [id, kind, position, entry.fired.alertId])).toEqual([[past[2].eventId, "fired", "3", alertId], [past[4].eventId, "undone", "5", alertId]]);
  });

  it("counts how often a rule was set, and since when it says what it says", () => {
    const events = log(on("AlertRuleSet", rule), on("AlertRuleRemoved", { reason: "r" }), on("AlertRuleSet", { ...rule, name: "again" }));
    expect(boardOf(events).rules).toMatchObject([{ rule: { name: "again" }, version: 2, removed: false, since: events[3].recordedAt, revision: 2 }]);
  });

  it("comes back whole from a snapshot, and goes on", () => {
    const parts = deserialize(serialize(boardOf(past.slice(0, 3)).parts())) as AlertBoardParts;
    const ledger = new Ledger();
    const restored = new AlertBoard(parts);
    for (const event of past.slice(3)) restored.take("force", { type: event.type, data: JSON.parse(event.body) as object } as Parameters<AlertBoard["take"]>[1], event, event.recordedAt);
    ledger.fold(past);
    expect(restored.parts()).toEqual(ledger.alerts.parts());
    expect(restored.notices[1].entry).toBe(restored.alert(alertId));
  });

  it("parks the ledger before an alert that does not fit", () => {
    const ledger = new Ledger();
    ledger.fold(log(on("AlertFired", { ...alert, n: -1 })));
    expect(ledger.parked).toMatchObject({ type: "AlertFired", position: "2" });
  });
});

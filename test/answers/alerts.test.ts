import { describe, expect, it } from "vitest";
import { alertsAnswer } from "../../src/answers/alerts.ts";
import { alertIdOf } from "../../src/domain/alert.ts";
import { formatUs, parseKnownUs } from "../../src/domain/instant.ts";
import { Ledger } from "../../projections/ledger/ledger.ts";
import { type Drafted, logOf, opened } from "../support/small-log.ts";
import { valueOf } from "../support/small-ground.ts";

const rule = { ruleId: "force", conflicts: "all", on: { kind: "hostility", atLeast: 4 }, lens: { scale: "goldstein-gdelt", halfLife: 30, reading: "accepted", clock: "recorded" } };
const alertId = alertIdOf("force", "a-b", 1);
const fired = { alertId, ruleVersion: 1, conflictId: "a-b", at: "2024-07-01T00:00:00Z", knownAt: "2024-07-01T00:00:00Z", kind: "hostility", value: { level: 4 }, threshold: { atLeast: 4 }, n: 1, cause: { kind: "time" }, link: "/c/a-b" };
const on = (type: string, data: unknown): Drafted => ({ stream: "alert-force", type, data });
const endOfDayUs = Date.parse("2024-07-02T00:00:00Z") * 1_000;

/** An alert that fired at one microsecond and was seen at another. */
function ledgerOf(firedUs: number, seenUs: number): Ledger {
  const times = [endOfDayUs - 60_000_000, endOfDayUs - 50_000_000, firedUs, seenUs];
  const ledger = new Ledger();
  ledger.fold(logOf(opened(), on("AlertRuleSet", rule), on("AlertFired", fired), on("AlertAcknowledged", { alertId })).map((event, index) => ({ ...event, recordedAt: times[index] })));
  return ledger;
}

describe("alerts as known at a time", () => {
  it.each([123_456, 1, 999_999])("are those recorded up to its very microsecond, of which the answer's own text tells (.%i)", (us) => {
    const [firedUs, seenUs] = [endOfDayUs - 10_000_000 + us, endOfDayUs - 5_000_000 + us];
    const ledger = ledgerOf(firedUs, seenUs);
    const known = (text: string) => valueOf(alertsAnswer({ ledger }, { knownUs: parseKnownUs(text) })).items;
    const [whole] = known(formatUs(seenUs));
    expect(known(whole.recordedAt)).toMatchObject([{ alertId, acknowledged: null }]);
    expect(known(formatUs(firedUs - 1))).toEqual([]);
    expect(known(whole.acknowledged?.recordedAt ?? "")).toEqual([whole]);
    expect(known(formatUs(seenUs - 1))).toMatchObject([{ acknowledged: null }]);
  });

  it("are on a bare date those recorded in its last microsecond too", () => {
    const ledger = ledgerOf(endOfDayUs - 2, endOfDayUs - 1);
    expect(valueOf(alertsAnswer({ ledger }, { knownUs: parseKnownUs("2024-07-01") })).items).toMatchObject([{ acknowledged: { recordedAt: "2024-07-01T23:59:59.999999Z" } }]);
  });
});

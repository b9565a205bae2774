/** The laws of alerts, over random histories: against the answers that anybody can ask for, and live against all at once. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figuresOf } from "../../src/answers/state.ts";
import { dryOutcomes } from "../../src/alerts/dry-run.ts";
import type { Outcome } from "../../src/alerts/outcome.ts";
import { RuleWatch } from "../../src/alerts/rule-watch.ts";
import { type AlertCondition, type AlertRule, NewAlertRule } from "../../src/domain/alert-rule.ts";
import { MS_PER_DAY, parseInstant } from "../../src/domain/instant.ts";
import type { StoredEvent } from "../../src/domain/stored.ts";
import { asked } from "../../projections/escalation.ts";
import { Ledger } from "../../projections/ledger/ledger.ts";
import { SegmentView } from "../../projections/ledger/segment-view.ts";
import { full } from "../../projections/ledger/tallies.ts";
import { defaultLens } from "../support/lenses.ts";
import { toldHistory } from "../support/told-history.ts";

const RUNS = { numRuns: 300 };
const CONFLICT = "north-south";
const END_MS = Date.UTC(2035, 0, 1);

const ruleOf = (on: AlertCondition, lens: object = {}): AlertRule => NewAlertRule.parse({ ruleId: "rule", on, lens });
const standing = fc
  .tuple(
    fc.constantFrom<AlertCondition[]>(
      { kind: "direction", to: ["escalating"] }, { kind: "direction", to: ["de-escalating"] }, { kind: "direction", to: ["escalating", "de-escalating"] },
      { kind: "hostility", atLeast: 3 }, { kind: "hostility", atLeast: 4 }, { kind: "surge", level: "one-year" }, { kind: "surge", level: "three-year" }, { kind: "contested-share", above: 0.3 },
    ),
    fc.constantFrom({}, { reading: "uncontested" }, { halfLife: 7, scale: "goldstein-icews" }),
  )
  .map(([on, lens]) => ruleOf(on, lens));
const ofThePast = fc.constantFrom(ruleOf({ kind: "past-changed", by: { tension: 4 }, settledDays: 1 }), ruleOf({ kind: "past-changed", by: { direction: true }, settledDays: 0 }), ruleOf({ kind: "past-changed", by: { tension: 9, direction: true }, settledDays: 30 }));
const anyRule = fc.oneof({ weight: 3, arbitrary: standing }, { weight: 1, arbitrary: ofThePast });

function ledgerOf(log: readonly StoredEvent[]): Ledger {
  const ledger = new Ledger();
  ledger.fold(log);
  expect(ledger.parked).toBeUndefined();
  return ledger;
}

function segmentOf(ledger: Ledger): NonNullable<ReturnType<Ledger["segments"]["get"]>> {
  const segment = ledger.segments.get(CONFLICT);
  if (!segment) throw new RangeError("the history has no conflict");
  return segment;
}

const runOver = (log: readonly StoredEvent[], rule: AlertRule): readonly Outcome[] => {
  const ledger = ledgerOf(log);
  return dryOutcomes(ledger, segmentOf(ledger), { rule, clock: "recorded", toMs: END_MS });
};

/** What holds at an instant as known at a time (µs): asked anew by a full pass, as a reader asks. */
function held(ledger: Ledger, { on, lens: { scale, halfLife, reading } }: AlertRule, atMs: number, knownUs: number): string | null {
  const lens = { ...defaultLens, atMs, knownUs, scale, halfLifeDays: halfLife, reading };
  const view = new SegmentView(ledger, segmentOf(ledger), lens);
  const { direction, escalation, contested, n } = figuresOf(ledger, asked(view, lens, full(view, lens)));
  switch (on.kind) {
    case "direction":
      return direction.support === "strong" && (on.to as string[]).includes(direction.value) ? direction.value : null;
    case "hostility":
      return (escalation.hostility.current ?? 0) >= on.atLeast ? "yes" : null;
    case "surge":
      return escalation.surge?.level === "three-year" || escalation.surge?.level === on.level ? "yes" : null;
    case "contested-share":
      return n > 0 && (contested.occurrence ?? 0) / n > on.above ? "yes" : null;
    case "past-changed":
      return null;
  }
}

const usOf = (text: string): number => parseInstant(text)?.us ?? NaN;
const firedIn = (outcomes: readonly Outcome[]) => outcomes.flatMap((outcome) => (outcome.kind === "fired" ? [outcome.alert] : []));
const undoneIn = (outcomes: readonly Outcome[]) => new Map(outcomes.flatMap((outcome) => (outcome.kind === "undone" ? [[outcome.undone.alertId, outcome.undone] as const] : [])));
const knownTimes = (log: readonly StoredEvent[]): number[] => {
  let known = 0;
  return log.map(({ recordedAt }) => (known = Math.max(recordedAt, known + 1)));
};

describe("a rule on a conflict", () => {
  it("comes to the same live, event by event or in any batches, as in one pass over the whole history", () => {
    fc.assert(
      fc.property(toldHistory, anyRule, fc.integer({ min: 1, max: 4 }), (log, rule, batch) => {
        const ledger = new Ledger();
        const outcomes: Outcome[] = [];
        let watch: RuleWatch | undefined;
        for (let at = 0; at < log.length; at += batch) {
          ledger.fold(log.slice(at, at + batch));
          watch ??= new RuleWatch(ledger, segmentOf(ledger), { rule, version: 1 }, { clock: "recorded", sinceUs: -Infinity });
          outcomes.push(...watch.advance(ledger.head.known));
          if (at % 3 === 0) watch.rest();
        }
        outcomes.push(...(watch?.advance(END_MS * 1_000) ?? []));
        expect(outcomes).toEqual(runOver(log, rule));
      }),
      RUNS,
    );
  });

  it("fires where its condition is entered and nowhere else, at the very ms", () => {
    let fired = 0;
    fc.assert(
      fc.property(toldHistory, standing, (log, rule) => {
        const ledger = ledgerOf(log);
        for (const { at, knownAt, cause } of firedIn(runOver(log, rule))) {
          fired++;
          const [atMs, us] = [usOf(at) / 1_000, usOf(knownAt)];
          const now = held(ledger, rule, atMs, us);
          expect(now).not.toBeNull();
          // An event may come at the very ms at which time alone would have done it: then only the ms before was otherwise.
          const before = [held(ledger, rule, atMs - 1, us - 1), ...(cause.kind === "incident" || cause.kind === "conflict" ? [held(ledger, rule, atMs, us - 1)] : [])];
          expect(before.some((key) => key !== now)).toBe(true);
        }
      }),
      RUNS,
    );
    expect(fired).toBeGreaterThan(50);
  });

  it("misses no entry: between two looks with another answer it has fired", () => {
    fc.assert(
      fc.property(toldHistory, standing, fc.array(fc.integer({ min: 0, max: 1_500 }), { maxLength: 30 }), (log, rule, days) => {
        const ledger = ledgerOf(log);
        const fired = firedIn(runOver(log, rule)).map(({ knownAt }) => usOf(knownAt));
        const times = [...knownTimes(log), ...days.map((day) => (Date.UTC(2023, 0, 1) + day * MS_PER_DAY) * 1_000)].sort((a, b) => a - b);
        let [before, since] = [null as string | null, -Infinity];
        for (const us of times) {
          const now = held(ledger, rule, Math.floor(us / 1_000), us);
          if (now !== null && now !== before) expect(fired.some((at) => at > since && at <= us)).toBe(true);
          [before, since] = [now, us];
        }
      }),
      RUNS,
    );
  });

  it("is undone exactly when the same instant, judged with what is known later, says otherwise", () => {
    let undone = 0;
    fc.assert(
      fc.property(toldHistory, standing, (log, rule) => {
        const ledger = ledgerOf(log);
        const outcomes = runOver(log, rule);
        const later = undoneIn(outcomes);
        for (const { alertId, at, knownAt } of firedIn(outcomes)) {
          const [atMs, us] = [usOf(at) / 1_000, usOf(knownAt)];
          const key = held(ledger, rule, atMs, us);
          const otherwise = knownTimes(log).find((known) => known > us && held(ledger, rule, atMs, known) !== key);
          expect(later.has(alertId) ? usOf(later.get(alertId)?.knownAt ?? "") : undefined).toBe(otherwise);
          if (otherwise !== undefined) undone++;
        }
      }),
      RUNS,
    );
    expect(undone).toBeGreaterThan(10);
  });

  it("fires and is undone at most once for one crossing", () => {
    fc.assert(
      fc.property(toldHistory, anyRule, (log, rule) => {
        const outcomes = runOver(log, rule);
        for (const kind of ["fired", "undone"]) {
          const ids = outcomes.flatMap((outcome) => (outcome.kind === kind ? [outcome.kind === "fired" ? outcome.alert.alertId : outcome.undone.alertId] : []));
          expect(new Set(ids).size).toBe(ids.length);
        }
      }),
      RUNS,
    );
  });

  it("of the past fires where the state at a settled instant, known before and after an event, differs so much, and is undone when it no longer does", () => {
    let [fired, undone] = [0, 0];
    fc.assert(
      fc.property(toldHistory, ofThePast, (log, rule) => {
        const ledger = ledgerOf(log);
        const outcomes = runOver(log, rule);
        const times = knownTimes(log);
        let toldUs = -Infinity;
        const expected = times.flatMap((us) => {
          const change = us - toldUs < HOUR_US ? undefined : greatest(ledger, rule, us);
          if (change) toldUs = us;
          return change ? [[us, change.atMs]] : [];
        });
        const alerts = firedIn(outcomes);
        expect(alerts.map(({ at, knownAt }) => [usOf(knownAt), usOf(at) / 1_000])).toEqual(expected);
        for (const { alertId, at, knownAt } of alerts) {
          const [atMs, us] = [usOf(at) / 1_000, usOf(knownAt)];
          const restored = times.find((known) => known > us && !differs(rule, past(ledger, rule, atMs, us - 1), past(ledger, rule, atMs, known)));
          const later = undoneIn(outcomes).get(alertId);
          expect(later && usOf(later.knownAt)).toBe(restored);
          if (later) undone++;
        }
        fired += alerts.length;
      }),
      { numRuns: 150 },
    );
    expect(fired).toBeGreaterThan(50);
    expect(undone).toBeGreaterThan(10);
  });
});

const HOUR_US = 3_600_000_000;

interface Past {
  readonly atMs: number;
  readonly tension: number | null;
  readonly direction: string;
}

function past(ledger: Ledger, { lens: { scale, halfLife, reading } }: AlertRule, atMs: number, knownUs: number): Past {
  const lens = { ...defaultLens, atMs, knownUs, scale, halfLifeDays: halfLife, reading };
  const view = new SegmentView(ledger, segmentOf(ledger), lens);
  const { direction, escalation } = figuresOf(ledger, asked(view, lens, full(view, lens)));
  return { atMs, tension: escalation.tension, direction: direction.value };
}

function differs({ on }: AlertRule, before: Past, after: Past): boolean {
  if (on.kind !== "past-changed" || before.tension === null) return false;
  return (on.by.tension !== undefined && moved(before, after) >= on.by.tension) || (on.by.direction === true && before.direction !== after.direction);
}

const moved = (before: Past, after: Past): number => Math.abs((after.tension ?? 0) - (before.tension ?? 0));

/** The greatest change at the onsets of the accounts that an event opened or closed, and at the end of the settled past. */
function greatest(ledger: Ledger, rule: AlertRule, us: number): { atMs: number } | undefined {
  if (rule.on.kind !== "past-changed") return undefined;
  const { columns, size } = segmentOf(ledger);
  const settled = Math.floor(us / 1_000) - rule.on.settledDays * MS_PER_DAY;
  const rows = Array.from({ length: size }, (_, row) => row).filter((row) => columns.recordedFrom[row] === us || columns.recordedTo[row] === us);
  const isDefinition = segmentOf(ledger).definitions.some(({ known }) => known === us);
  const onsets = rows.map((row) => columns.onset[row]).filter((onset) => onset <= settled);
  const instants = onsets.length > 0 || isDefinition ? [...onsets, settled].sort((a, b) => a - b) : [];
  let found: { atMs: number; by: number } | undefined;
  for (const atMs of instants) {
    const [before, after] = [past(ledger, rule, atMs, us - 1), past(ledger, rule, atMs, us)];
    if (differs(rule, before, after) && (found === undefined || moved(before, after) > found.by)) found = { atMs, by: moved(before, after) };
  }
  return found;
}

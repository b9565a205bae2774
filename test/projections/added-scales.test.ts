import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ScaleTable, added } from "../support/added-scales.ts";
import { digestOf } from "../../src/answers/digest.ts";
import { figuresOf } from "../../src/answers/state.ts";
import type { Lens } from "../../src/domain/lens.ts";
import type { StoredEvent } from "../../src/domain/stored.ts";
import { asked } from "../../projections/escalation.ts";
import { excerpt } from "../../projections/ledger/excerpt.ts";
import { Ledger } from "../../projections/ledger/ledger.ts";
import { baseParts, ledgerFrom, segmentParts } from "../../projections/ledger/parts.ts";
import { type Drafted, askedOf, ledgerOf, lensAt, logOf, opened, reported, viewOf } from "../support/small-log.ts";

const harsh: ScaleTable = { scaleId: "desk", version: "1", name: "Acts", citation: "Desk manual", codes: "cameo", scores: { "19": -100, "04": 3, "138": -95 } };
const mild: ScaleTable = { ...harsh, version: "2", scores: { "19": -1 } };
const past: Drafted[] = [
  opened(), opened("c-d", {}),
  ...Array.from({ length: 30 }, (_, n) => reported(`i${n}`, { occurred: `2024-05-${String(1 + n).padStart(2, "0")}`, coding: { cameo: ["190", "138", "042", "112"][n % 4] }, conflicts: [n % 5 === 0 ? "c-d" : "a-b"] })),
];
const lens = (scale: string, more: Partial<Lens> = {}): Lens => lensAt("2024-06-01T00:00:00Z", { scale, ...more });
const figures = (ledger: Ledger, scale: string): unknown => figuresOf(ledger, askedOf(ledger, lens(scale)));
const parted = (ledger: Ledger): Ledger => ledgerFrom(structuredClone(baseParts(ledger)), structuredClone([...ledger.segments.values()].map(segmentParts)));
const folded = (log: readonly StoredEvent[], ledger = new Ledger()): Ledger => {
  ledger.fold(log);
  return ledger;
};

describe("a scale in the log", () => {
  it("is neither an incident nor a conflict, and changes nothing under another scale", () => {
    const [without, withScale] = [ledgerOf(...past), ledgerOf(...past, added(harsh), added(mild))];
    expect([withScale.segments.size, withScale.ids.size, withScale.parked]).toEqual([without.segments.size, without.ids.size, undefined]);
    expect(withScale.head.events).toBe(without.head.events + 2);
    expect(digestOf(withScale)).toBe(digestOf(without));
  });

  it("scores every act, those before it too, by its nearest ancestor where a code is missing", () => {
    const { escalation, ...rest } = figures(ledgerOf(...past, added(harsh)), "desk") as { escalation: { drivers: { score: number }[] }; unscored: number; scale: object };
    expect(new Set(escalation.drivers.map(({ score }) => score))).toEqual(new Set([-100, -95]));
    expect(rest).toMatchObject({ unscored: 6, scale: { id: "desk", version: "1" } });
  });

  it("names the greatest drivers, however far its scores go", () => {
    const ledger = ledgerOf(opened(), reported("old", { occurred: "2024-01-01", coding: { cameo: "195" } }), ...Array.from({ length: 6 }, (_, n) => reported(`new${n}`, { occurred: "2024-05-30", coding: { cameo: "112" } })), added({ ...harsh, scores: { "195": -1_000, "112": -0.5 } }));
    expect(askedOf(ledger, lens("desk")).view.tables.greatest).toBe(1_000);
    expect((figures(ledger, "desk") as { escalation: { drivers: { incidentId: string }[] } }).escalation.drivers[0].incidentId).toBe("old");
  });

  it("means its latest version, and each version by its name", () => {
    const ledger = ledgerOf(...past, added(harsh), added(mild));
    const greatest = (scale: string): number => viewOf(ledger, lens(scale)).tables.greatest;
    expect([greatest("desk"), greatest("desk@1"), greatest("desk@2"), greatest("desk@3")]).toEqual([1, 100, 1, 0]);
  });

  it("is known at every knowledge time: which scale to read by is the reader's choice", () => {
    const ledger = ledgerOf(...past, added(harsh));
    const before = lensAt("2024-06-01T00:00:00Z", { scale: "desk", knownAt: "2024-07-01T20:00:00Z" });
    expect(askedOf(ledger, before).sums.all.tension.material).toBeGreaterThan(0);
  });

  it("is told to everybody who watches a conflict only where an id means another table now", () => {
    const [ledger, log] = [new Ledger(), logOf(...past, added(harsh), added(mild))];
    ledger.fold(log.slice(0, -2));
    expect([...ledger.fold(log.slice(-2, -1))]).toEqual([]);
    expect([...ledger.fold(log.slice(-1))].sort()).toEqual(["a-b", "c-d"]);
  });

  it("comes in at any place among the other streams: every state is the same, bit for bit", () => {
    const whole = folded(logOf(...past, added(harsh), added(mild)));
    const expected = ["desk", "desk@1", "goldstein-gdelt"].map((scale) => askedOf(whole, lens(scale)).sums);
    fc.assert(fc.property(fc.nat(past.length), fc.nat(past.length), (a, b) => {
      const [first, second] = [Math.min(a, b), Math.max(a, b)];
      const ledger = ledgerOf(...past.slice(0, first), added(harsh), ...past.slice(first, second), added(mild), ...past.slice(second));
      expect(["desk", "desk@1", "goldstein-gdelt"].map((scale) => askedOf(ledger, lens(scale)).sums)).toEqual(expected);
    }), { numRuns: 25 });
  });

  it("survives being taken apart and put together at any place, and goes on", () => {
    const log = logOf(...past.slice(0, 10), added(harsh), ...past.slice(10, 20), added(mild), ...past.slice(20));
    const straight = folded(log);
    fc.assert(fc.property(fc.nat(log.length), (at) => {
      const resumed = folded(log.slice(at), parted(folded(log.slice(0, at))));
      for (const scale of ["desk", "desk@1", "goldstein-icews"]) expect(figures(resumed, scale)).toEqual(figures(straight, scale));
    }), { numRuns: 25 });
  });

  it("goes with an excerpt, so that a preview is read under it", () => {
    const ledger = ledgerOf(...past, added(harsh));
    const part = excerpt(ledger, ["a-b"]);
    expect(asked(viewOf(part, lens("desk")), lens("desk")).sums).toEqual(askedOf(ledger, lens("desk")).sums);
  });

  it.each([
    ["does not fit", (event: StoredEvent): StoredEvent => ({ ...event, body: event.body.replace('"cameo"', '"weis"') })],
    ["does not fit", (event: StoredEvent): StoredEvent => ({ ...event, body: "{" })],
    ["no code here reads the stream", (event: StoredEvent): StoredEvent => ({ ...event, stream: "table-desk" })],
    ["no code here reads the stream", (event: StoredEvent): StoredEvent => ({ ...event, type: "ConflictReopened", body: '{"reason":"r"}' })],
    ["upgrade Brinkline", (event: StoredEvent): StoredEvent => ({ ...event, schemaVersion: 2 })],
  ])("parks the ledger in sight where it %s", (reason, damaged) => {
    const log = logOf(...past, added(harsh));
    const ledger = folded([...log.slice(0, -1), ...log.slice(-1).map(damaged)]);
    expect(ledger.parked?.reason).toContain(reason);
    expect(ledger.head.events).toBe(past.length);
  });
});

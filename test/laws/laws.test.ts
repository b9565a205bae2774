/** The laws of domain.md section 4, over random histories with corrections, retractions, merges and reinstatements. */
import { deserialize, serialize } from "node:v8";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { digestOf } from "../../src/answers/digest.ts";
import { type Figures, everyState, figuresOf } from "../../src/answers/state.ts";
import { canonicalJson } from "../../src/domain/canonical.ts";
import { CLOCKS, type Lens, READINGS, defaultLens } from "../../src/domain/lens.ts";
import type { StoredEvent } from "../../src/domain/stored.ts";
import { driversOf } from "../../src/measures/drivers.ts";
import { leavesOutContested } from "../../src/measures/intensity.ts";
import { asked } from "../../projections/escalation.ts";
import { Ledger } from "../../projections/ledger/ledger.ts";
import { type BaseParts, type SegmentParts, baseParts, ledgerFrom, segmentParts } from "../../projections/ledger/parts.ts";
import { SegmentView } from "../../projections/ledger/segment-view.ts";
import { full } from "../../projections/ledger/tallies.ts";
import { interleaved, logged, someHistory, turns } from "../support/random-history.ts";

const RUNS = { numRuns: 1_000 };

function folded(events: readonly StoredEvent[], batchSize = Infinity): Ledger {
  const ledger = new Ledger();
  for (let at = 0; at < events.length; at += batchSize) ledger.fold(events.slice(at, at + batchSize));
  return ledger;
}

const someLens: fc.Arbitrary<Lens> = fc
  .record({
    day: fc.integer({ min: 0, max: 400 }),
    knownHour: fc.option(fc.integer({ min: -4_000, max: 20 }), { nil: undefined }),
    clock: fc.constantFrom(...CLOCKS),
    reading: fc.constantFrom(...READINGS),
    scale: fc.constantFrom("goldstein-gdelt", "goldstein-icews", "plover-0.8"),
    halfLifeDays: fc.constantFrom(7, 14, 30),
    inherit: fc.boolean(),
  })
  .map(({ day, knownHour, ...lens }) => ({
    ...defaultLens, ...lens,
    atMs: Date.UTC(2024, 0, 1 + day),
    knownUs: knownHour === undefined ? Infinity : (Date.parse("2024-07-01T00:00:00Z") + knownHour * 3_600_000) * 1_000,
  }));

/** Every conflict's state under a lens, without the place in the log: exact, not rounded. */
function states(ledger: Ledger, lens: Lens): string {
  return canonicalJson([...everyState(ledger, lens)].map(({ position: _position, ...figures }) => figures));
}

/** Without what depends on when the log took things in. */
function lasting(figures: Figures): unknown {
  const { position: _position, knownAt: _knownAt, knowledgeLagDays: _lag, logBeganAt: _began, ...rest } = figures;
  return rest;
}

describe("L1: the order of arrival never shows", () => {
  it("gives the same digest for any interleaving that keeps each stream's order", () => {
    fc.assert(
      fc.property(someHistory, turns, (history, order) => {
        expect(digestOf(folded(logged(interleaved(history, order))))).toBe(digestOf(folded(logged(history))));
      }),
      RUNS,
    );
  });
});

describe("L2: what was known then stays what was known then", () => {
  it("never changes the recorded clock's past when events are appended", () => {
    fc.assert(
      fc.property(someHistory, someLens, fc.nat(), (history, lens, cut) => {
        const events = logged(history);
        const prefix = folded(events.slice(0, 1 + (cut % events.length)));
        const knownUs = Math.min(lens.knownUs, prefix.head.known);
        const then = { ...lens, clock: "recorded" as const, knownUs };
        const whole = folded(events);
        const before = new Map([...everyState(prefix, then)].map((figures) => [figures.conflictId, { ...figures, position: "" }]));
        for (const figures of everyState(whole, then)) {
          const old = before.get(figures.conflictId);
          if (old) expect({ ...figures, position: "" }).toEqual(old);
          else expect(figures.situation).toBe("not-yet-known");
        }
      }),
      RUNS,
    );
  });
});

describe("L3: live, replayed and resumed are the same bits", () => {
  it("for any batches, and from a snapshot taken anywhere", () => {
    fc.assert(
      fc.property(someHistory, someLens, fc.integer({ min: 1, max: 5 }), fc.nat(), (history, lens, batchSize, cut) => {
        const events = logged(history);
        const at = cut % (events.length + 1);
        const resumed = throughSnapshot(folded(events.slice(0, at)));
        resumed.fold(events.slice(at));
        const expected = states(folded(events), lens);
        expect(states(folded(events, batchSize), lens)).toBe(expected);
        expect(states(resumed, lens)).toBe(expected);
        expect(digestOf(resumed)).toBe(digestOf(folded(events)));
      }),
      RUNS,
    );
  });
});

function throughSnapshot(ledger: Ledger): Ledger {
  const base = deserialize(serialize(baseParts(ledger))) as BaseParts;
  const segments = [...ledger.segments.values()].map((segment) => deserialize(serialize(segmentParts(segment))) as SegmentParts);
  return ledgerFrom(base, segments);
}

describe("L4: drivers sum to the figure", () => {
  it("within 1e-9 relative, under any lens", () => {
    fc.assert(
      fc.property(someHistory, someLens, (history, lens) => {
        const ledger = folded(logged(history));
        for (const segment of ledger.segments.values()) {
          const view = new SegmentView(ledger, segment, lens);
          const { tension } = figuresOf(ledger, asked(view, lens)).escalation;
          const sum = driversOf(view, lens.atMs, lens.halfLifeDays, leavesOutContested(lens.reading)).reduce((total, driver) => total + driver.contribution, 0);
          expect(Math.abs(sum - (tension ?? 0))).toBeLessThanOrEqual(1e-9 * Math.max(1e-300, tension ?? 0));
        }
      }),
      RUNS,
    );
  });
});

describe("a clock with everything known", () => {
  it("agrees with the other", () => {
    fc.assert(
      fc.property(someHistory, someLens, (history, lens) => {
        const ledger = folded(logged(history));
        const under = (clock: Lens["clock"]): unknown[] => [...everyState(ledger, { ...lens, clock, knownUs: Infinity })].map((figures) => ({ ...(lasting(figures) as object), clock: "" }));
        expect(under("published")).toEqual(under("recorded"));
      }),
      RUNS,
    );
  });
});

describe("a correction followed by its reverse", () => {
  it("gives the state before", () => {
    const correction = fc.constantFrom({ occurred: "2024-05-05" }, { coding: { cameo: "112" } }, { initiators: [{ id: "OUT" }] }, { status: "planned" });
    fc.assert(
      fc.property(someHistory, someLens, correction, (history, lens, set) => {
        const reported = history.find((draft) => draft.type === "IncidentReported");
        fc.pre(reported !== undefined);
        const first = history.slice(0, history.indexOf(reported) + 1);
        const facts = (JSON.parse(reported.body) as { facts: Record<string, unknown> }).facts;
        const reverse = Object.fromEntries(Object.keys(set).map((name) => [name, facts[name] ?? null]));
        const correct = (revision: number, what: unknown): (typeof history)[number] => ({ ...reported, eventId: `${reported.eventId}-${revision}`, type: "IncidentCorrected", revision, body: canonicalJson({ set: what, reason: "r", basis: "new-information" }) });
        const [before, after] = [folded(logged(first)), folded(logged([...first, correct(1, set), correct(2, reverse)]))];
        const everything = { ...lens, knownUs: Infinity };
        expect([...everyState(after, everything)].map(lasting)).toEqual([...everyState(before, everything)].map(lasting));
      }),
      RUNS,
    );
  });
});

describe("a checkpointed answer", () => {
  it("equals a full pass bit for bit, whatever arrives late", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 }), fc.integer({ min: 260, max: 900 }), fc.integer({ min: 0, max: 1_000 }), (seed, count, late) => {
        const ledger = folded(bulk(seed, count));
        const lens = { ...defaultLens, atMs: Date.UTC(2026, 0, 1) };
        answerOf(ledger, lens);
        ledger.fold(bulk(seed + 1, 3, count));
        for (const atMs of [lens.atMs, Date.UTC(2024, 0, 1) + late * 86_400_000]) {
          const at = { ...lens, atMs };
          expect(answerOf(ledger, at)).toBe(answerOf(ledger, at, "full"));
        }
      }),
      RUNS,
    );
  });
});

function answerOf(ledger: Ledger, lens: Lens, how: "resumed" | "full" = "resumed"): string {
  const segment = [...ledger.segments.values()][0];
  const view = new SegmentView(ledger, segment, lens);
  const ask = how === "full" ? asked(view, lens, full(view, lens)) : asked(view, lens);
  if (how === "resumed" && lens.atMs >= Date.UTC(2026, 0, 1)) expect(segment.checkpoints.length).toBe(Math.floor(segment.size / 256));
  return canonicalJson(figuresOf(ledger, ask));
}

/** Many incidents of one conflict from a seed, a few of them spells, a few contested. */
function bulk(seed: number, count: number, offset = 0): StoredEvent[] {
  let state = seed;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const codes = ["195", "112", "046", "1213", "072", "173"];
  return Array.from({ length: count }, (_, index) => {
    const onset = Date.UTC(2024, 0, 1) + next(700) * 86_400_000;
    const occurred = next(20) === 0 ? `${isoDay(onset)}/${isoDay(onset + next(9) * 86_400_000)}` : isoDay(onset);
    const incidentId = `i${String(offset + index)}`;
    const claims = next(15) === 0 ? ["confirms", "denies"].map((value, n) => ({ about: "occurrence", value, claimant: n === 0 ? "LEF" : "RIG", sourceId: "s", claimId: `c${n}` })) : [];
    const facts = { conflicts: ["field"], occurred, initiators: [{ id: "LEF" }], targets: [{ id: "RIG" }], coding: { cameo: codes[next(codes.length)] } };
    const at = offset + index;
    return { eventId: `e${at}`, type: "IncidentReported", schemaVersion: 1, stream: `incident-${incidentId}`, revision: 0, position: String(at + 1), recordedAt: 1_800_000_000_000_000 + at, body: canonicalJson({ incidentId, facts, sources: [{ sourceId: "s", name: "s" }], claims }) };
  });
}

const isoDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

describe("the fold", () => {
  it("neither throws nor changes what it is given, whatever the log holds", () => {
    const garbage = fc.oneof(fc.json(), fc.string(), fc.constantFrom("{}", "null", '{"facts":{}}', '{"set":{"occurred":"nonsense"}}', '{"incidentId":"x","facts":{"occurred":"2024-99"},"sources":[],"claims":[]}'));
    fc.assert(
      fc.property(someHistory, fc.nat(), garbage, fc.constantFrom("IncidentReported", "IncidentCorrected", "ClaimMade", "ConflictRevised", "Unheard"), (history, where, body, type) => {
        const events = logged(history);
        const broken = { ...events[where % events.length], type, body };
        const log = [...events.slice(0, where % events.length), broken, ...events.slice(where % events.length)].map((event) => Object.freeze(event));
        const ledger = new Ledger();
        expect(() => ledger.fold(Object.freeze(log))).not.toThrow();
        if (type === "Unheard") expect(ledger.parked).toMatchObject({ type: "Unheard", position: broken.position });
        expect(() => digestOf(ledger)).not.toThrow();
      }),
      RUNS,
    );
  });
});

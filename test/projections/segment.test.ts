import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Dictionary } from "../../projections/ledger/dictionary.ts";
import { type Row, Segment } from "../../projections/ledger/segment.ts";
import { columnNames } from "../../src/measures/columns.ts";

/** A row of an incident; every other column tells which row it is, so that a mix-up shows. */
function row(incident: number, onset: number, version: number): Row {
  const filled = Object.fromEntries(columnNames.map((name, index) => [name, version * 20 + index])) as Record<keyof Row, number>;
  return { ...filled, incident, onset, flags: 0, recordedFrom: version, recordedTo: Infinity, publishedFrom: version, publishedTo: Infinity, lat: version / 2, lon: NaN, deathsLow: -1 };
}

type Step = { readonly insert: readonly [incident: number, onset: number] } | { readonly kill: number } | { readonly merge: true };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(fc.nat({ max: 30 }), fc.integer({ min: -5, max: 5 })).map((insert) => ({ insert })) },
  { weight: 3, arbitrary: fc.nat().map((kill) => ({ kill })) },
  { weight: 1, arbitrary: fc.constant({ merge: true as const }) },
);

const rowAt = (segment: Segment, at: number): Row => Object.fromEntries(columnNames.map((name) => [name, segment.columns[name][at]])) as Row;
const asKept = (expected: Row): Row => ({ ...expected, lat: Math.fround(expected.lat) });

describe("a segment", () => {
  it("is in order of (onset, id) after any inserts and kills, with each row whole", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300, size: "max" }), (steps) => {
        const ids = new Dictionary();
        for (let n = 0; n <= 30; n++) ids.intern(`i${(n * 17) % 31}`);
        const segment = new Segment("a-b", ids);
        let living: Row[] = [];
        for (const [version, next] of steps.entries()) {
          if ("insert" in next) {
            const made = row(next.insert[0], next.insert[1], version);
            segment.insert(made);
            living.push(made);
          } else if ("kill" in next && living.length > 0) {
            const dead = living[next.kill % living.length];
            segment.kill(segment.rowsOf(dead.incident, dead.onset).find((at) => segment.columns.recordedFrom[at] === dead.recordedFrom) ?? -1);
            living = living.filter((other) => other !== dead);
          } else segment.merge();
        }
        segment.merge();
        const expected = living.sort((a, b) => a.onset - b.onset || (ids.id(a.incident) < ids.id(b.incident) ? -1 : ids.id(a.incident) > ids.id(b.incident) ? 1 : a.recordedFrom - b.recordedFrom));
        expect(segment.size).toBe(expected.length);
        for (const [at, each] of expected.entries()) expect(rowAt(segment, at)).toEqual(asKept(each));
        for (let onset = -6; onset <= 6; onset++) expect(segment.countUntil(onset)).toBe(expected.filter((each) => each.onset <= onset).length);
        for (const each of expected) expect(segment.rowsOf(each.incident, each.onset).map((at) => segment.columns.recordedFrom[at])).toContain(each.recordedFrom);
      }),
      { numRuns: 200 },
    );
  });

  it("merges its tail by itself when that is full, and stays in order", () => {
    const ids = new Dictionary();
    for (let n = 0; n < 5_000; n++) ids.intern(`i${n}`);
    const segment = new Segment("a-b", ids);
    for (let n = 0; n < 5_000; n++) segment.insert(row(n, (n * 7_919) % 5_000, n));
    expect(segment.size - segment.sorted).toBeLessThanOrEqual(1_025);
    segment.trim();
    for (let at = 0; at < segment.size; at++) expect(segment.columns.onset[at]).toBe(at);
    expect(segment.columns.onset.length).toBe(5_000);
  });

  it("gives rows up at once when they are killed", () => {
    const ids = new Dictionary();
    ids.intern("i");
    const segment = new Segment("a-b", ids);
    segment.insert(row(0, 1, 1));
    segment.kill(0);
    expect(segment.rowsOf(0, 1)).toEqual([]);
    expect([segment.columns.recordedTo[0], segment.columns.publishedTo[0]]).toEqual([-Infinity, -Infinity]);
  });

  it("drops the checkpoints behind a change, and keeps those before it", () => {
    const ids = new Dictionary();
    for (let n = 0; n < 10; n++) ids.intern(`i${n}`);
    const segment = new Segment("a-b", ids);
    for (let n = 0; n < 10; n++) segment.insert(row(n, n * 10, n));
    segment.checkpoints = [{ rows: 3, state: "3" }, { rows: 6, state: "6" }];
    segment.insert(row(1, 45, 11));
    segment.merge();
    expect(segment.checkpoints.map(({ rows }) => rows)).toEqual([3]);
    segment.insert(row(1, 99, 12));
    expect(segment.checkpoints.map(({ rows }) => rows)).toEqual([3]);
    segment.define({ known: 1, state: { situation: "unknown" } });
    expect(segment.checkpoints).toEqual([]);
  });
});

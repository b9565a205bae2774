import { describe, expect, it } from "vitest";
import { digestOf } from "../../src/answers/digest.ts";
import { Ledger } from "../../projections/ledger/ledger.ts";
import { Dictionary } from "../../projections/ledger/dictionary.ts";
import { ledgerProjection } from "../../projections/ledger/projection.ts";
import { excerpt } from "../../projections/ledger/excerpt.ts";
import { baseParts, ledgerFrom, segmentParts } from "../../projections/ledger/parts.ts";
import { askedOf, later, ledgerOf, lensAt, logOf, opened, reported } from "../support/small-log.ts";

const lens = lensAt("2024-12-01T00:00:00Z");
const drafts = [opened(), reported("x", { occurred: "2024-05-01" }), reported("y", { occurred: "2024-05-02" }), later("x", "IncidentMerged", { into: "y", reason: "r" })];

describe("a ledger whose ids have no room left", () => {
  it("parks before the next event instead of mixing ids up", () => {
    const base = baseParts(ledgerOf(...drafts.slice(0, 1)));
    const ids = { bytes: new Uint8Array(8), offsets: Uint32Array.of(0, 2 ** 32 - 1), table: new Uint32Array(4) };
    const ledger = ledgerFrom({ ...base, ids }, []);
    expect(new Dictionary(ids).isFull).toBe(true);
    ledger.fold(logOf(...drafts).slice(1));
    expect([ledger.parked?.position, ledger.parked?.reason, ledger.head.events]).toEqual(["2", expect.stringMatching(/as many incidents as one can/), 1]);
  });
});

describe("an event that nobody here understands", () => {
  const log = logOf(...drafts);
  const unknown = { ...log[2], type: "IncidentForetold", stream: "incident-z", revision: 0, position: "3" };
  const newer = { ...log[2], schemaVersion: 2 };
  const elsewhere = { ...log[2], stream: "alert-7" };
  const orphan = { ...log[3], stream: "incident-gone", position: "3" };
  const misfit = { ...log[3], body: '{"into":7}' };

  it.each([
    ["of an unknown type", unknown, /IncidentForetold of schema version 1 is not known/],
    ["of a newer schema", newer, /schema version 2 is not known to this version: upgrade/],
    ["in a stream of another kind", elsewhere, /no code here reads the stream alert-7/],
    ["whose report the log has lost", orphan, /lost the report/],
    ["whose body does not fit its type", misfit, /its body does not fit its type/],
  ])("%s parks the ledger in sight, and nothing after it is folded", (_name, event, reason) => {
    const ledger = new Ledger();
    ledger.fold([...log.slice(0, 2), event, ...log.slice(2)]);
    expect(ledger.parked).toEqual({ position: event.position, stream: event.stream, revision: event.revision, type: event.type, reason: expect.stringMatching(reason) as string });
    expect(ledger.head).toMatchObject({ position: "2", events: 2 });
    ledger.fold(log.slice(2));
    expect([ledger.head.position, askedOf(ledger, lens).tallies.all.n]).toEqual(["2", 1]);
  });

  const bodies = [null, 7, "text", [], {}, { source: null }, { source: { sourceId: "s", publishedAt: 5 } }, { basis: "false-report", source: 1 }, { set: { magnitudes: { fatalities: null } } }, { basis: "no-such-basis", set: null, source: null }, { claims: [], sources: [null], facts: { occurred: "2024-05-01", conflicts: ["a-b"] } }];

  it.each(["IncidentCorroborated", "IncidentRetracted", "IncidentCorrected", "IncidentReinstated", "ClaimMade", "GradeRevised", "IncidentReported"])("never throws and is never half read, whatever stands in a body of %s", (type) => {
    for (const body of bodies) {
      const ledger = new Ledger();
      const revision = type === "IncidentReported" ? 0 : 1;
      const stream = type === "IncidentReported" ? "incident-z" : "incident-x";
      ledger.fold([...log.slice(0, 2), { ...log[2], position: "3", stream, revision, type, body: JSON.stringify(body) }]);
      expect([JSON.stringify(body), ledger.parked?.type]).toEqual([JSON.stringify(body), type]);
    }
  });

  it("is told by the projection's update", () => {
    const update = ledgerProjection(new Ledger()).fold([...log.slice(0, 1), unknown]);
    expect(update).toMatchObject({ head: { position: "1" }, parked: { type: "IncidentForetold" } });
    expect([...update.touched]).toEqual(["a-b"]);
  });
});

describe("an update", () => {
  it("names the conflicts that a batch touched, and where the fold stood then", () => {
    const projection = ledgerProjection(new Ledger());
    const log = logOf(opened(), opened("c-d", {}), reported("x", { occurred: "2024-05-01" }), reported("y", { occurred: "2024-05-02", conflicts: ["c-d"], concerns: ["a-b"] }), later("y", "IncidentRetracted", { basis: "false-report", reason: "r" }));
    const updates = [log.slice(0, 2), log.slice(2, 3), log.slice(3, 4), log.slice(4)].map((batch) => projection.fold(batch));
    expect(updates.map(({ touched }) => [...touched].sort())).toEqual([["a-b", "c-d"], ["a-b"], ["a-b", "c-d"], ["a-b", "c-d"]]);
    expect(updates.map(({ head }) => head.position)).toEqual(["2", "3", "4", "5"]);
  });

  it("names the conflict that an incident leaves as well as the one it joins", () => {
    const projection = ledgerProjection(new Ledger());
    const log = logOf(opened(), opened("c-d", {}), reported("x", { occurred: "2024-05-01" }), later("x", "IncidentCorrected", { set: { conflicts: ["c-d"] }, reason: "r", basis: "coding-error" }));
    projection.fold(log.slice(0, 3));
    expect([...projection.fold(log.slice(3)).touched].sort()).toEqual(["a-b", "c-d"]);
  });
});

describe("the parts of a ledger", () => {
  it("put together again are the same ledger, and go on as it would", () => {
    const ledger = ledgerOf(...drafts);
    const again = ledgerFrom(structuredClone(baseParts(ledger)), [...ledger.segments.values()].map((segment) => structuredClone(segmentParts(segment))));
    expect([digestOf(again), again.head]).toEqual([digestOf(ledger), ledger.head]);
    expect(again.ids.id(again.ids.find("y"))).toBe("y");
    const rest = logOf(...drafts, later("x", "IncidentReinstated", { reason: "r" })).slice(drafts.length);
    again.fold(rest);
    expect(askedOf(again, lens).tallies.all.n).toBe(2);
    expect(askedOf(ledger, lens).tallies.all.n).toBe(1);
  });

  it("keep what is ignored in a cycle", () => {
    const cycle = ledgerOf(...drafts, later("y", "IncidentMerged", { into: "x", reason: "r" }));
    const again = ledgerFrom(structuredClone(baseParts(cycle)), [...cycle.segments.values()].map(segmentParts));
    expect([...again.ignoredMerges]).toEqual([...cycle.ignoredMerges]);
    expect(again.ignoredMerges.size).toBe(1);
  });
});

describe("an excerpt", () => {
  it("is a ledger of its own: what is folded into it never shows in the whole one", () => {
    const ledger = ledgerOf(...drafts, opened("c-d", {}), reported("z", { occurred: "2024-05-01", conflicts: ["c-d"] }));
    const before = digestOf(ledger);
    const trial = excerpt(ledger, ["a-b"]);
    expect([...trial.segments.keys()]).toEqual(["a-b"]);
    trial.fold(logOf(reported("new", { occurred: "2024-05-03" })));
    expect(askedOf(trial, lens).tallies.all.n).toBe(2);
    expect([digestOf(ledger), ledger.ids.find("new")]).toEqual([before, -1]);
  });
});

describe("memory", () => {
  it("is given back after a catch-up, without a change of any figure", () => {
    const ledger = ledgerOf(opened(), ...Array.from({ length: 3_000 }, (_, n) => reported(`i${n}`, { occurred: `2024-0${1 + (n % 9)}-11` })));
    const [before, digest] = [ledger.byteLength, digestOf(ledger)];
    ledger.trim();
    expect(ledger.byteLength).toBeLessThan(before);
    expect(digestOf(ledger)).toBe(digest);
  });
});

/** When what is known of an incident, on either clock (domain.md section 4). */
import { describe, expect, it } from "vitest";
import type { Clock } from "../../src/domain/lens.ts";
import type { Source } from "../../src/domain/source.ts";
import { type Drafted, askedOf, later, ledgerOf, lensAt, opened, reported } from "../support/small-log.ts";

const at = "2024-12-01T00:00:00Z";
const source = (sourceId: string, publishedAt?: string): Source => ({ sourceId, name: sourceId, ...(publishedAt !== undefined && { publishedAt }) });
const opening = { ...opened(), recordedAt: "2024-01-01T00:00:00Z" };

/** The tension known at an instant, rounded: 10 for a CAMEO 195 that is just happening, null for nothing. */
function scoreAt(clock: Clock, knownAt: string, ...drafts: Drafted[]): number | null {
  const ask = askedOf(ledgerOf(opening, ...drafts), lensAt(at, { clock, knownAt }));
  const { all } = ask.tallies;
  return all.n === 0 ? null : Math.round(ask.sums.all.tension.verbal + ask.sums.all.tension.material);
}
const ongoing = "2024-05-01/..";
const strike = { occurred: ongoing, coding: { cameo: "195" } };
const [threat, raid] = [{ coding: { cameo: "138" } }, { coding: { cameo: "190" } }];

describe("on the recorded clock", () => {
  const drafts = [
    reported("i", strike, { recordedAt: "2024-07-01T00:00:00Z", sources: [source("s", "2024-05-02T00:00:00Z")] }),
    later("i", "IncidentCorrected", { set: threat, reason: "r", basis: "new-information" }, { recordedAt: "2024-07-02T00:00:00Z" }),
    later("i", "IncidentRetracted", { basis: "false-report", reason: "r" }, { recordedAt: "2024-07-03T00:00:00Z" }),
    later("i", "IncidentReinstated", { reason: "r" }, { recordedAt: "2024-07-04T00:00:00Z" }),
  ];

  it.each([
    ["2024-06-30T23:59:59Z", null],
    ["2024-07-01T00:00:00Z", 10],
    ["2024-07-02T00:00:00Z", 7],
    ["2024-07-03T00:00:00Z", null],
    ["2024-07-04T00:00:00Z", 7],
  ])("the account is what the log had taken in by %s", (knownAt, expected) => {
    expect(scoreAt("recorded", knownAt, ...drafts)).toBe(expected);
  });

  it("two events of one microsecond are known one after the other", () => {
    const sameTime = "2024-07-01T00:00:00Z";
    const ledger = ledgerOf(opening, reported("i", strike, { recordedAt: sameTime }), reported("j", strike, { recordedAt: sameTime }));
    const knownUs = Date.parse(sameTime) * 1_000;
    expect([0, 1].map((us) => askedOf(ledger, lensAt(at, { knownUs: knownUs + us })).tallies.all.n)).toEqual([1, 2]);
    expect(ledger.head.known).toBe(knownUs + 1);
  });
});

describe("on the published clock an incident is known", () => {
  it("from the earliest source of its report", () => {
    const drafts = [reported("i", strike, { recordedAt: "2024-07-01T00:00:00Z", sources: [source("s", "2024-05-03T00:00:00Z"), source("t", "2024-05-02T00:00:00Z"), source("u")] })];
    expect([scoreAt("published", "2024-05-01T23:59:59Z", ...drafts), scoreAt("published", "2024-05-02T00:00:00Z", ...drafts)]).toEqual([null, 10]);
  });

  it("from when it was recorded where no source says, or says later", () => {
    for (const sources of [[], [source("s")], [source("s", "2024-08-01T00:00:00Z")]]) {
      const drafts = [reported("i", strike, { recordedAt: "2024-07-01T00:00:00Z", sources })];
      expect([scoreAt("published", "2024-06-30T23:59:59Z", ...drafts), scoreAt("published", "2024-07-01T00:00:00Z", ...drafts)]).toEqual([null, 10]);
    }
  });

  it("from a corroboration that was published before the report", () => {
    const drafts = [
      reported("i", strike, { recordedAt: "2024-07-01T00:00:00Z", sources: [source("s", "2024-05-03T00:00:00Z")] }),
      later("i", "IncidentCorroborated", { source: source("t", "2024-05-02T00:00:00Z") }),
    ];
    expect([scoreAt("published", "2024-05-01T23:59:59Z", ...drafts), scoreAt("published", "2024-05-02T00:00:00Z", ...drafts)]).toEqual([null, 10]);
  });
});

describe("on the published clock what comes later is known", () => {
  const report = reported("i", strike, { recordedAt: "2024-07-01T00:00:00Z", sources: [source("s", "2024-05-02T00:00:00Z")] });
  const correct = (basis: "new-information" | "coding-error", published?: string): Drafted => later("i", "IncidentCorrected", { set: threat, reason: "r", basis, ...(published !== undefined && { source: source("t", published) }) });
  const retract = (basis: "false-report" | "entered-in-error" | "duplicate"): Drafted => later("i", "IncidentRetracted", { basis, reason: "r" });

  it.each<[string, Drafted, [string, number | null][]]>([
    ["news: when they were published", correct("new-information", "2024-05-05T00:00:00Z"), [["2024-05-04T23:59:59Z", 10], ["2024-05-05T00:00:00Z", 7]]],
    ["news without a source: when they were recorded", correct("new-information"), [["2024-06-30T00:00:00Z", 10], ["2024-07-01T01:00:00Z", 7]]],
    ["news published before the incident itself: with it", correct("new-information", "2024-04-01T00:00:00Z"), [["2024-05-01T23:59:59Z", null], ["2024-05-02T00:00:00Z", 7]]],
    ["a coding error: from the start", correct("coding-error", "2024-05-05T00:00:00Z"), [["2024-05-02T00:00:00Z", 7]]],
    ["an entry in error: it was never there", retract("entered-in-error"), [["2024-05-02T00:00:00Z", null], ["2024-06-30T00:00:00Z", null]]],
    ["a duplicate: it was never there", retract("duplicate"), [["2024-05-02T00:00:00Z", null]]],
    ["a false report: when it was found out", retract("false-report"), [["2024-06-30T00:00:00Z", 10], ["2024-07-01T01:00:00Z", null]]],
  ])("%s", (_name, change, expected) => {
    for (const [knownAt, score] of expected) expect([knownAt, scoreAt("published", knownAt, report, change)]).toEqual([knownAt, score]);
  });

  it("in the order of the stream, whatever was published first", () => {
    const drafts = [report, correct("new-information", "2024-05-20T00:00:00Z"), later("i", "IncidentCorrected", { set: raid, reason: "r", basis: "new-information", source: source("u", "2024-05-10T00:00:00Z") })];
    expect(["2024-05-02T00:00:00Z", "2024-05-10T00:00:00Z", "2024-05-20T00:00:00Z"].map((knownAt) => scoreAt("published", knownAt, ...drafts))).toEqual([10, 10, 10]);
    const reverse = [report, later("i", "IncidentCorrected", { set: { coding: { cameo: "112" } }, reason: "r", basis: "new-information", source: source("u", "2024-05-20T00:00:00Z") }), correct("new-information", "2024-05-10T00:00:00Z")];
    expect(["2024-05-02T00:00:00Z", "2024-05-10T00:00:00Z", "2024-05-20T00:00:00Z"].map((knownAt) => scoreAt("published", knownAt, ...reverse))).toEqual([10, 7, 7]);
  });

  it("a reinstatement of what was entered in error: the incident was there all along", () => {
    expect(scoreAt("published", "2024-05-02T00:00:00Z", report, retract("entered-in-error"), later("i", "IncidentReinstated", { reason: "r" }))).toBe(10);
  });

  it("a reinstatement of what was called a false report: between the two it was not there", () => {
    const drafts = [report, { ...retract("false-report"), recordedAt: "2024-08-01T00:00:00Z" }, later("i", "IncidentReinstated", { reason: "r" }, { recordedAt: "2024-09-01T00:00:00Z" })];
    expect(["2024-07-31T00:00:00Z", "2024-08-01T00:00:00Z", "2024-09-01T00:00:00Z"].map((knownAt) => scoreAt("published", knownAt, ...drafts))).toEqual([10, null, 10]);
  });

  it("a grade: from the start, so that a claim of an unreliable source never contested anything", () => {
    const disputed = reported("i", { occurred: "2024-05-01" }, {
      recordedAt: "2024-07-01T00:00:00Z", sources: [source("s", "2024-05-02T00:00:00Z")],
      claims: [{ claimId: "1", about: "occurrence", value: "confirms", claimant: "AAA", sourceId: "s" }, { claimId: "2", about: "occurrence", value: "denies", claimant: "BBB", sourceId: "s" }],
    });
    const lens = { clock: "published" as const, knownAt: "2024-05-02T00:00:00Z", reading: "uncontested" as const };
    const contestedBy = (...drafts: Drafted[]): number => askedOf(ledgerOf(opening, ...drafts), lensAt(at, lens)).tallies.without.leftOut;
    expect(contestedBy(disputed)).toBe(1);
    expect(contestedBy(disputed, later("i", "GradeRevised", { grade: { claimId: "2", credibility: 5 }, reason: "r" }))).toBe(0);
    expect(contestedBy(disputed, later("i", "GradeRevised", { grade: { sourceId: "s", reliability: "E" }, reason: "r" }))).toBe(0);
  });
});

describe("an incident in two conflicts", () => {
  it("leaves one and joins another when it is corrected", () => {
    const drafts = [{ ...opened("c-d", {}), recordedAt: "2024-01-02T00:00:00Z" }, reported("i", strike, { recordedAt: "2024-07-01T00:00:00Z" }), later("i", "IncidentCorrected", { set: { conflicts: ["c-d"] }, reason: "r", basis: "new-information" })];
    const ledger = ledgerOf(opening, ...drafts);
    const nIn = (conflict: string, knownAt: string): number => askedOf(ledger, lensAt(at, { knownAt }), conflict).tallies.all.n;
    expect([nIn("a-b", "2024-07-01T00:00:00Z"), nIn("c-d", "2024-07-01T00:00:00Z")]).toEqual([1, 0]);
    expect([nIn("a-b", "2024-07-02T00:00:00Z"), nIn("c-d", "2024-07-02T00:00:00Z")]).toEqual([0, 1]);
  });

  it("is counted in both", () => {
    const ledger = ledgerOf(opening, { ...opened("c-d", {}), recordedAt: "2024-01-02T00:00:00Z" }, reported("i", { ...strike, conflicts: ["a-b", "c-d"] }));
    expect(["a-b", "c-d"].map((conflict) => askedOf(ledger, lensAt(at), conflict).tallies.all.n)).toEqual([1, 1]);
  });
});

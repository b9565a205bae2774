/** Merging: one act told twice (domain.md sections 3 and 4). */
import { describe, expect, it } from "vitest";
import type { Claim } from "../../src/domain/claim.ts";
import type { Lens } from "../../src/domain/lens.ts";
import type { Source } from "../../src/domain/source.ts";
import { locate } from "../../projections/ledger/locate.ts";
import { Ledger } from "../../projections/ledger/ledger.ts";
import { type Drafted, askedOf, later, ledgerOf, lensAt, logOf, opened, reported } from "../support/small-log.ts";

const at = "2024-12-01T00:00:00Z";
const opening = { ...opened(), recordedAt: "2024-01-01T00:00:00Z" };
const source = (sourceId: string, publishedAt: string): Source => ({ sourceId, name: sourceId, publishedAt });
const told = (id: string, publishedAt: string, claims: Claim[] = []): Drafted => reported(id, { occurred: "2024-05-01" }, { recordedAt: "2024-07-01T00:00:00Z", sources: [source(`of-${id}`, publishedAt)], claims });
const merge = (id: string, into: string, eventId?: string): Drafted => later(id, "IncidentMerged", { into, reason: "the same act" }, eventId === undefined ? {} : { eventId });
const count = (ledger: Ledger, lens: Partial<Lens> & { knownAt?: string } = {}): number => askedOf(ledger, lensAt(at, lens)).tallies.all.n;
const standsFor = (ledger: Ledger, id: string): string | undefined => {
  const place = locate(ledger, id, lensAt(at));
  return place?.view.incidentId(place.row);
};

const three = [told("a", "2024-05-04T00:00:00Z"), told("b", "2024-05-03T00:00:00Z"), told("c", "2024-05-02T00:00:00Z")];

describe("a merge", () => {
  it("leaves one act, which every id of the chain stands for", () => {
    const ledger = ledgerOf(opening, ...three, merge("a", "b"), merge("b", "c"));
    expect(count(ledger)).toBe(1);
    expect(["a", "b", "c"].map((id) => standsFor(ledger, id))).toEqual(["c", "c", "c"]);
  });

  it("makes the group known from the earliest of its members on the published clock", () => {
    const ledger = ledgerOf(opening, ...three, merge("b", "a"), merge("c", "a"));
    const known = (knownAt: string): number => count(ledger, { clock: "published", knownAt });
    expect(["2024-05-01T23:59:59Z", "2024-05-02T00:00:00Z", "2024-05-03T00:00:00Z", "2024-05-04T00:00:00Z"].map(known)).toEqual([0, 1, 1, 1]);
    expect(ledger.moments("a", "published")[0]).toBe(Date.parse("2024-05-02T00:00:00Z") * 1_000);
  });

  it("counts the loser until it was recorded, on the recorded clock", () => {
    const ledger = ledgerOf(opening, ...three.slice(0, 2), { ...merge("a", "b"), recordedAt: "2024-09-01T00:00:00Z" });
    expect([count(ledger, { knownAt: "2024-08-31T00:00:00Z" }), count(ledger, { knownAt: "2024-09-01T00:00:00Z" })]).toEqual([2, 1]);
  });

  it("is undone by reinstating the loser", () => {
    const ledger = ledgerOf(opening, ...three, merge("a", "b"), later("a", "IncidentReinstated", { reason: "two acts after all" }));
    expect(count(ledger)).toBe(3);
    expect(standsFor(ledger, "a")).toBe("a");
    expect(ledger.moments("b", "published")[0]).toBe(Date.parse("2024-05-03T00:00:00Z") * 1_000);
  });

  it("takes the loser along when the survivor is retracted, and brings it back with it", () => {
    const retracted = [...three, merge("a", "b"), later("b", "IncidentRetracted", { basis: "false-report", reason: "r" })];
    expect(count(ledgerOf(opening, ...retracted))).toBe(1);
    expect(standsFor(ledgerOf(opening, ...retracted), "a")).toBeUndefined();
    expect(count(ledgerOf(opening, ...retracted, later("b", "IncidentReinstated", { reason: "r" })))).toBe(2);
  });

  it("into an incident that is reported only later waits for it", () => {
    const ledger = new Ledger();
    const log = logOf(opening, three[0], merge("a", "b"), three[1]);
    ledger.fold(log.slice(0, 3));
    expect(count(ledger)).toBe(0);
    ledger.fold(log.slice(3));
    expect([count(ledger), standsFor(ledger, "a")]).toEqual([1, "b"]);
  });
});

describe("a cycle of merges", () => {
  const [low, middle, high] = ["00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000002", "00000000-0000-4000-8000-000000000003"];

  it("is cut at the edge with the greatest event id, whatever came first, and that is listed", () => {
    const edges = [merge("a", "b", high), merge("b", "c", low), merge("c", "a", middle)];
    for (const order of [[0, 1, 2], [2, 1, 0], [1, 0, 2]]) {
      const ledger = ledgerOf(opening, ...three, ...order.map((index) => edges[index]));
      expect([...ledger.ignoredMerges]).toEqual([[high, ["a", "b", "c"]]]);
      expect([count(ledger), standsFor(ledger, "b"), standsFor(ledger, "c")]).toEqual([1, "a", "a"]);
    }
  });

  it("of two leaves the survivor of the older edge", () => {
    const ledger = ledgerOf(opening, ...three.slice(0, 2), merge("a", "b", high), merge("b", "a", low));
    expect([count(ledger), standsFor(ledger, "b"), [...ledger.ignoredMerges.keys()]]).toEqual([1, "a", [high]]);
  });

  it("may hang below: what merges into it goes where it goes", () => {
    const ledger = ledgerOf(opening, ...three, told("d", "2024-05-05T00:00:00Z"), merge("a", "b", high), merge("b", "a", low), merge("d", "b"));
    expect([count(ledger), standsFor(ledger, "d")]).toEqual([2, "a"]);
  });

  it("does not list a chain", () => {
    expect(ledgerOf(opening, ...three, merge("a", "b"), merge("b", "c")).ignoredMerges.size).toBe(0);
  });
});

describe("the claims of a merged incident", () => {
  const says = (claimId: string, claimant: string, value: string | number, sourceId: string): Claim => (typeof value === "number" ? { claimId, about: "fatalities", value, claimant, sourceId } : { claimId, about: "occurrence", value: value as "denies", claimant, sourceId });
  const contested = (ledger: Ledger): readonly number[] => askedOf(ledger, lensAt(at)).tallies.all.contested;

  it("stand under the survivor and may contest it", () => {
    const drafts = [told("a", "2024-05-02T00:00:00Z", [says("1", "AAA", "denies", "of-a")]), told("b", "2024-05-03T00:00:00Z", [says("1", "BBB", "confirms", "of-b")])];
    expect(contested(ledgerOf(opening, ...drafts))[0]).toBe(0);
    expect(contested(ledgerOf(opening, ...drafts, merge("a", "b")))[0]).toBe(1);
  });

  it("are older than the survivor's own, and among losers the greater id is newer", () => {
    const toll = (id: string, dead: number): Drafted => told(id, "2024-05-02T00:00:00Z", [says("1", "AAA", dead, `of-${id}`)]);
    const witness = later("c", "ClaimMade", { claim: says("2", "BBB", 9, "of-c") });
    const drafts = [toll("b", 9), toll("a", 5), told("c", "2024-05-02T00:00:00Z"), witness, merge("a", "c"), merge("b", "c")];
    expect(contested(ledgerOf(opening, ...drafts))[2]).toBe(0);
    const own = later("c", "ClaimMade", { claim: says("3", "AAA", 5, "of-c") });
    expect(contested(ledgerOf(opening, ...drafts, own))[2]).toBe(1);
  });
});

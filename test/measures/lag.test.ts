import { describe, expect, it } from "vitest";
import type { Source } from "../../src/domain/source.ts";
import { knowledgeLag, type Lag } from "../../src/measures/lag.ts";
import { type Drafted, later, ledgerOf, lensAt, opened, reported, viewOf } from "../support/small-log.ts";

const at = "2024-12-01T00:00:00Z";
const source = (publishedAt: string): Source => ({ sourceId: publishedAt, name: "s", publishedAt });

function lagOf(clock: "recorded" | "published", ...incidents: Drafted[]): Lag | null {
  const lens = lensAt(at, { clock });
  return knowledgeLag(viewOf(ledgerOf({ ...opened(), recordedAt: "2024-01-01T00:00:00Z" }, ...incidents), lens), lens.atMs, false);
}

describe("knowledge lag", () => {
  it("is known minus onset in days, median and p90 by nearest rank", () => {
    const lags = [1, 2, 3, 4, 5, 6, 7, 8, 9, 100].map((days) => reported(`i${days}`, { occurred: "2024-05-01T00:00Z" }, { recordedAt: new Date(Date.UTC(2024, 4, 1 + days)).toISOString() }));
    expect(lagOf("recorded", ...lags)).toEqual({ median: 5, p90: 9 });
  });

  it("knows each clock apart", () => {
    const incident = reported("i", { occurred: "2024-05-01T00:00Z" }, { recordedAt: "2024-07-01T00:00:00Z", sources: [source("2024-05-01T12:00:00Z")] });
    expect(lagOf("recorded", incident)?.median).toBe(61);
    expect(lagOf("published", incident)?.median).toBe(0.5);
  });

  it("does not grow when the account changes later", () => {
    const incident = reported("i", { occurred: "2024-05-01T00:00Z" }, { recordedAt: "2024-05-03T00:00:00Z" });
    const corrected = later("i", "IncidentCorrected", { set: { coding: { cameo: "195" } }, reason: "r", basis: "new-information" }, { recordedAt: "2024-06-01T00:00:00Z" });
    expect(lagOf("recorded", incident, corrected)?.median).toBe(2);
    expect(lagOf("published", incident, corrected)?.median).toBe(2);
  });

  it("of merged incidents is that of the earliest known", () => {
    const two = [reported("first", { occurred: "2024-05-01T00:00Z" }, { recordedAt: "2024-05-02T00:00:00Z" }), reported("second", { occurred: "2024-05-01T00:00Z" }, { recordedAt: "2024-05-05T00:00:00Z" })];
    const merged = later("first", "IncidentMerged", { into: "second", reason: "same" });
    expect(lagOf("recorded", ...two, merged)).toEqual({ median: 1, p90: 1 });
    expect(lagOf("published", ...two, merged)).toEqual({ median: 1, p90: 1 });
  });

  it("leaves out what is dated coarser than a day; null where nothing is left", () => {
    expect(lagOf("recorded", reported("i", { occurred: "2024-05" }))).toBeNull();
    expect(lagOf("recorded", reported("i", { occurred: "2024-05-01" }))).not.toBeNull();
  });
});

/** Incidents, states and readings as the tracker hands them to outlets, and readers of what outlets write. */
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import type { Reading } from "../../src/outlet/citation.ts";
import type { ExportedIncident, ScoringReading } from "../../src/outlet/incident-table.ts";
import type { ExportedState } from "../../src/outlet/state-table.ts";
import { goldsteinGdelt } from "../../src/scales/goldstein.ts";
import { collected } from "../intake/sample-files.ts";

const { id, version, sha256, citation } = goldsteinGdelt;

export const reading: Reading = {
  version: "0.1.0", logId: "log-1", position: "23", at: "2024-05-18T00:00:00Z", knownAt: "2024-05-18T00:00:00Z", clock: "published",
  scale: { id, version, sha256 }, citation, halfLifeDays: 30, reading: "accepted", inherit: true,
};

export const scoring: ScoringReading = { ...reading, score: (coding) => goldsteinGdelt.score(coding, true) };

export const strike: ExportedIncident = {
  incidentId: "strike", situation: "reported", into: null,
  facts: {
    conflicts: ["a-b", "a-c"], occurred: "2024-04-13/2024-04-14", initiators: [{ id: "AAA" }], targets: [{ id: "BBB" }, { id: "group" }],
    coding: { cameo: "195", mid: 16 }, magnitudes: { fatalities: { low: 0, best: 2 } }, place: { name: "Nevatim", country: "ISR", lat: 31.2, lon: 35 }, summary: "=1+1, he said",
  },
  sources: [
    { sourceId: "s1", name: "S", publishedAt: "2024-04-14T00:30:00+02:00" },
    { sourceId: "s2", name: "T", publishedAt: "2024-04-13T23:00:00Z" },
    { sourceId: "s3", name: "U" },
  ],
  claims: [{ standing: true }, { standing: false }], contested: ["munitions", "occurrence"],
};

const parts = { verbal: 0, material: 13.103326, unclassified: 0 };

export const state: ExportedState = {
  conflictId: "a-b", name: "A, and B", situation: "open", at: reading.at, knownAt: reading.knownAt, clock: "published", scale: reading.scale, halfLifeDays: 30, reading: "accepted", position: "23",
  n: 3, unscored: 0, inherited: 1, withinSides: 0, thirdParty: 0, unknownParties: 0, notOccurred: 0, contested: { munitions: 1, occurrence: 1 }, sidesUnknown: false,
  knowledgeLagDays: { median: 0.1, p90: 0.9 },
  direction: { value: "de-escalating", support: "strong", since: "2024-05-06T22:32:49Z", q: 0.323889, z: -1.7288, n7: 0, n30: 1, n90: 3 },
  escalation: {
    ...parts, tension: 13.103326, rate7: 0.097279, rate30: 0.300345,
    hostility: { current: null, label: null, by: null, byAnalogy: false, peak: 4 },
    intensity: { year: 2024, low: 5, best: 7, high: 8, band: "below-25", incidentsWithDeaths: 2 },
    surge: null, changeLevel: { value: "limited", percent: -100 }, breadth: { actors: 2, dyads: 1, countries: 1 },
  },
  deEscalation: { ...parts, material: 0, cooperation: 0, daysSinceMaterialConflict: 28.9, channels: [{ channel: "oman" }], commitments: [{ id: "truce", state: "in-force" }] },
  range: { tension: [7.980295, 13.103326], hostility: [null, 4] },
};

const words = fc.oneof(fc.string({ minLength: 1, unit: "grapheme" }), fc.tuple(fc.constantFrom("=", "+", "-", "@", "\t", "\r"), fc.string()).map(([first, rest]) => first + rest));

/** Any incident whose words are whatever others write. */
export const anyIncident: fc.Arbitrary<ExportedIncident> = fc
  .record({
    incidentId: fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/),
    situation: fc.constantFrom("reported", "retracted", "merged"),
    occurred: fc.constantFrom("2024-04-13", "2024-04", "2023-10-08/..", "2024-04-13T20:30Z", "-0044-03"),
    status: fc.option(fc.constantFrom("occurred", "announced", "planned"), { nil: undefined }),
    cameo: fc.constantFrom("195", "045", "1213", "20"),
    place: fc.option(fc.record({ name: words, lat: fc.double({ min: -90, max: 90, noNaN: true }), lon: fc.double({ min: -180, max: 180, noNaN: true }) }), { nil: undefined }),
    summary: fc.option(words, { nil: undefined }),
    contested: fc.array(fc.constantFrom("occurrence", "munitions"), { maxLength: 2 }),
  })
  .map(({ incidentId, situation, occurred, status, cameo, place, summary, contested }) => ({
    incidentId, situation, into: null, facts: { conflicts: ["a-b"], occurred, status, coding: { cameo }, place, summary }, sources: [], claims: [], contested,
  }));

/** The whole text of a file. */
export async function textOf(parts: AsyncIterable<string>): Promise<string> {
  return (await collected(parts)).join("");
}

/** The cells of a CSV text, as a reader finds them. */
export function cellsOf(text: string): string[][] {
  return parse(text, { record_delimiter: "\r\n" });
}

/** The rows of a CSV text under its header; `hashtags` stand in a line between. */
export function recordsOf(text: string, hashtags = false): Record<string, string>[] {
  const [header, ...rows] = cellsOf(text);
  return rows.slice(hashtags ? 1 : 0).map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ""])));
}

import { describe, expect, it } from "vitest";
import { channelsOutlets, stepsOf } from "../../src/outlet/channels.ts";
import { claimRows, claimsOutlets } from "../../src/outlet/claims.ts";
import { differencesOf, differencesOutlets } from "../../src/outlet/differences.ts";
import { driversJsonl } from "../../src/outlet/drivers-jsonl.ts";
import { exchangesOutlets } from "../../src/outlet/exchanges.ts";
import type { Outlet } from "../../src/outlet/outlet.ts";
import { timelineJsonl } from "../../src/outlet/timeline-jsonl.ts";
import { reading, recordsOf, textOf } from "./samples.ts";

const from = { ...reading, conflictId: "a-b", n: 3 };
const READ = { conflictId: "a-b", n: 3, at: reading.at, knownAt: reading.knownAt, scale: reading.scale, logId: "log-1", position: "23" };

/** The same items in both formats. */
async function both<Item, From extends typeof from>(outlets: readonly Outlet<Item, From>[], items: readonly Item[], read: From) {
  const [lines, table] = await Promise.all(outlets.map((outlet) => textOf(outlet.write(items, read))));
  return { lines: lines.trimEnd().split("\n").map((line) => JSON.parse(line) as Record<string, unknown>), rows: recordsOf(table) };
}

describe("exchanges as files", () => {
  const act = { incidentId: "answer", occurred: "2024-04-13", score: -10, deaths: null, summary: "=an answer", munitions: { best: 350 } };
  const exchange = { triggerId: "first", trigger: null, response: act, latencyDays: null, ratio: null };

  it("have a row each, unknown left empty", async () => {
    const { lines: [line], rows: [row] } = await both(exchangesOutlets, [exchange], from);
    expect(line).toMatchObject({ ...READ, ...exchange, cite: expect.stringContaining("exchanges of a-b at 2024-05-18T00:00:00Z") as string });
    expect(row).toMatchObject({ response: "answer", trigger: "first", latencyDays: "", ratio: "", responseScore: "-10", responseSummary: "'=an answer", triggerSummary: "", responseMunitionsBest: "350", responseDeathsBest: "", triggerScore: "", n: "3", scaleSha256: reading.scale.sha256 });
  });
});

describe("channels as files", () => {
  const round = { incidentId: "talks", occurred: "2024-05-14", talks: { channel: "oman", format: "proximity" as const, parties: ["AAA", "BBB"], thirdParties: [{ actor: "OMN", role: "mediator" as const }], delegates: [{ actor: "AAA", name: "=Envoy" }] }, confirmedBy: [], deniedBy: ["BBB"], declinedBy: ["AAA"] };
  const truce = { id: "truce", kind: "ceasefire", declaration: "bilateral", class: null, parties: ["AAA", "BBB"], from: "2024-06-01T00:00:00Z", until: null, state: "violated", violations: [{ incidentId: "breach", claimant: "AAA", contested: true }], endedBy: null, incidentId: "signed" };

  it("have a row a round, then a row a commitment", async () => {
    const { lines, rows } = await both(channelsOutlets, stepsOf([{ channel: "oman", concerns: true, rounds: [round] }], [truce]), from);
    expect(lines).toMatchObject([{ of: "round", channel: "oman", concerns: true, ...round, ...READ }, { of: "commitment", ...truce, ...READ }]);
    expect(rows).toMatchObject([
      { of: "round", incidentId: "talks", channel: "oman", concerns: "true", thirdParties: "OMN mediator", delegates: "'=Envoy (AAA)", deniedBy: "BBB", declinedBy: "AAA", commitment: "", state: "" },
      { of: "commitment", incidentId: "signed", commitment: "truce", until: "", state: "violated", violations: "breach according to AAA (contested)", channel: "", concerns: "" },
    ]);
  });
});

describe("claims as files", () => {
  it("have a row each, a stance in words and an amount as it was claimed", async () => {
    const told = { sourceId: "s", reliability: "B", credibility: null };
    const incident = {
      incidentId: "strike", occurred: "2024-04-01", summary: "@all", abouts: [
        { about: "responsibility" as const, contested: true, claims: [{ claimId: "1", claimant: "AAA", value: { stance: "attributes" as const, to: ["BBB"] }, ...told }] },
        { about: "munitions" as const, contested: false, claims: [{ claimId: "2", claimant: "BBB", value: ">=300", ...told }, { claimId: "3", claimant: "AAA", value: { low: 1, high: 2 }, ...told }] },
      ],
    };
    const items = claimRows([incident]);
    const { lines, rows } = await both(claimsOutlets, items, from);
    expect(lines).toMatchObject(items);
    expect(lines.map(({ value }) => value)).toEqual([{ stance: "attributes", to: ["BBB"] }, ">=300", { low: 1, high: 2 }]);
    expect(rows.map(({ value, contested, summary, credibility }) => [value, contested, summary, credibility])).toEqual([["attributes to BBB", "true", "'@all", ""], [">=300", "false", "'@all", ""], ['{"high":2,"low":1}', "false", "'@all", ""]]);
  });
});

describe("differences as files", () => {
  const part = (incidentId: string, contribution: number) => ({ incidentId, summary: null, occurred: "2024-04-01", contribution });
  const event = { type: "IncidentReported", knownAt: "2024-04-13T20:30:00Z" };
  const answer = { figures: [{ figure: "n", before: 1, after: 2 }], incidents: [{ incidentId: "new", change: "appeared", events: [event] }, { incidentId: "same", change: "changed", events: [] }], definition: [event] };
  const read = { ...from, knownFrom: "2024-04-13T12:00:00Z", knownTo: "2024-05-18T00:00:00Z", nBefore: 1 };

  it("have the incidents with effects that sum to the gap, then the figures, then the events of the conflict", async () => {
    const items = differencesOf(answer, [part("old", 3), part("even", 1)], [part("old", 2), part("new", 5), part("even", 1)]);
    const { lines, rows } = await both(differencesOutlets, items, read);
    expect(rows.map(({ of, incidentId, figure, change, before, after, effect, events }) => [of, incidentId || figure, change, before, after, effect, events])).toEqual([
      ["incident", "new", "appeared", "0", "5", "5", "IncidentReported 2024-04-13T20:30:00Z"], ["incident", "old", "", "3", "2", "-1", ""], ["incident", "same", "changed", "0", "0", "0", ""],
      ["figure", "n", "", "1", "2", "", ""], ["definition", "", "", "", "", "", "IncidentReported 2024-04-13T20:30:00Z"],
    ]);
    expect(lines).toMatchObject(items);
    expect(lines[4]).toMatchObject({ of: "definition", knownAt: read.knownAt, events: [event] });
    expect(lines[0]).toMatchObject({ of: "incident", effect: 5, knownFrom: read.knownFrom, nBefore: 1, n: 3, cite: expect.stringContaining("difference of a-b between what was known at 2024-04-13T12:00:00Z and 2024-05-18T00:00:00Z") as string });
  });
});

describe("drivers and a timeline as JSON lines", () => {
  it("say what the contributions sum to", async () => {
    const driver = { incidentId: "strike", occurred: "2024-04-13", score: -10, contribution: 4.5, flags: [], summary: null };
    expect(JSON.parse(await textOf(driversJsonl.write([driver], { ...from, tension: 4.5 })))).toMatchObject({ ...driver, ...READ, tension: 4.5 });
  });

  it("have each point at its own time, with its own n", async () => {
    const point = { at: "2024-04-01T00:00:00Z", n: 2, tension: 7.5, verbal: 0, material: 7.5, unclassified: 0, cooperation: 0, rate7: 0.5, rate30: 0.2, q: 2.5, direction: "escalating", support: "weak", hostility: null, deathsOutcome: null, net: { sum: -7.5, mean: -7.5, n: 2, unscored: 1, inherited: 0 } };
    expect(JSON.parse(await textOf(timelineJsonl.write([point], { ...reading, conflictId: "a-b" })))).toMatchObject({ ...point, conflictId: "a-b", cite: expect.stringContaining("timeline of a-b at 2024-04-01T00:00:00Z") as string });
  });
});

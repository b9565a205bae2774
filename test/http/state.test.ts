/** The published figures of the founding case, as a client reads them. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { State } from "../../src/http/shapes/state.ts";
import { Drivers, Timeline } from "../../src/http/shapes/reads.ts";
import { type Client, THAT_DAY, foundingServer } from "./founding-server.ts";

let client: Client;
beforeAll(async () => { client = await foundingServer(); });
afterAll(() => client.close());

async function state(query: string, conflict = "israel-iran"): Promise<z.infer<typeof State>> {
  const { status, body } = await client.get(`/v1/conflicts/${conflict}/state?${query}`);
  expect(status).toBe(200);
  return State.parse(body);
}

describe("GET /v1/conflicts/{conflictId}/state", () => {
  it.each([
    ["2024-04-10T00:00:00Z", "8.232739", "0.430303", "0.190217", "2.262175", "insufficient", null, "1.0000"],
    ["2024-04-14T12:00:00Z", "17.304900", "1.129119", "0.394612", "2.861344", "escalating", "weak", "1.1496"],
    ["2024-05-18T00:00:00Z", "13.103326", "0.097279", "0.300345", "0.323889", "de-escalating", "strong", "-1.7288"],
  ])("gives the published figures at %s with everything known", async (at, ...expected) => {
    const { escalation, direction } = await state(`at=${at}&clock=published`);
    const figures = [escalation.tension?.toFixed(6), escalation.rate7?.toFixed(6), escalation.rate30?.toFixed(6), direction.q?.toFixed(6), direction.value, direction.support, direction.z?.toFixed(4)];
    expect(figures).toEqual(expected);
  });

  it.each([
    ["2024-04-13T12:00:00Z", 1, "7.593189"],
    ["2024-04-14T00:00:00Z", 2, "17.505974"],
  ])("knows at %s what had been published by then", async (time, n, tension) => {
    const known = await state(`at=${time}&knownAt=${time}&clock=published`);
    expect([known.n, known.escalation.tension?.toFixed(6)]).toEqual([n, tension]);
  });

  it("has every key of the contract's example", async () => {
    const { body } = await client.get(`/v1/conflicts/israel-iran/state?${THAT_DAY}`);
    expect(body).toMatchObject({
      conflictId: "israel-iran", at: "2024-05-18T00:00:00Z", knownAt: "2024-05-18T00:00:00Z", clock: "published",
      scale: { id: "goldstein-gdelt", version: "1", sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string }, halfLifeDays: 30, reading: "accepted",
      n: 3, unscored: 0, inherited: 0, withinSides: 0, thirdParty: 0, contested: { occurrence: 1, munitions: 1 },
      position: expect.stringMatching(/^\d+$/) as string, knowledgeLagDays: { median: expect.closeTo(0.1, 1) as number, p90: expect.closeTo(0.9, 1) as number },
      direction: { value: "de-escalating", support: "strong", since: "2024-05-06T22:32:49Z", q: expect.closeTo(0.323889, 6) as number, z: expect.closeTo(-1.7288, 4) as number, n7: 0, n30: 1, n90: 3 },
      escalation: {
        tension: expect.closeTo(13.103326, 6) as number, verbal: 0, material: expect.closeTo(13.103326, 6) as number, unclassified: 0,
        rate7: expect.closeTo(0.097279, 6) as number, rate30: expect.closeTo(0.300345, 6) as number,
        hostility: { current: 4, label: "use of force", by: "isfahan-strike-2024-04-19", byAnalogy: false, peak: 4, peakBySide: { Israel: 4, Iran: 4 }, episode: { since: expect.any(String) as string, last: expect.any(String) as string, level: 4 } },
        intensity: { year: 2024, low: 5, best: 7, high: 8, band: "below-25", incidentsWithDeaths: 2, atLeast: true },
        surge: null, changeLevel: { value: "limited", percent: -100 }, quads: { gdelt: [0, 0, 0, 3], plover: [0, 0, 0, 3] }, breadth: { actors: 2, dyads: 1, countries: 1 },
        drivers: [
          { incidentId: "isfahan-strike-2024-04-19", summary: expect.any(String) as string, score: -10, contribution: expect.closeTo(5.123031, 6) as number, flags: expect.any(Array) as string[] },
          { contribution: expect.closeTo(4.558612, 6) as number },
          { contribution: expect.closeTo(3.421682, 6) as number },
        ],
      },
      deEscalation: {
        cooperation: 0, daysSinceMaterialConflict: expect.closeTo(28.9, 1) as number, commitments: [],
        channels: [{
          channel: "usa-irn-oman", concerns: true, format: "proximity", thirdParties: [{ actor: "OMN", role: "mediator" }], parties: ["USA", "IRN"],
          roundsLogged: 2, lastRound: "2024-05-14", confirmedBy: [], deniedBy: [], declinedBy: ["USA"],
        }],
      },
      range: { tension: [expect.closeTo(7.980295, 6), expect.closeTo(13.103326, 6)], hostility: [null, 4] },
    });
  });

  it("tells what was confirmed the day after", async () => {
    const { deEscalation } = await state("at=2024-05-19T01:15:00Z&knownAt=2024-05-19T01:15:00Z&clock=published");
    expect(deEscalation.channels[0]?.confirmedBy).toEqual(["IRN"]);
  });

  it("leaves out what is contested when asked to", async () => {
    expect((await state(`${THAT_DAY}&reading=uncontested`)).escalation.tension?.toFixed(6)).toBe("7.980295");
  });

  it.each(["2024-01-01", "2024-04-13T12:00:00Z", "2024-05-18", "2024-12-31"])("answers nothing yet for %s as recorded: the log began later", async (day) => {
    const nothing = await state(`at=${day}&knownAt=${day}&clock=recorded`);
    expect(nothing).toMatchObject({ n: 0, direction: { value: "insufficient" }, escalation: { tension: null, drivers: [] }, clock: "recorded" });
    expect(nothing.logBeganAt).toMatch(/^\d{4}-\d\d-\d\dT/);
  });

  it("answers 304 to a reader who has it", async () => {
    const path = `/v1/conflicts/israel-iran/state?${THAT_DAY}`;
    const { headers } = await client.get(path);
    expect(headers.get("etag")).toMatch(/^W\//);
    expect((await client.get(path, { "If-None-Match": headers.get("etag") ?? "" })).status).toBe(304);
  });
});

describe("GET /v1/conflicts/{conflictId}/drivers", () => {
  it("sums to the tension", async () => {
    const { tension, drivers, total } = Drivers.parse((await client.get(`/v1/conflicts/israel-iran/drivers?${THAT_DAY}`)).body);
    expect(total).toBe(3);
    expect(drivers.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(tension ?? NaN, 9);
  });

  it("cuts the list, not the sum", async () => {
    const { drivers, tension, total } = Drivers.parse((await client.get(`/v1/conflicts/israel-iran/drivers?${THAT_DAY}&limit=1`)).body);
    expect([drivers.length, total, tension?.toFixed(6)]).toEqual([1, 3, "13.103326"]);
  });
});

describe("GET /v1/conflicts/{conflictId}/timeline", () => {
  it("turns at the exact seconds", async () => {
    const { body } = await client.get("/v1/conflicts/israel-iran/timeline?clock=published&step=month&from=2024-04-01&to=2024-08-01&at=2024-08-01");
    expect(Timeline.parse(body).transitions.slice(-4)).toEqual([
      { at: "2024-05-01T21:28:06Z", direction: "steady" },
      { at: "2024-05-06T22:32:49Z", direction: "de-escalating" },
      { at: "2024-05-19T01:15:00Z", direction: "quiet" },
      { at: "2024-07-12T00:00:00Z", direction: "insufficient" },
    ]);
  });
});

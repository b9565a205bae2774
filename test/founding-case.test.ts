/** The worked figures of the founding case, to their last digit. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { foundingCase } from "../src/demo.ts";
import { type Brinkline, type LensQuery, type State, openTracker } from "../src/index.ts";
import { history, replay } from "../src/testing.ts";

let tracker: Brinkline;

beforeAll(async () => {
  tracker = await openTracker({ store: "memory:" });
  for (const { command, key } of foundingCase) {
    const recorded = await tracker.record(command, { key });
    if (!recorded.ok) throw new Error(`${key}: ${recorded.rejection.reason}: ${recorded.rejection.detail}`);
  }
  await tracker.reached(await tracker.log.head(), 5_000);
});
afterAll(() => tracker.close());

async function stateOf(query: LensQuery, conflict = "israel-iran"): Promise<State> {
  const answer = await tracker.state(conflict, { clock: "published", ...query });
  if (!answer.ok) throw new Error(answer.detail);
  return answer.value;
}

const figures = ({ escalation, direction }: State): unknown[] => [
  escalation.tension?.toFixed(6), escalation.rate7?.toFixed(6), escalation.rate30?.toFixed(6), direction.q?.toFixed(6), direction.value, direction.support, direction.z?.toFixed(4),
];

describe("the demo's own figures", () => {
  it.each([
    ["2024-04-10T00:00:00Z", ["8.232739", "0.430303", "0.190217", "2.262175", "insufficient", null, "1.0000"]],
    ["2024-04-14T12:00:00Z", ["17.304900", "1.129119", "0.394612", "2.861344", "escalating", "weak", "1.1496"]],
    ["2024-05-18T00:00:00Z", ["13.103326", "0.097279", "0.300345", "0.323889", "de-escalating", "strong", "-1.7288"]],
  ])("at %s", async (at, expected) => {
    expect(figures(await stateOf({ at }))).toEqual(expected);
  });

  it("change direction at their exact seconds", () => {
    const lens = { atMs: Date.parse("2024-08-01T00:00:00Z"), knownUs: Infinity, clock: "published", scale: "goldstein-gdelt", halfLifeDays: 30, reading: "accepted", inherit: true } as const;
    const answer = tracker.ask.timeline("israel-iran", lens, { step: "month" });
    if (!answer.ok) throw new Error(answer.detail);
    expect(answer.value.transitions.slice(-4)).toEqual([
      { at: "2024-05-01T21:28:06Z", direction: "steady" },
      { at: "2024-05-06T22:32:49Z", direction: "de-escalating" },
      { at: "2024-05-19T01:15:00Z", direction: "quiet" },
      { at: "2024-07-12T00:00:00Z", direction: "insufficient" },
    ]);
  });

  it("are explained by drivers, with and without what is contested on occurrence", async () => {
    const at = "2024-05-18T00:00:00Z";
    const state = await stateOf({ at });
    expect(state.escalation.drivers.map((driver) => [driver.incidentId, driver.contribution.toFixed(6)])).toEqual([
      ["isfahan-strike-2024-04-19", "5.123031"],
      ["iran-attack-2024-04-13", "4.558612"],
      ["damascus-consulate-2024-04-01", "3.421682"],
    ]);
    expect((await stateOf({ at, reading: "uncontested" })).escalation.tension?.toFixed(6)).toBe("7.980295");
    expect(state.range.tension.map((end) => end?.toFixed(6))).toEqual(["7.980295", "13.103326"]);
    expect(state.range.hostility).toEqual([null, 4]);
  });

  it("give the state that the contract shows", async () => {
    const state = await stateOf({ at: "2024-05-18T00:00:00Z", knownAt: "2024-05-18T00:00:00Z" });
    expect(state).toMatchObject({
      n: 3, unscored: 0, inherited: 0, withinSides: 0, thirdParty: 0, contested: { occurrence: 1, munitions: 1 },
      direction: { value: "de-escalating", support: "strong", since: "2024-05-06T22:32:49Z", n7: 0, n30: 1, n90: 3 },
      escalation: {
        verbal: 0,
        hostility: { current: 4, label: "use of force", byAnalogy: false, peak: 4, peakBySide: { Israel: 4, Iran: 4 } },
        intensity: { year: 2024, low: 5, best: 7, high: 8, band: "below-25", incidentsWithDeaths: 2, atLeast: true },
        surge: null, changeLevel: { value: "limited", percent: -100 }, quads: { gdelt: [0, 0, 0, 3], plover: [0, 0, 0, 3] }, breadth: { actors: 2, dyads: 1, countries: 1 },
      },
      deEscalation: { cooperation: 0, commitments: [] },
    });
    expect(state.knowledgeLagDays?.median.toFixed(1)).toBe("0.1");
    expect(state.knowledgeLagDays?.p90.toFixed(1)).toBe("0.9");
    expect(state.deEscalation.daysSinceMaterialConflict?.toFixed(1)).toBe("28.9");
    expect(state.deEscalation.channels).toEqual([expect.objectContaining({
      channel: "usa-irn-oman", concerns: true, format: "proximity", thirdParties: [{ actor: "OMN", role: "mediator" }], parties: ["USA", "IRN"],
      roundsLogged: 2, lastRound: "2024-05-14", confirmedBy: [], deniedBy: [], declinedBy: ["USA"],
    })]);
  });

  it.each([
    ["2024-04-13T12:00:00Z", 1, "7.593189"],
    ["2024-04-14T00:00:00Z", 2, "17.505974"],
  ])("differ on either side of the attack, as known then: %s", async (at, n, tension) => {
    const state = await stateOf({ at, knownAt: at });
    expect([state.n, state.escalation.tension?.toFixed(6)]).toEqual([n, tension]);
  });

  it.each([
    ["2024-05-18T00:00:00Z", []],
    ["2024-05-19T00:00:00Z", ["IRN"]],
  ])("know by %s who confirmed the May round", async (knownAt, confirmedBy) => {
    const state = await stateOf({ at: knownAt, knownAt }, "usa-iran");
    expect(state.deEscalation.channels[0].confirmedBy).toEqual(confirmedBy);
  });

  it("are nothing yet on the recorded clock of any day of 2024", async () => {
    const state = await stateOf({ clock: "recorded", at: "2024-05-18", knownAt: "2024-12-31" });
    expect(state).toMatchObject({ n: 0, direction: { value: "insufficient", q: null }, escalation: { tension: null, rate7: null }, deEscalation: { cooperation: null, channels: [] } });
    expect(state.logBeganAt).toMatch(/^20\d\d-/);
  });

  it("call the exchanges with Hezbollah by analogy, and keep them apart", async () => {
    const state = await stateOf({ at: "2024-05-18T00:00:00Z" }, "israel-hezbollah");
    expect(state.escalation.hostility).toMatchObject({ current: 4, byAnalogy: true });
    expect(state.deEscalation.daysSinceMaterialConflict).toBe(0);
  });
});

const [isr, irn, usa, omn] = ["ISR", "IRN", "USA", "OMN"].map((id) => ({ id }));
const watchedSince = "2023-10-07";
const strike = { cameo: "195", mid: 16 };
const talks = { channel: "oman", format: "proximity", parties: ["USA", "IRN"] } as const;
const round = { initiators: [omn], targets: [usa, irn], coding: { cameo: "045" }, talks: { ...talks, parties: ["USA", "IRN"] } };

const israelIran = history("israel-iran", { sides: [{ name: "Israel", actors: [{ id: "ISR" }] }, { name: "Iran", actors: [{ id: "IRN" }] }], watchedSince })
  .incident("strike", { occurred: "2024-04-01", initiators: [isr], targets: [irn], coding: strike })
  .incident("attack", { occurred: "2024-04-13/2024-04-14", initiators: [irn], targets: [isr], coding: strike })
  .incident("isfahan", { occurred: "2024-04-19", initiators: [isr], targets: [irn], coding: strike });
const usaIran = history("usa-iran", { sides: [{ name: "USA", actors: [{ id: "USA" }] }, { name: "Iran", actors: [{ id: "IRN" }] }], watchedSince })
  .incident("january", { occurred: "2024-01", ...round })
  .incident("may", { occurred: "2024-05-14", ...round });

describe("the table with round times", () => {
  it.each([
    ["2024-04-10T00:00:00Z", ["8.122524", "0.406152", "0.187670", "2.164181", "insufficient", null, "1.0000"], 4, "0.709690"],
    ["2024-04-14T12:00:00Z", ["17.205569", "1.113652", "0.392316", "2.838657", "escalating", "weak", "1.1326"], 4, "0.639609"],
    ["2024-05-18T00:00:00Z", ["13.051357", "0.096428", "0.299145", "0.322345", "de-escalating", "strong", "-1.7289"], 4, "4.853573"],
  ])("holds at %s", async (at, expected, hostility, cooperation) => {
    const [israel, usa] = await Promise.all([replay(israelIran), replay(usaIran)]);
    const state = await israel.state({ at });
    expect(figures(state)).toEqual(expected);
    expect([state.escalation.hostility.current, state.escalation.hostility.peak]).toEqual([hostility, 4]);
    expect((await usa.state({ at })).deEscalation.cooperation?.toFixed(6)).toBe(cooperation);
    await Promise.all([israel.close(), usa.close()]);
  });

  it("holds at its edges", async () => {
    const israel = await replay(israelIran);
    const at = async (text: string): Promise<State> => israel.state({ at: text });
    expect((await at("2024-05-18T23:59:59.999Z")).escalation.hostility.current).toBe(4);
    expect((await at("2024-05-19T00:00:00Z")).escalation.hostility.current).toBeNull();
    expect((await at("2024-04-19T00:00:00Z")).direction.q?.toFixed(6)).toBe("2.913736");
    expect((await at("2024-04-13T12:00:00Z")).escalation.tension?.toFixed(6)).toBe((7.491535 + 10).toFixed(6));
    expect((await at("2024-04-14T00:00:00Z")).escalation.tension?.toFixed(6)).toBe("17.405488");
    const lens = { atMs: Date.parse("2024-08-01T00:00:00Z"), knownUs: Infinity, clock: "recorded", scale: "goldstein-gdelt", halfLifeDays: 30, reading: "accepted", inherit: true } as const;
    const timeline = israel.tracker.ask.timeline("israel-iran", lens, { step: "month" });
    expect(timeline.ok && timeline.value.transitions.slice(-4)).toEqual([
      { at: "2024-05-01T19:57:30Z", direction: "steady" },
      { at: "2024-05-06T21:02:13Z", direction: "de-escalating" },
      { at: "2024-05-19T00:00:00Z", direction: "quiet" },
      { at: "2024-07-12T00:00:00Z", direction: "insufficient" },
    ]);
    await israel.close();
  });
});

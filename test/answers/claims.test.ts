import { describe, expect, it } from "vitest";
import { channelsAnswer } from "../../src/answers/channels.ts";
import { type Claims, claimsAnswer } from "../../src/answers/claims.ts";
import { driversAnswer } from "../../src/answers/drivers.ts";
import { exchangesAnswer } from "../../src/answers/exchanges.ts";
import type { Lens } from "../../src/domain/lens.ts";
import type { Claim } from "../../src/domain/claim.ts";
import { groundOf, reasonOf, valueOf } from "../support/small-ground.ts";
import { AAA, BBB, type Drafted, later, lensAt, opened, reported } from "../support/small-log.ts";

const at = "2024-06-01T00:00:00Z";
const sources = [{ sourceId: "s", name: "s", reliability: "B" as const }];
const claims: Claim[] = [
  { claimId: "1", about: "munitions", value: 350, claimant: "Axios", sourceId: "s" },
  { claimId: "2", about: "munitions", value: ">=400", claimant: "BBB", sourceId: "s", credibility: 2 },
  { claimId: "3", about: "outcome", value: "success", claimant: "AAA", sourceId: "s" },
  { claimId: "4", about: "outcome", value: "failure", claimant: "BBB", sourceId: "s" },
];
const past: Drafted[] = [
  opened(),
  reported("attack", { occurred: "2024-05-01", summary: "drones and missiles", coding: { cameo: "195" } }, { sources, claims }),
  reported("quiet", { occurred: "2024-05-02" }),
  reported("answer", { occurred: "2024-05-10", summary: "a reply", initiators: [BBB], targets: [AAA], inResponseTo: ["attack"] }),
  reported("round", { occurred: "2024-05-14", coding: { cameo: "045" }, initiators: [{ id: "OMN", name: "Oman" }], targets: [AAA, BBB], talks: { channel: "muscat", format: "shuttle", parties: ["AAA", "BBB"] } }),
  later("attack", "ClaimMade", { claim: { claimId: "5", about: "munitions", value: 320, claimant: "BBB", sourceId: "s" }, source: sources[0] }),
];

async function claimsOf(lens: Partial<Lens> & { knownAt?: string } = {}): Promise<Claims> {
  return valueOf(await claimsAnswer(groundOf(past), "a-b", lensAt(at, lens)));
}

describe("the claims of a conflict", () => {
  it("stand side by side, attributed and graded, with what they contest", async () => {
    const [attack, ...others] = (await claimsOf({ knownAt: "2024-07-01T04:00:00Z" })).incidents;
    expect(others).toEqual([]);
    expect(attack).toMatchObject({ incidentId: "attack", occurred: "2024-05-01", summary: "drones and missiles" });
    expect(attack.abouts.map(({ about, contested }) => [about, contested])).toEqual([["munitions", true], ["outcome", false]]);
    expect(attack.abouts[0].claims).toEqual([
      { claimId: "1", claimant: "Axios", value: 350, sourceId: "s", reliability: "B", credibility: null },
      { claimId: "2", claimant: "BBB", value: ">=400", sourceId: "s", reliability: "B", credibility: 2 },
    ]);
  });

  it("hold a claimant's newest only: a new figure is a revision", async () => {
    const [{ abouts }] = (await claimsOf()).incidents;
    expect(abouts[0].claims.map(({ claimant, value }) => [claimant, value])).toEqual([["Axios", 350], ["BBB", 320]]);
    expect(abouts[0].contested).toBe(true);
  });

  it("have no answer for an unknown conflict", async () => {
    expect(reasonOf(await claimsAnswer(groundOf(past), "x-y", lensAt(at)))).toBe("unknown-conflict");
  });
});

describe("the drivers of a conflict", () => {
  it("are all of them, with their words, and sum to tension; a limit cuts the list, never the sum", async () => {
    const all = valueOf(await driversAnswer(groundOf(past), "a-b", lensAt(at)));
    expect(all.drivers.map(({ incidentId, summary, occurred }) => [incidentId, summary, occurred])).toEqual([["answer", "a reply", "2024-05-10"], ["quiet", null, "2024-05-02"], ["attack", "drones and missiles", "2024-05-01"]]);
    expect(all.drivers.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(all.tension ?? NaN, 12);
    const first = valueOf(await driversAnswer(groundOf(past), "a-b", lensAt(at), 1));
    expect([first.drivers.length, first.total, first.tension]).toEqual([1, 3, all.tension]);
  });

  it("are none, and tension is null, where nothing was known", async () => {
    expect(valueOf(await driversAnswer(groundOf(past), "a-b", lensAt(at, { knownAt: "2024-01-01T00:00:00Z" })))).toMatchObject({ n: 0, tension: null, total: 0, drivers: [] });
    expect(reasonOf(await driversAnswer(groundOf(past), "x-y", lensAt(at)))).toBe("unknown-conflict");
  });
});

describe("the exchanges and channels of a conflict", () => {
  it("say how they were read, and what stands behind them", async () => {
    const ground = groundOf(past);
    const [exchanges, channels] = [valueOf(await exchangesAnswer(ground, "a-b", lensAt(at))), valueOf(await channelsAnswer(ground, "a-b", lensAt(at)))];
    for (const answered of [exchanges, channels]) expect(answered).toMatchObject({ conflictId: "a-b", at, clock: "recorded", scale: { id: "goldstein-gdelt" }, halfLifeDays: 30, reading: "accepted", n: 4, position: "6", contested: { munitions: 1 } });
    expect(exchanges.exchanges.map(({ triggerId, trigger, response }) => [triggerId, trigger?.summary, response.incidentId, response.summary])).toEqual([["attack", "drones and missiles", "answer", "a reply"]]);
    expect(channels.channels.map(({ channel, rounds }) => [channel, rounds.length])).toEqual([["muscat", 1]]);
    expect(channels.names).toEqual({ OMN: "Oman" });
  });

  it("are the latest responses where not all are wanted, each incident read once", async () => {
    const answers = Array.from({ length: 200 }, (_, index) => reported(`answer-${index}`, { occurred: `2024-05-${String(10 + (index % 20)).padStart(2, "0")}`, inResponseTo: ["attack"] }));
    const ground = groundOf([...past, ...answers]);
    const read: string[] = [];
    const counting = { ...ground, readStream: (stream: string) => { read.push(stream); return ground.readStream(stream); } };
    const all = valueOf(await exchangesAnswer(counting, "a-b", lensAt(at)));
    expect([all.total, all.exchanges.length, read.length, new Set(read).size]).toEqual([201, 201, 202, 202]);
    const latest = valueOf(await exchangesAnswer(ground, "a-b", lensAt(at), 3));
    expect([latest.total, latest.exchanges]).toEqual([201, all.exchanges.slice(-3)]);
  });

  it("have no answer for an unknown conflict", async () => {
    expect([await exchangesAnswer(groundOf(past), "x-y", lensAt(at)), await channelsAnswer(groundOf(past), "x-y", lensAt(at))].map(reasonOf)).toEqual(["unknown-conflict", "unknown-conflict"]);
  });
});

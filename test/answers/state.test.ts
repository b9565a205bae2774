import { describe, expect, it } from "vitest";
import { digestLens, digestOf } from "../../src/answers/digest.ts";
import { scalesAnswer } from "../../src/answers/scales.ts";
import { type State, stateOf } from "../../src/answers/state.ts";
import type { Claim } from "../../src/domain/claim.ts";
import type { Lens } from "../../src/domain/lens.ts";
import { groundOf, reasonOf, valueOf } from "../support/small-ground.ts";
import { Ledger } from "../../projections/ledger/ledger.ts";
import { type Drafted, later, ledgerOf, lensAt, opened, reported, sides } from "../support/small-log.ts";

const at = "2024-06-01T00:00:00Z";
const disputed: Claim[] = [{ claimId: "1", about: "occurrence", value: "confirms", claimant: "AAA", sourceId: "s" }, { claimId: "2", about: "occurrence", value: "denies", claimant: "BBB", sourceId: "s" }];
const sure = reported("sure", { occurred: "2024-05-31", coding: { cameo: "138" }, summary: "words" });
const doubtful = reported("doubtful", { occurred: "2024-05-31" }, { sources: [{ sourceId: "s", name: "s" }], claims: disputed });

async function state(drafts: readonly Drafted[], lens: Partial<Lens> & { knownAt?: string } = {}): Promise<State> {
  return valueOf(await stateOf(groundOf([opened(), ...drafts]), "a-b", lensAt(at, lens)));
}

describe("a state", () => {
  it("says how it was read, and gives its first drivers their words", async () => {
    const answered = await state([sure], { clock: "published", halfLifeDays: 7, scale: "goldstein-icews" });
    expect(answered).toMatchObject({ conflictId: "a-b", at, knownAt: "2024-07-01T01:00:00Z", clock: "published", scale: { id: "goldstein-icews", version: "1" }, halfLifeDays: 7, reading: "accepted", position: "2", situation: "open" });
    expect(answered.escalation.drivers).toMatchObject([{ incidentId: "sure", summary: "words" }]);
  });

  it("is insufficient and null, never 0, before the log began, and says when that was", async () => {
    const answered = await state([sure], { knownAt: "2024-01-01T00:00:00Z" });
    expect(answered).toMatchObject({
      n: 0, logBeganAt: "2024-07-01T00:00:00Z", situation: "not-yet-known", name: null, knowledgeLagDays: null, direction: { value: "insufficient", since: null, q: null, z: null, support: null, n7: 0 },
      escalation: { tension: null, rate7: null, rate30: null, surge: null, changeLevel: null, hostility: { current: null, peak: null, episode: null }, intensity: { best: null, band: "unknown" }, drivers: [] },
      deEscalation: { cooperation: null, daysSinceMaterialConflict: null, channels: [], commitments: [] }, range: { tension: [null, null], hostility: [null, null] },
    });
    expect((await state([sure])).logBeganAt).toBeUndefined();
  });

  it("does not put it on the log where nothing was reported by then", async () => {
    const [now, earlierWorld, published] = [await state([]), await state([sure], { atMs: Date.parse("2024-05-01T00:00:00Z") }), await state([sure], { clock: "published", knownAt: "2024-01-01T00:00:00Z" })];
    expect([now, earlierWorld, published].map(({ n, logBeganAt }) => [n, logBeganAt])).toEqual([[0, undefined], [0, undefined], [0, undefined]]);
  });

  it("has a range over the four readings, where nothing known is the lower end", async () => {
    const both = await state([sure, doubtful]);
    const [low, high] = both.range.tension;
    expect(high).toBe(both.escalation.tension);
    expect(low).toBe((await state([sure, doubtful], { reading: "uncontested" })).escalation.tension);
    expect((await state([sure, doubtful], { reading: "low" })).range).toEqual(both.range);
    expect((await state([doubtful])).range).toEqual({ tension: [null, (await state([doubtful])).escalation.tension], hostility: [null, 4] });
    expect((await state([sure])).range.tension[0]).toBe((await state([sure])).escalation.tension);
  });

  it("counts what is contested by what about, and leaves out what the reading does", async () => {
    expect((await state([sure, doubtful])).contested).toEqual({ occurrence: 1 });
    expect(await state([sure, doubtful], { reading: "uncontested" })).toMatchObject({ n: 1, contested: {} });
  });

  it("has no answer for an unknown conflict, an unknown scale, or one of levels", async () => {
    const ground = groundOf([opened(), reported("x", { occurred: "2024-05-31", conflicts: ["unopened"] })]);
    expect(reasonOf(await stateOf(ground, "nowhere", lensAt(at)))).toBe("unknown-conflict");
    expect(reasonOf(await stateOf(ground, "unopened", lensAt(at)))).toBe("unknown-conflict");
    expect(reasonOf(await stateOf(ground, "a-b", lensAt(at, { scale: "none" })))).toBe("unknown-scale");
    expect(reasonOf(await stateOf(ground, "a-b", lensAt(at, { scale: "mid-5" })))).toBe("levels-not-scores");
  });
});

describe("days since material conflict", () => {
  const since = async (...drafts: Drafted[]): Promise<number | null> => (await state(drafts)).deEscalation.daysSinceMaterialConflict;

  it("run from the last act of GDELT's roots 15 to 20, not from words", async () => {
    expect(await since(sure)).toBeNull();
    expect(await since(reported("x", { occurred: "2024-05-01T00:00Z", coding: { cameo: "150" } }), reported("y", { occurred: "2024-05-20", coding: { cameo: "145" } }))).toBe(31);
  });

  it("run from the end of a spell, and are 0 while one runs", async () => {
    expect(await since(reported("x", { occurred: "2024-04-01/2024-05-30T00:00Z" }))).toBe(2);
    expect(await since(reported("x", { occurred: "2024-04-01/.." }), reported("y", { occurred: "2024-05-01" }))).toBe(0);
  });
});

describe("the digest", () => {
  const drafts = [opened("a-b", { sides }), sure, doubtful];

  it("is of every conflict at the day after the last onset, the same for the same account", () => {
    const ledger = ledgerOf(...drafts);
    expect(digestLens(ledger)).toEqual(lensAt("2024-06-01T00:00:00Z"));
    expect(digestOf(ledger)).toMatch(/^[0-9a-f]{64}$/);
    expect(digestOf(ledgerOf(...drafts.map((draft) => ({ ...draft, recordedAt: "2030-01-01T00:00:00Z" }))))).toBe(digestOf(ledger));
  });

  it("changes with any account", () => {
    const digests = [drafts, drafts.slice(0, 2), [...drafts, opened("c-d", {})], [...drafts, later("sure", "IncidentCorrected", { set: { coding: { cameo: "139" } }, reason: "r", basis: "coding-error" })]].map((each) => digestOf(ledgerOf(...each)));
    expect(new Set(digests).size).toBe(4);
  });

  it("of an empty log is that of an empty object", () => {
    expect(digestOf(new Ledger())).toBe("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
  });
});

describe("the scales", () => {
  it("are told with their pins", () => {
    const ground = groundOf([]);
    expect(scalesAnswer(ground).map(({ id, kind }) => [id, kind])).toEqual([["goldstein-gdelt", "score"], ["goldstein-icews", "score"], ["plover-0.8", "score"], ["mid-5", "level"], ["ucdp-bands", "level"]]);
    for (const { sha256, version, citation } of scalesAnswer(ground)) expect([sha256, version === "", citation === ""]).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/), false, false]);
  });
});

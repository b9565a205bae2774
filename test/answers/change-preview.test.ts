import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ChangePreview, changePreviewOf } from "../../src/answers/change-preview.ts";
import { digestOf } from "../../src/answers/digest.ts";
import { everyState } from "../../src/answers/state.ts";
import { briefOf } from "../../src/answers/conflicts.ts";
import type { Answer } from "../../src/answers/ground.ts";
import { keyedEventId, uuidV5 } from "../../src/domain/event-id.ts";
import { type IncidentCommand, type IncidentEvent, type IncidentState, decideIncident, evolveIncident, unreported } from "../../src/domain/incident.ts";
import { CLOCKS, type Lens, READINGS } from "../../src/domain/lens.ts";
import { parseOccurrence } from "../../src/domain/occurrence.ts";
import { parseStored } from "../../src/domain/stored.ts";
import { groundOf, reasonOf, valueOf } from "../support/small-ground.ts";
import { type Drafted, later, lensAt, ledgerOf, logOf, opened, reported, sides, watchedSince } from "../support/small-log.ts";

const past: Drafted[] = [
  opened(),
  opened("c-d", {}),
  reported("raid", { occurred: "2024-05-01T10:00Z" }),
  reported("threat", { occurred: "2024-05-01T12:00Z", coding: { cameo: "138" } }),
  reported("again", { occurred: "2024-05-02T12:00Z" }),
  reported("gone", { occurred: "2024-05-01T11:00Z" }),
  later("gone", "IncidentRetracted", { basis: "false-report", reason: "r" }),
  later("again", "IncidentMerged", { into: "raid", reason: "r" }),
];
const lens = lensAt("2024-05-10T00:00:00Z");

/** The preview of a change under the ids that `later` gives its events. */
const previewed = (drafts: readonly Drafted[], incidentId: string, command: IncidentCommand, seen: Lens, ground = groundOf(drafts)): Promise<Answer<ChangePreview>> => {
  const revision = drafts.filter(({ stream }) => stream === `incident-${incidentId}`).length;
  return changePreviewOf(ground, incidentId, command, seen, (index) => uuidV5(`incident-${incidentId}/${revision + index}`));
};

/** Each change, and the event that it becomes. */
const changes: readonly [name: string, incidentId: string, command: IncidentCommand, event: Drafted][] = [
  ["retraction", "raid", { type: "RetractIncident", basis: "false-report", reason: "r" }, later("raid", "IncidentRetracted", { basis: "false-report", reason: "r" })],
  ["correction", "raid", { type: "CorrectIncident", set: { occurred: "2024-04-01" }, reason: "r", basis: "coding-error" }, later("raid", "IncidentCorrected", { set: { occurred: "2024-04-01" }, reason: "r", basis: "coding-error" })],
  ["reinstatement", "gone", { type: "ReinstateIncident", reason: "r" }, later("gone", "IncidentReinstated", { reason: "r" })],
  ["reinstatement of what was merged", "again", { type: "ReinstateIncident", reason: "r" }, later("again", "IncidentReinstated", { reason: "r" })],
  ["merge", "threat", { type: "MergeIncident", into: "raid", reason: "r" }, later("threat", "IncidentMerged", { into: "raid", reason: "r" })],
];

describe("the preview of a change", () => {
  it.each(changes)("shows what a %s will really leave, and touches nothing", async (_name, incidentId, command, event) => {
    const ground = groundOf(past);
    const stood = [digestOf(ground.ledger), ground.ledger.head.position, ground.ledger.ids.size];
    const { refused, effects } = valueOf(await previewed(past, incidentId, command, lens, ground));
    const [before] = [...everyState(ground.ledger, lens)];
    const [after] = [...everyState(ledgerOf(...past, event), lens)];
    expect(refused).toBeNull();
    expect(effects).toMatchObject([{ conflictId: "a-b", before: { n: before.n, tension: before.escalation.tension, direction: before.direction }, after: { n: after.n, tension: after.escalation.tension, direction: after.direction, hostility: after.escalation.hostility.current } }]);
    expect(after.escalation.tension).not.toBe(before.escalation.tension);
    expect([digestOf(ground.ledger), ground.ledger.head.position, ground.ledger.ids.size]).toEqual(stood);
  });

  it("shows the conflict that a correction takes it out of, and the one it takes it to", async () => {
    const { effects } = valueOf(await previewed(past, "threat", { type: "CorrectIncident", set: { conflicts: ["c-d"] }, reason: "r", basis: "coding-error" }, lens));
    expect(effects.map(({ conflictId, before, after }) => [conflictId, before?.n, after.n])).toEqual([["a-b", 2, 1], ["c-d", 0, expect.any(Number)]]);
  });

  it.each<[string, IncidentCommand, string]>([
    ["raid", { type: "CorrectIncident", set: { conflicts: ["nowhere"] }, reason: "r", basis: "coding-error" }, "unknown-conflict"],
    ["raid", { type: "MergeIncident", into: "nothing", reason: "r" }, "unknown-incident"],
    ["raid", { type: "ReinstateIncident", reason: "r" }, "nothing-to-reinstate"],
    ["gone", { type: "RetractIncident", basis: "false-report", reason: "r" }, "retracted"],
  ])("tells the refusal that a change of %s would meet", async (incidentId, command, reason) => {
    expect(valueOf(await previewed(past, incidentId, command, lens))).toMatchObject({ refused: { reason }, effects: [] });
  });

  it("has no answer for an incident that is not there", async () => {
    expect(reasonOf(await previewed(past, "nothing", { type: "ReinstateIncident", reason: "r" }, lens))).toBe("unknown-incident");
  });
});

describe("the preview of a merge that closes a cycle", () => {
  const drafts = [opened(), reported("p", { occurred: "2024-05-01", coding: { cameo: "195" } }), reported("q", { occurred: "2024-05-02", coding: { cameo: "138" } }), later("p", "IncidentMerged", { into: "q", reason: "r" })];

  it("leaves out the merge that is left out when it is recorded, whichever that is", async () => {
    const kept = new Set<number>();
    for (let key = 0; key < 12; key++) {
      const eventId = keyedEventId("anonymous", `key-${key}`, 0);
      const { effects: [{ after }] } = valueOf(await changePreviewOf(groundOf(drafts), "q", { type: "MergeIncident", into: "p", reason: "r" }, lens, () => eventId));
      const [real] = everyState(ledgerOf(...drafts, later("q", "IncidentMerged", { into: "p", reason: "r" }, { eventId })), lens);
      expect(after.tension).toBe(real.escalation.tension);
      kept.add(real.escalation.tension ?? NaN);
    }
    expect(kept.size).toBe(2);
  });
});

const incidentIds = ["r0", "r1", "r2", "r3"];
const conflictIds = ["a-b", "c-d", "e-f"];
const conflict = fc.constantFrom(...conflictIds);
const acts = fc.constantFrom("190", "042", "138", "057", "195");
const reason = "r";

/** Any change, sources and claims included; merges most of all. */
const anyChange: fc.Arbitrary<IncidentCommand> = fc.oneof(
  { arbitrary: fc.constantFrom(...incidentIds).map((into): IncidentCommand => ({ type: "MergeIncident", into, reason })), weight: 4 },
  fc.constant<IncidentCommand>({ type: "ReinstateIncident", reason }),
  fc.constant<IncidentCommand>({ type: "RetractIncident", basis: "false-report", reason }),
  fc.integer({ min: 10, max: 28 }).map((day): IncidentCommand => ({ type: "CorrectIncident", set: { occurred: `2024-04-${day}` }, reason, basis: "new-information" })),
  fc.record({ conflicts: fc.tuple(conflict), coding: acts.map((cameo) => ({ cameo })) }).map((set): IncidentCommand => ({ type: "CorrectIncident", set, reason, basis: "coding-error" })),
  fc.tuple(fc.uuid(), fc.constantFrom("confirms", "denies"), fc.constantFrom("X", "Y")).map(([id, value, claimant]): IncidentCommand => ({ type: "MakeClaim", claimId: id, claim: { about: "occurrence", value, claimant, source: { sourceId: id, name: "S" } } as Extract<IncidentCommand, { type: "MakeClaim" }>["claim"] })),
  fc.tuple(fc.uuid(), fc.integer({ min: 1, max: 8 })).map(([sourceId, day]): IncidentCommand => ({ type: "CorroborateIncident", source: { sourceId, name: "S", publishedAt: `2024-05-0${day}` } })),
);
const anyReport = (id: string): fc.Arbitrary<Drafted> =>
  fc.record({ occurred: fc.constantFrom("2024-05-01T10:00Z", "2024-05-02", "2024-05-03/..", "2024-05-04T10:00Z/2024-05-06"), conflicts: fc.tuple(conflict), coding: acts.map((cameo) => ({ cameo })) }).map((facts) => reported(id, facts));
const anyLens: fc.Arbitrary<Lens> = fc.record({ clock: fc.constantFrom(...CLOCKS), reading: fc.constantFrom(...READINGS), day: fc.integer({ min: 10, max: 25 }) }).map(({ day, ...more }) => lensAt(`2024-05-${day}T00:00:00Z`, more));

function stateOf(drafts: readonly Drafted[], incidentId: string): IncidentState {
  const events = logOf(...drafts).filter(({ stream }) => stream === `incident-${incidentId}`).map(parseStored);
  return events.reduce<IncidentState>((state, parsed) => (parsed.ok ? evolveIncident(state, parsed.event as IncidentEvent) : state), unreported);
}

const onsetOf = (state: IncidentState): number => {
  const when = state.situation === "unreported" ? undefined : parseOccurrence(state.record.facts.occurred);
  return when?.ok ? when.occurrence.onsetMs : -Infinity;
};

/** Checks the preview of a change against what it then does; answers the log with it. */
async function tried(drafts: readonly Drafted[], incidentId: string, command: IncidentCommand, seen: Lens): Promise<readonly Drafted[]> {
  const state = stateOf(drafts, incidentId);
  const decision = decideIncident(command, state);
  const { refused, effects } = valueOf(await previewed(drafts, incidentId, command, seen));
  expect(refused).toEqual(decision.ok ? null : decision.rejection);
  if (!decision.ok) return drafts;
  const next = [...drafts, ...decision.events.map((event) => later(incidentId, event.type, event.data))];
  const at = { ...seen, atMs: Math.max(seen.atMs, onsetOf(decision.events.reduce(evolveIncident, state))) };
  const [before, after] = [groundOf(drafts), groundOf(next)];
  const told = new Map(effects.map((effect) => [effect.conflictId, effect]));
  for (const id of conflictIds) {
    const [stood, stands] = [briefOf(before, id, at), briefOf(after, id, at)];
    expect(told.get(id) ?? { conflictId: id, before: stood, after: stood }).toEqual({ conflictId: id, before: stood, after: stands });
  }
  return next;
}

describe("the law of previews", () => {
  it("any change leaves exactly what its preview shows, on both clocks and in every reading, cycles of merges too", async () => {
    const steps = fc.array(fc.tuple(fc.constantFrom(...incidentIds), anyChange, anyLens), { minLength: 1, maxLength: 8 });
    await fc.assert(fc.asyncProperty(fc.tuple(...incidentIds.map(anyReport)), steps, async (reports, changed) => {
      let drafts: readonly Drafted[] = [opened(), opened("c-d", {}), opened("e-f", { sides, watchedSince }), ...reports];
      for (const [incidentId, command, seen] of changed) drafts = await tried(drafts, incidentId, command, seen);
    }), { numRuns: 60 });
  });
});

import { describe, expect, it } from "vitest";
import { digestOf } from "../../src/answers/digest.ts";
import { type Preview, previewOf } from "../../src/answers/preview.ts";
import { everyState } from "../../src/answers/state.ts";
import type { IncidentReport } from "../../src/domain/report.ts";
import { groundOf } from "../support/small-ground.ts";
import { AAA, BBB, type Drafted, later, lensAt, ledgerOf, opened, reported } from "../support/small-log.ts";

const past: Drafted[] = [
  opened(),
  opened("c-d", {}),
  reported("raid", { occurred: "2024-05-01T10:00Z", summary: "a raid" }),
  reported("threat", { occurred: "2024-05-01T12:00Z", coding: { cameo: "138" } }),
  reported("gone", { occurred: "2024-05-01T11:00Z" }),
  later("gone", "IncidentRetracted", { basis: "false-report", reason: "r" }),
];
const report: IncidentReport = { conflicts: ["a-b"], occurred: "2024-05-01", initiators: [AAA], targets: [BBB], coding: { cameo: "195" }, summary: "new" };
const at = "2024-05-10T00:00:00Z";

async function preview(change: Partial<IncidentReport> = {}, drafts = past): Promise<{ preview: Preview; untouched: boolean }> {
  const ground = groundOf(drafts);
  const before = [digestOf(ground.ledger), ground.ledger.head.position, ground.ledger.ids.size];
  const shown = await previewOf(ground, { ...report, ...change }, lensAt(at));
  return { preview: shown, untouched: JSON.stringify(before) === JSON.stringify([digestOf(ground.ledger), ground.ledger.head.position, ground.ledger.ids.size]) };
}

describe("a preview", () => {
  it("shows each conflict before and after the report, as the report will really leave it", async () => {
    const { preview: shown } = await preview();
    const really = ledgerOf(...past, { stream: "incident-new", type: "IncidentReported", data: { incidentId: "new", facts: report, sources: [], claims: [] } });
    const [after] = [...everyState(really, lensAt(at))];
    expect(shown.refused).toBeNull();
    expect(shown.effects.map(({ conflictId, before, after: then }) => [conflictId, before?.n, then.n])).toEqual([["a-b", 2, 3]]);
    expect(shown.effects[0].after).toMatchObject({ tension: after.escalation.tension, direction: after.direction, hostility: 4 });
  });

  it("appends nothing, and leaves the ledger as it was", async () => {
    expect((await preview()).untouched).toBe(true);
    expect((await preview({ conflicts: ["a-b", "c-d"], concerns: ["c-d"] })).untouched).toBe(true);
  });

  it("looks at the report's own onset where that lies ahead", async () => {
    const { preview: shown } = await preview({ occurred: "2024-07-01" });
    expect([shown.effects[0].before?.n, shown.effects[0].after.n]).toEqual([2, 3]);
  });

  it("suggests what it may repeat: the same parties and CAMEO root within a day, and only while that stands", async () => {
    const { preview: shown } = await preview({ coding: { cameo: "190" } });
    expect(shown.likelyDuplicates).toEqual([{ incidentId: "raid", occurred: "2024-05-01T10:00:00Z", summary: "a raid", because: ["within a day", "initiator and target", "CAMEO root"] }]);
  });

  it.each<[string, Partial<IncidentReport>]>([
    ["a day away", { occurred: "2024-05-03" }],
    ["the other way round", { initiators: [BBB], targets: [AAA] }],
    ["of another root", { coding: { cameo: "112" } }],
    ["in another conflict", { conflicts: ["c-d"] }],
  ])("suggests nothing for an act %s", async (_name, change) => {
    expect((await preview(change)).preview.likelyDuplicates).toEqual([]);
  });

  it("suggests an act across midnight", async () => {
    expect((await preview({ occurred: "2024-05-02T09:59Z" })).preview.likelyDuplicates.map(({ incidentId }) => incidentId)).toEqual(["raid"]);
  });

  it("says what would refuse the report", async () => {
    const { preview: shown, untouched } = await preview({ coding: { cameo: "016" } });
    expect(shown).toMatchObject({ refused: { reason: "claim-not-incident" }, effects: [], likelyDuplicates: [] });
    expect(untouched).toBe(true);
  });

  it("has no effect on conflicts that nobody opened yet", async () => {
    expect((await preview({ conflicts: ["new-one"], opens: [{ conflictId: "new-one", name: "New" }] })).preview.effects).toEqual([]);
  });

  it("works beside an incident that is called preview", async () => {
    const { preview: shown } = await preview({}, [...past, reported("preview", { occurred: "2024-05-02" })]);
    expect([shown.effects[0].before?.n, shown.effects[0].after.n]).toEqual([3, 4]);
  });
});

import { describe, expect, it } from "vitest";
import { defaultLens } from "../../src/domain/lens.ts";
import { openTracker } from "../../src/index.ts";

/** A tracker whose clock stands at the beginning of a day of January 2024, until it is told another. */
async function desk(): Promise<{ tracker: Awaited<ReturnType<typeof openTracker>>; on: (day: number) => number }> {
  let now = 0;
  const tracker = await openTracker({ clock: () => (now += 1) });
  return { tracker, on: (day) => (now = Date.UTC(2024, 0, day) * 1_000) };
}

describe("revisions", () => {
  it("are the conflicts of which another account is known, the most moved first", async () => {
    const { tracker, on } = await desk();
    const from = on(2);
    for (const conflictId of ["a", "b", "c"]) await tracker.record({ type: "OpenConflict", conflictId, body: { name: conflictId.toUpperCase() } });
    const report = (incidentId: string, conflictId: string, cameo: string) => tracker.record({ type: "ReportIncident", report: { incidentId, conflicts: [conflictId], occurred: "2024-01-01", coding: { cameo } } });
    for (const [incidentId, conflictId, cameo] of [["a1", "a", "190"], ["b1", "b", "112"], ["c1", "c", "190"]] as const) await report(incidentId, conflictId, cameo);
    const before = on(3);
    await report("a2", "a", "112");
    await tracker.record({ type: "CorrectIncident", incidentId: "b1", body: { set: { coding: { cameo: "190" } }, reason: "read again", basis: "new-information" } });
    const after = on(4);
    await tracker.reached(await tracker.log.head(), 5_000);
    const lens = { ...defaultLens, atMs: Date.UTC(2024, 0, 1) };
    const answer = tracker.ask.revisions(lens, { fromUs: before, toUs: after });
    if (!answer.ok) throw new Error(answer.detail);
    expect(answer.value).toMatchObject({ conflicts: 3, knownFrom: "2024-01-03T00:00:00Z", knownTo: "2024-01-04T00:00:00Z" });
    expect(answer.value.items).toMatchObject([
      { conflictId: "b", name: "B", before: { n: 1, tension: 2 }, after: { n: 1, tension: 10 }, appeared: 0, disappeared: 0, changed: 1 },
      { conflictId: "a", before: { n: 1, tension: 10 }, after: { n: 2, tension: 12 }, appeared: 1, disappeared: 0, changed: 0 },
    ]);
    const [state] = await Promise.all([tracker.ask.state("b", { ...lens, knownUs: after })]);
    expect(state).toMatchObject({ ok: true, value: { escalation: { tension: answer.value.items[0]?.after.tension } } });
    expect(tracker.ask.revisions(lens, { fromUs: after, toUs: after })).toMatchObject({ ok: true, value: { items: [] } });
    expect(tracker.ask.revisions(lens, { fromUs: after, toUs: from })).toMatchObject({ ok: false, reason: "bad-range" });
    expect(tracker.ask.revisions({ ...lens, scale: "mid-5" }, { fromUs: from, toUs: after })).toMatchObject({ ok: false, reason: "levels-not-scores" });
    await tracker.close();
  });
});

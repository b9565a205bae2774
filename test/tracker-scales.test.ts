import { firstValueFrom, take, toArray } from "rxjs";
import { describe, expect, it } from "vitest";
import type { ScaleTable } from "../src/domain/added-scale.ts";
import { defaultLens } from "../src/domain/lens.ts";
import { hashOf } from "../src/tracker-scales.ts";
import { type Tracker, openTracker } from "../src/tracker.ts";
import { valueOf } from "./support/small-ground.ts";

const table: ScaleTable = { scaleId: "desk", version: "1", name: "Acts", citation: "Desk manual", codes: "cameo", scores: { "19": -3 } };
const lens = { ...defaultLens, scale: "desk", atMs: Date.parse("2024-05-02T00:00:00Z") };

async function someTracker(): Promise<Tracker> {
  const tracker = await openTracker();
  await tracker.record({ type: "ReportIncident", report: { incidentId: "x", conflicts: ["c"], opens: [{ conflictId: "c", name: "C" }], occurred: "2024-05-02", coding: { cameo: "190" } } });
  await tracker.ready;
  return tracker;
}

async function add(tracker: Tracker, changes: Partial<ScaleTable> = {}): Promise<void> {
  const recorded = await tracker.record({ type: "AddScale", table: { ...table, ...changes } });
  if (!recorded.ok) throw new RangeError(recorded.rejection.detail);
  await tracker.reached(recorded.position, 5_000);
}

describe("a scale added to a tracker", () => {
  it("answers every question under it, and is refused under a name that is not there", async () => {
    const tracker = await someTracker();
    expect(await tracker.ask.state("c", lens)).toMatchObject({ ok: false, reason: "unknown-scale" });
    await add(tracker);
    expect(valueOf(await tracker.ask.state("c", lens))).toMatchObject({ scale: { id: "desk", version: "1", sha256: hashOf(table) }, escalation: { tension: 3 } });
    expect(tracker.ask.scale("desk@2")).toMatchObject({ ok: false, reason: "unknown-scale" });
    expect(valueOf(await tracker.ask.drivers("c", lens))).toMatchObject({ tension: 3, drivers: [{ score: -3 }] });
    await tracker.close();
  });

  it("tells whoever watches a conflict under its id when the id means a new version", async () => {
    const tracker = await someTracker();
    await add(tracker);
    const seen = firstValueFrom(tracker.watch("c", () => lens).pipe(take(2), toArray()));
    await firstValueFrom(tracker.watch("c", () => lens));
    await add(tracker, { version: "2", scores: { "19": -7 } });
    expect((await seen).map(({ scale, escalation }) => [scale.version, escalation.tension])).toEqual([["1", 3], ["2", 7]]);
    await tracker.close();
  });

  it("is one, however many add it at once: the log holds one event for each version", async () => {
    const tracker = await someTracker();
    const all = await Promise.all(Array.from({ length: 8 }, (_, n) => tracker.record({ type: "AddScale", table: { ...table, version: String(1 + (n % 2)) } })));
    expect(all.map((one) => one.ok && one.outcome).sort()).toEqual([...Array<string>(2).fill("appended"), ...Array<string>(6).fill("unchanged")]);
    expect(await tracker.log.stream("scale-desk")).toHaveLength(2);
    await tracker.close();
  });
});

import { describe, expect, it } from "vitest";
import type { EventStore } from "../../src/store/event-store.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { type ImportOptions, type ImportSummary, type MergedRow, importInto } from "../../src/tracker-import.ts";
import { isPublished, published } from "../intake/published-data.ts";
import { eventsIn, typesIn } from "./log-contents.ts";

const days = ["gdelt/20201113.export.CSV", "gdelt/20201114.export.CSV"];
const isThere = isPublished(days[0]) && isPublished("icews/icews_sample.csv");
const imported = (store: EventStore, format: string, files: readonly string[], options: Partial<ImportOptions> = {}): Promise<ImportSummary> =>
  importInto(store, { format, files: files.map(published), ...options });

const told = (what: string, { read, merged, mergedByCode, sourcesAdded, visitsMerged }: ImportSummary): void => {
  const codes = Object.entries(mergedByCode).sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, rows]) => `${code} ${rows}`).join(", ");
  process.stderr.write(`${what}: the one-a-day filter merged ${merged} of ${read} rows (${((100 * merged) / read).toFixed(1)} %), ${sourcesAdded} of them a new source, and ${visitsMerged} visits into talks; by CAMEO code: ${codes}\n`);
};

describe.skipIf(!isThere)("machine-coded data", () => {
  it("is imported with the same act once, and the same files again append nothing", async () => {
    const store = memoryStore();
    const merges: MergedRow[] = [];
    const summary = await imported(store, "gdelt", days, { explain: (row) => merges.push(row) });
    told("GDELT 2.0, two days", summary);
    expect(summary).toMatchObject({ read: 5_425, refused: 0 });
    expect(summary.appended + summary.merged).toBe(5_425);
    expect(Object.values(summary.mergedByCode).reduce((sum, rows) => sum + rows, 0)).toBe(summary.merged);
    expect([merges.length, merges.filter(({ sourceAdded }) => sourceAdded).length]).toEqual([summary.merged, summary.sourcesAdded]);
    expect(await typesIn(store)).toMatchObject({ IncidentReported: summary.appended, IncidentCorroborated: summary.sourcesAdded });
    const before = await eventsIn(store);
    expect(await imported(store, "gdelt", days)).toMatchObject({ appended: 0, unchanged: summary.appended, merged: summary.merged, sourcesAdded: 0, visitsMerged: 0, conflictsOpened: 0 });
    expect(await eventsIn(store)).toEqual(before);
  });

  it("comes to the same incidents day by day as in one go", async () => {
    const [together, apart] = [memoryStore(), memoryStore()];
    await imported(together, "gdelt", days);
    for (const day of days) await imported(apart, "gdelt", [day]);
    const contents = async (store: EventStore): Promise<string[]> => (await eventsIn(store)).map(({ stream, revision, type, body }) => `${stream} ${revision} ${type} ${body}`).sort();
    expect(await contents(apart)).toEqual(await contents(together));
  });

  it("keeps every row's id on its source, and every row apart where it is told to", async () => {
    const store = memoryStore();
    expect(await imported(store, "gdelt", [days[0]], { dedupe: false })).toMatchObject({ read: 2_824, appended: 2_824, merged: 0 });
    const reports = (await eventsIn(store)).filter(({ type }) => type === "IncidentReported").map(({ body }) => JSON.parse(body) as { incidentId: string; sources: { rowId: string }[] });
    expect(reports.every(({ incidentId, sources }) => incidentId === `gdelt-${sources[0].rowId}`)).toBe(true);
  });

  it("of GDELT 1.0 and of ICEWS goes the same way", async () => {
    for (const [format, file, rows] of [["gdelt1", "gdelt/gdelt1-sample.export.csv", 710], ["icews", "icews/icews_sample.csv", 4_993]] as const) {
      const summary = await imported(memoryStore(), format, [file]);
      told(format, summary);
      expect(summary).toMatchObject({ read: rows, refused: 0 });
      expect(summary.appended + summary.merged).toBe(rows);
    }
  });
});

describe.skipIf(!isPublished("ucdp/ged23_sample1000.csv"))("hand-coded data", () => {
  it("is never merged", async () => {
    expect(await imported(memoryStore(), "ucdp-ged", ["ucdp/ged23_sample1000.csv"])).toMatchObject({ read: 1_000, appended: 1_000, merged: 0, refused: 0 });
  });
});
